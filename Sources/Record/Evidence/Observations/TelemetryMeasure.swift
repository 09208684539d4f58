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
