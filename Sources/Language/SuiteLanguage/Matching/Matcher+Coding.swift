import Quantities

extension Matcher: Codable {
  /// The keys of the language itself: `{"at-least": {"percent": "15 %"}}`.
  package func encode(to encoder: any Encoder) throws {
    switch self {
    case .equals(let wanted): try encoder.encode(wanted, as: "equals")
    case .atLeast(let bound): try encoder.encode(bound, as: "at-least")
    case .atMost(let bound): try encoder.encode(bound, as: "at-most")
    case .between(let low, let high): try encoder.encode([low, high], as: "between")
    case .oneOf(let wanted): try encoder.encode(wanted, as: "one-of")
    case .matches(let pattern): try encoder.encode(pattern, as: "matches")
    case .contains(let part): try encoder.encode(part, as: "contains")
    case .writtenIn(let language): try encoder.encode(language, as: "language")
    case .near(let distance, let place):
      var container = encoder.container(keyedBy: OneKey.self)
      try container.encode(distance, at: "within")
      try container.encode(place, at: "of")
    case .present(let wanted): try encoder.encode(wanted, as: "present")
    case .not(let matcher): try encoder.encode(matcher, as: "not")
    case .each(let matcher): try encoder.encode(matcher, as: "each")
    case .count(let matcher): try encoder.encode(matcher, as: "count")
    case .allDifferent: try encoder.encode(true, as: "all-different")
    }
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: OneKey.self)
    if container.has("within") {
      self = .near(
        try container.decode(Expression.self, at: "within"), of: try container.decode(Expression.self, at: "of"))
      return
    }
    let key = try container.onlyKey()
    switch key.stringValue {
    case "equals": self = .equals(try container.decode(Expression.self, forKey: key))
    case "at-least": self = .atLeast(try container.decode(Expression.self, forKey: key))
    case "at-most": self = .atMost(try container.decode(Expression.self, forKey: key))
    case "between":
      let ends = try container.decode([Expression].self, forKey: key)
      guard ends.count == 2 else {
        throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: "two ends wanted")
      }
      self = .between(ends[0], ends[1])
    case "one-of": self = .oneOf(try container.decode([Expression].self, forKey: key))
    case "matches": self = .matches(try container.decode(String.self, forKey: key))
    case "contains": self = .contains(try container.decode(Expression.self, forKey: key))
    case "language": self = .writtenIn(try container.decode(LanguageTag.self, forKey: key))
    case "present": self = .present(try container.decode(Bool.self, forKey: key))
    case "not": self = .not(try container.decode(Matcher.self, forKey: key))
    case "each": self = .each(try container.decode(Matcher.self, forKey: key))
    case "count": self = .count(try container.decode(Matcher.self, forKey: key))
    case "all-different": self = .allDifferent
    default: throw container.unknown(key, of: "matcher")
    }
  }
}
