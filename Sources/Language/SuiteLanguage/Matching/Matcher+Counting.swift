import Quantities

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
