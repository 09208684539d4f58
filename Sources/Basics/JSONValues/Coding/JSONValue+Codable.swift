extension JSONValue: Codable {
  package init(from decoder: any Decoder) throws {
    if let decoder = decoder as? JSONValueDecoder {
      self = decoder.value
    } else if let container = try? decoder.container(keyedBy: JSONName.self) {
      var members = JSONMembers()
      for name in container.allKeys {
        members[name.stringValue] = try container.decode(JSONValue.self, forKey: name)
      }
      self = .object(members)
    } else if var container = try? decoder.unkeyedContainer() {
      var elements: [JSONValue] = []
      while !container.isAtEnd { elements.append(try container.decode(JSONValue.self)) }
      self = .array(elements)
    } else {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let bool = try? container.decode(Bool.self) {
        self = .bool(bool)
      } else if let text = try? container.decode(String.self) {
        self = .string(text)
      } else {
        self = .number(try container.decode(JSONNumber.self))
      }
    }
  }

  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let members):
      var container = encoder.container(keyedBy: JSONName.self)
      for (name, value) in members { try container.encode(value, forKey: JSONName(stringValue: name)) }
    case .array(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements { try container.encode(element) }
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .bool(let bool):
      var container = encoder.singleValueContainer()
      try container.encode(bool)
    case .string(let string):
      var container = encoder.singleValueContainer()
      try container.encode(string)
    case .number(let number): try number.encode(to: encoder)
    }
  }

  /// The JSON that a value encodes as. Numbers that are not finite throw.
  package init(encoding value: some Encodable) throws {
    if let value = value as? JSONValue {
      self = value
      return
    }
    let node = JSONNode()
    try value.encode(to: JSONValueEncoder(node: node, codingPath: []))
    self = node.value
  }

  /// The value that this JSON decodes as, with `DecodingError` naming the place where it does not.
  package func decode<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
    if type == JSONValue.self, let value = self as? Value { return value }
    return try type.init(from: JSONValueDecoder(value: self, codingPath: []))
  }
}
