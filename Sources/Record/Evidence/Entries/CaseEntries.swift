package import Quantities
package import Texts

/// A case has begun, for the first time or again.
package struct CaseStarted: EntryBody {
  package static let kind = EntryKind(rawValue: "case-started")

  /// The run.
  package let run: String
  /// The identifier of the case in the plan.
  package let `case`: String
  /// What the case was made of: the digest of its resolved steps.
  package let fingerprint: String
  /// Counted from 1 within the run.
  package let attempt: Int

  package init(run: String, case: String, fingerprint: String, attempt: Int = 1) {
    self.run = run
    self.case = `case`
    self.fingerprint = fingerprint
    self.attempt = attempt
  }
}

/// A case has an outcome.
package struct CaseFinished: EntryBody {
  package static let kind = EntryKind(rawValue: "case-finished")

  /// The run.
  package let run: String
  /// The identifier of the case in the plan.
  package let `case`: String
  /// Which attempt at the case, counted from 1.
  package let attempt: Int
  /// What the case was made of.
  package let fingerprint: String
  /// The result.
  package let outcome: CaseOutcome
  /// Why it is not passed, by language tag.
  package let reason: LocalizedText?
  /// In a merged record: when what was seen was seen; otherwise that is when the entry was written.
  package let takenAt: Instant?

  package init(
    run: String, case: String, attempt: Int, fingerprint: String, outcome: CaseOutcome, reason: LocalizedText? = nil,
    takenAt: Instant? = nil
  ) {
    self.run = run
    self.case = `case`
    self.attempt = attempt
    self.fingerprint = fingerprint
    self.outcome = outcome
    self.reason = reason
    self.takenAt = takenAt
  }
}

/// The result of a step.
package enum StepOutcome: String, Sendable, Hashable, Codable, CaseIterable {
  /// What was expected was seen.
  case met
  /// Something else was seen than is recommended, which is no failure.
  case advised
  /// Something else was seen than is demanded.
  case unmet
  /// Too little was seen to say either.
  case unobserved
}

/// The result of a case.
package enum CaseOutcome: String, Sendable, Hashable, Codable, CaseIterable {
  case passed, failed, inconclusive
}

/// What a person found.
package enum InspectionOutcome: String, Sendable, Hashable, Codable, CaseIterable {
  case met, unmet
  /// The person could not find out.
  case couldNot = "could-not"
}

/// A person has answered whether something is as a requirement demands. Attachments: what was shown.
package struct InspectionAnswered: EntryBody {
  package static let kind = EntryKind(rawValue: "inspection-answered")

  /// The run that asked; nil where nobody ran anything.
  package let run: String?
  /// The requirement that the answer is about.
  package let requirement: String
  /// The identifier of the inspection in the plan.
  package let `case`: String
  /// What was asked: the digest of the question.
  package let fingerprint: String
  /// The answer.
  package let outcome: InspectionOutcome
  /// Who answered, by role or name.
  package let by: String
  /// What the person adds.
  package let note: String?
  /// When the person answered, which may be before it was entered.
  package let answeredAt: Instant
  /// The answer as the person wrote it.
  package let words: String?
  /// For whom the person answers: `buyer`, `vendor` or `independent`; nil where that was not asked.
  package let party: String?

  package init(
    run: String? = nil, requirement: String, case: String, fingerprint: String, outcome: InspectionOutcome, by: String,
    note: String? = nil, answeredAt: Instant, words: String? = nil,
    party: String? = nil
  ) {
    self.run = run
    self.requirement = requirement
    self.case = `case`
    self.fingerprint = fingerprint
    self.outcome = outcome
    self.by = by
    self.note = note
    self.answeredAt = answeredAt
    self.words = words
    self.party = party
  }
}
