package import Quantities

/// Somebody accepts for a time that a requirement is not met.
package struct WaiverGranted: EntryBody {
  package static let kind = EntryKind(rawValue: "waiver-granted")

  /// The requirement that is not met.
  package let requirement: String
  /// Why it is accepted.
  package let reason: String
  /// What may happen meanwhile.
  package let risk: String
  /// What is done instead meanwhile.
  package let compensation: String
  /// What shows that the compensation works.
  package let verifiedBy: String?
  /// Who answers for it.
  package let owner: String
  /// The last day that it holds.
  package let expires: CalendarDate
  /// Who granted it.
  package let by: String

  package init(
    requirement: String, reason: String, risk: String, compensation: String, verifiedBy: String? = nil, owner: String,
    expires: CalendarDate, by: String
  ) {
    self.requirement = requirement
    self.reason = reason
    self.risk = risk
    self.compensation = compensation
    self.verifiedBy = verifiedBy
    self.owner = owner
    self.expires = expires
    self.by = by
  }
}

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
