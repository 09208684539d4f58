package import JSONValues

extension Expression: Codable {
  /// A constant as ``Value`` has it; otherwise `{"variable": "phone"}`, `{"joined": [..]}` or `{"items": [..]}`. Made
  /// without an encoder: a plan has hundreds of thousands of them, and each is hashed.
  package var json: JSONValue {
    switch self {
    case .value(let value): value.json
    case .variable(let name): ["variable": .string(name)]
    case .text(let pieces): ["joined": .array(pieces.map(\.json))]
    case .list(let items): ["items": .array(items.map(\.json))]
    }
  }

  package func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
    let key = try container.onlyKey()
    switch key.stringValue {
    case "variable": self = .variable(try container.decode(String.self, forKey: key))
    case "joined": self = .text(try container.decode([Expression].self, forKey: key))
    case "items": self = .list(try container.decode([Expression].self, forKey: key))
    default: self = .value(try Value(from: decoder))
    }
  }
}
