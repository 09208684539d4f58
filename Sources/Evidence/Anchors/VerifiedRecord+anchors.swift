package import Attestation

extension VerifiedRecord {
  /// What others vouch for, held against the entries that were read. Anchors that fit no entry, or that nobody made whom
  /// the catalogue names, are counted and vouch for nothing.
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
