import Texts

/// A month of a year: `2023-04`.
package struct CalendarMonth: Hashable, Sendable, CustomStringConvertible {
  /// The first day.
  package let first: CalendarDate

  /// The month that holds the day.
  package init(of day: CalendarDate) {
    first = day.adding(days: 1 - day.day)
  }

  /// The last day.
  package var last: CalendarDate {
    let (year, month, _) = first.parts
    return first.adding(days: CalendarDate.daysInMonth(month, of: year) - 1)
  }

  /// Months since the beginning of the calendar.
  package var index: Int {
    let parts = first.parts
    return parts.year * 12 + parts.month
  }

  package var next: CalendarMonth { CalendarMonth(of: last.adding(days: 1)) }

  /// In real time: 743 to 745 hours, or fewer, across daylight saving.
  package var span: Range<Instant> {
    let start = Stockholm.start(of: first)
    return start..<max(start, Stockholm.end(of: last))
  }

  /// Reads a month of the years 1970 to 2199.
  package static func parse(_ text: String) throws(QuantityError) -> CalendarMonth {
    let hint = Text("write year and month, for instance 2023-04")
    guard text.utf8.count == 7 else { throw QuantityError(problem: Text("'\(text)' is not a month"), hint: hint) }
    let day: CalendarDate
    do throws(QuantityError) {
      day = try CalendarDate.parse(text + "-01")
    } catch {
      throw QuantityError(problem: Text("'\(text)' is not a month"), hint: hint)
    }
    guard (1970...2199).contains(day.year) else {
      throw QuantityError(problem: Text("'\(text)' lies in the year \(day.year)"), hint: Text("check the year"))
    }
    return CalendarMonth(of: day)
  }

  package var description: String { String(first.description.prefix(7)) }
}
