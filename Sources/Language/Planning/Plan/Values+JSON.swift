import JSONValues
import Quantities
import SuiteLanguage

// The same JSON as the coding of these types gives, made without an encoder: a plan has hundreds of thousands of them,
// and each is hashed.

extension Expression {
  var planJSON: JSONValue {
    switch self {
    case .value(let value): value.json
    case .variable(let name): ["variable": .string(name)]
    case .text(let pieces): ["joined": .array(pieces.map(\.planJSON))]
    case .list(let items): ["items": .array(items.map(\.planJSON))]
    }
  }
}

extension Matcher {
  var planJSON: JSONValue {
    switch self {
    case .equals(let wanted): ["equals": wanted.planJSON]
    case .atLeast(let bound): ["at-least": bound.planJSON]
    case .atMost(let bound): ["at-most": bound.planJSON]
    case .between(let low, let high): ["between": [low.planJSON, high.planJSON]]
    case .oneOf(let wanted): ["one-of": .array(wanted.map(\.planJSON))]
    case .matches(let pattern): ["matches": .string(pattern)]
    case .contains(let part): ["contains": part.planJSON]
    case .writtenIn(let language): ["language": .string(language.description)]
    case .near(let distance, let place): ["within": distance.planJSON, "of": place.planJSON]
    case .present(let wanted): ["present": .bool(wanted)]
    case .not(let matcher): ["not": matcher.planJSON]
    case .each(let matcher): ["each": matcher.planJSON]
    case .count(let matcher): ["count": matcher.planJSON]
    case .allDifferent: ["all-different": true]
    }
  }
}

extension ValueType {
  var planJSON: JSONValue {
    switch self {
    case .choice(let words): ["one-of": .array(words.map { .string($0) })]
    case .list(let item): ["list-of": item.planJSON]
    default: .string(description)
    }
  }
}

/// Members of an object, of which some may have nothing to tell.
struct PlanMembers {
  private(set) var members: [String: JSONValue] = [:]

  subscript(key: String) -> JSONValue? {
    get { members[key] }
    set { members[key] = newValue }
  }

  /// Leaves the key out where there is nothing in it.
  mutating func put<Item>(_ items: [String: Item], under key: String, _ json: (Item) -> JSONValue) {
    if !items.isEmpty { members[key] = .object(items.mapValues(json)) }
  }

  var object: JSONValue { .object(members) }
}
