package import Quantities
import Texts

extension Term {
  private static let units: [String: Unit] = [
    "h": .hours, "hour": .hours, "hours": .hours, "d": .days, "day": .days, "days": .days,
    "business day": .businessDays, "business days": .businessDays, "week": .weeks, "weeks": .weeks,
    "month": .months, "months": .months,
  ]

  /// Reads `24 hours`, `10 days`, `20 business days`, `2 weeks`, `6 months`.
  package static func parse(_ text: String) throws(QuantityError) -> Term {
    let hint = Text(
      "write a whole number and hours, days, business days, weeks or months, for instance 20 business days")
    let words = text.split(separator: " ")
    let digits = words.prefix { $0.first?.isNumber == true || $0.first == "-" }
    let number = digits.joined(separator: " ")
    var count: Int?
    do throws(QuantityError) {
      count = Int(exactly: try WholeNumber.parse(number).value)
    } catch {
      if error.isAmbiguous { throw error }
    }
    guard let count, let unit = units[words.dropFirst(digits.count).joined(separator: " ")] else {
      throw QuantityError(problem: Text("'\(text)' is not a length of time in whole units"), hint: hint)
    }
    guard count >= 0 else {
      throw QuantityError(problem: Text("'\(text)' is less than no time"), hint: Text("write it without a minus"))
    }
    guard count <= 10_000 else {
      throw QuantityError(
        problem: Text("'\(text)' is longer than any contract"), hint: Text("write at most 10000 of a unit"))
    }
    return Term(count, unit)
  }
}

extension Term: CustomStringConvertible {
  /// `20 business days`, which parses back.
  package var description: String { "\(count) \(unit.rawValue)" }
}

extension ChargedUnit {
  private static let units: [String: Unit] = [
    "hour": .hour, "day": .day, "business day": .businessDay, "iso week": .isoWeek, "month": .month,
  ]

  /// Reads `commenced 7 days`, `completed ISO week`, `pro-rata month`.
  package static func parse(_ text: String) throws(QuantityError) -> ChargedUnit {
    let words = text.split(separator: " ").map { $0.lowercased() }
    guard let first = words.first, let counting = Counting(rawValue: first) else {
      throw QuantityError(
        problem: Text("'\(text)' does not say what becomes of a part of a unit"),
        hint: Text("begin with commenced (a part counts as a whole), completed (a part counts as nothing) or pro-rata"))
    }
    let rest = Array(words.dropFirst())
    let unit = rest.joined(separator: " ")
    if ["week", "weeks", "1 week"].contains(unit) {
      throw QuantityError(
        problem: Text("a week in '\(text)' may be seven days from the first late day, or Monday to Sunday"),
        hint: Text("write \(first) 7 days, or \(first) ISO week"))
    }
    if let known = units[unit] { return ChargedUnit(counting, known) }
    guard rest.count == 2, let count = Int(rest[0]), ["day", "days"].contains(rest[1]), (1...366).contains(count) else {
      throw QuantityError(
        problem: Text("'\(text)' is not a unit that is charged for"),
        hint: Text(
          "write \(first) and hour, day, business day, ISO week, month or a number of days, for instance 7 days"))
    }
    return ChargedUnit(counting, count == 1 ? .day : .days(count))
  }
}

extension ChargedUnit: CustomStringConvertible {
  /// `commenced 7 days`, which parses back.
  package var description: String {
    let unit =
      switch self.unit {
      case .hour: "hour"
      case .day: "day"
      case .businessDay: "business day"
      case .days(let count): "\(count) days"
      case .isoWeek: "ISO week"
      case .month: "month"
      }
    return "\(counting.rawValue) \(unit)"
  }
}
