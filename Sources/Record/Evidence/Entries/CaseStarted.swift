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
