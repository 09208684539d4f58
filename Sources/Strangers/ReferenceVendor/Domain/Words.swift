/// Languages that texts and operators exist in.
enum Language: String, CaseIterable, Sendable { case sv, fi, en }

/// How a user lives, which decides where alarms go first.
package enum Housing: String, CaseIterable, Sendable {
  case ordinaryHome = "ordinary-home"
  case careHome = "care-home"
  case shortTerm = "short-term"
  /// A home of the social services: supported living, social psychiatry.
  case socialServices = "social-services-home"

  /// The kind of group that gets alarms from homes like this.
  var responsible: GroupKind {
    switch self {
    case .ordinaryHome: .alarmAndNight
    case .careHome: .careHome
    case .shortTerm: .shortTerm
    case .socialServices: .socialServices
    }
  }
}

/// What an organisation of staff does.
enum GroupKind: String, CaseIterable, Sendable {
  case homeCare = "home-care"
  case alarmAndNight = "alarm-and-night"
  case careHome = "care-home"
  case shortTerm = "short-term"
  case socialServices = "social-services-home"

  /// The kind of home that it looks after.
  var housing: Housing {
    switch self {
    case .homeCare, .alarmAndNight: .ordinaryHome
    case .careHome: .careHome
    case .shortTerm: .shortTerm
    case .socialServices: .socialServices
    }
  }
}

/// Why an alarm was raised.
package enum AlarmReason: String, CaseIterable, Sendable {
  case button, fall, movement, door, technical
  case bedExit = "bed-exit"
  case geofenceExit = "geofence-exit"
  case batteryLow = "battery-low"
  case mainsLost = "mains-lost"
  case contactLost = "contact-lost"
  case wristbandOff = "wristband-off"
}

/// What raised an alarm.
package enum AlarmSource: String, CaseIterable, Sendable {
  case button, hub
  case mobileAlarm = "mobile-alarm"
  case movementSensor = "movement-sensor"
  case bedSensor = "bed-sensor"
  case doorSensor = "door-sensor"
}

/// How far an alarm has come.
enum AlarmStatus: String, CaseIterable, Sendable { case open, taken, closed }

enum SensorKind: String, CaseIterable, Sendable { case movement, bed, door }

/// How far a voice call at the alarm centre has come.
enum CallState: String, CaseIterable, Sendable { case ringing, established, failed, unanswered }

/// The result of presenting a service card to a lock or cabinet.
enum CardOutcome: String, CaseIterable, Sendable {
  case opened
  case unknownCard = "unknown-card"
  case blockedCard = "blocked-card"
  case notPermitted = "not-permitted"
  case readError = "read-error"
}

/// The parts of the vendor's operation that have a state of health.
package enum Service: String, CaseIterable, Sendable {
  case app, portal, statistics
  case alarmCentre = "alarm-centre"
}

enum PresenceKind: String, CaseIterable, Sendable { case arrived, left }

/// Kinds of message that a stream or a subscription carries.
enum Topic: String, CaseIterable, Sendable {
  case alarm, call, notice
  case alarmUpdate = "alarm-update"
}

/// What a notice to the buyer says of an outage.
enum NoticeKind: String, CaseIterable, Sendable {
  case outageStarted = "outage-started"
  case outageEnded = "outage-ended"
}

extension CaseIterable where Self: RawRepresentable, RawValue == String {
  /// All words of the enumeration as the interface spells them.
  static var words: [String] { allCases.map(\.rawValue) }
}
