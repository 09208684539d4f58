package import Catalogue

/// How often a case was tried on one version of the system, and with what result.
///
/// With any rule but one, a case that is tried often enough passes some day; so the tries are counted and shown, whatever
/// the rule.
package struct AttemptTally: Hashable, Sendable {
  package let rule: CountingRule
  /// Nil for inspections outside every run.
  package let version: String?
  package internal(set) var passed = 0
  package internal(set) var failed = 0
  package internal(set) var inconclusive = 0
  /// Begun and never finished, on any version.
  package internal(set) var unfinished = 0
  /// Answered by another party than the requirement demands: these do not count.
  package internal(set) var answeredByOthers = 0

  package init(
    rule: CountingRule, version: String?, passed: Int = 0, failed: Int = 0, inconclusive: Int = 0, unfinished: Int = 0
  ) {
    self.rule = rule
    self.version = version
    self.passed = passed
    self.failed = failed
    self.inconclusive = inconclusive
    self.unfinished = unfinished
  }

  /// All that came to a result.
  package var decided: Int { passed + failed + inconclusive }

  /// It passed and failed on the same version.
  package var isFlaky: Bool { passed > 0 && failed > 0 }

  mutating func count(_ verdict: Verdict) {
    switch verdict {
    case .passed: passed += 1
    case .failed: failed += 1
    case .inconclusive, .notTested: inconclusive += 1
    }
  }
}
