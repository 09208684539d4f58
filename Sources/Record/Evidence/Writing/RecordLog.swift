import Digests
import Glibc
import Quantities
import Texts

/// The end of the log: where the next line goes and what it is chained to.
///
/// Others may append between two commits. Whoever takes the lock first reads what they wrote.
struct RecordLog: ~Copyable, Sendable {
  /// So many bytes are written at once; a batch of a million entries need not lie in memory.
  private static let pieceSize = 4 * 1024 * 1024

  private let layout: RecordLayout
  private let descriptor: Int32
  private let lock: LogLock
  private let wait: LockWait
  private let selection: EventSelection?
  private(set) var end = ChainEnd()
  /// The events that were selected, as far as the log was read.
  private(set) var selected: [RecordEntry] = []
  private var holdsLock = false

  /// Opens the log and makes it where there is none. Nothing is read yet.
  ///
  /// - Parameter selection: which events are kept while it is read; none unless given.
  init(layout: RecordLayout, wait: LockWait, keeping selection: EventSelection? = nil) throws(RecordError) {
    descriptor = try Self.open(layout)
    lock = LogLock(descriptor: descriptor, path: layout.log)
    self.layout = layout
    self.wait = wait
    self.selection = selection
  }

  private static func open(_ layout: RecordLayout) throws(RecordError) -> Int32 {
    let isNew = !SystemFile.exists(layout.log)
    try SystemFile.refuseUnlessPlain(layout.log)
    let descriptor = Glibc.open(
      layout.log, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o644)
    guard descriptor >= 0 else { throw SystemFile.failure("open", layout.log) }
    do throws(RecordError) {
      if isNew { try SystemFile.synchronize(directory: layout.directory) }
      return descriptor
    } catch {
      close(descriptor)
      throw error
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  // MARK: Taking turns

  /// Waits for the right to append, and reads what others appended meanwhile.
  ///
  /// - Returns: what a crash left and was set aside.
  mutating func take(_ clock: SystemClock) throws(RecordError) -> [TornLineSetAside] {
    if holdsLock { return [] }
    guard try lock.take(.appending, within: wait) else {
      throw RecordError(
        code: "record-is-in-use",
        problem: Text("\(layout.directory) is being written by another process, and was not free within \(wait.span)"),
        hint: Text("try again when that has finished, or wait longer"))
    }
    holdsLock = true
    do throws(RecordError) {
      return try catchUp(clock)
    } catch {
      give()
      throw error
    }
  }

  /// Lets others append.
  mutating func give() {
    lock.release(.appending)
    holdsLock = false
  }

  private mutating func catchUp(_ clock: SystemClock) throws(RecordError) -> [TornLineSetAside] {
    var own = stat()
    var named = stat()
    guard fstat(descriptor, &own) == 0 else { throw SystemFile.failure("read", layout.log) }
    guard lstat(layout.log, &named) == 0, own.st_ino == named.st_ino, own.st_dev == named.st_dev else {
      throw ChainEnd.refusal(layout, Text("its log was removed or replaced while it was written"))
    }
    if own.st_size == end.offset, end.offset > 0 { return [] }
    guard own.st_size >= end.offset else {
      throw ChainEnd.refusal(layout, Text("its log was cut off while it was written"))
    }
    let head = try RecordRecovery.readHead(layout)
    let torn = try end.follow(layout, head: head, keeping: selection, into: &selected)
    if torn > 0 { try RecordRecovery.setAsideTail(layout, from: end.offset) }
    let unreported = try RecordRecovery.unreported(layout, reported: end.reported)
    if end.seq > 0, head?.seq != end.seq { try writeHead() }
    // A record that has not begun says so once it has.
    guard end.seq > 0, !unreported.isEmpty else { return [] }
    try report(unreported, clock)
    return unreported
  }

  private mutating func report(_ setAside: [TornLineSetAside], _ clock: SystemClock) throws(RecordError) {
    for torn in setAside {
      let batch = PendingBatch(drafts: .init([try EntryDraft(torn)])) { _ in }
      for outcome in try commit([batch], clock) { _ = try outcome.get() }
    }
  }

  /// Begins the record, where it has not begun.
  ///
  /// - Returns: what a crash had left before.
  mutating func begin(
    _ clock: SystemClock, _ make: () throws(RecordError) -> RecordCreated
  ) throws(RecordError) -> [TornLineSetAside] {
    let created = try make()
    let batch = PendingBatch(drafts: .init([try EntryDraft(created)])) { _ in }
    for outcome in try commit([batch], clock) { _ = try outcome.get() }
    end.begin(with: created)
    let unreported = try RecordRecovery.unreported(layout, reported: end.reported)
    try report(unreported, clock)
    return unreported
  }

  // MARK: Runs at work

  /// Whether another writer is at work on the run that began with that entry.
  func isAtWork(runBegunAt seq: Int64) throws(RecordError) -> Bool { try lock.isHeld(.run(seq)) }

  /// Takes a run over that nobody is at work on.
  ///
  /// - Returns: false where somebody is.
  func takeOver(runBegunAt seq: Int64) throws(RecordError) -> Bool { try lock.take(.run(seq)) }

  // MARK: Appending

  /// Writes the batches with one `fsync`, then the head. Needs the lock.
  ///
  /// Throws where reading or writing failed; then nothing of them is in the log, unless the disk refuses that too.
  mutating func commit(
    _ batches: [PendingBatch], _ clock: SystemClock
  ) throws(RecordError) -> [Result<[EntryReference], RecordError>] {
    let before = end
    var outcomes: [Result<[EntryReference], RecordError>] = []
    do throws(RecordError) {
      var piece = Piece()
      for batch in batches { outcomes.append(try add(batch, at: clock.now(), to: &piece)) }
      try write(&piece)
      guard end.offset > before.offset else { return outcomes }
      try SystemFile.synchronize(descriptor, path: layout.log)
      try writeHead()
      return outcomes
    } catch {
      end = before
      throw takeBack(to: before.offset, after: error)
    }
  }

  /// What waits to be written.
  private struct Piece {
    var bytes: [UInt8] = []
  }

  /// - Returns: why the batch cannot be written, where it is to blame itself; the others are written.
  private mutating func add(
    _ batch: PendingBatch, at now: Instant, to piece: inout Piece
  ) throws(RecordError) -> Result<[EntryReference], RecordError> {
    let before = end
    let batchEnd = end.seq + Int64(batch.drafts.count)
    var references: [EntryReference] = []
    references.reserveCapacity(batch.wantsAllReferences ? batch.drafts.count : 1)
    for number in 0..<batch.drafts.count {
      let draft: EntryDraft
      let line: [UInt8]
      let hash: SHA256Digest
      do throws(RecordError) {
        draft = try batch.drafts.draft(number)
        line = try RecordLine.bytes(
          draft, seq: end.seq + 1, at: now, previous: end.hash, runs: end.runs,
          batchEnd: end.seq + 1 < batchEnd ? batchEnd : nil)
        hash = try Self.hash(line)
      } catch {
        try forget(from: before, &piece)
        return .failure(error)
      }
      piece.bytes += line
      piece.bytes.append(0x0A)
      end.advance(seq: end.seq + 1, hash: hash, bytes: line.count + 1, runs: draft.kind == RunStarted.kind ? 1 : 0)
      if !batch.wantsAllReferences { references.removeAll(keepingCapacity: true) }
      references.append(EntryReference(seq: end.seq, at: now, hash: hash))
      if piece.bytes.count > Self.pieceSize { try write(&piece) }
    }
    if batch.beginsRun, let first = references.first { _ = try lock.take(.run(first.seq)) }
    return .success(references)
  }

  private static func hash(_ line: [UInt8]) throws(RecordError) -> SHA256Digest {
    guard line.count <= LineReader.longestLine else {
      throw RecordError(
        code: "entry-too-large", problem: Text("an entry has \(line.count) bytes"), hint: Text("attach what is large"))
    }
    do {
      return try SHA256Digest.hash(line)
    } catch {
      throw RecordError(code: "digest-failed", problem: Text(verbatim: error.description), hint: Text("try again"))
    }
  }

  private mutating func write(_ piece: inout Piece) throws(RecordError) {
    try SystemFile.write(piece.bytes, to: descriptor, path: layout.log)
    piece.bytes.removeAll(keepingCapacity: true)
  }

  /// Takes back what of a batch was added or written already.
  private mutating func forget(from before: ChainEnd, _ piece: inout Piece) throws(RecordError) {
    let excess = Int(end.offset - before.offset)
    end = before
    if excess <= piece.bytes.count { return piece.bytes.removeLast(excess) }
    piece.bytes.removeAll(keepingCapacity: true)
    guard ftruncate(descriptor, off_t(before.offset)) == 0 else { throw SystemFile.failure("shorten", layout.log) }
  }

  /// Cuts off what was written of a commit that failed.
  private func takeBack(to offset: Int64, after error: RecordError) -> RecordError {
    if ftruncate(descriptor, off_t(offset)) == 0, fsync(descriptor) == 0 { return error }
    return RecordError(
      code: error.code,
      problem: Text("\(error.problem), and what of it reached the log could not be taken back"),
      hint: Text("\(error.hint); what was not finished is set aside when the record is opened again"))
  }

  private func writeHead() throws(RecordError) {
    try SystemFile.replace(layout.head, with: RecordHead(seq: end.seq, hash: end.hash).bytes)
  }
}
