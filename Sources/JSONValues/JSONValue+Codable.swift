import Foundation

extension JSONValue: Codable {
  package init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: AnyName.self) {
      var members: [String: JSONValue] = [:]
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
      } else if let integer = try? container.decode(Int64.self) {
        self = .number(JSONNumber(integer))
      } else if let decimal = try? container.decode(Decimal.self), let number = JSONNumber(text: "\(decimal)") {
        self = .number(number)
      } else {
        self = .string(try container.decode(String.self))
      }
    }
  }

  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let members):
      var container = encoder.container(keyedBy: AnyName.self)
      for (name, value) in members { try container.encode(value, forKey: AnyName(stringValue: name)) }
    case .array(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements { try container.encode(element) }
    default:
      var container = encoder.singleValueContainer()
      switch self {
      case .bool(let bool): try container.encode(bool)
      case .string(let string): try container.encode(string)
      case .number(let number):
        if let integer = number.integer {
          try container.encode(integer)
        } else if let decimal = Decimal(string: number.description) {
          try container.encode(decimal)
        } else {
          try container.encode(number.approximation)
        }
      default: try container.encodeNil()
      }
    }
  }

  /// The JSON that a value encodes as. Dates and data follow `JSONEncoder`'s defaults.
  package init(encoding value: some Encodable) throws {
    if let value = value as? JSONValue {
      self = value
      return
    }
    self = try JSONValue.parse(try JSONEncoder().encode(value), limits: Limits(bytes: .max))
  }

  /// The value that this JSON decodes as.
  package func decode<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
    if let value = self as? Value { return value }
    return try JSONDecoder().decode(type, from: Data(canonicalBytes))
  }

  private struct AnyName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
  }
}
