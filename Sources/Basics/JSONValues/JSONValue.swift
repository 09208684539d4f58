/// Any JSON value (RFC 8259). Numbers keep their exact value; the order of members does not count; texts and names are the
/// same where their code units are (section 8.3).
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  case object(JSONMembers)
}

extension JSONValue {
  package init(_ value: String) { self = .string(value) }

  package init(_ value: Bool) { self = .bool(value) }

  package init(_ value: Int64) { self = .number(JSONNumber(value)) }

  package init(_ value: Int) { self = .number(JSONNumber(Int64(value))) }

  /// Whether this is `null`.
  package var isNull: Bool { self == .null }

  /// The text; nil where this is none.
  package var stringValue: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  /// The truth value; nil where this is none.
  package var boolValue: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// The number; nil where this is none.
  package var numberValue: JSONNumber? {
    guard case .number(let value) = self else { return nil }
    return value
  }

  /// The number where it is whole and fits, as in `3`, `3.0` and `3e0`.
  package var integerValue: Int64? { numberValue?.integer }

  /// The elements; nil where this is no array.
  package var arrayValue: [JSONValue]? {
    guard case .array(let value) = self else { return nil }
    return value
  }

  /// The members; nil where this is no object.
  package var objectValue: JSONMembers? {
    guard case .object(let value) = self else { return nil }
    return value
  }

  /// The member of an object; nil where there is none or this is no object.
  package subscript(member: String) -> JSONValue? { objectValue?[member] }

  /// The element of an array; nil where there is none or this is no array.
  package subscript(index: Int) -> JSONValue? {
    guard let array = arrayValue, array.indices.contains(index) else { return nil }
    return array[index]
  }

  /// Whether arrays and objects nest deeper than so many levels.
  package func nests(deeperThan levels: Int) -> Bool {
    switch self {
    case .array(let elements): levels <= 0 || elements.contains { $0.nests(deeperThan: levels - 1) }
    case .object(let members): levels <= 0 || members.values.contains { $0.nests(deeperThan: levels - 1) }
    default: false
    }
  }

  /// What kind of value this is, for messages: `null`, `boolean`, `number`, `text`, `array`, `object`.
  package var kindName: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number: "number"
    case .string: "text"
    case .array: "array"
    case .object: "object"
    }
  }
}

extension JSONValue: Hashable {
  package static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.hasSameCodeUnits(as: right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }

  package func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let bool): hasher.combine(bool)
    case .number(let number): hasher.combine(number)
    case .string(let text): text.hashCodeUnits(into: &hasher)
    case .array(let elements): hasher.combine(elements)
    case .object(let members): hasher.combine(members)
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }

  package init(integerLiteral value: Int64) { self = .number(JSONNumber(value)) }

  package init(booleanLiteral value: Bool) { self = .bool(value) }

  package init(nilLiteral: ()) { self = .null }

  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(JSONMembers(elements))
  }
}

extension JSONValue: CustomStringConvertible {
  /// The canonical text.
  package var description: String { canonicalText }
}

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
