package import Quantities
package import Texts

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
