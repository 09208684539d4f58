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

/// What the chain needs of an entry.
struct ChainLink: Sendable {
  let seq: Int64
  let previous: SHA256Digest
  let hash: SHA256Digest
  let batchEnd: Int64?

  init(seq: Int64, previous: SHA256Digest, hash: SHA256Digest, batchEnd: Int64?) {
    self.seq = seq
    self.previous = previous
    self.hash = hash
    self.batchEnd = batchEnd
  }

  /// - Parameter previous: the hash that the entry names as that of the one before.
  init(_ entry: RecordEntry, previous: SHA256Digest) {
    self.init(seq: entry.seq, previous: previous, hash: entry.hash, batchEnd: entry.batchEnd)
  }

  /// Whether the entry is what comes next inside that batch, or, where none is open, between batches.
  func goesOn(withBatch open: Int64?) -> Bool {
    switch (open, batchEnd) {
    case (nil, nil): true
    case (nil, let end?): end > seq
    case (let open?, nil): seq == open
    case (let open?, let end?): end == open && end > seq
    }
  }
}
