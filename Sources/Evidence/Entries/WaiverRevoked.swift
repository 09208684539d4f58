/// A waiver no longer holds.
package struct WaiverRevoked: EntryBody {
  package static let kind = EntryKind(rawValue: "waiver-revoked")

  package let requirement: String
  package let reason: String
  package let by: String

  package init(requirement: String, reason: String, by: String) {
    self.requirement = requirement
    self.reason = reason
    self.by = by
  }
}
