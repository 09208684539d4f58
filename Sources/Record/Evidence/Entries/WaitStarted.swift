package import Quantities

/// A wait has begun, so that a resumed run can go on waiting for the same instant.
package struct WaitStarted: EntryBody {
  package static let kind = EntryKind(rawValue: "wait-started")

  /// The run.
  package let run: String
  /// The identifier of the case in the plan.
  package let `case`: String
  /// Which attempt at the case, counted from 1.
  package let attempt: Int
  /// Where the step stands in the case.
  package let step: String
  /// On the clock of the target.
  package let until: Instant

  package init(run: String, case: String, attempt: Int, step: String, until: Instant) {
    self.run = run
    self.case = `case`
    self.attempt = attempt
    self.step = step
    self.until = until
  }
}
