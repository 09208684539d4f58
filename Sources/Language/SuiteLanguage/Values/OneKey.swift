/// Coding by objects with one key that names the kind: `{"percent": "15 %"}`, as people read them in a plan.
struct OneKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension Encoder {
  /// Encodes `{name: value}`.
  func encode(_ value: some Encodable, as name: String) throws {
    var container = container(keyedBy: OneKey.self)
    try container.encode(value, forKey: OneKey(name))
  }
}

extension KeyedDecodingContainer<OneKey> {
  /// The only key, or an error that says how many there are.
  func onlyKey() throws -> OneKey {
    guard allKeys.count == 1, let key = allKeys.first else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: codingPath, debugDescription: "one key wanted, found \(allKeys.count)"))
    }
    return key
  }

  func has(_ name: String) -> Bool { contains(OneKey(name)) }

  func decode<Decoded: Decodable>(_ type: Decoded.Type, at name: String) throws -> Decoded {
    try decode(type, forKey: OneKey(name))
  }

  func decodeIfPresent<Decoded: Decodable>(_ type: Decoded.Type, at name: String) throws -> Decoded? {
    try decodeIfPresent(type, forKey: OneKey(name))
  }

  func unknown(_ key: OneKey, of kind: String) -> DecodingError {
    .dataCorruptedError(forKey: key, in: self, debugDescription: "'\(key.stringValue)' is not a kind of \(kind)")
  }
}

extension KeyedEncodingContainer<OneKey> {
  mutating func encode(_ value: some Encodable, at name: String) throws {
    try encode(value, forKey: OneKey(name))
  }

  /// Leaves the key out where there is nothing to tell.
  mutating func encodeUnlessEmpty(_ value: some Encodable & Collection, at name: String) throws {
    if !value.isEmpty { try encode(value, forKey: OneKey(name)) }
  }

  mutating func encodeIfPresent(_ value: (some Encodable)?, at name: String) throws {
    try encodeIfPresent(value, forKey: OneKey(name))
  }
}
