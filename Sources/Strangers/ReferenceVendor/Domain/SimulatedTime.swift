/// A point on the vendor's simulated clock, in whole milliseconds since 1970-01-01T00:00:00Z.
struct SimulatedInstant: Hashable, Comparable, Sendable {
  let milliseconds: Int

  static func < (left: SimulatedInstant, right: SimulatedInstant) -> Bool { left.milliseconds < right.milliseconds }

  static func + (instant: SimulatedInstant, duration: SimulatedDuration) -> SimulatedInstant {
    SimulatedInstant(milliseconds: instant.milliseconds + duration.milliseconds)
  }

  static func - (later: SimulatedInstant, earlier: SimulatedInstant) -> SimulatedDuration {
    SimulatedDuration(milliseconds: later.milliseconds - earlier.milliseconds)
  }

  /// The clock refuses to pass this point, so that no sum of advances can overflow: 2200-01-01T00:00:00Z.
  static let last = SimulatedInstant(milliseconds: 7_258_118_400_000)
}

extension SimulatedInstant {
  /// RFC 3339 in UTC, for instance `2023-01-09T07:00:00Z`; milliseconds are shown only when there are any.
  var iso8601: String {
    let (days, rest) = milliseconds.quotientAndFloorRemainder(dividingBy: 86_400_000)
    let date = CivilDate(daysSince1970: days)
    let seconds = rest / 1000
    let fraction = rest % 1000 == 0 ? "" : "." + Self.padded(rest % 1000, 3)
    let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { Self.padded($0, 2) }.joined(separator: ":")
    return "\(Self.padded(date.year, 4))-\(Self.padded(date.month, 2))-\(Self.padded(date.day, 2))T\(time)\(fraction)Z"
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension Int {
  fileprivate func quotientAndFloorRemainder(dividingBy divisor: Int) -> (Int, Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}

/// A date of the proleptic Gregorian calendar.
private struct CivilDate {
  let year: Int
  let month: Int
  let day: Int

  /// The algorithm counts from 0000-03-01, so that the leap day is the last of its year.
  init(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }
}

/// A length of simulated time in whole milliseconds.
struct SimulatedDuration: Hashable, Comparable, Sendable {
  let milliseconds: Int

  static func < (left: SimulatedDuration, right: SimulatedDuration) -> Bool { left.milliseconds < right.milliseconds }

  static func seconds(_ count: Int) -> SimulatedDuration { SimulatedDuration(milliseconds: count * 1000) }
  static func minutes(_ count: Int) -> SimulatedDuration { .seconds(count * 60) }
  static func hours(_ count: Int) -> SimulatedDuration { .minutes(count * 60) }
  static func days(_ count: Int) -> SimulatedDuration { .hours(count * 24) }

  static let zero = SimulatedDuration(milliseconds: 0)
  /// The longest step the clock takes at once: ten years.
  static let longestAdvance = SimulatedDuration.days(3652)
}

extension SimulatedDuration {
  /// Reads an ISO 8601 duration of days, hours, minutes and whole seconds, for instance `PT48H` or `P1DT30M`.
  /// Years, months and weeks are not taken: their length depends on the calendar, or they add nothing. `nil` when the
  /// text is no such duration.
  init?(iso8601 text: String) {
    var bytes = Array(text.utf8)[...]
    guard bytes.popFirst() == UInt8(ascii: "P"), !bytes.isEmpty else { return nil }
    var seconds = 0
    if let days = Self.take(&bytes, unit: "D", digits: 5) { seconds += days * 86_400 }
    if !bytes.isEmpty {
      guard bytes.popFirst() == UInt8(ascii: "T"), !bytes.isEmpty else { return nil }
      if let hours = Self.take(&bytes, unit: "H", digits: 7) { seconds += hours * 3600 }
      if let minutes = Self.take(&bytes, unit: "M", digits: 9) { seconds += minutes * 60 }
      if let count = Self.take(&bytes, unit: "S", digits: 9) { seconds += count }
    }
    guard bytes.isEmpty else { return nil }
    milliseconds = seconds * 1000
  }

  private static func take(_ bytes: inout ArraySlice<UInt8>, unit: Character, digits: Int) -> Int? {
    let run = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard !run.isEmpty, run.count <= digits, bytes.dropFirst(run.count).first == unit.asciiValue else { return nil }
    bytes = bytes.dropFirst(run.count + 1)
    return Int(String(decoding: run, as: UTF8.self))
  }
}
