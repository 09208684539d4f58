import Texts

/// A point on the UTC time line, exact to the microsecond, in the years 0000 to 9999 that RFC 3339 can write.
package struct Instant: Quantity, Comparable {
  /// Microseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  package let microsecondsSince1970: Int64

  /// 0000-01-01T00:00:00Z.
  package static let earliest = Instant(unchecked: -62_167_219_200_000_000)
  /// 9999-12-31T23:59:59.999999Z.
  package static let latest = Instant(unchecked: 253_402_300_799_999_999)

  private init(unchecked microseconds: Int64) { microsecondsSince1970 = microseconds }

  /// Values outside the years 0000 to 9999 become the nearest instant inside.
  package init(microsecondsSince1970 microseconds: Int64) {
    microsecondsSince1970 = min(
      max(microseconds, Instant.earliest.microsecondsSince1970), Instant.latest.microsecondsSince1970)
  }

  package init(secondsSince1970 seconds: Int64) {
    let (microseconds, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
    self.init(microsecondsSince1970: overflow ? (seconds < 0 ? .min : .max) : microseconds)
  }

  /// The instant so much later; stops at the ends of the time line.
  package func advanced(by span: TimeSpan) -> Instant {
    let (sum, overflow) = microsecondsSince1970.addingReportingOverflow(span.microseconds)
    return Instant(microsecondsSince1970: overflow ? (span.isNegative ? .min : .max) : sum)
  }

  /// The instant so much later; stops at the ends of the time line.
  package static func + (instant: Instant, span: TimeSpan) -> Instant { instant.advanced(by: span) }

  /// The instant so much earlier; stops at the ends of the time line.
  package static func - (instant: Instant, span: TimeSpan) -> Instant {
    let (difference, overflow) = instant.microsecondsSince1970.subtractingReportingOverflow(span.microseconds)
    return Instant(microsecondsSince1970: overflow ? (span.isNegative ? .max : .min) : difference)
  }

  /// The time from the right instant to the left one. The time line is short enough for it always to fit.
  package static func - (later: Instant, earlier: Instant) -> TimeSpan {
    TimeSpan(microseconds: later.microsecondsSince1970 - earlier.microsecondsSince1970)
  }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.microsecondsSince1970 < right.microsecondsSince1970
  }
}

extension Instant {
  /// Reads an RFC 3339 date-time with any offset. Digits finer than microseconds are cut off; a leap second reads as
  /// the second after it.
  package static func parse(_ text: String) throws(QuantityError) -> Instant {
    if let plain = text.utf8.withContiguousStorageIfAvailable(Instant.init(canonical:)), let plain { return plain }
    var wrong: QuantityError {
      QuantityError(
        problem: Text("'\(text)' is not an instant"),
        hint: Text("write date, time and offset, for instance 2026-11-21T06:48:19Z or 2026-11-21T07:48:19+01:00"))
    }
    let bytes = Array(text.trimmingBlanks().utf8)
    var reader = DigitReader(bytes)
    guard let year = reader.number(4), reader.skip("-"), let month = reader.number(2), reader.skip("-"),
      let day = reader.number(2)
    else { throw wrong }
    if reader.isAtEnd {
      throw QuantityError(
        problem: Text("'\(text)' is a date, not an instant"),
        hint: Text("add time and offset, for instance \(text)T00:00:00Z"))
    }
    guard reader.skip("T") || reader.skip("t") || reader.skip(" "),
      let hour = reader.number(2), reader.skip(":"), let minute = reader.number(2), reader.skip(":"),
      let second = reader.number(2), hour < 24, minute < 60, second <= 60
    else { throw wrong }
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      throw QuantityError(
        problem: Text("'\(text)' names a day that does not exist"), hint: Text("write a day that the month has"))
    }
    var micros: Int64 = 0
    if reader.skip(".") || reader.skip(",") {
      guard let fraction = reader.fraction() else { throw wrong }
      micros = fraction
    }
    let offset: Int
    if reader.skip("Z") || reader.skip("z") {
      offset = 0
    } else {
      if reader.isAtEnd {
        throw QuantityError(
          problem: Text("'\(text)' does not say its offset from UTC"),
          hint: Text("end it with Z or an offset such as +01:00"))
      }
      let west = reader.skip("-")
      guard west || reader.skip("+"), let hours = reader.number(2), reader.skip(":"), let minutes = reader.number(2),
        hours < 24, minutes < 60
      else { throw wrong }
      offset = (hours * 60 + minutes) * (west ? -1 : 1)
    }
    guard reader.isAtEnd else { throw wrong }
    let minutes = Int64(date.daysSince1970) * 1440 + Int64(hour * 60 + minute - offset)
    guard second < 60 || isLeapSecond(afterMinute: minutes) else {
      throw QuantityError(
        problem: Text("'\(text)' has a second 60, and there is none at that time"),
        hint: Text("write a second from 00 to 59"))
    }
    return Instant(microsecondsSince1970: (minutes * 60 + Int64(second)) * 1_000_000 + micros)
  }

  /// Whether a second can follow the 60th of a minute: leap seconds come at the end of June and December in UTC (RFC 3339,
  /// appendix D).
  private static func isLeapSecond(afterMinute minutes: Int64) -> Bool {
    let next = minutes + 1
    guard next % 1440 == 0 else { return false }
    let day = CalendarDate(clampingDaysSince1970: Int(next / 1440))
    return day.day == 1 && (day.month == 1 || day.month == 7)
  }

  /// Reads what `description` writes, digit by digit; nil for every other text, also for other spellings of an instant.
  package init?(canonical text: UnsafeBufferPointer<UInt8>) {
    guard text.count == 20 || (22...27).contains(text.count), text[text.count - 1] == UInt8(ascii: "Z"),
      text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"), text[10] == UInt8(ascii: "T"),
      text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":"),
      let year = text.number(0..<4), let month = text.number(5..<7), let day = text.number(8..<10),
      let hour = text.number(11..<13), let minute = text.number(14..<16), let second = text.number(17..<19),
      hour < 24, minute < 60, second < 60, let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    var microseconds: Int64 = 0
    if text.count > 20 {
      let digits = 20..<text.count - 1
      guard text[19] == UInt8(ascii: "."), text[digits.upperBound - 1] != UInt8(ascii: "0"),
        let fraction = text.number(digits)
      else { return nil }
      microseconds = Int64(fraction)
      for _ in digits.count..<6 { microseconds *= 10 }
    }
    let seconds = Int64(date.daysSince1970) * 86_400 + Int64((hour * 60 + minute) * 60 + second)
    self.init(microsecondsSince1970: seconds * 1_000_000 + microseconds)
  }

  /// RFC 3339 in UTC, with only the decimals that are needed: `2026-11-21T06:48:19.5Z`.
  package var description: String {
    let (date, microsecondOfDay) = utcParts
    let fraction = microsecondOfDay % 1_000_000
    return "\(date)T\(Instant.clockText(microsecondOfDay))"
      + (fraction == 0 ? "Z" : ".\(Instant.fractionDigits(fraction))Z")
  }

  /// The UTC day and the microseconds since it began.
  var utcParts: (date: CalendarDate, microsecondOfDay: Int64) {
    let day = microsecondsSince1970.flooredDivision(by: 86_400_000_000)
    return (CalendarDate(clampingDaysSince1970: Int(day)), microsecondsSince1970 - day * 86_400_000_000)
  }

  /// `06:48:19`.
  static func clockText(_ microsecondOfDay: Int64) -> String {
    let seconds = Int(microsecondOfDay / 1_000_000)
    return DigitWriter.text(atMost: 8) { writer in
      writer.digits(seconds / 3600, places: 2)
      writer.byte(UInt8(ascii: ":"))
      writer.digits(seconds / 60 % 60, places: 2)
      writer.byte(UInt8(ascii: ":"))
      writer.digits(seconds % 60, places: 2)
    }
  }

  /// Microseconds below one second as decimals without zeros at the end.
  static func fractionDigits(_ microseconds: Int64) -> String {
    var digits = String(microseconds)
    digits = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return digits
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The number that the digits at these places make; nil where one is none.
  func number(_ places: Range<Int>) -> Int? {
    var value = 0
    for place in places {
      let digit = self[place] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }
}

extension Int64 {
  /// Division that rounds down, so that days before 1970 count right. The divisor is positive.
  func flooredDivision(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}

/// Reads fixed numbers of ASCII digits.
struct DigitReader {
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }

  mutating func number(_ digits: Int) -> Int? {
    guard bytes.count - index >= digits else { return nil }
    var value = 0
    for byte in bytes[index..<(index + digits)] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    index += digits
    return value
  }

  /// Decimals of a second, in microseconds.
  mutating func fraction() -> Int64? {
    var value: Int64 = 0
    var count = 0
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) {
      if count < 6 { value = value * 10 + Int64(bytes[index] - 0x30) }
      count += 1
      index += 1
    }
    guard count > 0 else { return nil }
    for _ in min(count, 6)..<6 { value *= 10 }
    return value
  }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, UInt32(bytes[index]) == character.value else { return false }
    index += 1
    return true
  }
}
