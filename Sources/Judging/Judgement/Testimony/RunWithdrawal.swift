import Evidence
package import Quantities

/// A run was taken back: it was no fair trial, so it counts in no verdict and no claim. It stays on the record.
package struct RunWithdrawal: Hashable, Sendable {
  package let run: String
  package let ground: String
  /// A role or a group.
  package let by: String
  /// Where it is written down.
  package let document: String?
  /// Since when people knew.
  package let known: Instant
  package let entry: EntryNumber?

  /// Nil where the event lacks something.
  init?(_ event: Event<RunWithdrawn>) {
    guard let run = event.run, let ground = event.ground, let by = event.by else { return nil }
    self.run = run
    self.ground = ground
    self.by = by
    document = event.document
    known = event.known
    entry = event.entry?.seq
  }
}
