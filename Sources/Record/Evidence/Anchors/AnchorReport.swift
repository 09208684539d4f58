package import Attestation
package import Digests
package import Quantities

/// What others vouch for: each anchor that fits the chain, in the order of the entries.
package struct AnchorReport: Sendable, Hashable, Codable {
  /// Somebody outside says that the chain up to an entry was there.
  package struct Voucher: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Hashable, Codable {
      case timeStamp = "time-stamp"
      case signature
    }

    package let kind: Kind
    /// The newest entry that it vouches for; those before it are chained to it.
    package let seq: Int64
    package let hash: SHA256Digest
    /// When the entry says that it was written.
    package let entryTime: Instant
    /// When it was stamped, or when the signer says that it signed.
    package let time: Instant?
    /// Who: a name of the catalogue, or what the anchor says of itself where nothing is trusted.
    package let by: String
    /// SHA-256 of the certificate that was trusted; nil where the catalogue was not at hand, so that nobody knows who
    /// it was.
    package let certificate: SHA256Digest?

    package init(
      kind: Kind, seq: Int64, hash: SHA256Digest, entryTime: Instant, time: Instant?, by: String,
      certificate: SHA256Digest?
    ) {
      self.kind = kind
      self.seq = seq
      self.hash = hash
      self.entryTime = entryTime
      self.time = time
      self.by = by
      self.certificate = certificate
    }

    package var isTrusted: Bool { certificate != nil }
  }

  package let vouchers: [Voucher]
  /// How many anchors were looked at, right or wrong.
  package let count: Int
  /// Whether the certificates of a catalogue were at hand.
  package let isTrustKnown: Bool
  /// The number of the last entry of the record; zero where there is none.
  package let lastSeq: Int64
  /// Finished runs and decisions that no time stamp vouches for; empty where the catalogue names no authority.
  package let unstamped: [Int64]

  package init(vouchers: [Voucher], count: Int, isTrustKnown: Bool, lastSeq: Int64, unstamped: [Int64] = []) {
    self.vouchers = vouchers
    self.count = count
    self.isTrustKnown = isTrustKnown
    self.lastSeq = lastSeq
    self.unstamped = unstamped
  }

  /// The newest entry that somebody vouches for; nil where nobody does.
  package var newest: Voucher? { vouchers.last }
}

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
