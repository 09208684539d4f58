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

/// How a requirement stands in a report: its verdict, or that it is waived whatever its verdict, or that it does not apply.
package enum Standing: String, Hashable, Sendable, Codable, CaseIterable {
  case failed, inconclusive
  case notTested = "not-tested"
  case waived, passed
  /// What it is demanded for is not so; it counts neither for nor against anybody.
  case notApplicable = "not-applicable"

  package init(_ verdict: Verdict) {
    switch verdict {
    case .passed: self = .passed
    case .notTested: self = .notTested
    case .inconclusive: self = .inconclusive
    case .failed: self = .failed
    }
  }
}

extension Standing: Comparable {
  /// The order of reports: what needs attention first.
  package static func < (left: Standing, right: Standing) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}
