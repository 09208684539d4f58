package import JSONValues
package import Quantities
import Texts

/// An event that was known, of any kind: the fields as text. ``Event`` has them with their types.
@usableFromInline package struct RecordedEvent: Hashable, Sendable {
  /// The name of its ``EventDefinition``; a later version may have written one that this one does not know.
  package let kind: String
  @usableFromInline package let fields: EventFields
  /// Since when people knew of it.
  package let known: Instant
  /// Its entry; nil for an assumption.
  package let entry: EntryReference?

  package init(kind: String, values: [String: String], known: Instant, entry: EntryReference? = nil) {
    self.init(kind: kind, fields: EventFields(values), known: known, entry: entry)
  }

  package init(kind: String, fields: EventFields, known: Instant, entry: EntryReference?) {
    self.kind = kind
    self.fields = fields
    self.known = known
    self.entry = entry
  }

  /// Name of a field -> canonical text of its value.
  package var values: [String: String] { fields.values }

  /// The event with the fields of a kind; nil where it is of another one.
  package func `as`<Kind: EventKind>(_ kind: Kind.Type) -> Event<Kind>? {
    self.kind == Kind.name ? Event(self) : nil
  }
}

extension RecordedEvent {
  /// The event of an entry; nil where the entry is of another kind.
  ///
  /// - Throws: where an entry of an event lacks something.
  package init?(_ entry: RecordEntry) throws(RecordError) {
    guard entry.kind == EventRecorded.kind else { return nil }
    if let event = entry.event {
      self.init(kind: event.event, fields: event.fields, known: event.known, entry: entry.reference)
      return
    }
    let body = try entry.json()
    var values: [String: String] = [:]
    guard let kind = body["event"]?.stringValue, let members = body["values"]?.objectValue,
      let known = body["known"]?.stringValue.flatMap(Instant.init(parsing:))
    else { throw Self.unreadable(entry) }
    values.reserveCapacity(members.count)
    for (name, value) in members {
      guard let text = value.stringValue else { throw Self.unreadable(entry) }
      values[name] = text
    }
    self.init(kind: kind, values: values, known: known, entry: entry.reference)
  }

  private static func unreadable(_ entry: RecordEntry) -> RecordError {
    RecordError(
      code: "unreadable-entry", problem: Text("the body of entry \(entry.seq) is not an event of this version"),
      hint: Text("read the record with the version of grindvakt that wrote it"))
  }
}
