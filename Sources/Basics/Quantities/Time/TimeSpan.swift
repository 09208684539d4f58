package import Texts

/// A length of time, exact to the microsecond: `48 h`, `5 min`, `200 ms`, `28 days`.
///
/// A day is 24 hours here and a week 7 such days. Months have no fixed length: see `CalendarPeriod`.
package struct TimeSpan: Quantity, Comparable {
  /// The length in millionths of a second; negative for a span into the past.
  package let microseconds: Int64

  /// No time.
  package static let zero = TimeSpan(microseconds: 0)

  package init(microseconds: Int64) { self.microseconds = microseconds }

  /// So many thousandths of a second.
  package static func milliseconds(_ count: Int32) -> TimeSpan { TimeSpan(microseconds: Int64(count) * 1000) }

  /// So many seconds.
  package static func seconds(_ count: Int32) -> TimeSpan { TimeSpan(microseconds: Int64(count) * 1_000_000) }

  /// So many minutes.
  package static func minutes(_ count: Int32) -> TimeSpan { TimeSpan(microseconds: Int64(count) * 60_000_000) }

  /// So many hours.
  package static func hours(_ count: Int16) -> TimeSpan { TimeSpan(microseconds: Int64(count) * 3_600_000_000) }

  /// So many times 24 hours.
  package static func days(_ count: Int16) -> TimeSpan { TimeSpan(microseconds: Int64(count) * 86_400_000_000) }

  /// Whether the span leads into the past.
  package var isNegative: Bool { microseconds < 0 }

  /// The sum, or an error where it does not fit.
  package func adding(_ other: TimeSpan) throws(QuantityError) -> TimeSpan {
    let (sum, overflow) = microseconds.addingReportingOverflow(other.microseconds)
    guard !overflow else { throw .overflow(Text("adding \(self) and \(other)")) }
    return TimeSpan(microseconds: sum)
  }

  /// The difference, or an error where it does not fit.
  package func subtracting(_ other: TimeSpan) throws(QuantityError) -> TimeSpan {
    let (difference, overflow) = microseconds.subtractingReportingOverflow(other.microseconds)
    guard !overflow else { throw .overflow(Text("subtracting \(other) from \(self)")) }
    return TimeSpan(microseconds: difference)
  }

  /// So many times the span, or an error where it does not fit.
  package func multiplied(by factor: Int64) throws(QuantityError) -> TimeSpan {
    let (product, overflow) = microseconds.multipliedReportingOverflow(by: factor)
    guard !overflow else { throw .overflow(Text("multiplying \(self) by \(factor)")) }
    return TimeSpan(microseconds: product)
  }

  /// How many times the other span this one is, exactly. Throws where the other is zero.
  package func ratio(to other: TimeSpan) throws(QuantityError) -> Rational {
    try Rational(microseconds).divided(by: Rational(other.microseconds))
  }

  package static func < (left: TimeSpan, right: TimeSpan) -> Bool { left.microseconds < right.microseconds }
}

extension TimeSpan {
  /// The span as an ISO 8601 duration of hours, minutes and seconds: `PT48H`, `PT1M30.5S`.
  package var iso8601: String {
    var rest = microseconds.magnitude
    let hours = rest / 3_600_000_000
    rest %= 3_600_000_000
    let minutes = rest / 60_000_000
    rest %= 60_000_000
    let seconds = rest / 1_000_000
    let fraction = rest % 1_000_000
    var text = isNegative ? "-PT" : "PT"
    if hours > 0 { text += "\(hours)H" }
    if minutes > 0 { text += "\(minutes)M" }
    if seconds > 0 || fraction > 0 || microseconds == 0 {
      text += "\(seconds)"
      if fraction > 0 { text += "." + Instant.fractionDigits(Int64(fraction)) }
      text += "S"
    }
    return text
  }

  /// Reads an ISO 8601 duration (ISO 8601-1:2019, 5.5.2) in weeks, or in days, hours, minutes and seconds, the last
  /// of which may have decimals. Years and months are refused, for they have no fixed length.
  package static func parse(iso8601 text: String) throws(QuantityError) -> TimeSpan {
    let wrong = QuantityError(
      problem: Text("'\(text)' is not an ISO 8601 duration"),
      hint: Text("write hours, minutes and seconds, for instance PT48H"))
    var rest = text[...]
    let negative = rest.hasPrefix("-")
    if negative { rest.removeFirst() }
    guard rest.hasPrefix("P") else { throw wrong }
    rest.removeFirst()
    var total = Rational.zero
    var inTime = false
    var last = Int64.max
    var number = ""
    var finished = false
    for character in rest {
      if character == "T", !inTime, number.isEmpty {
        inTime = true
        finished = false
        continue
      }
      if character.isASCII, character.isNumber || character == "." || character == "," {
        number.append(character == "," ? "." : character)
        continue
      }
      let unit: Unit
      switch (character, inTime) {
      case ("W", false): unit = .week
      case ("D", false): unit = .day
      case ("H", true): unit = .hour
      case ("M", true): unit = .minute
      case ("S", true): unit = .second
      default: throw wrong
      }
      guard unit.rawValue < last, let count = Rational(exact: number), !number.contains("/") else { throw wrong }
      last = unit.rawValue
      total = try total.adding(count.multiplied(by: Rational(unit.rawValue)))
      number = ""
      finished = true
    }
    guard finished, number.isEmpty else { throw wrong }
    return try TimeSpan(exactly: negative ? total.negated() : total, text: text)
  }
}

extension TimeSpan {
  enum Unit: Int64, CaseIterable {
    case microsecond = 1
    case millisecond = 1000
    case second = 1_000_000
    case minute = 60_000_000
    case hour = 3_600_000_000
    case day = 86_400_000_000
    case week = 604_800_000_000

    init?(spelling: String) {
      switch spelling {
      case "us", "µs", "μs": self = .microsecond
      case "ms": self = .millisecond
      case "s", "second", "seconds", "sec": self = .second
      case "min", "minute", "minutes": self = .minute
      case "h", "hour", "hours": self = .hour
      case "d", "day", "days": self = .day
      case "w", "week", "weeks": self = .week
      default: return nil
      }
    }
  }

  /// Reads `48 h`, `1.5 min`, `200 ms`, `28 days`, `2 weeks`.
  package static func parse(_ text: String) throws(QuantityError) -> TimeSpan { try parse(text, .people) }

  package static func parse(exact text: String) throws(QuantityError) -> TimeSpan { try parse(text, .exact) }

  private static func parse(_ text: String, _ spelling: NumberSpelling) throws(QuantityError) -> TimeSpan {
    let hint = Text("write a number and ms, s, min, h, days or weeks, for instance 5 min")
    guard let split = NumberAndUnit(text) else { throw .mismatch(text, wanted: .duration, hint: hint) }
    if ["month", "months", "year", "years"].contains(split.unit) {
      throw QuantityError(
        problem: Text("'\(text)' has no fixed length, because months and years differ"),
        hint: Text("write the duration in days or weeks, for instance 90 days"))
    }
    if split.unit == "m" {
      throw QuantityError(
        problem: Text("'\(text)' is a length in metres, not a duration"),
        hint: Text("write min for minutes, for instance 5 min"))
    }
    guard let unit = Unit(spelling: split.unit) else { throw .mismatch(text, wanted: .duration, hint: hint) }
    let exact = try Rational.parse(split.number, of: text, unit: split.unit, spelling).multiplied(
      by: Rational(unit.rawValue))
    return try TimeSpan(exactly: exact, text: text)
  }

  init(exactly exact: Rational, text: String) throws(QuantityError) {
    guard exact.isInteger else {
      throw QuantityError(
        problem: Text("'\(text)' is not a whole number of microseconds"),
        hint: Text("write a smaller unit without a fraction"))
    }
    guard let microseconds = Int64(exactly: exact.numerator) else { throw .overflow(Text("reading '\(text)'")) }
    self.init(microseconds: microseconds)
  }

  /// The largest unit that divides the span; hours below three days, since that is how such requirements speak (48 h).
  private var canonical: (count: Int64, unit: Unit) {
    if microseconds == 0 { return (0, .second) }
    let threeDays = UInt64(3 * Unit.day.rawValue)
    var units: [Unit] = [.hour, .minute, .second, .millisecond]
    if microseconds.magnitude >= threeDays { units.insert(.day, at: 0) }
    for unit in units where microseconds.isMultiple(of: unit.rawValue) {
      return (microseconds / unit.rawValue, unit)
    }
    return (microseconds, .microsecond)
  }

  package var description: String {
    let (count, unit) = canonical
    switch unit {
    case .microsecond: return "\(count) us"
    case .millisecond: return "\(count) ms"
    case .second: return "\(count) s"
    case .minute: return "\(count) min"
    case .hour: return "\(count) h"
    case .day, .week: return "\(count) days"
    }
  }

  /// The span as shown to people: `48 h`, in Finnish `48 t`; `28 dygn`, `28 days`, `28 vuorokautta`.
  package func formatted(in language: InterfaceLanguage) -> String {
    let (count, unit) = canonical
    let number = Rational(count).formatted(in: language)
    let name: String
    switch unit {
    case .microsecond: name = "µs"
    case .millisecond: name = "ms"
    case .second: name = "s"
    case .minute: name = "min"
    case .hour: name = language.hourSign
    case .day, .week:
      let isOne = count.magnitude == 1
      switch language {
      case .swedish: name = "dygn"
      case .english: name = isOne ? "day" : "days"
      case .finnish: name = isOne ? "vuorokausi" : "vuorokautta"
      }
    }
    return number + "\u{A0}" + name
  }
}
