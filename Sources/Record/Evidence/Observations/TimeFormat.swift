import Quantities
import Texts

/// How times are written in a log.
enum TimeFormat: Hashable, Sendable {
  /// ISO 8601 as logs write it: date, `T` or a blank, time to the minute or finer, and an offset or none.
  case iso
  /// Seconds since 1970 in UTC, whole or with decimals.
  case epochSeconds
  /// Milliseconds since 1970 in UTC.
  case epochMilliseconds
  /// Parts in another order.
  case pattern([Part])

  /// Whether it is of days alone.
  var isDay: Bool {
    if case .pattern(let parts) = self { !parts.contains(.hour) && !parts.contains(.freeHour) } else { false }
  }

  enum Part: Hashable, Sendable {
    case year, month, day, hour, minute, second
    /// The last two digits of a year from 2000 on.
    case shortYear
    /// With one digit or two.
    case freeMonth, freeDay, freeHour
    /// `Z` or `+01:00`.
    case offset
    case literal(UInt8)

    /// The part whatever its length.
    var full: Part {
      switch self {
      case .shortYear: .year
      case .freeMonth: .month
      case .freeDay: .day
      case .freeHour: .hour
      default: self
      }
    }
  }

  /// Reads `iso`, `epoch-seconds`, `epoch-milliseconds`, or a pattern such as `DD/MM/YYYY hh:mm:ss`, where `D`, `M` and
  /// `h` stand for one digit or two and `YY` for a year without its century: `D/M-YY`.
  ///
  /// - Parameter allowsDays: whether a pattern may be of days alone.
  /// - Throws: a clause that says what is wrong with it.
  static func parse(_ text: String, allowsDays: Bool) throws(QuantityError) -> TimeFormat {
    switch text {
    case "iso": return .iso
    case "epoch-seconds": return .epochSeconds
    case "epoch-milliseconds": return .epochMilliseconds
    default: break
    }
    let hint = Text(
      "write iso, epoch-seconds, epoch-milliseconds, or a pattern such as YYYY-MM-DD hh:mm:ss or D/M-YY h:mm")
    var parts: [Part] = []
    var rest = Array(text.utf8)[...]
    let names: [(String, Part)] = [
      ("YYYY", .year), ("YY", .shortYear), ("MM", .month), ("M", .freeMonth), ("DD", .day), ("D", .freeDay),
      ("hh", .hour), ("h", .freeHour), ("mm", .minute), ("ss", .second), ("Z", .offset),
    ]
    while let first = rest.first {
      if let (name, part) = names.first(where: { rest.starts(with: $0.0.utf8) }) {
        guard !parts.contains(where: { $0.full == part.full }) else {
          throw QuantityError(problem: Text("'\(text)' has \(name) twice"), hint: hint)
        }
        parts.append(part)
        rest = rest.dropFirst(name.utf8.count)
      } else {
        let isLetter = (0x41...0x5A).contains(first & 0xDF)
        guard !isLetter || first == UInt8(ascii: "T"), first < 0x80 else {
          throw QuantityError(
            problem: Text(
              "'\(text)' is not a format of times: '\(String(decoding: rest, as: UTF8.self))' is not understood"),
            hint: hint)
        }
        parts.append(.literal(first))
        rest = rest.dropFirst()
      }
    }
    let isDay = allowsDays && !parts.contains { [.hour, .minute, .second, .offset].contains($0.full) }
    let needed: [(String, Part)] = [
      ("YYYY", .year), ("MM", .month), ("DD", .day), ("hh", .hour), ("mm", .minute),
    ]
    for (name, part) in needed.prefix(isDay ? 3 : 5) where !parts.contains(where: { $0.full == part }) {
      throw QuantityError(problem: Text("'\(text)' has no \(name)"), hint: hint)
    }
    return .pattern(parts)
  }
}

/// What an offset is where a time does not say it.
enum TimeZoneRule: Hashable, Sendable {
  /// Every time has to say it.
  case written
  case stockholm
  /// Seconds ahead of UTC.
  case fixed(Int)

  /// Reads `written`, `Europe/Stockholm`, `UTC` or `+01:00`.
  static func parse(_ text: String) throws(QuantityError) -> TimeZoneRule {
    switch text {
    case "written": return .written
    case "Europe/Stockholm": return .stockholm
    case "UTC": return .fixed(0)
    default:
      let bytes = Array(text.utf8)
      let offset = bytes.withUnsafeBufferPointer { bytes -> Int? in
        var scanner = TimeScanner(bytes)
        guard let offset = scanner.offset(), scanner.isAtEnd else { return nil }
        return offset
      }
      guard let offset else {
        throw QuantityError(
          problem: Text("'\(text)' is no time zone that logs are read in"),
          hint: Text(
            "write Europe/Stockholm, UTC, an offset such as +01:00, or written where each time says its offset"))
      }
      return .fixed(offset)
    }
  }
}

/// Why a time is not one.
enum TimeProblem: Error, Hashable, Sendable {
  case notATime, noSuchDay, noOffset, twiceInAutumn, skippedInSpring, outOfRange
}

extension TimeFormat {
  /// The format with an example, for messages.
  var wanted: String {
    switch self {
    case .iso: "iso (2023-01-09T14:05:00+01:00)"
    case .epochSeconds: "epoch-seconds (1673269500)"
    case .epochMilliseconds: "epoch-milliseconds (1673269500000)"
    case .pattern(let parts): "\(self) (\(parts.map(\.example).joined()))"
    }
  }
}

extension TimeFormat.Part {
  /// The part of 9 January 2023, 14:05:00.
  fileprivate var example: String {
    switch self {
    case .year: "2023"
    case .shortYear: "23"
    case .month: "01"
    case .freeMonth: "1"
    case .day: "09"
    case .freeDay: "9"
    case .hour, .freeHour: "14"
    case .minute: "05"
    case .second: "00"
    case .offset: "+01:00"
    case .literal(let byte): String(UnicodeScalar(byte))
    }
  }
}

extension TimeFormat: CustomStringConvertible {
  /// The format as it is written in a mapping.
  var description: String {
    switch self {
    case .iso: "iso"
    case .epochSeconds: "epoch-seconds"
    case .epochMilliseconds: "epoch-milliseconds"
    case .pattern(let parts):
      parts.map { part in
        switch part {
        case .year: "YYYY"
        case .shortYear: "YY"
        case .freeMonth: "M"
        case .freeDay: "D"
        case .freeHour: "h"
        case .month: "MM"
        case .day: "DD"
        case .hour: "hh"
        case .minute: "mm"
        case .second: "ss"
        case .offset: "Z"
        case .literal(let byte): String(UnicodeScalar(byte))
        }
      }.joined()
    }
  }
}

extension TimeZoneRule: CustomStringConvertible {
  var description: String {
    switch self {
    case .written: "written"
    case .stockholm: "Europe/Stockholm"
    case .fixed(let seconds): "UTC\(seconds < 0 ? "" : "+")\(seconds) s"
    }
  }
}
