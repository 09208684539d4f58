/// A run was stopped before its end.
package struct RunInterrupted: EntryBody {
  package static let kind = EntryKind(rawValue: "run-interrupted")

  /// The run.
  package let run: String
  /// Why, in words.
  package let reason: String

  package init(run: String, reason: String) {
    self.run = run
    self.reason = reason
  }
}
