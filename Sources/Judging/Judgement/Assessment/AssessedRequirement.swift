package import Catalogue
import Evidence
package import Planning
package import Quantities

/// A requirement with its verdict, the cases that it follows from, and how it came to stand so.
package struct AssessedRequirement: Hashable, Sendable {
  package let requirement: Requirement
  /// What the evidence says, waived or not, and whether it applies or not; inconclusive where that is undecided.
  package let verdict: Verdict
  /// The waiver that is in force.
  package let waiver: Waiver?
  /// Why it is not passed, where no case can say it: that nothing verifies it.
  package let reasons: [Reason]
  /// In the order of the verifications.
  package let cases: [AssessedCase]
  /// How the standing changed, from the first that was anything but not tested; the last is the present one.
  package internal(set) var history: [StandingChange]
  /// How it is demanded in a weaker way than a plan that it was tried under; nil where it is not.
  package let loosening: Loosening?
  /// Whether it is demanded at all.
  package let applicability: Applicability
  /// The values that it gives to suites and that no source gives.
  package let assumedLimits: [AssumedLimit]

  package init(
    requirement: Requirement, verdict: Verdict, waiver: Waiver? = nil, reasons: [Reason] = [],
    cases: [AssessedCase], history: [StandingChange] = [], loosening: Loosening? = nil,
    applicability: Applicability = .always, assumedLimits: [AssumedLimit] = []
  ) {
    self.requirement = requirement
    self.verdict = verdict
    self.waiver = waiver
    self.reasons = reasons
    self.cases = cases
    self.history = history
    self.loosening = loosening
    self.applicability = applicability
    self.assumedLimits = assumedLimits
  }

  /// Some case passed and failed on the same version of the system.
  package var isFlaky: Bool { cases.contains { $0.attempts?.isFlaky ?? false } }

  package var id: String { requirement.id }
  package var standing: Standing { RequirementRule.standing(verdict, waived: waiver != nil, applicability) }

  /// The cases that the verdict follows from: those that have it themselves.
  package var decidingCases: [AssessedCase] { cases.filter { $0.verdict == verdict } }
}

/// From an instant on a requirement stood so.
package struct StandingChange: Hashable, Sendable {
  package let at: Instant
  package let standing: Standing
  /// What the evidence said; differs from the standing where it is waived.
  package let verdict: Verdict

  package init(at: Instant, standing: Standing, verdict: Verdict) {
    self.at = at
    self.standing = standing
    self.verdict = verdict
  }
}

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
