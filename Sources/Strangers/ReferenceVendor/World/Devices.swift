/// The unit in a home that alarm buttons talk to.
struct Hub: Sendable {
  let id: String
  let serial: String
  var user: String?
  var battery: Battery
  /// Whether there is a network to reach.
  var network = true
  /// Whether the hub has contact with the system.
  var online = true
  var onlineSince: SimulatedInstant
  /// The last heartbeat before contact was lost; while online, the last that was reported.
  var lastHeartbeat: SimulatedInstant
  /// Counts switches of mains power, so that what was planned for an earlier state is dropped.
  var mainsChanges = 0
  /// Counts plans for when the battery is low and empty, in the same way.
  var batteryPlans = 0
  /// Counts losses and gains of contact, in the same way.
  var contactChanges = 0
  /// Counts switches of the network, in the same way.
  var networkChanges = 0
  /// Alarms raised without contact, to be sent as soon as there is contact again.
  var waiting: [HubAlarm] = []

  static let heartbeatInterval = SimulatedDuration.minutes(5)

  func heartbeat(at now: SimulatedInstant) -> SimulatedInstant {
    guard online else { return lastHeartbeat }
    let elapsed = (now - onlineSince).milliseconds
    let regular = SimulatedInstant(milliseconds: now.milliseconds - elapsed % Self.heartbeatInterval.milliseconds)
    return max(lastHeartbeat, regular)
  }
}

/// An alarm that goes through a hub: from a button on it, or from the hub itself.
struct HubAlarm: Sendable {
  let reason: AlarmReason
  let source: AlarmSource
  let device: String
  let user: String
  let raisedAt: SimulatedInstant
}

/// A wristband with a button.
struct AlarmButton: Sendable {
  let id: String
  let serial: String
  let hub: String
  let user: String
  /// What the sensor in the wristband says.
  var worn = true
  /// The room of a building in which its beacons last saw it.
  var room: String?

  var json: JSON {
    [
      "id": .text(id), "serial": .text(serial), "hub": .text(hub), "user": .text(user), "worn": .bool(worn),
    ]
  }
}

/// An alarm to take along outdoors.
struct MobileAlarm: Sendable {
  let id: String
  let imei: String
  let user: String
  var battery = 100.0
  var place = Place.square
  var placedAt: SimulatedInstant
  var geofence: Geofence?
  /// Whether the geofence was left: the time runs, or the alarm was raised.
  var isOutside = false
  /// Counts crossings of the geofence, so that a timer of an earlier crossing is dropped.
  var crossings = 0
}

/// A sensor in a room, a bed or a door.
struct Sensor: Sendable {
  let id: String
  let serial: String
  let kind: SensorKind
  var user: String
  let hub: String?

  var json: JSON {
    [
      "id": .text(id), "serial": .text(serial), "kind": .text(kind.rawValue), "user": .text(user),
      "hub": .optional(hub),
    ]
  }
}

/// What opens with a service card: a lock or a medicine cabinet.
struct CardReader: Sendable {
  enum Kind: String, Sendable { case lock, cabinet }

  let id: String
  let kind: Kind
  let serial: String
  var user: String

  var json: JSON { ["id": .text(id), "serial": .text(serial), "user": .text(user)] }
}

/// A card that staff open locks and cabinets with.
struct ServiceCard: Sendable {
  let id: String
  let staff: String
  let number: String
  var blocked = false

  var json: JSON {
    ["id": .text(id), "staff": .text(staff), "number": .text(number), "blocked": .bool(blocked)]
  }
}

/// A card that was presented to a lock or cabinet.
struct Opening: Sendable {
  let id: String
  let at: SimulatedInstant
  let device: String
  let card: String
  let staff: String?
  let outcome: CardOutcome

  var json: JSON {
    [
      "id": .text(id), "at": .text(at.iso8601), "device": .text(device), "card": .text(card),
      "staff": .optional(staff), "opened": .bool(outcome == .opened), "outcome": .text(outcome.rawValue),
    ]
  }
}
