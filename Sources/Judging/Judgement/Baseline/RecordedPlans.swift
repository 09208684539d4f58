package import Digests
package import Evidence
package import Planning

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
