package import Catalogue
import Evidence
package import Planning
package import Quantities

/// A case of a requirement with its verdict and what it stands on.
package struct AssessedCase: Hashable, Sendable {
  package let planned: PlannedCase
  package let verdict: Verdict
  /// Why it is not passed, and what is advised.
  package let reasons: [Reason]
  /// The attempt that counts; nil where none does.
  package let attempt: CaseAttempt?
  /// How often it was tried on the version of that attempt; nil where it was not.
  package let attempts: AttemptTally?
  package let method: VerificationMethod
  /// Who may carry out a manual verification; anybody where it is empty.
  package let by: [Verifier]
  /// The last day that the evidence counts.
  package let validUntil: CalendarDate?
  /// The version of the system that the evidence was taken on.
  package let systemVersion: String?
  /// The system has become another version since.
  package let isFromEarlierVersion: Bool

  package init(
    planned: PlannedCase, verdict: Verdict, reasons: [Reason], attempt: CaseAttempt?, attempts: AttemptTally? = nil,
    method: VerificationMethod, by: [Verifier] = [], validUntil: CalendarDate? = nil, systemVersion: String? = nil,
    isFromEarlierVersion: Bool = false
  ) {
    self.planned = planned
    self.verdict = verdict
    self.reasons = reasons
    self.attempt = attempt
    self.attempts = attempts
    self.method = method
    self.by = by
    self.validUntil = validUntil
    self.systemVersion = systemVersion
    self.isFromEarlierVersion = isFromEarlierVersion
  }

  package var id: String { planned.id }

  /// Whether it is passed, and something is recommended that was not seen.
  package var isAdvised: Bool {
    verdict == .passed
      && reasons.contains { reason in
        if case .stepAdvised = reason { true } else { false }
      }
  }

  /// The first step that was not met, which is where the case stopped.
  package var decidingStep: RecordedStep? {
    let outcome = verdict == .failed ? attempt?.steps.first { $0.result.outcome == .unmet } : nil
    return outcome ?? attempt?.steps.first { $0.result.outcome != .met && $0.result.outcome != .advised }
      ?? attempt?.steps.first { $0.result.outcome == .advised }
  }
}
