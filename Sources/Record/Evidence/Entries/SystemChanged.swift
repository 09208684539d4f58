package import Quantities

/// The system under test has become another version; evidence from before may be stale.
package struct SystemChanged: EntryBody {
  package static let kind = EntryKind(rawValue: "system-changed")

  /// What it is now.
  package let system: SystemUnderTest
  /// Since when.
  package let changedAt: Instant
  /// What changed, in words.
  package let note: String?

  package init(system: SystemUnderTest, changedAt: Instant, note: String? = nil) {
    self.system = system
    self.changedAt = changedAt
    self.note = note
  }
}
