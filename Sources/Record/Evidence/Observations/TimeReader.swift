import Quantities
import Texts

/// Turns the times of a log into instants. Remembers the last day it saw, since rows of a log mostly share it.
struct TimeReader: Sendable {
  private let format: TimeFormat
  private let zone: TimeZoneRule
  /// The last local day, and the offset that holds for all of it; nil where the clock changes that day.
  private var day: (year: Int, month: Int, day: Int) = (-1, 0, 0)
  private var dayStart: Int64 = 0
  private var dayOffset: Int64?
  private var isDay = false

  init(_ format: TimeFormat, _ zone: TimeZoneRule) {
    self.format = format
    self.zone = zone
  }

  /// What a log of our days can hold: from 2000 until 2100.
  private static let range = Instant(secondsSince1970: 946_684_800)...Instant(secondsSince1970: 4_102_444_800)

  /// Microseconds since 1970.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(TimeProblem) -> Instant {
    var scanner = TimeScanner(bytes)
    let instant: Instant
    switch format {
    case .iso: instant = try readISO(&scanner)
    case .pattern(let parts): instant = try readPattern(parts, &scanner)
    case .epochSeconds:
      guard let seconds = scanner.wholeNumber(), seconds < 10_000_000_000, let fraction = scanner.fraction() else {
        throw .notATime
      }
      instant = Instant(microsecondsSince1970: seconds * 1_000_000 + fraction)
    case .epochMilliseconds:
      guard let milliseconds = scanner.wholeNumber(), milliseconds < 10_000_000_000_000 else { throw .notATime }
      instant = Instant(microsecondsSince1970: milliseconds * 1000)
    }
    guard scanner.isAtEnd else { throw .notATime }
    guard Self.range.contains(instant) else { throw .outOfRange }
    return instant
  }

  private mutating func readISO(_ scanner: inout TimeScanner) throws(TimeProblem) -> Instant {
    guard let year = scanner.number(4), scanner.skip(UInt8(ascii: "-")), let month = scanner.number(2),
      scanner.skip(UInt8(ascii: "-")), let day = scanner.number(2),
      scanner.skip(UInt8(ascii: "T")) || scanner.skip(UInt8(ascii: " ")) || scanner.skip(UInt8(ascii: "t")),
      let hour = scanner.number(2), scanner.skip(UInt8(ascii: ":")), let minute = scanner.number(2)
    else { throw .notATime }
    var second = 0
    var fraction: Int64 = 0
    if scanner.skip(UInt8(ascii: ":")) {
      guard let seconds = scanner.number(2), let decimals = scanner.fraction() else { throw .notATime }
      (second, fraction) = (seconds, decimals)
    }
    var offset: Int?
    if !scanner.isAtEnd {
      guard let written = scanner.offset() else { throw .notATime }
      offset = written
    }
    return try instant((year, month, day), hour, minute, second, fraction, offset)
  }

  private mutating func readPattern(
    _ parts: [TimeFormat.Part], _ scanner: inout TimeScanner
  ) throws(TimeProblem) -> Instant {
    var (year, month, day, hour, minute, second) = (0, 0, 0, 0, 0, 0)
    var fraction: Int64 = 0
    var offset: Int?
    for part in parts {
      if case .literal(let byte) = part {
        guard scanner.skip(byte) else { throw .notATime }
        continue
      }
      if part == .offset {
        guard let written = scanner.offset() else { throw .notATime }
        offset = written
        continue
      }
      let read =
        switch part {
        case .year: scanner.number(4)
        case .freeDay, .freeMonth, .freeHour: scanner.number(2) ?? scanner.number(1)
        default: scanner.number(2)
        }
      guard let number = read else { throw .notATime }
      switch part.full {
      case .year: year = part == .shortYear ? 2000 + number : number
      case .month: month = number
      case .day: day = number
      case .hour: hour = number
      case .minute: minute = number
      case .second:
        second = number
        guard let decimals = scanner.fraction() else { throw .notATime }
        fraction = decimals
      default: break
      }
    }
    return try instant((year, month, day), hour, minute, second, fraction, offset)
  }

  private mutating func instant(
    _ date: (year: Int, month: Int, day: Int), _ hour: Int, _ minute: Int, _ second: Int, _ fraction: Int64,
    _ offset: Int?
  ) throws(TimeProblem) -> Instant {
    // Twenty-four o'clock and leap seconds are no times that a clock on a log shows twice.
    guard hour < 24, minute < 60, second < 60 else { throw .notATime }
    if date != day { look(up: date) }
    guard isDay else { throw .noSuchDay }
    if format.isDay { return Stockholm.start(of: CalendarDate(clampingDaysSince1970: Int(dayStart / 86_400))) }
    let local = dayStart + Int64(hour * 3600 + minute * 60 + second)
    if let offset {
      return Instant(microsecondsSince1970: (local - Int64(offset)) * 1_000_000 + fraction)
    }
    switch zone {
    case .written: throw .noOffset
    case .fixed(let offset):
      return Instant(microsecondsSince1970: (local - Int64(offset)) * 1_000_000 + fraction)
    case .stockholm:
      if let dayOffset { return Instant(microsecondsSince1970: (local - dayOffset) * 1_000_000 + fraction) }
      let summer = Instant(secondsSince1970: local - 7200)
      let winter = Instant(secondsSince1970: local - 3600)
      let isSummer = Stockholm.offset(at: summer) == 7200
      let isWinter = Stockholm.offset(at: winter) == 3600
      guard !(isSummer && isWinter) else { throw .twiceInAutumn }
      guard isSummer || isWinter else { throw .skippedInSpring }
      return (isSummer ? summer : winter) + TimeSpan(microseconds: fraction)
    }
  }

  private mutating func look(up date: (year: Int, month: Int, day: Int)) {
    day = date
    guard let found = CalendarDate(year: date.year, month: date.month, day: date.day) else {
      isDay = false
      return
    }
    isDay = true
    dayStart = Int64(found.daysSince1970) * 86_400
    let first = Stockholm.offset(at: Stockholm.start(of: found))
    let last = Stockholm.offset(at: Stockholm.end(of: found))
    dayOffset = first == last ? Int64(first) : nil
  }
}

extension TimeProblem {
  /// A stable name in kebab case.
  var code: String {
    switch self {
    case .notATime: "not-a-time"
    case .noSuchDay: "no-such-day"
    case .noOffset: "no-time-zone"
    case .twiceInAutumn: "doubled-hour"
    case .skippedInSpring: "skipped-hour"
    case .outOfRange: "time-out-of-range"
    }
  }

  /// What is wrong, as a clause without a full stop.
  func message(_ text: String, _ format: TimeFormat) -> Text {
    switch self {
    case .notATime: Text("'\(text)' is not a time in the format of the mapping, \(format.wanted)")
    case .noSuchDay: Text("'\(text)' is on a day that does not exist")
    case .noOffset: Text("'\(text)' does not say its offset from UTC, and the mapping says that each time does")
    case .twiceInAutumn: Text("'\(text)' came twice that night, when the clock went back, and has no offset")
    case .skippedInSpring: Text("'\(text)' did not exist, for the clock went from 02:00 to 03:00")
    case .outOfRange: Text("'\(text)' is not between the years 2000 and 2100")
    }
  }
}

/// Reads digits of a time without making texts of them: there may be millions.
struct TimeScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }

  mutating func number(_ digits: Int) -> Int? {
    guard bytes.count - index >= digits else { return nil }
    var value = 0
    for place in index..<(index + digits) {
      let digit = bytes[place] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    index += digits
    return value
  }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  /// Decimals after `.` or `,` in microseconds; finer ones are cut off.
  mutating func fraction() -> Int64? {
    guard skip(UInt8(ascii: ".")) || skip(UInt8(ascii: ",")) else { return 0 }
    var value: Int64 = 0
    var count = 0
    while index < bytes.count, bytes[index] &- 0x30 < 10 {
      if count < 6 { value = value * 10 + Int64(bytes[index] - 0x30) }
      count += 1
      index += 1
    }
    guard count > 0 else { return nil }
    for _ in min(count, 6)..<6 { value *= 10 }
    return value
  }

  /// `Z`, `+01:00` or `+0100`, in seconds ahead of UTC.
  mutating func offset() -> Int? {
    if skip(UInt8(ascii: "Z")) || skip(UInt8(ascii: "z")) { return 0 }
    let isWest = skip(UInt8(ascii: "-"))
    guard isWest || skip(UInt8(ascii: "+")), let hours = number(2) else { return nil }
    _ = skip(UInt8(ascii: ":"))
    guard let minutes = number(2), hours <= 14, minutes < 60 else { return nil }
    return (hours * 60 + minutes) * (isWest ? -60 : 60)
  }

  /// All digits up to the end or a decimal sign.
  mutating func wholeNumber() -> Int64? {
    var value: Int64 = 0
    var count = 0
    while index < bytes.count, bytes[index] &- 0x30 < 10 {
      count += 1
      guard count <= 16 else { return nil }
      value = value * 10 + Int64(bytes[index] - 0x30)
      index += 1
    }
    return count > 0 ? value : nil
  }
}
