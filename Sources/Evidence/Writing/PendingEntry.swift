import JSONValues
import Quantities

/// An entry that waits for its place in the log.
struct PendingEntry: Sendable {
  typealias Completion = @Sendable (Result<EntryReference, RecordError>) -> Void

  let kind: EntryKind
  let body: JSONValue
  let attachments: [AttachmentReference]
  let at: Instant
  let completion: Completion

  init(
    kind: EntryKind, body: JSONValue, attachments: [AttachmentReference], at: Instant,
    completion: @escaping Completion
  ) {
    self.kind = kind
    self.body = body
    self.attachments = attachments
    self.at = at
    self.completion = completion
  }

  /// An entry that the writer itself makes.
  init(_ body: some EntryBody, at: Instant) throws(RecordError) {
    do {
      self.init(
        kind: type(of: body).kind, body: try JSONValue(encoding: body), attachments: [], at: at, completion: { _ in })
    } catch {
      throw RecordError(
        code: "unwritable-entry", problem: "a '\(type(of: body).kind)' cannot be written as JSON: \(error)",
        hint: "report this")
    }
  }
}
