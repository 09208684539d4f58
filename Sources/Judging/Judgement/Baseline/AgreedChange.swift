import Digests
import Evidence
package import Quantities

/// Buyer and vendor agreed that a requirement is demanded in another way than a plan says.
package struct AgreedChange: Hashable, Sendable {
  /// What stands for the digest of a requirement that is demanded no longer.
  package static let removed = "removed"
  /// Fewer digits than this could fit by chance.
  private static let fewestDigits = 12

  package let requirement: String
  /// The beginning of the requirement's digest as it was agreed; see ``Planning/Plan/demandDigest(of:)``.
  package let digest: String
  package let ground: String
  package let by: String
  package let with: String
  package let document: String
  package let known: Instant
  package let entry: EntryNumber?

  /// Nil where the event lacks something.
  init?(_ event: Event<ChangeAgreed>) {
    guard let requirement = event.requirement, let digest = event.digest,
      let ground = event.ground, let by = event.by, let with = event.with,
      let document = event.document
    else { return nil }
    self.requirement = requirement
    self.digest = digest.lowercased()
    self.ground = ground
    self.by = by
    self.with = with
    self.document = document
    known = event.known
    entry = event.entry?.seq
  }

  /// Whether it is about the requirement as it is demanded now; nil where it is demanded no longer.
  func covers(_ now: SHA256Digest?) -> Bool {
    guard let now else { return digest == Self.removed }
    return digest.count >= Self.fewestDigits && now.hex.hasPrefix(digest)
  }
}
