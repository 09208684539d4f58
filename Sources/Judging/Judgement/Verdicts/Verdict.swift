/// What can be said of a case or a requirement.
///
/// The order is not "the worst of": what is known to be wrong outweighs what cannot be decided, which outweighs what
/// nobody has tried, which outweighs what is known to be right.
package enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
  case passed
  case notTested = "not-tested"
  /// Observed too little to tell, with the reason.
  case inconclusive
  case failed

  /// Higher outweighs lower.
  private var weight: Int {
    switch self {
    case .passed: 0
    case .notTested: 1
    case .inconclusive: 2
    case .failed: 3
    }
  }

  /// The verdict of something that needs all of the parts: the one that outweighs the others.
  /// Nothing at all is not tested: a demand without evidence is never met.
  package static func ofAll(_ parts: some Sequence<Verdict>) -> Verdict {
    parts.max() ?? .notTested
  }
}

extension Verdict: Comparable {
  /// From `passed` up to `failed`.
  package static func < (left: Verdict, right: Verdict) -> Bool { left.weight < right.weight }
}
