package import Digests
package import Planning

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

  package init(
    plan: SHA256Digest, changes: [PlanChange], afterFailure: Bool, digest: SHA256Digest?, agreed: AgreedChange?
  ) {
    self.plan = plan
    self.changes = changes
    self.afterFailure = afterFailure
    self.digest = digest
    self.agreed = agreed
  }
}
