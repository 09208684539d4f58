// The keys of binding files. Readers and JSON Schema are both written over these, so neither can forget one.

enum BindingKey: String, CaseIterable {
  case binding, system, simulated
  case sideBySide = "side-by-side"
  case settle, connections, clock, operations, streams, devices, logins
}

enum SystemKey: String, CaseIterable {
  case vendor, product, version
}

/// Where the version is asked for: `{on: api, call: GET /version, at: /version}`.
enum VersionKey: String, CaseIterable {
  case on, call, headers, at
}

enum ConnectionKey: String, CaseIterable {
  case url, bearer, basic, headers
  case timeLimit = "time-limit"
  case bodyLimit = "body-limit"
  case redirects
  case redirectsTo = "redirects-to"
  case trust, check, tls
}

/// Which versions of TLS a connection takes.
enum TLSKey: String, CaseIterable {
  case atLeast = "at-least"
  case because
}

/// The call that shows whether a connection works: `{call: GET /me, at: /name}`.
enum ConnectionCheckKey: String, CaseIterable {
  case call, query, headers, status, at
}

enum BasicKey: String, CaseIterable {
  case user, password
}

enum ClockKey: String, CaseIterable {
  case on, advance, query, headers, json, form, text, type, status, at, mark
}

enum RequestKey: String, CaseIterable {
  case on, request, query, headers, json, form, text, type, status, refused, gives
}

enum BoundOperationKey: String, CaseIterable {
  case requests
  case byHand = "by-hand"
}

/// How a stream is reached; each bound stream has one of them.
enum StreamSourceKey: String, CaseIterable {
  case events, poll, webhook

  /// The stream's other keys, `on` and `each` apart.
  var keys: [StreamBindingKey] {
    switch self {
    case .events: [.on, .query, .headers, .event, .mark, .each]
    case .poll: [.on, .query, .headers, .every, .items, .key, .each]
    case .webhook: [.on, .subscribe, .unsubscribe, .items, .each]
    }
  }

  var requiredKeys: [StreamBindingKey] {
    switch self {
    case .events, .webhook: [.each]
    case .poll: [.every, .items, .key, .each]
    }
  }
}

enum StreamBindingKey: String, CaseIterable {
  case on, query, headers, event, mark, every, items, key, subscribe, unsubscribe, each
}

/// Which events of a stream are of interest, beside the keys of an extraction.
enum EventInterestKey {
  static let only = "only"
  static let `is` = "is"
}

enum MarkKey: String, CaseIterable {
  case event, at
}

/// Where a value is found; each extraction has one of the first five.
enum ExtractionKey: String, CaseIterable {
  case at, xpath, header, pattern, status, unit, words

  static let places: [ExtractionKey] = [.at, .xpath, .header, .pattern, .status]
}

/// How a login is reached.
enum BoundLoginKey: String, CaseIterable {
  case on
  case logIn = "log-in"
  case who
  case logOut = "log-out"
  case sessionCookie = "session-cookie"
  case serviceProvider = "service-provider"
  case identityProvider = "identity-provider"
  case user, nodes, listen
}

/// Whom a vendor takes a user for: `{attribute: personalIdentityNumber, people: ["19..", "19.."]}`.
enum LoginUserKey: String, CaseIterable {
  case attribute, value, people
}

/// How metadata are delivered by a person.
enum ByHandDeliveryKey: String, CaseIterable {
  case byHand = "by-hand"
}

/// How metadata are delivered by a file.
enum DeliveryKey: String, CaseIterable {
  case file, then
}
