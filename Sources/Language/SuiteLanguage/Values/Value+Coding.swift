package import JSONValues
import Quantities

extension Value: Codable {
  /// Integers beyond this do not survive JSON readers that keep numbers as doubles (RFC 8785, section 3.2.2.3), so
  /// they are written as text.
  static let safeIntegers: ClosedRange<Int64> = -9_007_199_254_740_991...9_007_199_254_740_991

  /// `{"percent": "15 %"}`: the type and the canonical text.
  package var json: JSONValue {
    switch self {
    case .text(let text): ["text": .string(text)]
    case .word(let word): ["word": .string(word)]
    case .integer(let integer):
      ["integer": Value.safeIntegers.contains(integer) ? JSONValue(integer) : .string(String(integer))]
    case .number: ["number": .string(plainText)]
    case .percent: ["percent": .string(plainText)]
    case .duration: ["duration": .string(plainText)]
    case .length: ["length": .string(plainText)]
    case .money: ["money": .string(plainText)]
    case .instant: ["instant": .string(plainText)]
    case .date: ["date": .string(plainText)]
    case .language: ["language": .string(plainText)]
    case .position: ["position": .string(plainText)]
    case .boolean(let boolean): ["boolean": .bool(boolean)]
    case .list(let items): ["list": .array(items.map(\.json))]
    }
  }

  /// Reads the JSON of ``json``; nil for anything else.
  package init?(json: JSONValue) {
    guard case .object(let members) = json, members.count == 1, let (kind, content) = members.first else { return nil }
    switch (kind, content) {
    case ("text", .string(let text)): self = .text(text)
    case ("word", .string(let text)): self = .word(text)
    case ("integer", .number(let number)):
      guard let integer = number.integer else { return nil }
      self = .integer(integer)
    case ("integer", .string(let text)):
      guard let integer = Int64(text) else { return nil }
      self = .integer(integer)
    case ("boolean", .bool(let boolean)): self = .boolean(boolean)
    case ("list", .array(let items)):
      let values = items.compactMap { Value(json: $0) }
      guard values.count == items.count else { return nil }
      self = .list(values)
    case (_, .string(let text)):
      guard let type = ValueType.simpleTypes[kind], type != .boolean, let value = try? type.parse(text, isExact: true)
      else {
        return nil
      }
      self = value
    default: return nil
    }
  }

  package func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }

  package init(from decoder: any Decoder) throws {
    guard let value = Value(json: try JSONValue(from: decoder)) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a value"))
    }
    self = value
  }
}
