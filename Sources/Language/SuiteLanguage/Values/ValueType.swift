package import JSONValues
import Quantities
package import Texts

/// The type of a parameter, an operation's input or output, a stream's field or a saved value.
///
/// Written in YAML as one word (`percent`), as a choice (`{one-of: [button, fall]}`) or as a list (`{list-of: text}`).
package indirect enum ValueType: Hashable, Sendable {
  /// Free text, shown to people.
  case text
  /// An identifier of lower-case letters, digits and hyphens.
  case word
  /// One of a closed list of words.
  case choice([String])
  case integer
  /// An exact decimal number without a unit.
  case number
  case percent
  case duration
  case length
  case money
  case instant
  case date
  case language
  /// A place on earth, latitude and longitude in degrees.
  case position
  case boolean
  case list(ValueType)
}

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

extension ValueType {
  /// Whether values of this type can be put where `wanted` is demanded, without asking what they are.
  package func isAssignable(to wanted: ValueType) -> Bool {
    switch (self, wanted) {
    case (.word, .text), (.choice, .text), (.choice, .word), (.language, .text), (.integer, .text),
      (.integer, .number):
      true
    case (.choice(let mine), .choice(let theirs)): Set(mine).isSubset(of: theirs)
    case (.list(let mine), .list(let theirs)): mine.isAssignable(to: theirs)
    default: self == wanted
    }
  }

  /// Whether a value of this type can ever equal one of the other type.
  package func isComparable(to other: ValueType) -> Bool {
    switch (self, other) {
    case (.choice(let mine), .choice(let theirs)): !Set(mine).isDisjoint(with: theirs)
    case (.list(let mine), .list(let theirs)): mine.isComparable(to: theirs)
    case (.integer, .text), (.text, .integer): false
    default: isAssignable(to: other) || other.isAssignable(to: self)
    }
  }

  /// Whether one value can be more than another, so that `at-least` and `at-most` mean something.
  package var isOrdered: Bool {
    switch self {
    case .integer, .number, .percent, .duration, .length, .money, .instant, .date: true
    case .text, .word, .choice, .language, .position, .boolean, .list: false
    }
  }

  /// Whether values are text to look into, for `matches` and `contains`.
  package var isTextual: Bool {
    switch self {
    case .text, .word, .choice: true
    default: false
    }
  }
}

extension Value {
  /// The same value as the wanted type writes it: a word as text, an integer as number. Nil where it is no value of
  /// that type.
  package func converted(to wanted: ValueType) -> Value? {
    switch (self, wanted) {
    case (.text, .text), (.word, .word), (.integer, .integer), (.number, .number), (.percent, .percent),
      (.duration, .duration), (.length, .length), (.money, .money), (.instant, .instant), (.date, .date),
      (.language, .language), (.position, .position), (.boolean, .boolean):
      return self
    case (.word(let word), .choice(let words)): return words.contains(word) ? self : nil
    case (.word(let word), .text): return .text(word)
    case (.integer(let integer), .text): return .text(String(integer))
    case (.language(let tag), .text): return .text(tag.description)
    case (.integer(let integer), .number): return .number(Rational(integer))
    case (.list(let items), .list(let item)):
      let converted = items.compactMap { $0.converted(to: item) }
      return converted.count == items.count ? .list(converted) : nil
    default: return nil
    }
  }
}
