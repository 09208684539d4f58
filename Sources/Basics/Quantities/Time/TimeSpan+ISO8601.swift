import Texts

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
