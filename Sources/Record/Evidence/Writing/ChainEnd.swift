import Digests
import Texts

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
  /// Names of what was set aside and is recorded by an entry.
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
  ///
  /// - Parameters:
  ///   - selection: which events are kept; none unless given.
  ///   - kept: gets them, once their batch is whole.
  mutating func follow(
    _ layout: RecordLayout, head: RecordHead?, keeping selection: EventSelection? = nil,
    into kept: inout [RecordEntry]
  ) throws(RecordError) -> Int64 {
    let nothing = EventSelection(whole: [], identities: [], related: [], references: [])
    var log = try LogReader(path: layout.log, from: offset, passingOver: selection ?? nothing)
    var keptInBatch: [RecordEntry] = []
    var walk = Walk(seq: seq, hash: hash, offset: offset)
    var isBroken = false
    while let pieces = try log.next() {
      for piece in pieces {
        for line in piece {
          walk.offset += Int64(line.length)
          guard !isBroken, let link = line.link, walk.take(link) else {
            isBroken = true
            continue
          }
          if let head, head.seq == link.seq, head.hash != link.hash {
            throw Self.refusal(layout, Text("entry \(link.seq) is not the one that head.json names"))
          }
          if case .entry(let entry, _, _) = line {
            try note(entry)
            if entry.kind == RunStarted.kind { walk.runs += 1 }
            if let selection, Self.keeps(entry, selection) { keptInBatch.append(entry) }
          }
          guard walk.batchEnd == nil else { continue }
          (seq, hash, offset, runs) = (walk.seq, walk.hash, walk.offset, runs + walk.runs)
          walk.runs = 0
          if !keptInBatch.isEmpty {
            kept += keptInBatch
            keptInBatch = []
          }
        }
      }
    }
    // The head is written after its entry is durable, so a crash never leaves a log that is shorter than the head.
    if let head, head.seq > seq {
      throw Self.refusal(
        layout,
        isBroken
          ? Text("an entry after entry \(seq) was altered") : Text("entries after entry \(seq) were removed"))
    }
    if head == nil, seq > 1 { throw Self.refusal(layout, Text("head.json is missing")) }
    return walk.offset + Int64(log.unfinished.count) - offset
  }

  private static func keeps(_ entry: RecordEntry, _ selection: EventSelection) -> Bool {
    guard entry.kind == EventRecorded.kind else { return false }
    // Whoever reads reports what cannot be read.
    return (try? entry.body(as: EventRecorded.self)).map { selection.takes($0) } ?? true
  }

  private mutating func note(_ entry: RecordEntry) throws(RecordError) {
    if entry.seq == 1 { created = try entry.body(as: RecordCreated.self) }
    if entry.kind == TornLineSetAside.kind, let torn = try? entry.body(as: TornLineSetAside.self) {
      reported.insert(torn.file)
    }
  }

  static func refusal(_ layout: RecordLayout, _ why: Text) -> RecordError {
    RecordError(
      code: VerifiedRecord.damaged, problem: Text("nothing can be added to \(layout.directory): \(why)"),
      hint: Text("run grindvakt verify \(layout.directory) to see what happened to it"))
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
    mutating func take(_ link: ChainLink) -> Bool {
      guard link.seq == seq + 1, link.previous == hash, link.goesOn(withBatch: batchEnd) else { return false }
      (seq, hash, batchEnd) = (link.seq, link.hash, link.batchEnd)
      return true
    }
  }
}
