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
