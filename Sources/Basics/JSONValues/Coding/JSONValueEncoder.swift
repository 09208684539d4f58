/// Encodes into a `JSONValue` directly, so that numbers stay exact and no text is made in between.
struct JSONValueEncoder: Encoder {
  let node: JSONNode
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    node.beginObject()
    return KeyedEncodingContainer(Keyed<Key>(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    node.beginArray()
    return Unkeyed(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { Single(encoder: self) }

  func encode(_ value: some Encodable) throws {
    switch value {
    case let value as JSONValue: node.content = .value(value)
    case let value as String: node.content = .value(.string(value))
    case let value as Bool: node.content = .value(.bool(value))
    case let value as any FixedWidthInteger:
      guard let number = JSONNumber(text: String(describing: value)) else { throw unwritable(value, "a number") }
      node.content = .value(.number(number))
    case let value as Double: try encode(floatingPoint: value)
    case let value as Float: try encode(floatingPoint: Double("\(value)") ?? Double(value))
    default: try value.encode(to: self)
    }
  }

  private func encode(floatingPoint value: Double) throws {
    guard let number = JSONNumber(value) else { throw unwritable(value, "a finite number") }
    node.content = .value(.number(number))
  }

  private func unwritable(_ value: Any, _ wanted: String) -> EncodingError {
    .invalidValue(value, .init(codingPath: codingPath, debugDescription: "\(value) is not \(wanted)"))
  }

  func child(_ node: JSONNode, _ key: any CodingKey) -> JSONValueEncoder {
    JSONValueEncoder(node: node, codingPath: codingPath + [key])
  }
}

extension JSONValueEncoder {
  private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: JSONValueEncoder
    var codingPath: [any CodingKey] { encoder.codingPath }

    private func child(_ key: any CodingKey) -> JSONValueEncoder {
      encoder.child(encoder.node.member(key.stringValue), key)
    }

    func encodeNil(forKey key: Key) { child(key).node.content = .value(.null) }

    func encode(_ value: some Encodable, forKey key: Key) throws { try child(key).encode(value) }

    func nestedContainer<Nested: CodingKey>(
      keyedBy keyType: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
      child(key).container(keyedBy: keyType)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { child(key).unkeyedContainer() }

    func superEncoder() -> any Encoder { child(JSONName(stringValue: "super")) }

    func superEncoder(forKey key: Key) -> any Encoder { child(key) }
  }

  private struct Unkeyed: UnkeyedEncodingContainer {
    let encoder: JSONValueEncoder
    var codingPath: [any CodingKey] { encoder.codingPath }
    var count: Int { encoder.node.count }

    private func child() -> JSONValueEncoder { encoder.child(encoder.node.append(), JSONName(index: count)) }

    func encodeNil() { child().node.content = .value(.null) }

    func encode(_ value: some Encodable) throws { try child().encode(value) }

    func nestedContainer<Nested: CodingKey>(keyedBy keyType: Nested.Type) -> KeyedEncodingContainer<Nested> {
      child().container(keyedBy: keyType)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { child().unkeyedContainer() }

    func superEncoder() -> any Encoder { child() }
  }

  private struct Single: SingleValueEncodingContainer {
    let encoder: JSONValueEncoder
    var codingPath: [any CodingKey] { encoder.codingPath }

    func encodeNil() { encoder.node.content = .value(.null) }

    func encode(_ value: some Encodable) throws { try encoder.encode(value) }
  }
}
