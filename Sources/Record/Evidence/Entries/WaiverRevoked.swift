/// A waiver no longer holds.
package struct WaiverRevoked: EntryBody {
  package static let kind = EntryKind(rawValue: "waiver-revoked")

  /// The requirement that the waiver was for.
  package let requirement: String
  /// Why it ends.
  package let reason: String
  /// Who ended it.
  package let by: String

  package init(requirement: String, reason: String, by: String) {
    self.requirement = requirement
    self.reason = reason
    self.by = by
  }
}
