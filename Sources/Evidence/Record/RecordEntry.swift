package import Digests
package import JSONValues
package import Quantities

/// One line of the record.
package struct RecordEntry: Sendable {
  /// Counted from 1 without gaps.
  package let seq: Int64
  /// When it was written, by the clock of the machine that wrote it.
  package let at: Instant
  /// What the entry tells.
  package let kind: EntryKind
  /// The hash of the line before; zeros in the first.
  package let previous: SHA256Digest
  private let told: Told
  /// The payloads that it names.
  package let attachments: [AttachmentReference]
  /// SHA-256 of the bytes of this line, without its newline.
  package let hash: SHA256Digest
  /// The number of the last entry of the batch, zero where this is the last or the only one.
  private let endOfBatch: Int64

  /// The number of the last entry of the batch that it was written in: it counts only where that one is there too. Nil
  /// for the last entry of a batch, and for one that was written alone.
  package var batchEnd: Int64? { endOfBatch == 0 ? nil : endOfBatch }

  /// An entry put together in memory; whether its hashes are right is not looked at.
  package init(
    seq: Int64, at: Instant, kind: EntryKind, previous: SHA256Digest, body: JSONValue,
    attachments: [AttachmentReference], hash: SHA256Digest, batchEnd: Int64? = nil
  ) {
    self.init(
      seq: seq, at: at, kind: kind, previous: previous, told: .json(body), attachments: attachments, hash: hash,
      batchEnd: batchEnd)
  }

  /// An entry that tells of an event and has no attachments.
  init(
    seq: Int64, at: Instant, previous: SHA256Digest, event: EventRecorded, hash: SHA256Digest, batchEnd: Int64?
  ) {
    self.init(
      seq: seq, at: at, kind: EventRecorded.kind, previous: previous, told: .event(event), attachments: [], hash: hash,
      batchEnd: batchEnd)
  }

  private init(
    seq: Int64, at: Instant, kind: EntryKind, previous: SHA256Digest, told: Told,
    attachments: [AttachmentReference], hash: SHA256Digest, batchEnd: Int64?
  ) {
    self.seq = seq
    self.at = at
    self.kind = kind
    self.previous = previous
    self.told = told
    self.attachments = attachments
    self.hash = hash
    endOfBatch = batchEnd ?? 0
  }

  /// Events are by far the most, so they are kept as judgement reads them and not as JSON.
  private enum Told: Sendable {
    case json(JSONValue)
    case event(EventRecorded)
  }

  /// What it tells, as JSON; `content()` gives it typed.
  package var body: JSONValue {
    switch told {
    case .json(let body): body
    case .event(let event): event.json
    }
  }

  /// Whether it was read as an event; false says nothing.
  package var isEvent: Bool {
    if case .event = told { true } else { false }
  }

  /// The name of the event that it tells of, where it was read as one.
  package var eventKind: String? {
    if case .event(let event) = told { event.event } else { nil }
  }

  /// The event that it tells of, where it was read as one; nil says nothing.
  package var event: EventRecorded? {
    guard case .event(let event) = told else { return nil }
    return event
  }

  /// The entry by number, time and hash.
  package var reference: EntryReference { EntryReference(seq: seq, at: at, hash: hash) }

  /// The body as the type that belongs to the kind. Throws where the entry is of another kind or lacks something.
  package func body<Body: EntryBody>(as type: Body.Type) throws(RecordError) -> Body {
    if case .event(let event) = told, let event = event as? Body { return event }
    guard kind == type.kind else {
      throw RecordError(
        code: "other-kind-of-entry", problem: "entry \(seq) is '\(kind)', not '\(type.kind)'",
        hint: "ask for the kind that it is")
    }
    do {
      return try body.decode(type)
    } catch {
      throw RecordError(
        code: "unreadable-entry", problem: "the body of entry \(seq) is not a '\(kind)' of this version: \(error)",
        hint: "read the record with the version of grindvakt that wrote it")
    }
  }

  /// The first attachment of that name.
  package func attachment(named name: String) -> AttachmentReference? { attachments.first { $0.name == name } }
}

extension RecordEntry: Hashable {
  /// By what the entry tells, however it was read.
  package static func == (left: RecordEntry, right: RecordEntry) -> Bool {
    guard left.reference == right.reference, left.kind == right.kind, left.previous == right.previous,
      left.attachments == right.attachments
    else { return false }
    if let one = left.event, let other = right.event { return one == other }
    return left.body == right.body
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
