package import JSONValues
import LanguageIdentification
package import Quantities
package import Texts

/// What a value is demanded to be.
package indirect enum Matcher: Hashable, Sendable {
  /// A plain value: equal to it.
  case equals(Expression)
  /// `{at-least: ..}`
  case atLeast(Expression)
  /// `{at-most: ..}`
  case atMost(Expression)
  /// `{between: [low, high]}`, both ends included.
  case between(Expression, Expression)
  /// `{one-of: [..]}`
  case oneOf([Expression])
  /// `{matches: regex}`: found anywhere in the text; PCRE2 syntax, with a limit on the work it may take.
  case matches(String)
  /// `{contains: text}`
  case contains(Expression)
  /// `{language: fi}`: the text is written in the language.
  case writtenIn(LanguageTag)
  /// `{within: 50 m, of: ${place}}`
  case near(Expression, of: Expression)
  /// `{present: true}` or `{present: false}`
  case present(Bool)
  /// `{not: ..}`
  case not(Matcher)
  /// `{each: ..}`: every item of a list (an empty list is never met).
  case each(Matcher)
  /// `{count: ..}`: the number of items of a list.
  case count(Matcher)
  /// `{all-different: true}`: no two items of a list are equal.
  case allDifferent
}

/// The keys of matchers, as written in suites.
enum MatcherKey: String, CaseIterable {
  case atLeast = "at-least"
  case atMost = "at-most"
  case between
  case oneOf = "one-of"
  case matches
  case contains
  case language
  case within
  case of
  case present
  case not
  case each
  case count
  case allDifferent = "all-different"

  static let names = allCases.map(\.rawValue)
}

extension Matcher {
  /// Met by every number from some bound on, so that it is decided as soon as it is met.
  package var isLowerBound: Bool {
    if case .atLeast = self { true } else { false }
  }

  /// Whether a number of zero meets it, as far as can be decided without saved values: an `expect` with such `times` is a
  /// negative step.
  package var allowsZero: Bool {
    evaluate(.integer(0), in: Scope()) == .met
  }

  /// The smallest integer constant in it.
  var smallestConstant: Int64? {
    let expressions: [Expression]
    switch self {
    case .equals(let value), .atLeast(let value), .atMost(let value): expressions = [value]
    case .between(let low, let high): expressions = [low, high]
    case .oneOf(let values): expressions = values
    case .not(let matcher): return matcher.smallestConstant
    default: return nil
    }
    return expressions.compactMap { if case .value(.integer(let integer)) = $0 { integer } else { nil } }.min()
  }
}

extension Matcher: TextConvertible {
  /// What is demanded, as a phrase for people that follows a colon: `minst 15 %`, `one of a, b`.
  package var text: Text {
    switch self {
    case .equals(let wanted): return wanted.text
    case .atLeast(let bound):
      return Text("at least \(bound.text)")
    case .atMost(let bound):
      return Text("at most \(bound.text)")
    case .between(let low, let high):
      let (from, to) = (low.text, high.text)
      return Text("from \(from) to \(to)")
    case .oneOf(let values):
      let list = Text(joined: values.map(\.text), by: Text(verbatim: ", "))
      return Text("one of \(list)", context: "demand")
    case .matches(let pattern):
      return Text("text that matches the pattern \(pattern)")
    case .contains(let part):
      let shown = part.text
      return Text("text that contains “\(shown)”")
    case .writtenIn(let tag):
      let name = Text(inEach: tag.name(in:))
      return Text("text in \(name)")
    case .near(let distance, let place):
      let (limit, centre) = (distance.text, place.text)
      return Text("within \(limit) of \(centre)")
    case .present(true):
      return Text("any value")
    case .present(false): return Text("no value")
    case .not(let matcher):
      let inner = matcher.text
      return Text("not: \(inner)")
    case .each(let matcher):
      let inner = matcher.text
      return Text("each: \(inner)")
    case .count(let matcher):
      let inner = matcher.text
      return Text("number: \(inner)")
    case .allDifferent:
      return Text("different values only")
    }
  }
}

extension Expression: TextConvertible {
  /// The value as people read it; a name that is not known yet as it is written.
  package var text: Text {
    switch self {
    case .value(let value): Text(formatted: value)
    case .variable(let name): Text(verbatim: "${\(name)}")
    case .text(let pieces): Text(joined: pieces.map(\.text))
    case .list(let items): Text(joined: items.map(\.text), by: Text(verbatim: ", "))
    }
  }
}

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
