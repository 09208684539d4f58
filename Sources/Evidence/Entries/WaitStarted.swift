package import Quantities

/// A wait has begun, so that a resumed run can go on waiting for the same instant.
package struct WaitStarted: EntryBody {
  package static let kind = EntryKind(rawValue: "wait-started")

  package let run: String
  package let `case`: String
  package let attempt: Int
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
