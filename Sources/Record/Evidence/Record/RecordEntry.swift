package import Digests
package import JSONValues
package import Quantities
import Texts

/// One line of the record.
///
/// Records have up to millions of entries. Events, by far the most, are kept as judgement reads them; what other entries
/// of a record on the disk tell is read again when somebody asks for it.
package struct RecordEntry: Sendable {
  /// Counted from 1 without gaps.
  package let seq: Int64
  /// When it was written, by the clock of the machine that wrote it.
  package let at: Instant
  private let told: Told
  /// SHA-256 of the bytes of this line, without its newline.
  package let hash: SHA256Digest
  /// The number of the last entry of the batch, zero where this is the last or the only one.
  private let endOfBatch: Int64

  private enum Told: Sendable {
    case event(EventRecorded)
    case typed(TypedBody)
    case json(JSONBody)
    /// On the disk.
    case stored(EntryKind, StoredLine)
  }

  /// The content of an entry, in memory.
  private final class JSONBody: Sendable {
    let kind: EntryKind
    let json: JSONValue
    let attachments: [AttachmentReference]
    /// The typed body, where it was read together with the line.
    let content: EntryContent?

    init(kind: EntryKind, json: JSONValue, attachments: [AttachmentReference], content: EntryContent? = nil) {
      self.kind = kind
      self.json = json
      self.attachments = attachments
      self.content = content
    }
  }

  /// The content of an entry that was read the short way: all of it is in its type.
  private final class TypedBody: Sendable {
    let content: EntryContent
    let attachments: [AttachmentReference]

    init(content: EntryContent, attachments: [AttachmentReference]) {
      self.content = content
      self.attachments = attachments
    }
  }

  /// The number of the last entry of the batch that it was written in: it counts only where that one is there too. Nil
  /// for the last entry of a batch, and for one that was written alone.
  package var batchEnd: Int64? { endOfBatch == 0 ? nil : endOfBatch }

  /// The content of the entry.
  package var kind: EntryKind {
    switch told {
    case .event: EventRecorded.kind
    case .typed(let body): body.content.kind
    case .json(let body): body.kind
    case .stored(let kind, _): kind
    }
  }

  /// An entry put together in memory; whether its hash is right is not looked at.
  package init(
    seq: Int64, at: Instant, kind: EntryKind, body: JSONValue, attachments: [AttachmentReference], hash: SHA256Digest,
    batchEnd: Int64? = nil
  ) {
    self.init(
      seq: seq, at: at, told: .json(JSONBody(kind: kind, json: body, attachments: attachments)), hash: hash,
      batchEnd: batchEnd)
  }

  /// An entry of an event without attachments.
  init(seq: Int64, at: Instant, event: EventRecorded, hash: SHA256Digest, batchEnd: Int64?) {
    self.init(seq: seq, at: at, told: .event(event), hash: hash, batchEnd: batchEnd)
  }

  /// An entry of which the type holds all that the line says.
  init(
    seq: Int64, at: Instant, content: EntryContent, attachments: [AttachmentReference], hash: SHA256Digest
  ) {
    self.init(
      seq: seq, at: at, told: .typed(TypedBody(content: content, attachments: attachments)), hash: hash, batchEnd: nil)
  }

  private init(seq: Int64, at: Instant, told: Told, hash: SHA256Digest, batchEnd: Int64?) {
    self.seq = seq
    self.at = at
    self.told = told
    self.hash = hash
    endOfBatch = batchEnd ?? 0
  }

  private func telling(_ told: Told) -> RecordEntry {
    RecordEntry(seq: seq, at: at, told: told, hash: hash, batchEnd: batchEnd)
  }

  /// The entry by number, time and hash.
  package var reference: EntryReference { EntryReference(seq: seq, at: at, hash: hash) }

  // MARK: Content

  /// Whether it was read as an event; false says nothing.
  package var isEvent: Bool {
    if case .event = told { true } else { false }
  }

  /// The name of its event, where it was read as one.
  package var eventKind: String? {
    if case .event(let event) = told { event.event } else { nil }
  }

  /// Its event, where it was read as one; nil says nothing.
  package var event: EventRecorded? {
    guard case .event(let event) = told else { return nil }
    return event
  }

  /// Its content as JSON; `content()` gives it typed.
  ///
  /// - Throws: where it cannot be read from the disk again.
  package func json() throws(RecordError) -> JSONValue {
    switch told {
    case .event(let event): event.json
    case .typed(let body): try body.content.json()
    case .json(let body): body.json
    case .stored: try inMemory().json()
    }
  }

  /// The payloads that it names.
  ///
  /// - Throws: where it cannot be read from the disk again.
  package func attachments() throws(RecordError) -> [AttachmentReference] {
    switch told {
    case .event: []
    case .typed(let body): body.attachments
    case .json(let body): body.attachments
    case .stored: try inMemory().attachments()
    }
  }

  /// The first attachment of that name.
  ///
  /// - Throws: where it cannot be read from the disk again.
  package func attachment(named name: String) throws(RecordError) -> AttachmentReference? {
    try attachments().first { $0.name == name }
  }

  /// The body as the type that belongs to the kind. Throws where the entry is of another kind or lacks something.
  package func body<Body: EntryBody>(as type: Body.Type) throws(RecordError) -> Body {
    if case .event(let event) = told, let event = event as? Body { return event }
    if case .typed(let typed) = told, let body = typed.content.body as? Body { return body }
    guard kind == type.kind else {
      throw RecordError(
        code: "other-kind-of-entry", problem: Text("entry \(seq) is '\(kind)', not '\(type.kind)'"),
        hint: Text("ask for the kind that it is"))
    }
    do {
      return try json().decode(type)
    } catch let error as RecordError {
      throw error
    } catch {
      throw RecordError(
        code: "unreadable-entry",
        problem: Text("the body of entry \(seq) is not a '\(kind)' of this version: \(error)"),
        hint: Text("read the record with the version of grindvakt that wrote it"))
    }
  }

  /// The typed body. Throws where a known kind lacks something.
  package func content() throws(RecordError) -> EntryContent {
    switch told {
    case .event(let event): .eventRecorded(event)
    case .typed(let body): body.content
    case .json(let body): if let content = body.content { content } else { try EntryContent(self) }
    case .stored: try inMemory().content()
    }
  }

  // MARK: In memory and on the disk

  /// The same, with all of its content at hand: for those who ask for more than one thing.
  ///
  /// - Throws: where it cannot be read from the disk again.
  package func inMemory() throws(RecordError) -> RecordEntry {
    var tools = StoredLine.Tools()
    return try inMemory(&tools)
  }

  /// - Parameter tools: may be used for many entries.
  func inMemory(_ tools: inout StoredLine.Tools) throws(RecordError) -> RecordEntry {
    guard case .stored(_, let line) = told else { return self }
    return try line.read(hash, &tools)
  }

  /// The same, with its typed body at hand, as far as that can be read.
  func typed() -> RecordEntry {
    guard case .json(let body) = told, body.content == nil, let content = try? EntryContent(self) else { return self }
    return telling(
      .json(JSONBody(kind: body.kind, json: body.json, attachments: body.attachments, content: content)))
  }

  /// The same without its content, which is read from that line when somebody asks for it. Events are kept.
  func stored(as line: StoredLine) -> RecordEntry { isEvent ? self : telling(.stored(kind.shared, line)) }
}

extension RecordEntry: Hashable {
  /// By the content of the entry, however it was read.
  package static func == (left: RecordEntry, right: RecordEntry) -> Bool {
    guard left.reference == right.reference, left.kind == right.kind else { return false }
    if let one = left.event, let other = right.event { return one == other }
    return (try? left.json()) == (try? right.json()) && (try? left.attachments()) == (try? right.attachments())
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(reference) }
}

extension EventRecorded {
  /// As it stands in the record.
  var json: JSONValue {
    var members: [String: JSONValue] = [
      "event": .string(event), "values": .object(values.mapValues { .string($0) }), "known": .string(known.description),
    ]
    members["by"] = by.map { .string($0) }
    members["assumption"] = assumption.map { .string($0) }
    members["source"] = source.map { .string($0) }
    return .object(members)
  }
}
