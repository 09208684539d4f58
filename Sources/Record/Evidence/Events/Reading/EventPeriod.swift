package import Quantities
import Texts

/// A period that a report is about: `2023-04`, `2023-W33`, `2023-Q2`.
package enum EventPeriod: Hashable, Sendable, CustomStringConvertible {
  case month(CalendarMonth)
  case week(ISOWeek)
  /// - Parameter first: the first day.
  case quarter(first: CalendarDate)

  package static func parse(_ text: String) throws(QuantityError) -> EventPeriod {
    let scalars = Array(text.unicodeScalars)
    if scalars.count > 5, scalars[5] == "W" { return .week(try ISOWeek.parse(text)) }
    if scalars.count > 5, scalars[5] == "Q" {
      guard scalars.count == 7, let quarter = Int(text.suffix(1)), (1...4).contains(quarter) else {
        throw QuantityError(
          problem: Text("'\(text)' is a quarter that does not exist"),
          hint: Text("write Q1 to Q4, for instance 2023-Q2"))
      }
      let january = try CalendarMonth.parse(text.prefix(4) + "-01").first
      return .quarter(first: january.adding(months: (quarter - 1) * 3))
    }
    do throws(QuantityError) {
      return .month(try CalendarMonth.parse(text))
    } catch {
      throw QuantityError(
        problem: Text("'\(text)' is not a period"),
        hint: Text("write a month, a week or a quarter, for instance 2023-04, 2023-W33 or 2023-Q2"))
    }
  }

  /// The first day.
  package var first: CalendarDate {
    switch self {
    case .month(let month): month.first
    case .week(let week): week.monday
    case .quarter(let first): first
    }
  }

  /// The last day.
  package var last: CalendarDate {
    switch self {
    case .month(let month): month.last
    case .week(let week): week.sunday
    case .quarter(let first): first.adding(months: 3).adding(days: -1)
    }
  }

  package var description: String {
    switch self {
    case .month(let month): month.description
    case .week(let week): week.description
    case .quarter(let first): "\(first.description.prefix(4))-Q\((first.month + 2) / 3)"
    }
  }
}

/// A day or an instant, as fields of events have it.
package enum EventTime: Hashable, Sendable {
  case day(CalendarDate)
  case instant(Instant)

  /// Nil where the text is neither.
  package init?(_ text: String) {
    var text = text
    guard let time = text.withUTF8({ EventTime(recorded: $0) }) else { return nil }
    self = time
  }

  /// The instant, or the first one of the day in Sweden.
  package var beginning: Instant {
    switch self {
    case .day(let day): Stockholm.start(of: day)
    case .instant(let instant): instant
    }
  }

  /// The instant, or the first one after the day.
  package var end: Instant {
    switch self {
    case .day(let day): Stockholm.end(of: day)
    case .instant(let instant): instant
    }
  }
}
