/// A session of the portal.
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

/// The cookies of the portal (RFC 6265).
enum PortalCookie {
  /// Who is logged in.
  static let session = "session"
  /// Which browser asked for a login, so that no answer to somebody else's request is taken.
  static let browser = "login"

  /// Sent along within the site only.
  static func session(_ value: String, _ effects: ActiveEffects) -> String {
    let omitted = effects.omittedFromCookie
    let attributes = ["HttpOnly", "Secure", "SameSite=Lax"].filter { !omitted.contains($0) }
    return (["\(session)=\(value)", "Path=/"] + attributes).joined(separator: "; ")
  }

  /// Sent along from the identity provider too, which posts the answer from a site of its own.
  static func browser(_ value: String) -> String {
    "\(browser)=\(value); Path=/; Max-Age=3600; HttpOnly; Secure; SameSite=None"
  }

  static func forgetSession(_ effects: ActiveEffects) -> String { session("", effects) + "; Max-Age=0" }
}
