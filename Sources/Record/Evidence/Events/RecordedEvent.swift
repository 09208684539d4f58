package import Quantities

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
