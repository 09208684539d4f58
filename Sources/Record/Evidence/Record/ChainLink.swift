import Digests

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
