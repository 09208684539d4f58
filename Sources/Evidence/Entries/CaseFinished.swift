/// A case has an outcome.
package struct CaseFinished: EntryBody {
  package static let kind = EntryKind(rawValue: "case-finished")

  package let run: String
  package let `case`: String
  package let attempt: Int
  package let fingerprint: String
  package let outcome: CaseOutcome
  /// Why it is not passed, by language tag.
  package let reason: [String: String]?

  package init(
    run: String, case: String, attempt: Int, fingerprint: String, outcome: CaseOutcome, reason: [String: String]? = nil
  ) {
    self.run = run
    self.case = `case`
    self.attempt = attempt
    self.fingerprint = fingerprint
    self.outcome = outcome
    self.reason = reason
  }
}
