package import Quantities

/// The system under test has become another version; evidence from before may be stale.
package struct SystemChanged: EntryBody {
  package static let kind = EntryKind(rawValue: "system-changed")

  package let system: SystemUnderTest
  package let changedAt: Instant
  package let note: String?

  package init(system: SystemUnderTest, changedAt: Instant, note: String? = nil) {
    self.system = system
    self.changedAt = changedAt
    self.note = note
  }
}
