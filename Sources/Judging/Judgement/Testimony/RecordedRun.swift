package import Evidence
package import Quantities

/// A run as it is recorded.
package struct RecordedRun: Hashable, Sendable {
  /// What the run said of itself when it began.
  package let start: RunStarted
  package let startedAt: Instant
  /// When the last entry that belongs to it was written.
  package internal(set) var lastEntryAt: Instant
  package internal(set) var ending: Ending
  /// How many times it was taken up again after an interruption.
  package internal(set) var resumptions: Int
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

  package init(
    start: RunStarted, startedAt: Instant, lastEntryAt: Instant, ending: Ending = .open, resumptions: Int = 0
  ) {
    self.start = start
    self.startedAt = startedAt
    self.lastEntryAt = lastEntryAt
    self.ending = ending
    self.resumptions = resumptions
  }
}
