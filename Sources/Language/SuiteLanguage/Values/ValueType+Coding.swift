package import JSONValues
package import Texts

extension ValueType {
  /// The types that are one word, by that word.
  package static let simpleTypes: [String: ValueType] = Dictionary(
    uniqueKeysWithValues: simple.map { ($0.description, $0) })

  /// In the order in which they are explained to people.
  static let simple: [ValueType] = [
    .text, .word, .integer, .number, .percent, .duration, .length, .money, .instant, .date, .language, .position,
    .boolean,
  ]
}

extension ValueType: CustomStringConvertible {
  /// As written in YAML: `percent`, `{one-of: [button, fall]}`, `{list-of: text}`.
  package var description: String {
    switch self {
    case .text: "text"
    case .word: "word"
    case .choice(let words): "{one-of: [\(words.joined(separator: ", "))]}"
    case .integer: "integer"
    case .number: "number"
    case .percent: "percent"
    case .duration: "duration"
    case .length: "length"
    case .money: "money"
    case .instant: "instant"
    case .date: "date"
    case .language: "language"
    case .position: "position"
    case .boolean: "boolean"
    case .list(let item): "{list-of: \(item)}"
    }
  }

  /// With an article, for sentences: `a percentage`, `a list of texts`.
  package var withArticle: Text {
    switch self {
    case .text: Text("a text")
    case .word: Text("a word")
    case .choice(let words):
      words.count <= 6 ? Text("one of \(words.joined(separator: ", "))") : Text("one of \(words.count) words")
    case .integer: Text("an integer")
    case .number: Text("a number")
    case .percent: Text("a percentage")
    case .duration: Text("a duration")
    case .length: Text("a length")
    case .money: Text("an amount of money")
    case .instant: Text("an instant")
    case .date: Text("a date")
    case .language: Text("a language")
    case .position: Text("a position")
    case .boolean: Text("true or false")
    case .list(let item): Text("a list (each item \(item.withArticle))")
    }
  }
}

extension ValueType: Codable {
  /// The word of a simple type, `{"one-of": [..]}` or `{"list-of": ..}`.
  package var json: JSONValue {
    switch self {
    case .choice(let words): ["one-of": .array(words.map { .string($0) })]
    case .list(let item): ["list-of": item.json]
    default: .string(description)
    }
  }

  package func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }

  package init(from decoder: any Decoder) throws {
    if let name = try? decoder.singleValueContainer().decode(String.self) {
      guard let type = ValueType.simpleTypes[name] else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "'\(name)' is not a type"))
      }
      self = type
      return
    }
    let container = try decoder.container(keyedBy: JSONName.self)
    let key = try container.onlyKey()
    switch key.stringValue {
    case "one-of": self = .choice(try container.decode([String].self, forKey: key))
    case "list-of": self = .list(try container.decode(ValueType.self, forKey: key))
    default: throw container.unknown(key, of: "type")
    }
  }
}
