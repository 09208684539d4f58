package import Digests
package import JSONValues
package import Quantities

/// One line of the record.
package struct RecordEntry: Sendable, Hashable {
  /// Counted from 1 without gaps.
  package let seq: Int64
  /// When it was written, by the clock of the machine that wrote it.
  package let at: Instant
  /// What the entry tells.
  package let kind: EntryKind
  /// The hash of the line before; zeros in the first.
  package let previous: SHA256Digest
  /// What it tells about that, as JSON; `content()` gives it typed.
  package let body: JSONValue
  /// The payloads that it names.
  package let attachments: [AttachmentReference]
  /// SHA-256 of the bytes of this line, without its newline.
  package let hash: SHA256Digest

  /// An entry put together in memory; whether its hashes are right is not looked at.
  package init(
    seq: Int64, at: Instant, kind: EntryKind, previous: SHA256Digest, body: JSONValue,
    attachments: [AttachmentReference], hash: SHA256Digest
  ) {
    self.seq = seq
    self.at = at
    self.kind = kind
    self.previous = previous
    self.body = body
    self.attachments = attachments
    self.hash = hash
  }

  /// The entry by number, time and hash.
  package var reference: EntryReference { EntryReference(seq: seq, at: at, hash: hash) }

  /// The body as the type that belongs to the kind. Throws where the entry is of another kind or lacks something.
  package func body<Body: EntryBody>(as type: Body.Type) throws(RecordError) -> Body {
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
