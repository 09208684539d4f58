import Quantities
import SuiteLanguage

/// What a change does to what is demanded of the vendor.
package enum Effect: String, Hashable, Sendable, Codable {
  /// Some system that failed before may pass now, and none the other way round.
  case loosened
  case tightened
  /// Neither, or both, or it cannot be decided.
  case changed

  /// The effect of several changes together.
  static func together(_ effects: some Sequence<Effect>) -> Effect {
    let all = Set(effects)
    return all.count == 1 ? all.first ?? .changed : .changed
  }

  static func of(old: Matcher?, new: Matcher?) -> Effect {
    let (loosened, tightened) = (Matcher.implies(old, new), Matcher.implies(new, old))
    return loosened == tightened ? .changed : loosened ? .loosened : .tightened
  }
}

extension Matcher {
  /// Whether every value that meets the first also meets the second, as far as constants tell. No matcher is met by
  /// everything.
  static func implies(_ first: Matcher?, _ second: Matcher?) -> Bool {
    guard let second else { return true }
    guard let first else { return false }
    return first == second || first.implies(second)
  }

  private func implies(_ other: Matcher) -> Bool {
    if let values = finiteValues {
      return values.allSatisfy { other.evaluate($0, in: Scope()) == .met }
    }
    switch (self, other) {
    case (.not(let mine), .not(let theirs)): return Matcher.implies(theirs, mine)
    case (.each(let mine), .each(let theirs)), (.count(let mine), .count(let theirs)):
      return Matcher.implies(mine, theirs)
    case (.near(.value(let mine), let myPlace), .near(.value(let theirs), let theirPlace)):
      return myPlace == theirPlace && mine.ordered(before: theirs) != .after
    case (.present(false), _), (.not, _), (_, .not): return false
    case (_, .present(true)): return true
    default: return isWithin(other)
    }
  }

  /// The values that meet it, where these are constants that can be counted.
  private var finiteValues: [Value]? {
    switch self {
    case .equals(.value(let value)): return [value]
    case .oneOf(let wanted):
      let values = wanted.compactMap { if case .value(let value) = $0 { value } else { nil } }
      return values.count == wanted.count ? values : nil
    default: return nil
    }
  }

  /// Lower and upper bound, where it is a range of constants; nil inside means without bound.
  private var range: (low: Value?, high: Value?)? {
    switch self {
    case .atLeast(.value(let low)): (low, nil)
    case .atMost(.value(let high)): (nil, high)
    case .between(.value(let low), .value(let high)): (low, high)
    default: nil
    }
  }

  private func isWithin(_ other: Matcher) -> Bool {
    guard let mine = range, let theirs = other.range else { return false }
    if let low = theirs.low {
      guard let myLow = mine.low, let order = low.ordered(before: myLow), order != .after else { return false }
    }
    if let high = theirs.high {
      guard let myHigh = mine.high, let order = myHigh.ordered(before: high), order != .after else { return false }
    }
    return true
  }
}
