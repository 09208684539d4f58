/// Every case of a run that was to run has an outcome.
package struct RunFinished: EntryBody {
  package static let kind = EntryKind(rawValue: "run-finished")

  /// The run.
  package let run: String

  package init(run: String) {
    self.run = run
  }
}
