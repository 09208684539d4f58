package import DelimitedText
package import Diagnostics
import Texts

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
  /// In the order in which they were written; `known` and `by` among them.
  package let fields: [Field]
  /// For the record: `events.csv:17`.
  package let source: String?
  let place: EventPlace

  package init(
    kind: String, kindSpan: SourceSpan?, fields: [Field], span: SourceSpan?, source: String? = nil
  ) {
    self.kind = kind
    self.fields = fields
    self.source = source
    place = .spans(EventSpans(kind: kindSpan, whole: span, fields: fields))
  }

  /// A row of a table with a column `event`, whose columns are fields.
  init(kind: String, fields: [Field], row: DelimitedPlace, source: String) {
    self.kind = kind
    self.fields = fields
    self.source = source
    place = .row(row)
  }

  var kindSpan: SourceSpan? { place.span(ofKindIn: "event") }
  /// The whole event.
  package var span: SourceSpan? { place.span }
  /// Where the value of a field stands, or else the event.
  package func span(of field: String) -> SourceSpan? { place.span(of: field) }
  /// The name and the value of a field.
  func span(of field: Field) -> SourceSpan? { field.span ?? place.span(of: field.name) }
  /// The value of a field alone.
  func valueSpan(of field: Field) -> SourceSpan? { field.valueSpan ?? place.span(of: field.name) }
}

/// Where an event and its fields were written. Of a row that is the place of the row: tables have millions of them.
enum EventPlace: Hashable, Sendable {
  case spans(EventSpans)
  case row(DelimitedPlace)

  /// The whole event.
  var span: SourceSpan? {
    switch self {
    case .spans(let spans): spans.whole
    case .row(let row): row.span
    }
  }

  /// Where the value of a field stands, or else the event.
  func span(of field: String) -> SourceSpan? {
    switch self {
    case .spans(let spans): spans.values.first { $0.name == field }?.span ?? spans.whole
    case .row(let row): row.span(ofColumn: field) ?? row.span
    }
  }

  func span(ofKindIn column: String) -> SourceSpan? {
    switch self {
    case .spans(let spans): spans.kind
    case .row(let row): row.span(ofColumn: column)
    }
  }
}

/// The places of an event that was written by hand.
final class EventSpans: Hashable, Sendable {
  struct Value: Hashable, Sendable {
    let name: String
    let span: SourceSpan?
  }

  let kind: SourceSpan?
  let whole: SourceSpan?
  /// By name of the field.
  let values: [Value]

  init(kind: SourceSpan?, whole: SourceSpan?, fields: [WrittenEvent.Field]) {
    self.kind = kind
    self.whole = whole
    values = fields.map { Value(name: $0.name, span: $0.valueSpan) }
  }

  static func == (left: EventSpans, right: EventSpans) -> Bool {
    left === right || (left.kind == right.kind && left.whole == right.whole && left.values == right.values)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(whole) }
}

/// An event that can be written: every field is known, required ones are there, and values are canonical.
package struct CheckedEvent: Hashable, Sendable {
  package let body: EventRecorded
  private let place: EventPlace

  init(body: EventRecorded, place: EventPlace) {
    self.body = body
    self.place = place
  }

  /// The same, which holds together with other events what they have in common.
  func sharing(_ texts: inout RecentTexts) -> CheckedEvent { CheckedEvent(body: body.sharing(&texts), place: place) }

  /// The kind of event that it is.
  package var definition: EventDefinition {
    EventTable.definition(body.event) ?? .unknown(body.event)
  }

  /// Where the value of a field stands, or else the event.
  package func span(of field: String) -> SourceSpan? { place.span(of: field) }
  package var span: SourceSpan? { place.span }
}

extension WrittenEvent {
  /// An event of a command line: a kind, and pairs `name=value`.
  ///
  /// The places of what is wrong are in a file `arguments` that holds them all on a line.
  package static func arguments(kind: String, _ pairs: [String], into sink: DiagnosticSink) -> WrittenEvent {
    var text = kind
    var starts: [Int] = []
    for pair in pairs {
      text += " "
      starts.append(text.utf8.count)
      text += pair
    }
    let file = SourceFile(path: "arguments", text: text)
    var fields: [Field] = []
    for (pair, start) in zip(pairs, starts) {
      let length = pair.utf8.count
      let span = SourceSpan(file: file, offsets: start..<start + length)
      guard let equals = pair.firstIndex(of: "="), equals != pair.startIndex else {
        sink.error(
          "not-a-field", Text("'\(pair)' is not a field with its value"), at: span,
          hints: [Text("write name=value, with quotes around it where the value has blanks: note='two words'")])
        continue
      }
      let name = String(pair[..<equals])
      let value = String(pair[pair.index(after: equals)...])
      let valueStart = start + length - value.utf8.count
      let valueSpan = SourceSpan(file: file, offsets: valueStart..<start + length)
      fields.append(Field(name, value, at: span, valueAt: value.isEmpty ? span : valueSpan))
    }
    return WrittenEvent(
      kind: kind, kindSpan: SourceSpan(file: file, offsets: 0..<kind.utf8.count), fields: fields,
      span: SourceSpan(file: file, offsets: 0..<text.utf8.count))
  }
}
