/// The name of any member of an object: the key of codings whose names are those of the language (`side-by-side`).
package struct JSONName: CodingKey, ExpressibleByStringLiteral {
  package let stringValue: String
  package let intValue: Int?

  package init(stringValue: String) {
    self.stringValue = stringValue
    intValue = nil
  }

  package init(_ name: String) { self.init(stringValue: name) }

  package init(stringLiteral value: String) { self.init(stringValue: value) }

  init(index: Int) {
    stringValue = String(index)
    intValue = index
  }

  package init?(intValue: Int) { self.init(index: intValue) }
}

/// Objects with one member that names the kind: `{"percent": "15 %"}`, as people read them in a plan.
extension Encoder {
  /// Encodes `{name: value}`.
  package func encode(_ value: some Encodable, as name: String) throws {
    var container = container(keyedBy: JSONName.self)
    try container.encode(value, forKey: JSONName(name))
  }
}

extension KeyedDecodingContainer<JSONName> {
  /// The only member's name, or an error that says how many there are.
  package func onlyKey() throws -> JSONName {
    guard allKeys.count == 1, let key = allKeys.first else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: codingPath, debugDescription: "one key wanted, found \(allKeys.count)"))
    }
    return key
  }

  package func has(_ name: String) -> Bool { contains(JSONName(name)) }

  package func decode<Decoded: Decodable>(_ type: Decoded.Type, at name: String) throws -> Decoded {
    try decode(type, forKey: JSONName(name))
  }

  package func decodeIfPresent<Decoded: Decodable>(_ type: Decoded.Type, at name: String) throws -> Decoded? {
    try decodeIfPresent(type, forKey: JSONName(name))
  }

  package func decodeOrFalse(_ key: JSONName) throws -> Bool {
    try decodeIfPresent(Bool.self, forKey: key) ?? false
  }

  package func decodeOrEmpty<Item: Decodable>(_ key: JSONName) throws -> [String: Item] {
    try decodeIfPresent([String: Item].self, forKey: key) ?? [:]
  }

  package func unknown(_ key: JSONName, of kind: String) -> DecodingError {
    .dataCorruptedError(forKey: key, in: self, debugDescription: "'\(key.stringValue)' is not a kind of \(kind)")
  }

  /// Refuses unknown members, so that a misspelt one is an error and not ignored.
  package func allow(_ keys: Set<String>) throws {
    if let strange = allKeys.first(where: { !keys.contains($0.stringValue) }) {
      throw DecodingError.dataCorruptedError(
        forKey: strange, in: self, debugDescription: "nobody knows the key '\(strange.stringValue)'")
    }
  }
}

extension KeyedEncodingContainer<JSONName> {
  package mutating func encode(_ value: some Encodable, at name: String) throws {
    try encode(value, forKey: JSONName(name))
  }

  /// Leaves the member out where there is nothing in it.
  package mutating func encodeUnlessEmpty(_ value: some Encodable & Collection, at name: String) throws {
    if !value.isEmpty { try encode(value, forKey: JSONName(name)) }
  }

  package mutating func encodeIfPresent(_ value: (some Encodable)?, at name: String) throws {
    try encodeIfPresent(value, forKey: JSONName(name))
  }
}
