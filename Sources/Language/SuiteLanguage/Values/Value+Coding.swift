import Quantities

extension Value: Codable {
  /// Integers beyond this do not survive JSON readers that keep numbers as doubles (RFC 8785, section 3.2.2.3), so
  /// they are written as text.
  static let safeIntegers: ClosedRange<Int64> = -9_007_199_254_740_991...9_007_199_254_740_991

  /// `{"percent": "15 %"}`: the type and the canonical text.
  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .text(let text): try encoder.encode(text, as: "text")
    case .word(let word): try encoder.encode(word, as: "word")
    case .integer(let integer):
      if Value.safeIntegers.contains(integer) {
        try encoder.encode(integer, as: "integer")
      } else {
        try encoder.encode(String(integer), as: "integer")
      }
    case .number(let number): try encoder.encode(number, as: "number")
    case .percent(let percentage): try encoder.encode(percentage, as: "percent")
    case .duration(let span): try encoder.encode(span, as: "duration")
    case .length(let length): try encoder.encode(length, as: "length")
    case .money(let money): try encoder.encode(money, as: "money")
    case .instant(let instant): try encoder.encode(instant, as: "instant")
    case .date(let date): try encoder.encode(date, as: "date")
    case .language(let tag): try encoder.encode(tag, as: "language")
    case .position(let position): try encoder.encode(position, as: "position")
    case .boolean(let boolean): try encoder.encode(boolean, as: "boolean")
    case .list(let items): try encoder.encode(items, as: "list")
    }
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: OneKey.self)
    let key = try container.onlyKey()
    guard let value = try Value(kind: key, in: container) else { throw container.unknown(key, of: "value") }
    self = value
  }

  /// Nil where the key names no kind of value.
  init?(kind key: OneKey, in container: KeyedDecodingContainer<OneKey>) throws {
    switch key.stringValue {
    case "text": self = .text(try container.decode(String.self, forKey: key))
    case "word": self = .word(try container.decode(String.self, forKey: key))
    case "integer":
      if let integer = try? container.decode(Int64.self, forKey: key) {
        self = .integer(integer)
      } else if let integer = Int64(try container.decode(String.self, forKey: key)) {
        self = .integer(integer)
      } else {
        throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: "not an integer")
      }
    case "number": self = .number(try container.decode(Rational.self, forKey: key))
    case "percent": self = .percent(try container.decode(Percentage.self, forKey: key))
    case "duration": self = .duration(try container.decode(TimeSpan.self, forKey: key))
    case "length": self = .length(try container.decode(Length.self, forKey: key))
    case "money": self = .money(try container.decode(Money.self, forKey: key))
    case "instant": self = .instant(try container.decode(Instant.self, forKey: key))
    case "date": self = .date(try container.decode(CalendarDate.self, forKey: key))
    case "language": self = .language(try container.decode(LanguageTag.self, forKey: key))
    case "position": self = .position(try container.decode(GeoPosition.self, forKey: key))
    case "boolean": self = .boolean(try container.decode(Bool.self, forKey: key))
    case "list": self = .list(try container.decode([Value].self, forKey: key))
    default: return nil
    }
  }
}
