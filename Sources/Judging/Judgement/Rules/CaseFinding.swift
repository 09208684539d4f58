package import Catalogue

/// What is found about an attempt so far. A rule can make it weigh more, never less: no rule can turn what another one
/// objected to into a pass.
struct AttemptFinding: Hashable, Sendable {
  private(set) var verdict: Verdict = .passed
  /// Why the verdict is not passed; only what led to it, not what it outweighed.
  private(set) var reasons: [Reason] = []
  /// What is recommended and was not seen; it changes no verdict.
  private(set) var advice: [Reason] = []

  /// Of an attempt whose case is neither in the catalogue nor in a plan.
  static var nothingKnown: AttemptFinding {
    var finding = AttemptFinding()
    finding.object(.inconclusive, because: .nothingObserved)
    return finding
  }

  mutating func advise(_ reason: Reason) {
    if !advice.contains(reason) { advice.append(reason) }
  }

  mutating func object(_ verdict: Verdict, because reason: Reason) {
    if verdict > self.verdict {
      self.verdict = verdict
      reasons = [reason]
    } else if verdict == self.verdict, verdict != .passed, !reasons.contains(reason) {
      reasons.append(reason)
    }
  }
}

/// What is found about a case.
struct CaseFinding: Hashable, Sendable {
  private(set) var found = AttemptFinding()
  /// The attempt that the finding stands on.
  var attempt: CaseAttempt?
  /// How often the case was tried on the version of that attempt, and with what result; nil where it was not.
  var attempts: AttemptTally?

  init(_ found: AttemptFinding = AttemptFinding(), of attempt: CaseAttempt? = nil) {
    self.found = found
    self.attempt = attempt
  }

  var verdict: Verdict { found.verdict }
  var reasons: [Reason] { found.reasons }
  var advice: [Reason] { found.advice }

  mutating func object(_ verdict: Verdict, because reason: Reason) { found.object(verdict, because: reason) }
}

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
