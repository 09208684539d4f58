package import Digests
package import Quantities

/// An entry that is safely in the record.
package struct EntryReference: Sendable, Hashable, Codable {
  /// Its number, from 1.
  package let seq: Int64
  /// When it was written.
  package let at: Instant
  /// SHA-256 of the bytes of its line.
  package let hash: SHA256Digest

  package init(seq: Int64, at: Instant, hash: SHA256Digest) {
    self.seq = seq
    self.at = at
    self.hash = hash
  }
}
