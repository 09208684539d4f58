package import JSONValues
import Quantities

extension Matcher: Codable {
  /// The keys of the language itself: `{"at-least": {"percent": "15 %"}}`. Made without an encoder: a plan has hundreds of
  /// thousands of them, and each is hashed.
  package var json: JSONValue {
    switch self {
    case .equals(let wanted): ["equals": wanted.json]
    case .atLeast(let bound): ["at-least": bound.json]
    case .atMost(let bound): ["at-most": bound.json]
    case .between(let low, let high): ["between": [low.json, high.json]]
    case .oneOf(let wanted): ["one-of": .array(wanted.map(\.json))]
    case .matches(let pattern): ["matches": .string(pattern)]
    case .contains(let part): ["contains": part.json]
    case .writtenIn(let language): ["language": .string(language.description)]
    case .near(let distance, let place): ["within": distance.json, "of": place.json]
    case .present(let wanted): ["present": .bool(wanted)]
    case .not(let matcher): ["not": matcher.json]
    case .each(let matcher): ["each": matcher.json]
    case .count(let matcher): ["count": matcher.json]
    case .allDifferent: ["all-different": true]
    }
  }

  package func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: JSONName.self)
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
