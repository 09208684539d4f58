package import JSONValues
import Texts

/// An entry that is to be written, before it has a number.
package struct EntryDraft: Sendable {
  enum Content: Sendable {
    case json(JSONValue)
    case event(EventRecorded)
    /// Made when the place in the record is known; gets the number of runs that began before it.
    case afterRuns(@Sendable (_ count: Int) throws -> JSONValue)
  }

  let kind: EntryKind
  let content: Content
  let attachments: [AttachmentReference]

  init(kind: EntryKind, content: Content, attachments: [AttachmentReference] = []) {
    self.kind = kind
    self.content = content
    self.attachments = attachments
  }

  /// Throws `unwritable-entry` where the body cannot be written as JSON.
  package init<Body: EntryBody>(_ body: Body, attachments: [AttachmentReference] = []) throws(RecordError) {
    if let event = body as? EventRecorded {
      self.init(kind: Body.kind, content: .event(event), attachments: attachments)
      return
    }
    do {
      self.init(kind: Body.kind, content: .json(try JSONValue(encoding: body)), attachments: attachments)
    } catch {
      throw EntryDraft.unwritable(Body.kind, error)
    }
  }

  static func unwritable(_ kind: EntryKind, _ error: any Error) -> RecordError {
    RecordError(
      code: "unwritable-entry", problem: Text("a '\(kind)' cannot be written as JSON: \(error)"),
      hint: Text("write finite numbers and well-formed text only"))
  }

  /// The body as it will stand in the record.
  func body(afterRuns count: Int) throws(RecordError) -> JSONValue {
    let body: JSONValue
    switch content {
    case .json(let value): body = value
    case .event(let event): return event.json
    case .afterRuns(let make):
      do {
        body = try make(count)
      } catch {
        throw EntryDraft.unwritable(kind, error)
      }
    }
    guard !body.nests(deeperThan: RecordLine.deepestNesting - 1) else {
      throw RecordError(
        code: "unwritable-entry",
        problem: Text("a '\(kind)' nests deeper than \(RecordLine.deepestNesting - 1) levels"),
        hint: Text("attach what is so deep"))
    }
    return body
  }
}

/// Entries that wait for their place in the log: all of them get one, or none.
struct PendingBatch: Sendable {
  /// What is written. A table has a million rows, of which drafts are made when they are written.
  struct Drafts: Sendable {
    let count: Int
    let draft: @Sendable (Int) throws(RecordError) -> EntryDraft

    init(_ drafts: [EntryDraft]) {
      self.init(count: drafts.count) { number in drafts[number] }
    }

    init(count: Int, _ draft: @escaping @Sendable (Int) throws(RecordError) -> EntryDraft) {
      self.count = count
      self.draft = draft
    }
  }

  let drafts: Drafts
  /// Whether the first entry begins a run that is at work as long as this writer is.
  var beginsRun = false
  /// Whether all references are given back; otherwise the last one alone.
  var wantsAllReferences = true
  let completion: @Sendable (Result<[EntryReference], RecordError>) -> Void
}
