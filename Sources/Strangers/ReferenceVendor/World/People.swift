/// A user of an alarm.
struct User: Sendable {
  let id: String
  let personalID: String
  var name: String
  var address: String
  var area: String
  var language: Language
  var housing: Housing
  /// The groups of staff responsible.
  var groups: [String]

  var json: JSON {
    [
      "id": .text(id), "personalId": .text(personalID), "name": .text(name), "address": .text(address),
      "area": .text(area), "language": .text(language.rawValue), "housing": .text(housing.rawValue),
      "groups": .texts(groups),
    ]
  }
}

/// A group of staff.
struct Group: Sendable {
  let id: String
  let name: String
  let kind: GroupKind

  var json: JSON { ["id": .text(id), "name": .text(name), "kind": .text(kind.rawValue)] }
}

/// A member of staff.
struct Staff: Sendable {
  let id: String
  let username: String
  var name: String
  var groups: [String]
  var language: Language
  var isActive: Bool
  /// The latest session, active or not.
  var session: String?
}

/// A shift in the app.
struct Session: Sendable {
  let id: String
  let staff: String
  let startedAt: SimulatedInstant
  var loggedOutAt: SimulatedInstant?

  /// The length of a session that the app promises.
  static let length = SimulatedDuration.hours(10)
}

/// A batch from the care system, and its result.
struct Import: Sendable {
  let id: String
  let importedAt: SimulatedInstant
  let received: Int
  var created = 0
  var updated = 0
  var users: [String] = []

  var json: JSON {
    [
      "id": .text(id), "source": "viva", "importedAt": .text(importedAt.iso8601), "received": .integer(received),
      "created": .integer(created), "updated": .integer(updated), "users": .texts(users),
    ]
  }
}

/// A visit of a member of staff at a user's home.
struct Presence: Sendable {
  let id: String
  let staff: String
  let user: String
  let kind: PresenceKind
  let at: SimulatedInstant

  var json: JSON {
    [
      "id": .text(id), "staff": .text(staff), "user": .text(user), "kind": .text(kind.rawValue),
      "at": .text(at.iso8601),
    ]
  }
}

/// An access to a user's data.
struct AccessLogEntry: Sendable {
  enum Action: String, Sendable { case read, create, update, export, open }

  let sequence: Int
  let at: SimulatedInstant
  let actor: String
  let action: Action
  let resource: String
  let user: String?

  var json: JSON {
    [
      "sequence": .integer(sequence), "at": .text(at.iso8601), "actor": .text(actor),
      "action": .text(action.rawValue), "resource": .text(resource), "user": .optional(user),
    ]
  }
}
