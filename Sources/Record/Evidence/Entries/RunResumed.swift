/// A run that was interrupted or killed goes on.
package struct RunResumed: EntryBody {
  package static let kind = EntryKind(rawValue: "run-resumed")

  /// The run.
  package let run: String

  package init(run: String) {
    self.run = run
  }
}
