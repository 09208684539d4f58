package import Quantities

/// A person has answered whether something is as a requirement demands. Attachments: what was shown.
package struct InspectionAnswered: EntryBody {
  package static let kind = EntryKind(rawValue: "inspection-answered")

  package let run: String?
  package let requirement: String
  package let `case`: String
  package let fingerprint: String
  package let outcome: InspectionOutcome
  /// Who answered, by role or name.
  package let by: String
  package let note: String?
  package let answeredAt: Instant

  package init(
    run: String? = nil, requirement: String, case: String, fingerprint: String, outcome: InspectionOutcome, by: String,
    note: String? = nil, answeredAt: Instant
  ) {
    self.run = run
    self.requirement = requirement
    self.case = `case`
    self.fingerprint = fingerprint
    self.outcome = outcome
    self.by = by
    self.note = note
    self.answeredAt = answeredAt
  }
}
