package import JSONValues
package import Texts

/// One HTTP request of a binding, with `${...}` still in it.
package struct BoundRequest: Hashable, Sendable {
  package var connection: String
  /// `GET`, `POST`, ...
  package var method: String
  /// Path, from the connection's URL.
  package var path: String
  package var query: [String: String]
  package var headers: [String: String]
  package var body: BoundBody?
  /// Statuses that mean the operation was done.
  package var status: [Int]
  /// Statuses that mean the vendor refused it.
  package var refused: [Int]
  /// Output (or name for later requests of the same operation) -> where it is found in the answer.
  package var gives: [String: Extraction]

  package init(
    connection: String, method: String, path: String, query: [String: String] = [:], headers: [String: String] = [:],
    body: BoundBody? = nil, status: [Int] = [200], refused: [Int] = [], gives: [String: Extraction] = [:]
  ) {
    self.connection = connection
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
    self.status = status
    self.refused = refused
    self.gives = gives
  }
}

package enum BoundBody: Hashable, Sendable {
  /// JSON with strings that may be `"${name}"`: a string that is nothing but one name becomes the value itself.
  case json(BoundJSON)
  case form([String: String])
  /// `type`: the media type, for the header `Content-Type`.
  case text(String, type: String)
}

package indirect enum BoundJSON: Hashable, Sendable {
  case null
  case boolean(Bool)
  /// The number's text as ``JSONNumber`` prints it.
  case number(String)
  case text(String)
  case array([BoundJSON])
  case object([String: BoundJSON])
}

/// How the vendor is asked to do an operation.
package enum OperationBinding: Hashable, Sendable {
  /// Requests in order; later ones may use what earlier ones give.
  case requests([BoundRequest])
  /// A person does it: the text by language, with `${...}` in it; outputs are asked for.
  case byHand(LocalizedText)
}

/// Where in an answer or event a value is found, and in what unit it stands there.
package struct Extraction: Hashable, Sendable {
  package var from: Place
  /// The unit of a bare number, a raw value of ``WireUnit``.
  package var unit: String?
  /// Vendor's text -> word of the vocabulary.
  package var words: [String: String]

  package init(from place: Place, unit: String? = nil, words: [String: String] = [:]) {
    from = place
    self.unit = unit
    self.words = words
  }

  package enum Place: Hashable, Sendable {
    /// JSON Pointer, RFC 6901.
    case json(String)
    case xpath(String)
    case header(String)
    /// First capture group in the body's text.
    case pattern(String)
    case status
  }
}

extension BoundRequest: Codable {
  /// What is empty is left out, as an integrator would.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: JSONName.self)
    try container.encode(connection, at: "on")
    try container.encode(method, at: "method")
    try container.encode(path, at: "path")
    try container.encodeUnlessEmpty(query, at: "query")
    try container.encodeUnlessEmpty(headers, at: "headers")
    try container.encodeIfPresent(body, at: "body")
    try container.encode(status, at: "status")
    try container.encodeUnlessEmpty(refused, at: "refused")
    try container.encodeUnlessEmpty(gives, at: "gives")
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
    connection = try container.decode(String.self, at: "on")
    method = try container.decode(String.self, at: "method")
    path = try container.decode(String.self, at: "path")
    query = try container.decodeIfPresent([String: String].self, at: "query") ?? [:]
    headers = try container.decodeIfPresent([String: String].self, at: "headers") ?? [:]
    body = try container.decodeIfPresent(BoundBody.self, at: "body")
    status = try container.decode([Int].self, at: "status")
    refused = try container.decodeIfPresent([Int].self, at: "refused") ?? []
    gives = try container.decodeIfPresent([String: Extraction].self, at: "gives") ?? [:]
  }
}

extension BoundBody: Codable {
  /// `{"json": ..}`, `{"form": ..}` or `{"text": .., "type": ..}`.
  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .json(let json): try encoder.encode(json, as: "json")
    case .form(let fields): try encoder.encode(fields, as: "form")
    case .text(let text, let type):
      var container = encoder.container(keyedBy: JSONName.self)
      try container.encode(text, at: "text")
      try container.encode(type, at: "type")
    }
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
    if container.has("json") {
      self = .json(try container.decode(BoundJSON.self, at: "json"))
    } else if container.has("form") {
      self = .form(try container.decode([String: String].self, at: "form"))
    } else {
      self = .text(
        try container.decode(String.self, at: "text"), type: try container.decode(String.self, at: "type"))
    }
  }
}

extension BoundJSON: Codable {
  /// The JSON itself.
  package func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }

  package init(from decoder: any Decoder) throws { self.init(try JSONValue(from: decoder)) }

  /// The JSON with `${...}` still in its strings.
  package var json: JSONValue {
    switch self {
    case .null: .null
    case .boolean(let boolean): .bool(boolean)
    case .number(let text): JSONNumber(text: text).map { .number($0) } ?? .string(text)
    case .text(let text): .string(text)
    case .array(let items): .array(items.map(\.json))
    case .object(let members): .object(members.mapValues(\.json))
    }
  }

  package init(_ json: JSONValue) {
    switch json {
    case .null: self = .null
    case .bool(let boolean): self = .boolean(boolean)
    case .number(let number): self = .number(number.description)
    case .string(let text): self = .text(text)
    case .array(let items): self = .array(items.map { BoundJSON($0) })
    case .object(let members):
      self = .object(Dictionary(members.map { ($0.key, BoundJSON($0.value)) }, uniquingKeysWith: { _, last in last }))
    }
  }
}

extension OperationBinding: Codable {
  /// `{"requests": [..]}` or `{"by-hand": {"sv": ..}}`.
  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .requests(let requests): try encoder.encode(requests, as: "requests")
    case .byHand(let text): try encoder.encode(text, as: "by-hand")
    }
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
    let key = try container.onlyKey()
    switch key.stringValue {
    case "requests": self = .requests(try container.decode([BoundRequest].self, forKey: key))
    case "by-hand": self = .byHand(try container.decode(LocalizedText.self, forKey: key))
    default: throw container.unknown(key, of: "bound operation")
    }
  }
}
