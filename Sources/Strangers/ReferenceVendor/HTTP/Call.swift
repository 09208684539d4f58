/// A request whose parameters and body have been checked against the description.
struct Call: Sendable {
  let path: [String: String]
  let query: [String: JSON]
  /// The checked body; null where the operation takes none.
  let body: JSON
  /// Who asks, when the request says so.
  let actor: String?

  /// The parameter of the path. The router has seen to it that it is there.
  func path(_ name: String) -> String { path[name] ?? "" }

  func query(_ name: String) -> String? { query[name]?.text }

  var after: Int { query["after"]?.int ?? 0 }

  var limit: Int { query["limit"]?.int ?? 1000 }

  /// A text of the body. The schema has seen to it that it is there, if it has to be.
  func text(_ name: String) -> String { body[name]?.text ?? "" }

  func number(_ name: String) -> Double { body[name]?.double ?? 0 }

  func flag(_ name: String) -> Bool { body[name]?.bool ?? false }

  func texts(_ name: String) -> [String] { body[name]?.list?.compactMap(\.text) ?? [] }
}

/// What is answered to a request that was not refused.
struct Reply: Sendable {
  let status: Int
  let body: JSON?

  static func ok(_ body: JSON) -> Reply { Reply(status: 200, body: body) }
  static func created(_ body: JSON) -> Reply { Reply(status: 201, body: body) }
  static func accepted(_ body: JSON) -> Reply { Reply(status: 202, body: body) }
  static let nothing = Reply(status: 204, body: nil)
}
