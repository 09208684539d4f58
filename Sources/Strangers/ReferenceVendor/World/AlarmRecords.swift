/// An alarm from the moment it was raised until it is closed.
struct Alarm: Sendable {
  let sequence: Int
  let reason: AlarmReason
  let source: AlarmSource
  let user: String
  let device: String
  let hub: String?
  let place: Place?
  /// The room in the building where the button was; nil where nobody knows.
  let room: String?
  let raisedAt: SimulatedInstant
  let receivedAt: SimulatedInstant
  var status = AlarmStatus.open
  var takenBy: String?
  var takenAt: SimulatedInstant?
  var closedAt: SimulatedInstant?
  var action: String?
  /// What the operator found out in the call.
  var finding: String?

  var id: String { "alarm-\(sequence)" }
}

/// An alarm shown to one member of staff.
struct Delivery: Sendable {
  /// Position in the event log.
  let sequence: Int
  /// Index of the alarm in the alarm log.
  let alarm: Int
  let staff: String
  let text: String
  let language: Language
  let userName: String
  let deliveredAt: SimulatedInstant

  var id: String { "delivery-\(sequence)" }
}

/// An operator of the alarm centre.
struct Operator: Sendable {
  let id: String
  let name: String
  let languages: [Language]

  var json: JSON {
    ["id": .text(id), "name": .text(name), "languages": .texts(languages.map(\.rawValue))]
  }
}

/// A voice call from a user to the alarm centre.
struct VoiceCall: Sendable {
  let id: String
  /// Index of the alarm in the alarm log.
  let alarm: Int
  let operatorID: String
  let operatorLanguages: [Language]
  let language: Language
  let offeredAt: SimulatedInstant
  /// Position in the event log of the latest change.
  var sequence: Int
  var state = CallState.ringing
  var answeredAt: SimulatedInstant?
  /// Mean opinion score.
  var voiceQuality: Double?
}

/// A part of the service that is down for a time.
struct Outage: Sendable {
  let id: String
  let service: Service
  let startedAt: SimulatedInstant
  let endsAt: SimulatedInstant

  var json: JSON {
    [
      "id": .text(id), "service": .text(service.rawValue), "startedAt": .text(startedAt.iso8601),
      "endsAt": .text(endsAt.iso8601),
    ]
  }
}

/// A notice of an outage to the buyer.
struct Notice: Sendable {
  let sequence: Int
  let number: Int
  let kind: NoticeKind
  let outage: Outage
  let sentAt: SimulatedInstant

  var json: JSON {
    let began = kind == .outageStarted
    return [
      "sequence": .integer(sequence), "id": .text("notice-\(number)"), "kind": .text(kind.rawValue),
      "outage": .text(outage.id), "service": .text(outage.service.rawValue),
      "outageAt": .text((began ? outage.startedAt : outage.endsAt).iso8601), "sentAt": .text(sentAt.iso8601),
      "text": .text("\(began ? "Driftstörning" : "Driftstörningen är över"): \(name)."),
    ]
  }

  private var name: String {
    switch outage.service {
    case .app: "personalens app"
    case .portal: "portalen"
    case .statistics: "statistiken"
    case .alarmCentre: "larmcentralen"
    }
  }
}
