/// What the interface says of one operation.
struct Operation: Sendable {
  enum Method: String, CaseIterable, Sendable {
    case get = "GET", post = "POST", put = "PUT", patch = "PATCH", delete = "DELETE"
  }

  /// What a successful answer carries.
  enum Answer: Sendable {
    case json(status: Int, Schema)
    case nothing
    case events
  }

  let method: Method
  /// With parameters in braces, for instance `/users/{user}`.
  let path: String
  let tag: String
  let summary: String
  let query: [QueryParameter]
  let body: Schema?
  /// The largest body taken, in bytes.
  let bodyLimit: Int
  let answer: Answer
  /// Whether it may refuse because of a conflict (409).
  let mayConflict: Bool
  /// Whether the body may name something that does not exist (404), or ask for what cannot be (422).
  let mayMiss: Bool
  /// Whether it may be out of service (503).
  let mayBeDown: Bool
  /// Whether it is open to anybody, without a token.
  let isOpen: Bool
  /// Whether the body may also be XML, or be named by an address to fetch it from.
  let takesXML: Bool

  init(
    _ method: Method, _ path: String, _ tag: String, _ summary: String, query: [QueryParameter] = [],
    body: Schema? = nil, bodyLimit: Int = 65_536, answer: Answer, conflict: Bool = false, miss: Bool = false,
    down: Bool = false, open: Bool = false, xml: Bool = false
  ) {
    self.method = method
    self.path = path
    self.tag = tag
    self.summary = summary
    self.query = query
    self.body = body
    self.bodyLimit = bodyLimit
    self.answer = answer
    mayConflict = conflict
    mayMiss = miss
    mayBeDown = down
    isOpen = open
    takesXML = xml
  }

  var fetchesBody: Bool { takesXML }

  /// Whether it concerns data about users, so that the access log takes down who asked.
  var isLogged: Bool { tag == "users" || path == "/export" }

  /// The path cut at its slashes; a part in braces takes anything.
  var segments: [Segment] {
    path.split(separator: "/").map { part in
      part.hasPrefix("{") ? .parameter(String(part.dropFirst().dropLast())) : .literal(String(part))
    }
  }

  enum Segment: Hashable, Sendable {
    case literal(String)
    case parameter(String)
  }
}

/// A parameter after the question mark. All are optional.
struct QueryParameter: Sendable {
  let name: String
  let schema: Schema
  let note: String

  init(_ name: String, _ schema: Schema, _ note: String) {
    self.name = name
    self.schema = schema
    self.note = note
  }

  /// The largest whole number that every JSON reader takes exactly.
  static let lastSequence = 9_007_199_254_740_991

  static let after = QueryParameter(
    "after", .integer(0...QueryParameter.lastSequence, example: 0), "Only what follows this sequence number.")
  static let limit = QueryParameter("limit", .integer(1...10_000, example: 100), "At most so many; 1000 unless said.")
  static let user = QueryParameter("user", .id("user-1"), "Only what concerns this user.")
  static let staff = QueryParameter("staff", .id("staff-1"), "Only what concerns this member of staff.")
}

extension Operation.Answer {
  static func ok(_ name: String) -> Self { .json(status: 200, .reference(name)) }
  static func created(_ name: String) -> Self { .json(status: 201, .reference(name)) }
  static func items(_ name: String) -> Self { .json(status: 200, Components.items(of: name)) }
  static func page(_ name: String) -> Self { .json(status: 200, Components.page(of: name)) }
  /// Something was done to a device; its effects are seen elsewhere.
  static let happened = Self.json(status: 202, .reference("Happened"))

  var status: Int {
    switch self {
    case .json(let status, _): status
    case .nothing: 204
    case .events: 200
    }
  }
}
