import Digests
import Dispatch
package import JSONValues
package import Quantities
import Synchronization

/// Appends to a record. An append returns when its entry is durable; appends that come together share one `fsync`.
///
/// One writer at a time: a second one gets an error that names the process. After a crash, `open` recovers.
package final class RecordWriter: Sendable {
  /// The record that is written.
  package let layout: RecordLayout
  /// What the record began with; its salt keys the `Redactor`.
  package let created: RecordCreated
  /// What `open` found after the last whole entry and set aside.
  package let setAside: [TornLineSetAside]

  /// The hash of the last entry that `open` found; zeros where there was none.
  private let found: SHA256Digest
  private let clock: SystemClock
  private let queue = DispatchQueue(label: "grindvakt.record")
  private let pending = Mutex(Pending())
  private let log: Mutex<RecordLog?>

  private struct Pending {
    var waiting: [PendingEntry] = []
    var isCommitting = false
    var isClosed = false
    var failure: RecordError?
  }

  /// Opens the record in a directory for appending, and begins one where there is none.
  ///
  /// Throws where another process writes it, where it is about another catalogue, or where entries were altered or
  /// removed: then nothing may be added to it.
  package static func open(
    directory: String, catalogue: String, clock: SystemClock = .system
  ) throws(RecordError) -> RecordWriter {
    let layout = RecordLayout(directory: directory)
    try SystemFile.makeDirectory(layout.directory)
    try SystemFile.makeDirectory(layout.attachments)
    let lock = try RecordLock(layout)
    let recovery = try RecordRecovery.recover(layout)
    var log = try RecordLog(layout: layout, lock: lock, seq: recovery.seq, hash: recovery.hash)
    let created: RecordCreated
    if let found = recovery.created {
      created = found
      guard found.format == RecordCreated.currentFormat else {
        throw RecordError(
          code: "record-of-another-version",
          problem: "\(layout.directory) has the format '\(found.format)', not '\(RecordCreated.currentFormat)'",
          hint: "use the version of grindvakt that began it")
      }
      guard found.catalogue == catalogue else {
        throw RecordError(
          code: "record-of-another-catalogue",
          problem: "\(layout.directory) is about the catalogue '\(found.catalogue)', not '\(catalogue)'",
          hint: "name another directory for this record")
      }
      if recovery.seq > 0 { try log.writeHead() }
    } else {
      created = RecordCreated(salt: try RecordWriter.makeSalt(), catalogue: catalogue)
      _ = try log.commit([PendingEntry(created, at: clock.now())])
    }
    for torn in recovery.setAside { _ = try log.commit([PendingEntry(torn, at: clock.now())]) }
    return RecordWriter(
      layout: layout, created: created, setAside: recovery.setAside, found: recovery.hash, clock: clock, log: log)
  }

  private static func makeSalt() throws(RecordError) -> String {
    do throws(DigestError) {
      return try RandomBytes.make(16).hex
    } catch {
      throw RecordError(code: "no-random-bytes", problem: error.description, hint: "try again")
    }
  }

  private init(
    layout: RecordLayout, created: RecordCreated, setAside: [TornLineSetAside], found: SHA256Digest,
    clock: SystemClock, log: consuming RecordLog
  ) {
    self.layout = layout
    self.created = created
    self.setAside = setAside
    self.found = found
    self.clock = clock
    self.log = Mutex(log)
  }

  /// Whether nobody had added anything since that reading when the record was opened, so that its entries are all there
  /// are: a chain with the same end is the same chain.
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
    let value: JSONValue
    do {
      value = try JSONValue(encoding: body)
    } catch {
      throw RecordError(
        code: "unwritable-entry", problem: "a '\(type(of: body).kind)' cannot be written as JSON: \(error)",
        hint: "write finite numbers and well-formed text only")
    }
    return try await append(kind: type(of: body).kind, body: value, attachments: attachments)
  }

  /// Appends an entry of any kind; durable on return.
  @discardableResult
  package func append(
    kind: EntryKind, body: JSONValue, attachments: [AttachmentReference] = []
  ) async throws(RecordError) -> EntryReference {
    for attachment in attachments where !SystemFile.exists(layout.attachment(attachment.sha256)) {
      throw RecordError(
        code: "unknown-attachment", problem: "the attachment '\(attachment.name)' is not in the record",
        hint: "finish the attachment before the entry names it")
    }
    guard !body.nests(deeperThan: RecordLine.deepestNesting - 1) else {
      throw RecordError(
        code: "unwritable-entry", problem: "a '\(kind)' nests deeper than \(RecordLine.deepestNesting - 1) levels",
        hint: "attach what is so deep")
    }
    let outcome = await withCheckedContinuation { continuation in
      enqueue(kind: kind, body: body, attachments: attachments) { continuation.resume(returning: $0) }
    }
    return try outcome.get()
  }

  /// Appends entries after one another with one `fsync`; durable on return. Nothing is written where one of them cannot
  /// be. A crash meanwhile may leave the first ones.
  @discardableResult
  package func append(all bodies: [some EntryBody]) async throws(RecordError) -> [EntryReference] {
    let batch = EntryBatch(count: bodies.count)
    var values: [JSONValue] = []
    for body in bodies {
      do {
        values.append(try JSONValue(encoding: body))
      } catch {
        throw RecordError(
          code: "unwritable-entry", problem: "a '\(type(of: body).kind)' cannot be written as JSON: \(error)",
          hint: "write finite numbers and well-formed text only")
      }
    }
    guard let kind = bodies.first.map({ type(of: $0).kind }) else { return [] }
    let encoded = values
    let outcome = await withCheckedContinuation { continuation in
      let completions = batch.completions { continuation.resume(returning: $0) }
      let refusal = pending.withLock { pending -> RecordError? in
        if let failure = pending.failure { return failure }
        if pending.isClosed { return RecordWriter.closed }
        for (value, completion) in zip(encoded, completions) {
          pending.waiting.append(
            PendingEntry(kind: kind, body: value, attachments: [], at: clock.now(), completion: completion))
        }
        if !pending.isCommitting {
          pending.isCommitting = true
          queue.async { self.commit() }
        }
        return nil
      }
      if let refusal { for completion in completions { completion(.failure(refusal)) } }
    }
    return try outcome.get()
  }

  private func enqueue(
    kind: EntryKind, body: JSONValue, attachments: [AttachmentReference],
    completion: @escaping PendingEntry.Completion
  ) {
    let refusal = pending.withLock { pending -> RecordError? in
      if let failure = pending.failure { return failure }
      if pending.isClosed { return RecordWriter.closed }
      // The time is taken under the lock, so that times follow the order of the entries.
      pending.waiting.append(
        PendingEntry(kind: kind, body: body, attachments: attachments, at: clock.now(), completion: completion))
      if !pending.isCommitting {
        pending.isCommitting = true
        queue.async { self.commit() }
      }
      return nil
    }
    if let refusal { completion(.failure(refusal)) }
  }

  private static let closed = RecordError(
    code: "record-is-closed", problem: "the record was closed", hint: "open it again before appending")

  /// Writes what waits until nothing does.
  private func commit() {
    while true {
      let batch = pending.withLock { pending -> [PendingEntry] in
        let batch = pending.waiting
        pending.waiting = []
        if batch.isEmpty { pending.isCommitting = false }
        return batch
      }
      if batch.isEmpty { return }
      let outcome = log.withLock { log -> Result<[EntryReference], RecordError> in
        do throws(RecordError) {
          guard let references = try log?.commit(batch) else { return .failure(RecordWriter.closed) }
          return .success(references)
        } catch {
          return .failure(error)
        }
      }
      switch outcome {
      case .success(let references):
        for (entry, reference) in zip(batch, references) { entry.completion(.success(reference)) }
      case .failure(let error):
        // What of the batch reached the disk is unknown, so nothing may follow it; opening again finds out.
        pending.withLock { $0.failure = error }
        for entry in batch { entry.completion(.failure(error)) }
      }
    }
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
