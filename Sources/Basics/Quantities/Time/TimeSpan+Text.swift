package import Texts

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
