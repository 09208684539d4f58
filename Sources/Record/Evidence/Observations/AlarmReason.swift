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
