package import Attestation

extension VerifiedRecord {
  /// Checks the anchors of the record against its entries. An anchor that fits no entry, or whose maker the catalogue does
  /// not name, is counted and vouches for nothing.
  ///
  /// - Parameter trust: whose anchors count; nil where no catalogue is at hand.
  package func anchors(trust: AnchorTrust?) -> AnchorReport {
    var verification = AnchorVerification(layout, trust: trust, elsewhere: [])
    for entry in entries { verification.take(entry, line: Int(entry.seq)) }
    let last = entries.last?.seq ?? 0
    return verification.finish(lastSeq: last)
      ?? AnchorReport(vouchers: [], count: 0, isTrustKnown: trust != nil, lastSeq: last)
  }
}
