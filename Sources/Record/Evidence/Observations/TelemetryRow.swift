/// One row of a log: what was seen of a device at an instant.
struct TelemetryRow {
  /// Microseconds since 1970.
  var at: Int64
  /// A digest of the row's own identifier, where it has one; else 0.
  var id: UInt64
  var device: UInt32
  /// The number of the user plus one; 0 where none is named.
  var user: UInt32
  /// The line of the file; the largest number that fits stands for later lines too.
  var line: UInt32
  /// Hundredths of a percent, or an outcome.
  var value: Int32
  /// The number of the unit plus one; 0 where none is named.
  var unit: UInt16
  /// The number of the reason plus one, in the order of ``AlarmReason``; 0 where there is none.
  var reason: UInt8 = 0
  /// Which log: 1, 2, ... in the order in which the record got them, the one that is read now last.
  var origin: UInt16

  /// Rows of one device at one instant with one identifier are the same row.
  static func isSame(_ left: TelemetryRow, _ right: TelemetryRow) -> Bool {
    left.at == right.at && left.device == right.device && left.id == right.id
  }

  /// Whether two rows that are the same row also tell the same.
  static func tellsSame(_ left: TelemetryRow, _ right: TelemetryRow) -> Bool {
    left.value == right.value && left.user == right.user && left.unit == right.unit
      && (left.reason == right.reason || left.reason == 0 || right.reason == 0)
  }

  /// By time, device and identifier; then by log and line, so that the order of the result never depends on chance.
  static func precedes(_ left: TelemetryRow, _ right: TelemetryRow) -> Bool {
    if left.at != right.at { return left.at < right.at }
    if left.device != right.device { return left.device < right.device }
    if left.id != right.id { return left.id < right.id }
    if left.origin != right.origin { return left.origin < right.origin }
    return left.line < right.line
  }
}

/// What became of an alarm, as a row has it.
enum TelemetryOutcome: Int32, CaseIterable {
  case arrived = 0
  case lost = 1
  case unknown = 2

  /// The program's words with their numbers.
  static func numbers(of measure: TelemetryMeasure) -> [String: Int32] {
    let numbers = ["arrived": arrived.rawValue, "lost": lost.rawValue]
    return measure == .alarms ? numbers.merging(["unknown": unknown.rawValue]) { first, _ in first } : numbers
  }
}

/// What the rows of a log are about.
package enum TelemetryMeasure: String, Hashable, Sendable, EventChoice {
  /// A device says that it is alive.
  case heartbeats
  /// A device says how full its battery is.
  case batteryLevels = "battery-levels"
  /// Natural alarms, of which nobody knows how many never came.
  case alarms
  /// Test presses, of which it is known that they were made.
  case testPresses = "test-presses"
}

/// What set an alarm off, in the words of the suites' vocabulary.
package enum AlarmReason: String, EventChoice {
  case button, fall, movement
  case bedExit = "bed-exit"
  case door
  case geofenceExit = "geofence-exit"
  case batteryLow = "battery-low"
  case mainsLost = "mains-lost"
  case contactLost = "contact-lost"
  case wristbandOff = "wristband-off"
  case technical
  /// Something that the vocabulary has no word for.
  case other

  package static let words = allCases.map(\.rawValue)

  /// Numbers from 1, by word.
  static let numbers = Dictionary(
    words.enumerated().map { ($0.element, Int32($0.offset + 1)) }, uniquingKeysWith: { first, _ in first })
}
