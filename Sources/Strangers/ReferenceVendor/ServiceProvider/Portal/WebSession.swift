/// Somebody who is logged in to the portal.
struct WebSession: Sendable {
  let name: NameID
  let attributes: [(name: String, values: [String])]
  let sessionIndex: String?
  let endsAt: SimulatedInstant

  /// A session lasts a shift, unless the identity provider wants it shorter.
  static let length = SimulatedDuration.hours(10)

  var json: JSON {
    [
      "user": .text(name.value),
      "attributes": .object(attributes.map { .init($0.name, .text($0.values.first ?? "")) }),
      "values": .object(attributes.map { .init($0.name, .texts($0.values)) }),
    ]
  }
}

/// An assertion that has been used. It must never be used again.
struct SpentAssertion: Sendable {
  let assertion: String
  /// The number of the request that it answered.
  let request: Int?
  let node: Int
  /// How many times the service provider had been restarted.
  let restarts: Int
  /// The session that it gave.
  let session: String
}

/// One line of the log of the service provider.
struct LogInAttempt: Sendable {
  let at: SimulatedInstant
  let user: String?
  let refusal: Refusal?

  var json: JSON {
    [
      "at": .text(at.iso8601), "user": .optional(user), "accepted": .bool(refusal == nil),
      "reason": .optional(refusal?.rawValue),
    ]
  }
}
