package import SuiteLanguage

/// What the demands on a load come to.
package struct LoadJudgement: Hashable, Sendable {
  package enum Outcome: String, Sendable, Codable {
    case met, unmet
    /// It was not seen whether it is met. Never a pass.
    case unobserved
  }

  /// Unmet where a demand is, else unobserved where one is, else met. Without demands nothing was shown.
  package var outcome: Outcome
  /// Every demand, ordered by key and then by call.
  package var findings: [LoadFinding]
  /// What touches all of them.
  package var doubts: [LoadDoubt]

  /// What is not met, worst first, by language tag; what touches all demands is told once.
  package var reasons: [[String: String]] {
    findings.filter { $0.outcome == .unmet }.map(\.words) + doubts.map(\.words)
      + findings.filter { $0.outcome == .unobserved }.map(\.words)
  }
}

/// One demand and what was found.
package struct LoadFinding: Hashable, Sendable {
  /// As in ``LoadMeasure/key``.
  package var key: String
  /// The operation, where the demand holds for each apart.
  package var operation: String?
  package var outcome: LoadJudgement.Outcome
  package var expected: Matcher
  /// Nil where there is none, or where it lies beyond every bound.
  package var actual: Value?
  /// Why it cannot be told.
  package var doubt: LoadDoubt?
  /// A sentence, by language tag.
  package var words: [String: String]
}
