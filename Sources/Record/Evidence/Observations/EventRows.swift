package import Diagnostics
package import Quantities
import Texts

/// Turns the rows of a file into events of one kind.
package struct EventRows {
  /// What became of the rows.
  package struct Result {
    /// The events that are right by themselves, in the order of the file.
    package var events: [CheckedEvent] = []
    package var rejected: [RejectedRow] = []
    /// What is wrong with the rejected rows, to be shown: words that the mapping does not explain once each, and the
    /// others row by row.
    package var diagnostics: [Diagnostic] = []
    package var rows = 0

    package init() {}
  }

  private let mapping: ObservationMapping
  private let definition: EventDefinition
  private let now: Instant
  private let columns: [String]
  /// By field: what its words mean.
  private let words: [String: WordTable]

  /// - Parameter now: what is later than this cannot have been seen.
  package init(_ mapping: ObservationMapping, _ definition: EventDefinition, now: Instant) {
    self.mapping = mapping
    self.definition = definition
    self.now = now
    columns = mapping.columns
    words = Dictionary(
      mapping.fields.compactMap { field in field.values.isEmpty ? nil : (field.name, WordTable(field.values)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Reads all rows.
  ///
  /// - Returns: nil where the file cannot be read at all, which is reported.
  package func read(
    _ path: String, shownAs shown: String, into sink: DiagnosticSink
  ) throws(RecordError) -> Result? {
    switch mapping.form {
    case .csv:
      guard var rows = DelimitedRows.open(path, shownAs: shown, mapping, into: sink) else { return nil }
      return try read(&rows, shown)
    case .jsonLines:
      guard var rows = JSONLineRows.open(path, shownAs: shown, mapping, into: sink) else { return nil }
      return try read(&rows, shown)
    }
  }

  private func read(_ rows: inout some ObservationRows & ~Copyable, _ shown: String) throws(RecordError) -> Result {
    var result = Result()
    var times = Dictionary(
      mapping.fields.compactMap { field in field.time.map { (field.name, TimeReader($0, mapping.zone)) } },
      uniquingKeysWith: { first, _ in first })
    var unknown = UnknownWords()
    let wanted = mapping.wanted
    while try rows.next() {
      guard rows.isWanted(wanted) else { continue }
      result.rows += 1
      let sink = DiagnosticSink()
      let event = event(rows, shown, &times, &unknown, sink)
      result.diagnostics += sink.diagnostics.filter { $0.code != UnknownWord.code }.prefix(
        RejectedRows.shown * 5 - min(result.diagnostics.count, RejectedRows.shown * 5))
      if let event, !sink.hasErrors {
        result.events.append(event)
        continue
      }
      let errors = sink.diagnostics.filter { $0.severity == .error }
      result.rejected.append(
        RejectedRow(
          line: rows.line, code: errors.first?.code ?? "wrong-row",
          message: errors.map(\.message.english).joined(separator: "; "), excerpt: RejectedRows.excerpt(rows.bytes)))
    }
    result.diagnostics = unknown.diagnostics + result.diagnostics
    return result
  }

  private func event(
    _ rows: borrowing some ObservationRows & ~Copyable, _ shown: String, _ times: inout [String: TimeReader],
    _ unknown: inout UnknownWords, _ sink: DiagnosticSink
  ) -> CheckedEvent? {
    if let problem = rows.problem {
      sink.error(problem.code, problem.message, at: rows.span(ofColumn: problem.column))
      return nil
    }
    let whole = rows.span(ofColumn: nil)
    var fields: [WrittenEvent.Field] = []
    for field in mapping.fields {
      guard let (text, span, isExact) = text(field, rows, &times, &unknown, sink) else { continue }
      fields.append(WrittenEvent.Field(field.name, text, at: span, isExact: isExact))
    }
    guard !sink.hasErrors else { return nil }
    let written = WrittenEvent(
      kind: definition.name, kindSpan: whole, fields: fields, span: whole, source: "\(shown):\(rows.line)")
    return EventReader(now: now, into: sink).read(written)
  }

  /// The text of a field as events have it; nil where the row has none, or where it is wrong, which is reported.
  private func text(
    _ field: MappedField, _ rows: borrowing some ObservationRows & ~Copyable, _ times: inout [String: TimeReader],
    _ unknown: inout UnknownWords, _ sink: DiagnosticSink
  ) -> (text: String, span: SourceSpan, isExact: Bool)? {
    var span = rows.span(ofColumn: nil)
    var text: String
    var isNumber = false
    switch field.source {
    case .always(let value): return (value, span, false)
    case .column(let name):
      guard let column = columns.firstIndex(of: name) else { return nil }
      span = rows.span(ofColumn: column)
      text = rows.withBytes(ofColumn: column) { String(decoding: $0, as: UTF8.self) }
      isNumber = rows.isNumber(column)
      if let second = field.second.flatMap({ columns.firstIndex(of: $0) }) {
        let rest = rows.withBytes(ofColumn: second) { String(decoding: $0, as: UTF8.self) }
        text = Self.trimmed(text) + " " + Self.trimmed(rest)
      }
    }
    text = Self.trimmed(text)
    guard !text.isEmpty else { return nil }
    if let table = words[field.name] {
      guard let meaning = table.meaning(of: text) else {
        let word = UnknownWord(field: field.name, text: text)
        unknown.add(word, line: rows.line, at: span, among: table)
        sink.error(UnknownWord.code, word.message, at: span)
        return nil
      }
      return (meaning, span, false)
    }
    if let converted = times[field.name] {
      var reader = converted
      defer { times[field.name] = reader }
      return time(text, field, &reader, span, sink).map { ($0, span, false) }
    }
    var isExact = isNumber
    // Money with three decimals is refused even where the mapping names the sign: an amount has two.
    if field.hasDecimalComma, definition.field(field.name)?.type != .money, let exact = Self.withDecimalPoint(text) {
      text = exact
      isExact = true
    }
    if let unit = field.unit { text += " " + unit }
    return (text, span, isExact)
  }

  private func time(
    _ text: String, _ field: MappedField, _ reader: inout TimeReader, _ span: SourceSpan, _ sink: DiagnosticSink
  ) -> String? {
    let bytes = Array(text.utf8)
    let outcome = bytes.withUnsafeBufferPointer { bytes in
      Swift.Result { () throws(TimeProblem) in try reader.read(bytes) }
    }
    switch outcome {
    case .success(let instant):
      // A field of days takes the Swedish day of the time.
      let isDay = definition.field(field.name)?.type == .day || field.time?.isDay == true
      return isDay ? Stockholm.date(at: instant).description : instant.description
    case .failure(let problem):
      sink.error(problem.code, problem.message(String(text.prefix(60)), field.time ?? .iso), at: span)
      return nil
    }
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// `12,5` as `12.5`; blanks between thousands go. Nil where there is no decimal comma, or a point as well.
  private static func withDecimalPoint(_ text: String) -> String? {
    guard text.contains(","), !text.contains(".") else { return nil }
    return String(text.filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" }.map { $0 == "," ? "." : $0 })
  }
}
