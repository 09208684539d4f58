package import Diagnostics

/// An event as somebody wrote it, with places to point at: not yet checked.
package struct WrittenEvent: Hashable, Sendable {
  package struct Field: Hashable, Sendable {
    package let name: String
    package let text: String
    /// The name and the value.
    package let span: SourceSpan?
    /// The value alone.
    package let valueSpan: SourceSpan?
    /// Whether a point is the decimal sign for certain.
    package let isExact: Bool

    package init(
      _ name: String, _ text: String, at span: SourceSpan?, valueAt valueSpan: SourceSpan? = nil, isExact: Bool = false
    ) {
      self.isExact = isExact
      self.name = name
      self.text = text
      self.span = span
      self.valueSpan = valueSpan ?? span
    }
  }

  /// The name of its kind.
  package let kind: String
  package let kindSpan: SourceSpan?
  /// In the order in which they were written; `known` and `by` among them.
  package let fields: [Field]
  /// The whole event.
  package let span: SourceSpan?
  /// For the record: `events.csv:17`.
  package let source: String?

  package init(
    kind: String, kindSpan: SourceSpan?, fields: [Field], span: SourceSpan?, source: String? = nil
  ) {
    self.kind = kind
    self.kindSpan = kindSpan
    self.fields = fields
    self.span = span
    self.source = source
  }

  /// Where the value of a field stands, or else the event.
  package func span(of field: String) -> SourceSpan? { fields.first { $0.name == field }?.valueSpan ?? span }
}

/// An event that can be written: every field is known, required ones are there, and values are canonical.
package struct CheckedEvent: Hashable, Sendable {
  package let body: EventRecorded
  package let definition: EventDefinition
  package let written: WrittenEvent

  /// Where the value of a field stands, or else the event.
  package func span(of field: String) -> SourceSpan? { written.span(of: field) }
  package var span: SourceSpan? { written.span }
}
