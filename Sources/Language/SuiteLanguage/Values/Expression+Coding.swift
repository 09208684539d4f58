extension Expression: Codable {
  /// A constant as ``Value`` has it; otherwise `{"variable": "phone"}`, `{"joined": [..]}` or `{"items": [..]}`.
  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .value(let value): try value.encode(to: encoder)
    case .variable(let name): try encoder.encode(name, as: "variable")
    case .text(let pieces): try encoder.encode(pieces, as: "joined")
    case .list(let items): try encoder.encode(items, as: "items")
    }
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: OneKey.self)
    let key = try container.onlyKey()
    switch key.stringValue {
    case "variable": self = .variable(try container.decode(String.self, forKey: key))
    case "joined": self = .text(try container.decode([Expression].self, forKey: key))
    case "items": self = .list(try container.decode([Expression].self, forKey: key))
    default:
      guard let value = try Value(kind: key, in: container) else { throw container.unknown(key, of: "expression") }
      self = .value(value)
    }
  }
}
