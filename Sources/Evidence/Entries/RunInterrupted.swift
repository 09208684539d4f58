/// A run was stopped before its end.
package struct RunInterrupted: EntryBody {
  package static let kind = EntryKind(rawValue: "run-interrupted")

  package let run: String
  package let reason: String

  package init(run: String, reason: String) {
    self.run = run
    self.reason = reason
  }
}
