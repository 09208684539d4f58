import Digests

/// Where the chain of a log ends: after the last entry whose batch is whole.
struct ChainEnd: Sendable {
  private(set) var seq: Int64 = 0
  private(set) var hash = SHA256Digest.zero
  /// The bytes up to there.
  private(set) var offset: Int64 = 0
  /// What the record began with.
  private(set) var created: RecordCreated?
  /// How many runs began.
  private(set) var runs = 0
  /// Names of what was set aside and is told of by an entry.
  private(set) var reported: Set<String> = []

  mutating func advance(seq: Int64, hash: SHA256Digest, bytes: Int, runs: Int) {
    self.seq = seq
    self.hash = hash
    offset += Int64(bytes)
    self.runs += runs
  }

  /// The record begins with that.
  mutating func begin(with created: RecordCreated) { self.created = created }

  /// Follows the chain from here as far as it goes; gives the number of bytes after it.
  ///
  /// Throws where an entry that the head knows is altered or missing.
  mutating func follow(_ layout: RecordLayout, head: RecordHead?) throws(RecordError) -> Int64 {
    var log = try LogReader(path: layout.log, from: offset)
    var walk = Walk(seq: seq, hash: hash, offset: offset)
    var isBroken = false
    while let pieces = try log.next() {
      for piece in pieces {
        for line in piece {
          walk.offset += Int64(line.length)
          guard !isBroken, case .entry(let entry, _) = line, walk.take(entry) else {
            isBroken = true
            continue
          }
          try note(entry, layout, head)
          if walk.batchEnd == nil { (seq, hash, offset, runs) = (walk.seq, walk.hash, walk.offset, runs + walk.runs) }
          if walk.batchEnd == nil { walk.runs = 0 }
        }
      }
    }
    // The head is written after its entry is durable, so a crash never leaves a log that is shorter than the head.
    if let head, head.seq > seq {
      throw Self.refusal(
        layout,
        isBroken ? "an entry after entry \(seq) was altered" : "entries after entry \(seq) were removed")
    }
    if head == nil, seq > 1 { throw Self.refusal(layout, "head.json is missing") }
    return walk.offset + Int64(log.unfinished.count) - offset
  }

  private mutating func note(_ entry: RecordEntry, _ layout: RecordLayout, _ head: RecordHead?) throws(RecordError) {
    if entry.seq == 1 { created = try entry.body(as: RecordCreated.self) }
    if entry.kind == TornLineSetAside.kind, let torn = try? entry.body(as: TornLineSetAside.self) {
      reported.insert(torn.file)
    }
    if let head, head.seq == entry.seq, head.hash != entry.hash {
      throw Self.refusal(layout, "entry \(entry.seq) is not the one that head.json names")
    }
  }

  static func refusal(_ layout: RecordLayout, _ why: String) -> RecordError {
    RecordError(
      code: VerifiedRecord.damaged, problem: "nothing can be added to \(layout.directory): \(why)",
      hint: "run grindvakt verify \(layout.directory) to see what happened to it")
  }

  /// The last line that is chained, which may be one inside a batch.
  private struct Walk {
    var seq: Int64
    var hash: SHA256Digest
    var offset: Int64
    var batchEnd: Int64?
    /// Runs that began inside the batch.
    var runs = 0

    /// - Returns: whether the entry goes on with the chain and with the batch.
    mutating func take(_ entry: RecordEntry) -> Bool {
      guard entry.seq == seq + 1, entry.previous == hash, entry.goesOn(withBatch: batchEnd) else { return false }
      (seq, hash, batchEnd) = (entry.seq, entry.hash, entry.batchEnd)
      if entry.kind == RunStarted.kind { runs += 1 }
      return true
    }
  }
}

extension RecordEntry {
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
