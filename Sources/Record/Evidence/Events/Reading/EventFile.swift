package import DelimitedText
package import Diagnostics
import Dispatch
import Glibc
package import Quantities
import Texts

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

/// A table of events: a row is an event, and the columns are `event`, `known`, `by`, `assumption` and the fields of its
/// kind.
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
    var read = WrittenEvents()
    var rows: [Row] = []
    rows.reserveCapacity(window)
    var row = DelimitedRow()
    while try reader.next(&row) {
      if let diagnostic = row.diagnostic {
        rows.append(.unreadable(diagnostic))
      } else if !row.isBlank {
        rows.append(.event(written(row, reader.place(of: row), names, kindColumn)))
      }
      guard rows.count == window else { continue }
      take(rows, now: now, into: &read, sink)
      rows.removeAll(keepingCapacity: true)
    }
    take(rows, now: now, into: &read, sink)
    return read
  }

  /// So many rows are read at a time, and shared by the cores.
  private static let window = 4096

  private enum Row: Sendable {
    case event(WrittenEvent)
    case unreadable(Diagnostic)
  }

  private struct Part: Sendable {
    let readings: [EventReader.Reading]
    let diagnostics: [Diagnostic]
  }

  /// Reads and checks rows, and reports in their order.
  private static func take(_ rows: [Row], now: Instant, into read: inout WrittenEvents, _ sink: DiagnosticSink) {
    let count = max(1, min(rows.count / 64, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    var parts = [Part?](repeating: nil, count: count)
    parts.withUnsafeMutableBufferPointer { results in
      // Each part has its own place, and the call returns when all of them are done.
      nonisolated(unsafe) let results = results
      DispatchQueue.concurrentPerform(iterations: count) { part in
        results[part] = check(rows[(rows.count * part / count)..<(rows.count * (part + 1) / count)], now: now)
      }
    }
    for part in parts.lazy.compactMap({ $0 }) {
      for reading in part.readings { read.add(reading) }
      sink.report(part.diagnostics)
    }
  }

  private static func check(_ rows: ArraySlice<Row>, now: Instant) -> Part {
    let sink = DiagnosticSink()
    let events = EventReader(now: now, into: sink)
    var readings: [EventReader.Reading] = []
    readings.reserveCapacity(rows.count)
    var texts = RecentTexts()
    for row in rows {
      switch row {
      case .event(let written): readings.append(events.reading(of: written).sharing(&texts))
      case .unreadable(let diagnostic): sink.report(diagnostic)
      }
    }
    return Part(readings: readings, diagnostics: sink.diagnostics)
  }

  private static func written(
    _ row: DelimitedRow, _ place: DelimitedPlace?, _ names: [String], _ kindColumn: Int
  ) -> WrittenEvent {
    var fields: [WrittenEvent.Field] = []
    fields.reserveCapacity(row.count)
    for column in 0..<row.count where column != kindColumn && !row.isEmpty(column) {
      let text = row.text(column)
      guard let first = text.utf8.first, first > 0x20 && first < 0x80 || !text.allSatisfy(\.isWhitespace) else {
        continue
      }
      fields.append(WrittenEvent.Field(names[column], text, at: nil))
    }
    let (kind, source) = (row.text(kindColumn), "\(row.path):\(row.line)")
    guard let place else {
      return WrittenEvent(kind: kind, kindSpan: row.span, fields: fields, span: row.span, source: source)
    }
    return WrittenEvent(kind: kind, fields: fields, row: place, source: source)
  }

  /// - Returns: the column of the kinds; nil where there is none.
  private static func checkColumns(_ reader: borrowing DelimitedReader, into sink: DiagnosticSink) -> Int? {
    let known = ownColumns.union(EventTable.all.flatMap { $0.fields.map(\.name) })
    for (column, name) in reader.columns.enumerated() where !known.contains(name) {
      sink.error(
        "unknown-column", Text("no kind of event has a field '\(name)'"), at: reader.header.span(of: column),
        hints: [
          Suggestion.hint(for: name, among: known), Text("grindvakt record kinds lists the kinds and their fields"),
        ].compactMap { $0 })
    }
    let column = reader.column("event")
    if column == nil {
      sink.error(
        "no-event-column", Text("there is no column 'event' that says which kind each event is"),
        at: reader.header.span,
        hints: [Suggestion.hint(for: "event", among: reader.columns) ?? Text("begin the table with event,known,by")])
    }
    return column
  }
}
