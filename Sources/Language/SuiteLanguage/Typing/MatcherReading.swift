import Diagnostics
import LanguageIdentification
package import LocatedYAML
import Quantities
import Texts

extension ValueReader {
  /// Reads what a value of the type is demanded to be, or reports what is wrong and returns nil: what
  /// ``expression(_:as:for:)`` reports, and `unknown-matcher`, `matcher-type`, `malformed-pattern`, `empty-range`.
  package mutating func matcher(_ node: YAMLNode, of type: ValueType, for purpose: Purpose) -> Matcher? {
    guard case .mapping(let mapping) = node.content, !(type == .position && mapping["lat"] != nil) else {
      return expression(node, as: type, for: purpose, comparing: true).map { .equals($0) }
    }
    guard let first = mapping.first else {
      sink.error(
        "unknown-matcher", Text("'\(purpose.name)' is matched by an empty mapping"), at: mapping.head,
        hints: [Text("write a value, or a matcher such as {at-least: 1}")])
      return nil
    }
    guard let key = MatcherKey(rawValue: first.name) else {
      let hint = Suggestion.hint(for: first.name, among: MatcherKey.names)
      sink.error(
        "unknown-matcher", Text("there is no matcher '\(first.name)'"), at: first.key.span,
        hints: [hint ?? Text("the matchers are \(MatcherKey.names.joined(separator: ", "))")])
      return nil
    }
    if key == .within || key == .of { return near(mapping, type, purpose) }
    guard mapping.count == 1 else {
      sink.error(
        "matcher-keys", Text("a matcher has one key, and this one has \(mapping.count)"), at: mapping[1].key.span,
        related: [Diagnostic.Related(Text("first key"), at: first.key.span)],
        hints: [Text("write {between: [low, high]} for two bounds, or a check step for each matcher")])
      return nil
    }
    return matcher(key, first, of: type, for: purpose)
  }

  private mutating func matcher(
    _ key: MatcherKey, _ entry: YAMLMapping.Entry, of type: ValueType, for purpose: Purpose
  ) -> Matcher? {
    let value = entry.value
    switch key {
    case .atLeast, .atMost:
      guard demand(type.isOrdered, Text("compares amounts"), entry, type, purpose),
        let bound = expression(value, as: type, for: purpose, comparing: true)
      else { return nil }
      return key == .atLeast ? .atLeast(bound) : .atMost(bound)
    case .between:
      return demand(type.isOrdered, Text("compares amounts"), entry, type, purpose)
        ? between(value, type, purpose) : nil
    case .oneOf: return oneOf(value, type, purpose)
    case .matches:
      guard demand(type.isTextual, Text("looks into text"), entry, type, purpose) else { return nil }
      return pattern(value).map { .matches($0) }
    case .contains:
      guard demand(type.isTextual, Text("looks into text"), entry, type, purpose) else { return nil }
      return expression(value, as: .text, for: Purpose(entry.name)).map { .contains($0) }
    case .language:
      guard demand(type == .text, Text("looks into text"), entry, type, purpose) else { return nil }
      return language(value, entry)
    case .present: return boolean(value, entry).map { .present($0) }
    case .not: return matcher(value, of: type, for: purpose).map { .not($0) }
    case .each:
      guard case .list(let item) = type else {
        _ = demand(false, Text("looks at the items of a list"), entry, type, purpose)
        return nil
      }
      return matcher(value, of: item, for: purpose).map { .each($0) }
    case .count:
      guard case .list = type else {
        _ = demand(false, Text("counts the items of a list"), entry, type, purpose)
        return nil
      }
      return count(value, for: Purpose(entry.name)).map { .count($0) }
    case .allDifferent:
      guard case .list = type else {
        _ = demand(false, Text("compares the items of a list"), entry, type, purpose)
        return nil
      }
      guard let wanted = boolean(value, entry) else { return nil }
      return wanted ? .allDifferent : .not(.allDifferent)
    case .within, .of: return nil
    }
  }

  /// Reads a matcher of a number of things, for `times` and `count`: an integer or a matcher of one.
  package mutating func count(_ node: YAMLNode, for purpose: Purpose) -> Matcher? {
    guard let matcher = matcher(node, of: .integer, for: purpose) else { return nil }
    if let bound = matcher.smallestConstant, bound < 0 {
      sink.error(
        "negative-count", Text("'\(purpose.name)' counts, and \(bound) is below zero"), at: node.span,
        hints: [Text("write 0 where nothing is to come")])
      return nil
    }
    return matcher
  }

  private func demand(
    _ holds: Bool, _ what: Text, _ entry: YAMLMapping.Entry, _ type: ValueType, _ purpose: Purpose
  ) -> Bool {
    guard !holds else { return true }
    sink.error(
      "matcher-type", Text("'\(entry.name)' \(what), and '\(purpose.name)' is \(type.withArticle)"), at: entry.key.span,
      related: purpose.related, hints: [Text("for \(type.withArticle) there are \(ValueReader.matchers(for: type))")])
    return false
  }

  /// The matchers that a type has, for hints.
  private static func matchers(for type: ValueType) -> String {
    var keys: [MatcherKey] = [.oneOf, .not, .present]
    if type.isOrdered { keys += [.atLeast, .atMost, .between] }
    if type.isTextual { keys += [.matches, .contains] }
    if type == .text { keys.append(.language) }
    if type == .position { keys += [.within, .of] }
    if case .list = type { keys += [.each, .count, .allDifferent] }
    return "a plain value, " + keys.map(\.rawValue).sorted().joined(separator: ", ")
  }

  private mutating func between(_ node: YAMLNode, _ type: ValueType, _ purpose: Purpose) -> Matcher? {
    guard case .sequence(let ends) = node.content, ends.count == 2 else {
      reject(
        node, Text("a lower and an upper end"), Purpose("between"), found: Text("this is \(node.kindDescription)"),
        hints: [Text("write both ends in brackets, for instance {between: [1, 3]}")])
      return nil
    }
    guard let low = expression(ends[0], as: type, for: purpose, comparing: true),
      let high = expression(ends[1], as: type, for: purpose, comparing: true)
    else { return nil }
    if case .value(let lowest) = low, case .value(let highest) = high, lowest.ordered(before: highest) == .after {
      sink.error(
        "empty-range", Text("nothing lies between \(lowest.plainText) and \(highest.plainText)"), at: node.span,
        hints: [Text("write the lower end first")])
      return nil
    }
    return .between(low, high)
  }

  private mutating func oneOf(_ node: YAMLNode, _ type: ValueType, _ purpose: Purpose) -> Matcher? {
    guard case .sequence(let items) = node.content, !items.isEmpty else {
      reject(
        node, Text("a list of values"), Purpose("one-of"), found: Text("this is \(node.kindDescription)"),
        hints: [Text("write at least one value in brackets, for instance {one-of: [a, b]}")])
      return nil
    }
    var values: [Expression] = []
    for item in items {
      if let value = expression(item, as: type, for: purpose, comparing: true) { values.append(value) }
    }
    return values.count == items.count ? .oneOf(values) : nil
  }

  private func pattern(_ node: YAMLNode) -> String? {
    guard let text = node.string else {
      reject(
        node, Text("a regular expression"), Purpose("matches"), found: Text("this is \(node.kindDescription)"),
        hints: [])
      return nil
    }
    return PatternCheck.check(text, node, into: sink)
  }

  private func language(_ node: YAMLNode, _ entry: YAMLMapping.Entry) -> Matcher? {
    guard let tag = constant(node, as: .language, for: Purpose(entry.name)) else { return nil }
    guard case .language(let language) = tag, Self.toldLanguages.contains(language.language) else {
      sink.error(
        "unsupported-language", Text("texts in '\(node.string ?? "")' cannot be told from others"), at: node.span,
        hints: [Text("write sv, fi or en")])
      return nil
    }
    let missing = LanguageIdentifier.shared.missingPackages
    if !missing.isEmpty {
      sink.warning(
        "missing-dictionary", Text("the language of texts cannot be told here: word lists are not installed"),
        at: node.span,
        hints: [Text("install \(missing.joined(separator: ", "))")])
    }
    return .writtenIn(language)
  }

  /// The languages that a text can be wanted in.
  package static var toldLanguages: [String] { ["sv", "fi", "en"] }

  private func boolean(_ node: YAMLNode, _ entry: YAMLMapping.Entry) -> Bool? {
    guard case .boolean(let boolean) = constant(node, as: .boolean, for: Purpose(entry.name)) else { return nil }
    return boolean
  }

  private mutating func near(_ mapping: YAMLMapping, _ type: ValueType, _ purpose: Purpose) -> Matcher? {
    guard let distance = mapping["within"], let place = mapping["of"], mapping.count == 2 else {
      sink.error(
        "matcher-keys", Text("nearness has the two keys 'within' and 'of'"), at: mapping.head,
        hints: [Text("write {within: 50 m, of: \"${place}\"}")])
      return nil
    }
    guard demand(type == .position, Text("compares positions"), mapping[0], type, purpose),
      let length = expression(distance, as: .length, for: Purpose("within")),
      let position = expression(place, as: .position, for: Purpose("of"))
    else { return nil }
    return .near(length, of: position)
  }
}
