import LanguageIdentification
import Quantities

extension Matcher {
  /// Whether a value is as demanded. A value that is missing meets nothing but `{present: false}`.
  package func evaluate(_ value: Value?, in scope: Scope) -> MatchResult {
    do throws(UnknownName) {
      return try resolved(in: scope).evaluateResolved(value)
    } catch {
      return .cannotTell(.unknownName(error.name))
    }
  }

  /// The same matcher with the values of names put in.
  package func resolved(in scope: Scope) throws(UnknownName) -> Matcher {
    func value(_ expression: Expression) throws(UnknownName) -> Expression {
      if case .value = expression { return expression }
      return .value(try expression.evaluate(in: scope))
    }
    switch self {
    case .equals(let wanted): return .equals(try value(wanted))
    case .atLeast(let bound): return .atLeast(try value(bound))
    case .atMost(let bound): return .atMost(try value(bound))
    case .between(let low, let high): return .between(try value(low), try value(high))
    case .oneOf(let wanted):
      var values: [Expression] = []
      for item in wanted { values.append(try value(item)) }
      return .oneOf(values)
    case .contains(let part): return .contains(try value(part))
    case .near(let distance, let place): return .near(try value(distance), of: try value(place))
    case .not(let matcher): return .not(try matcher.resolved(in: scope))
    case .each(let matcher): return .each(try matcher.resolved(in: scope))
    case .count(let matcher): return .count(try matcher.resolved(in: scope))
    case .matches, .writtenIn, .present, .allDifferent: return self
    }
  }

  /// The names that it needs.
  package var names: Set<String> {
    switch self {
    case .equals(let value), .atLeast(let value), .atMost(let value), .contains(let value): value.names
    case .between(let first, let second), .near(let first, let second): first.names.union(second.names)
    case .oneOf(let values): values.reduce(into: []) { $0.formUnion($1.names) }
    case .not(let matcher), .each(let matcher), .count(let matcher): matcher.names
    case .matches, .writtenIn, .present, .allDifferent: []
    }
  }

  private func evaluateResolved(_ value: Value?) -> MatchResult {
    switch self {
    case .present(let wanted): return verdict((value != nil) == wanted, value)
    case .not(let matcher):
      // What is missing is not shown to be otherwise.
      if value == nil, !matcher.asksForPresence { return verdict(false, value) }
      // An empty list shows nothing of its items, neither that they are so nor that they are not.
      if matcher.asksOfItems, case .list(let items) = value, items.isEmpty { return verdict(false, value, .emptyList) }
      switch matcher.evaluateResolved(value) {
      case .met: return verdict(false, value)
      case .unmet: return .met
      case .cannotTell(let doubt): return .cannotTell(doubt)
      }
    default:
      guard let value else { return verdict(false, nil) }
      return evaluatePresent(value)
    }
  }

  private var asksForPresence: Bool {
    switch self {
    case .present: true
    case .not(let matcher): matcher.asksForPresence
    default: false
    }
  }

  /// Whether it looks at the items of a list.
  private var asksOfItems: Bool {
    switch self {
    case .each, .allDifferent: true
    case .not(let matcher): matcher.asksOfItems
    default: false
    }
  }

  private func verdict(_ isMet: Bool, _ value: Value?, _ detail: MatchResult.Detail? = nil) -> MatchResult {
    isMet ? .met : .unmet(MatchResult.Mismatch(actual: value, expected: self, detail: detail))
  }

  private func evaluatePresent(_ value: Value) -> MatchResult {
    switch self {
    case .equals(let wanted): return verdict(wanted.constant.map { value.equals($0) } ?? false, value)
    case .atLeast(let bound): return verdict(value.isAtLeast(bound), value)
    case .atMost(let bound): return verdict(value.isAtMost(bound), value)
    case .between(let low, let high): return verdict(value.isAtLeast(low) && value.isAtMost(high), value)
    case .oneOf(let wanted):
      return verdict(wanted.contains { $0.constant.map { value.equals($0) } ?? false }, value)
    case .matches(let pattern): return match(pattern, value)
    case .contains(let part):
      guard let text = value.textual, let wanted = part.constant?.textual else { return verdict(false, value) }
      // By code units: a line break is found in one of two characters, and a letter only where it is written alike.
      return verdict(wanted.isEmpty || text.utf8.firstRange(of: wanted.utf8) != nil, value)
    case .writtenIn(let tag): return matchLanguage(tag, value)
    case .near(let distance, let place):
      guard case .position(let position) = value, case .position(let centre)? = place.constant,
        case .length(let limit)? = distance.constant
      else { return verdict(false, value) }
      let metres = position.distance(to: centre)
      return verdict(metres <= limit.metres, value, .distance(Length(wholeMetres: metres)))
    case .each(let matcher): return each(matcher, value)
    case .count(let matcher):
      guard case .list(let items) = value else { return verdict(false, value) }
      switch matcher.evaluateResolved(.integer(Int64(items.count))) {
      case .met: return .met
      case .unmet: return verdict(false, value)
      case .cannotTell(let doubt): return .cannotTell(doubt)
      }
    case .allDifferent: return allDifferent(value)
    case .present, .not: return evaluateResolved(value)
    }
  }

  private func match(_ pattern: String, _ value: Value) -> MatchResult {
    guard let text = value.textual else { return verdict(false, value) }
    guard let compiled = try? Pattern.compiled(pattern) else { return .cannotTell(.patternFailed(pattern)) }
    switch compiled.find(in: text) {
    case .found: return .met
    case .notFound: return verdict(false, value)
    case .limitExceeded: return .cannotTell(.patternLimit(pattern))
    case .failed: return .cannotTell(.patternFailed(pattern))
    }
  }

  private func matchLanguage(_ tag: LanguageTag, _ value: Value) -> MatchResult {
    guard let text = value.textual else { return verdict(false, value) }
    let missing = LanguageIdentifier.shared.missingPackages
    guard missing.isEmpty else { return .cannotTell(.dictionariesMissing(missing)) }
    let found = LanguageIdentifier.shared.languages(of: text)
    let isPossible = found.contains { $0.language == tag.language }
    guard !found.isEmpty, !isPossible || found.count == 1 else { return .cannotTell(.languageUnclear(text)) }
    return verdict(isPossible, value, .writtenIn(found))
  }

  private func each(_ matcher: Matcher, _ value: Value) -> MatchResult {
    guard case .list(let items) = value else { return verdict(false, value) }
    guard !items.isEmpty else { return verdict(false, value, .emptyList) }
    var doubt: MatchResult?
    for (index, item) in items.enumerated() {
      switch matcher.evaluateResolved(item) {
      case .met: continue
      case .unmet: return verdict(false, value, .item(index + 1, item))
      case .cannotTell(let reason): doubt = doubt ?? .cannotTell(reason)
      }
    }
    return doubt ?? .met
  }

  private func allDifferent(_ value: Value) -> MatchResult {
    guard case .list(let items) = value else { return verdict(false, value) }
    guard !items.isEmpty else { return verdict(false, value, .emptyList) }
    var seen: [Value: Int] = [:]
    for (index, item) in items.enumerated() {
      if let earlier = seen.updateValue(index + 1, forKey: item.equalityKey) {
        return verdict(false, value, .sameItems(earlier, index + 1))
      }
    }
    return .met
  }
}

extension Expression {
  fileprivate var constant: Value? {
    if case .value(let value) = self { value } else { nil }
  }
}

extension Value {
  /// What is written, where the value is text to look into.
  fileprivate var textual: String? {
    switch self {
    case .text(let text), .word(let text): text
    default: nil
    }
  }

  fileprivate func isAtLeast(_ bound: Expression) -> Bool {
    guard let bound = bound.constant, let order = ordered(before: bound) else { return false }
    return order != .before
  }

  fileprivate func isAtMost(_ bound: Expression) -> Bool {
    guard let bound = bound.constant, let order = ordered(before: bound) else { return false }
    return order != .after
  }
}

extension Length {
  /// Rounded up, so that a distance beyond a limit never reads as the limit.
  fileprivate init(wholeMetres metres: Double) {
    self.init(millimetres: Int64(metres.rounded(.up)) * 1000)
  }
}
