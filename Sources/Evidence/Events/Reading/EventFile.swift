package import DelimitedText
package import Diagnostics
package import Quantities

/// Events that somebody wrote.
package struct WrittenEvents: Sendable {
  /// Right by themselves.
  package private(set) var right: [CheckedEvent] = []
  /// What can be read of those that something is wrong with. They are checked further and never written.
  package private(set) var wrong: [CheckedEvent] = []

  package init() {}

  package mutating func add(_ reading: EventReader.Reading) {
    switch reading {
    case .right(let event): right.append(event)
    case .wrong(let event): wrong += event.map { [$0] } ?? []
    }
  }
}

/// A table of events: a row is an event, and the columns are `event`, `known`, `by`, `assumption` and the fields of its kind.
///
/// Cells that hold nothing are fields that are not given, so kinds of events with other fields share a table.
package enum EventFile {
  private static let ownColumns = Set(["event"] + EventReader.common)

  /// Reads and checks all rows; everything that is wrong is reported.
  ///
  /// - Parameters:
  ///   - path: shown to people, and kept as the source of each event with its line.
  ///   - now: what is later than this cannot have been seen.
  /// - Returns: the events that are right by themselves, in the order of the file.
  package static func read(
    _ reader: consuming DelimitedReader, now: Instant, into sink: DiagnosticSink
  ) throws(DelimitedError) -> [CheckedEvent] {
    try readAll(reader, now: now, into: sink).right
  }

  /// The same, with what can be read of the others.
  package static func readAll(
    _ reader: consuming DelimitedReader, now: Instant, into sink: DiagnosticSink
  ) throws(DelimitedError) -> WrittenEvents {
    guard let kindColumn = checkColumns(reader, into: sink) else { return WrittenEvents() }
    let names = reader.columns
    let events = EventReader(now: now, into: sink)
    var read = WrittenEvents()
    var row = DelimitedRow()
    while try reader.next(&row) {
      if let diagnostic = row.diagnostic {
        sink.report(diagnostic)
      } else if !row.isBlank {
        read.add(events.reading(of: written(row, names, kindColumn)))
      }
    }
    return read
  }

  private static func written(_ row: DelimitedRow, _ names: [String], _ kindColumn: Int) -> WrittenEvent {
    let span = row.span
    var fields: [WrittenEvent.Field] = []
    for column in 0..<row.count where column != kindColumn && !row.isEmpty(column) {
      let text = row.text(column)
      guard !text.allSatisfy(\.isWhitespace) else { continue }
      fields.append(WrittenEvent.Field(names[column], text, at: span.part(row.range(of: column))))
    }
    return WrittenEvent(
      kind: row.text(kindColumn), kindSpan: span.part(row.range(of: kindColumn)), fields: fields, span: span,
      source: "\(row.path):\(row.line)")
  }

  /// - Returns: the column of the kinds; nil where there is none.
  private static func checkColumns(_ reader: borrowing DelimitedReader, into sink: DiagnosticSink) -> Int? {
    let known = ownColumns.union(EventTable.all.flatMap { $0.fields.map(\.name) })
    for (column, name) in reader.columns.enumerated() where !known.contains(name) {
      sink.error(
        "unknown-column", "no kind of event has a field '\(name)'", at: reader.header.span(of: column),
        hints: [
          Suggestion.hint(for: name, among: known), "grindvakt record kinds lists the kinds and their fields",
        ].compactMap { $0 })
    }
    let column = reader.column("event")
    if column == nil {
      sink.error(
        "no-event-column", "there is no column 'event' that says which kind each event is", at: reader.header.span,
        hints: [Suggestion.hint(for: "event", among: reader.columns) ?? "begin the table with event,known,by"])
    }
    return column
  }
}
