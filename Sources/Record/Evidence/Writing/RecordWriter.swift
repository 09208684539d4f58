import Digests
import Dispatch
package import JSONValues
package import Quantities
import Synchronization
import Texts

/// Appends to a record. An append returns when its entry is durable; appends that come together share one `fsync`.
///
/// Several processes may write a record: they take turns (``WriterTurn``), and each reads what the others appended before
/// it appends. After a crash, whoever is next recovers.
package final class RecordWriter: Sendable {
  /// The record that is written.
  package let layout: RecordLayout
  /// What the record began with; its salt keys the `Redactor`.
  package let created: RecordCreated
  /// What `open` found after the last whole entry and set aside.
  package let setAside: [TornLineSetAside]

  /// The events on the record that `open` was asked to keep, in their order.
  package let selected: [RecordEntry]

  /// Whether `open` began the record.
  package let isNew: Bool

  /// The hash of the last entry that `open` found; zeros where there was none.
  private let found: SHA256Digest
  private let clock: SystemClock
  private let turn: WriterTurn
  private let queue = DispatchQueue(label: "grindvakt.record")
  private let pending = Mutex(Pending())
  private let log: Mutex<RecordLog?>

  private struct Pending {
    var waiting: [PendingBatch] = []
    var isCommitting = false
    var isClosed = false
    var failure: RecordError?
  }

  /// Opens the record in a directory for appending, and begins one where there is none.
  ///
  /// Throws where others write it for longer than this one waits, where it is about another catalogue, or where entries
  /// were altered or removed: then nothing may be added to it.
  ///
  /// - Parameter selection: which events that are there are kept for whoever opens it; none unless given.
  package static func open(
    directory: String, catalogue: String, clock: SystemClock = .system, turn: WriterTurn = .eachAppend,
    wait: LockWait = .usual, keeping selection: EventSelection? = nil
  ) throws(RecordError) -> RecordWriter {
    let layout = RecordLayout(directory: directory)
    try SystemFile.makeDirectory(layout.directory)
    try SystemFile.makeDirectory(layout.attachments)
    try RecordRecovery.checkRemains(layout)
    var log = try RecordLog(layout: layout, wait: wait, keeping: selection)
    var setAside = try log.take(clock)
    var found = log.end.hash
    if let torn = setAside.last, log.end.reported.contains(torn.file) { found = .zero }
    try RecordRecovery.removeUnfinishedAttachments(layout)
    let isNew = log.end.created == nil
    if isNew {
      setAside += try log.begin(clock) { () throws(RecordError) in
        RecordCreated(salt: try RecordWriter.makeSalt(), catalogue: catalogue)
      }
    }
    guard let created = log.end.created else { throw ChainEnd.refusal(layout, Text("it has no first entry")) }
    try check(created, catalogue, layout)
    if turn == .eachAppend { log.give() }
    let selected = log.selected
    return RecordWriter(
      layout: layout, created: created, setAside: setAside, selected: selected, isNew: isNew, found: found,
      clock: clock, turn: turn,
      log: log)
  }

  private static func check(
    _ created: RecordCreated, _ catalogue: String, _ layout: RecordLayout
  ) throws(RecordError) {
    guard created.format == RecordCreated.currentFormat else {
      throw RecordError(
        code: "record-of-another-version",
        problem: Text("\(layout.directory) has the format '\(created.format)', not '\(RecordCreated.currentFormat)'"),
        hint: Text("use the version of grindvakt that began it"))
    }
    guard created.catalogue == catalogue else {
      throw RecordError(
        code: "record-of-another-catalogue",
        problem: Text("\(layout.directory) is about the catalogue '\(created.catalogue)', not '\(catalogue)'"),
        hint: Text("name another directory for this record"))
    }
  }

  private static func makeSalt() throws(RecordError) -> String {
    do throws(DigestError) {
      return try RandomBytes.make(16).hex
    } catch {
      throw RecordError(code: "no-random-bytes", problem: Text(verbatim: error.description), hint: Text("try again"))
    }
  }

  private init(
    layout: RecordLayout, created: RecordCreated, setAside: [TornLineSetAside], selected: [RecordEntry], isNew: Bool,
    found: SHA256Digest, clock: SystemClock, turn: WriterTurn, log: consuming RecordLog
  ) {
    self.layout = layout
    self.created = created
    self.setAside = setAside
    self.selected = selected
    self.isNew = isNew
    self.found = found
    self.clock = clock
    self.turn = turn
    self.log = Mutex(log)
  }

  /// Whether nobody had added anything since that reading when the record was opened, so that its entries are all there
  /// are: a chain with the same end is the same chain. It stays so only for a writer that holds the record until it is
  /// closed.
  package func continues(_ reading: VerifiedRecord) -> Bool {
    reading.layout == layout && setAside.isEmpty && reading.entries.last?.hash == found
  }

  /// The attachments of this record.
  package var attachments: AttachmentStore { AttachmentStore(layout: layout) }

  /// Begins an attachment whose bytes come in pieces.
  package func attachment(named name: String, type: String) throws(RecordError) -> AttachmentWriter {
    try AttachmentWriter(layout: layout, name: name, type: type)
  }

  /// Stores an attachment as a whole; durable on return.
  package func attach(
    _ bytes: [UInt8], named name: String, type: String
  ) async throws(RecordError) -> AttachmentReference {
    let layout = layout
    return try await BlockingWork.run { () throws(RecordError) in
      let writer = try AttachmentWriter(layout: layout, name: name, type: type)
      try writer.write(bytes)
      return try writer.finishNow()
    }
  }

  /// Appends an entry; durable on return.
  @discardableResult
  package func append(
    _ body: some EntryBody, attachments: [AttachmentReference] = []
  ) async throws(RecordError) -> EntryReference {
    try await append([EntryDraft(body, attachments: attachments)])[0]
  }

  /// Appends an entry of any kind; durable on return.
  @discardableResult
  package func append(
    kind: EntryKind, body: JSONValue, attachments: [AttachmentReference] = []
  ) async throws(RecordError) -> EntryReference {
    try await append([EntryDraft(kind: kind, content: .json(body), attachments: attachments)])[0]
  }

  /// Appends entries after one another; durable on return. All of them are on the record then, or none, also after a
  /// crash in the middle.
  @discardableResult
  package func append(all bodies: [some EntryBody]) async throws(RecordError) -> [EntryReference] {
    var drafts: [EntryDraft] = []
    drafts.reserveCapacity(bodies.count)
    for body in bodies { drafts.append(try EntryDraft(body)) }
    return try await append(drafts)
  }

  /// Appends entries after one another; durable on return. All of them are on the record then, or none, also after a
  /// crash in the middle.
  @discardableResult
  package func append(_ drafts: [EntryDraft]) async throws(RecordError) -> [EntryReference] {
    try await append(drafts, beginsRun: false)
  }

  /// Appends events after one another, and an entry that closes them; durable on return. All of them are on the record
  /// then, or none, also after a crash in the middle.
  ///
  /// - Returns: the numbers of their entries; nil where there are no events.
  package func append(
    events: [CheckedEvent], closedBy last: EntryDraft? = nil
  ) async throws(RecordError) -> ClosedRange<Int64>? {
    let count = events.count + (last == nil ? 0 : 1)
    guard count > 0 else { return nil }
    if let last { try checkAttachments(of: last) }
    let drafts = PendingBatch.Drafts(count: count) { number throws(RecordError) in
      if number < events.count { return try EntryDraft(events[number].body) }
      guard let last else { throw RecordWriter.closed }
      return last
    }
    guard let end = try await append(drafts, beginsRun: false, wantsAllReferences: false).last?.seq, !events.isEmpty
    else { return nil }
    let first = end - Int64(count) + 1
    return first...(first + Int64(events.count) - 1)
  }

  /// Begins a run under a number that no other run of the record has; this writer is at work on it until it is closed.
  ///
  /// - Parameter make: gets how many runs began before.
  /// - Returns: what was written.
  package func beginRun(
    attachments: [AttachmentReference], _ make: @escaping @Sendable (_ earlier: Int) -> RunStarted
  ) async throws(RecordError) -> RunStarted {
    let begun = BegunRun()
    let draft = EntryDraft(
      kind: RunStarted.kind,
      content: .afterRuns { earlier in
        let started = make(earlier)
        begun.started.withLock { $0 = started }
        return try JSONValue(encoding: started)
      }, attachments: attachments)
    try await append([draft], beginsRun: true)
    guard let started = begun.started.withLock({ $0 }) else { throw RecordWriter.closed }
    return started
  }

  private final class BegunRun: Sendable {
    let started = Mutex<RunStarted?>(nil)
  }

  /// Whether another writer is at work on the run that began with that entry.
  package func isAtWork(runBegunAt seq: Int64) throws(RecordError) -> Bool {
    try log.withLock { log throws(RecordError) in try log?.isAtWork(runBegunAt: seq) ?? false }
  }

  /// Goes to work on a run that nobody is at work on.
  ///
  /// - Returns: false where somebody is.
  package func takeOver(runBegunAt seq: Int64) throws(RecordError) -> Bool {
    try log.withLock { log throws(RecordError) in try log?.takeOver(runBegunAt: seq) ?? false }
  }

  @discardableResult
  private func append(_ drafts: [EntryDraft], beginsRun: Bool) async throws(RecordError) -> [EntryReference] {
    if drafts.isEmpty { return [] }
    for draft in drafts { try checkAttachments(of: draft) }
    return try await append(PendingBatch.Drafts(drafts), beginsRun: beginsRun, wantsAllReferences: true)
  }

  private func checkAttachments(of draft: EntryDraft) throws(RecordError) {
    for attachment in draft.attachments where !SystemFile.exists(layout.attachment(attachment.sha256)) {
      throw RecordError(
        code: "unknown-attachment", problem: Text("the attachment '\(attachment.name)' is not in the record"),
        hint: Text("finish the attachment before the entry names it"))
    }
  }

  private func append(
    _ drafts: PendingBatch.Drafts, beginsRun: Bool, wantsAllReferences: Bool
  ) async throws(RecordError) -> [EntryReference] {
    let outcome = await withCheckedContinuation { continuation in
      let batch = PendingBatch(drafts: drafts, beginsRun: beginsRun, wantsAllReferences: wantsAllReferences) {
        continuation.resume(returning: $0)
      }
      let refusal = pending.withLock { pending -> RecordError? in
        if let failure = pending.failure { return failure }
        if pending.isClosed { return RecordWriter.closed }
        pending.waiting.append(batch)
        if !pending.isCommitting {
          pending.isCommitting = true
          queue.async { self.commit() }
        }
        return nil
      }
      if let refusal { batch.completion(.failure(refusal)) }
    }
    return try outcome.get()
  }

  private static let closed = RecordError(
    code: "record-is-closed", problem: Text("the record was closed"), hint: Text("open it again before appending"))

  /// Writes what waits until nothing does.
  private func commit() {
    while true {
      let batches = pending.withLock { pending -> [PendingBatch] in
        let batches = pending.waiting
        pending.waiting = []
        if batches.isEmpty { pending.isCommitting = false }
        return batches
      }
      if batches.isEmpty { return }
      let outcome = log.withLock { log in
        Result { () throws(RecordError) in try self.write(batches, to: &log) }
      }
      switch outcome {
      case .success(let outcomes): for (batch, outcome) in zip(batches, outcomes) { batch.completion(outcome) }
      case .failure(let error):
        // An entry that is lost must not be followed by others that rest on it.
        pending.withLock { $0.failure = error }
        for batch in batches { batch.completion(.failure(error)) }
      }
    }
  }

  private func write(
    _ batches: [PendingBatch], to log: inout RecordLog?
  ) throws(RecordError) -> [Result<[EntryReference], RecordError>] {
    guard log != nil else { throw RecordWriter.closed }
    _ = try log?.take(clock)
    defer { if turn == .eachAppend { log?.give() } }
    return try log?.commit(batches, clock) ?? []
  }

  /// Waits for what was appended and lets another process write. Appending afterwards throws.
  package func close() async {
    pending.withLock { $0.isClosed = true }
    await withCheckedContinuation { continuation in
      queue.async {
        self.log.withLock { $0 = nil }
        continuation.resume()
      }
    }
  }
}
