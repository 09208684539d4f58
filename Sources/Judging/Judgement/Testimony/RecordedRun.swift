package import Evidence
package import Quantities

/// A run as it is recorded.
package struct RecordedRun: Hashable, Sendable {
  /// What the run said of itself when it began.
  package let start: RunStarted
  package let startedAt: Instant
  /// When the last entry that belongs to it was written.
  package internal(set) var lastEntryAt: Instant
  package internal(set) var ending = Ending.open
  /// How many times it was taken up again after an interruption.
  package internal(set) var resumptions = 0
  /// How far the vendor's clock was from ours; the greatest difference where it was measured more than once, nil where it
  /// was not.
  package internal(set) var clockCheck: ClockChecked?
  /// Why it counts no longer; nil where it counts.
  package internal(set) var withdrawal: RunWithdrawal?
  /// Whether a case was tried in it.
  var hasAttempts = false

  package enum Ending: Hashable, Sendable {
    /// Every case has an outcome.
    case finished
    /// Stopped, for the reason given.
    case interrupted(String)
    /// No end is recorded: it goes on, or it was killed.
    case open
  }

  package var id: String { start.run }
}

/// A step as it was recorded, with what was attached to the entry.
package struct RecordedStep: Hashable, Sendable {
  package let result: StepFinished
  package let entry: EntryReference
  package let attachments: [AttachmentReference]

  package var path: String { result.step }

  package func attachment(named name: String) -> AttachmentReference? { attachments.first { $0.name == name } }
}

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
