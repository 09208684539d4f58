package import Quantities

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
