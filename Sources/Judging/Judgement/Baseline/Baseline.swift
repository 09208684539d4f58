package import Digests
package import Evidence
package import Planning
package import Quantities

/// What the evidence was taken under, beside what it is judged by.
package struct Baseline: Hashable, Sendable {
  /// The digest of the plan of the newest run; nil where nothing has been run.
  package let plan: SHA256Digest?
  /// Whether that plan is in the record and can be read. Where it is not, nothing can be compared.
  package let isReadable: Bool
  /// Digest of what the plan demanded; see ``Planning/Plan/demandDigest()``.
  package let demanded: SHA256Digest?
  /// Digest of what the catalogue demands now: what was judged by.
  package let judgedBy: SHA256Digest?
  /// What changed since, as `plan --against` shows it; the way the vendor is reached apart.
  package let changes: [PlanChange]

  package init(
    plan: SHA256Digest?, isReadable: Bool, demanded: SHA256Digest?, judgedBy: SHA256Digest?, changes: [PlanChange]
  ) {
    self.plan = plan
    self.isReadable = isReadable
    self.demanded = demanded
    self.judgedBy = judgedBy
    self.changes = changes
  }
}

/// How a requirement is demanded in another way than a plan that it was tried under.
package struct Loosening: Hashable, Sendable {
  /// The digest of that plan.
  package let plan: SHA256Digest
  /// What became weaker, or is not known to be as strict.
  package let changes: [PlanChange]
  /// It had failed under that plan.
  package let afterFailure: Bool
  /// The digest of the requirement as it is demanded now; nil where it is demanded no longer. An agreement names it.
  package let digest: SHA256Digest?
  /// Who agreed; nil where nobody did: then the requirement counts as the plan had it.
  package let agreed: AgreedChange?
}

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

/// The plans that a record keeps with its runs.
package enum RecordedPlans {
  /// Reads each plan once. A plan that is missing, or that this version cannot read, is left out: the assessment says so.
  package static func read(_ entries: [RecordEntry], from store: AttachmentStore) throws(RecordError)
    -> [SHA256Digest: Plan]
  {
    var plans: [SHA256Digest: Plan] = [:]
    for entry in entries where entry.kind == RunStarted.kind {
      let digest = try entry.body(as: RunStarted.self).plan
      guard plans[digest] == nil, let attachment = try entry.attachment(named: "plan"), attachment.sha256 == digest
      else {
        continue
      }
      guard let bytes = try? store.read(attachment, atMost: Plan.sizeLimit) else { continue }
      plans[digest] = Plan.read(bytes)
    }
    return plans
  }
}
