package import Diagnostics
import Texts

/// Reads a table of text row by row in constant memory (RFC 4180): fields in quotes, doubled quotes, line breaks in
/// quotes, CR LF or LF, a byte order mark. The delimiter is found from the line of column names. There are no comments.
///
/// A row that cannot be read comes with its ``DelimitedRow/problem``, and reading goes on behind it. Empty lines are
/// passed over. The first row has the names of the columns.
///
/// ```swift
/// guard var reader = DelimitedReader.open("events.csv", into: sink) else { return }
/// var row = DelimitedRow()
/// while try reader.next(&row) { ... }
/// ```
package struct DelimitedReader: ~Copyable {
  /// The path as people see it.
  package let path: String
  package let delimiter: Delimiter
  /// The names of the columns, without blanks around them; each once, none empty.
  package private(set) var columns: [String] = []
  /// The row with the names of the columns, to point at.
  package private(set) var header = DelimitedRow()

  /// For places of rows, set once the names of the columns are read.
  private var table: DelimitedTable?
  private let limits: DelimitedLimits
  private let scanner: RowScanner
  private var source: ByteSource
  private var line = 1

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - diskPath: where the file lies.
  ///   - shownPath: the path for messages; the disk path unless given.
  ///   - delimiter: found from a first line `sep=;` or from the column names unless given.
  ///   - encoding: how letters are written.
  ///   - sink: receives `file-not-found`, `not-a-file`, `file-not-readable`, `not-utf-8`, `no-column-names`,
  ///     `duplicate-column`, `unnamed-column`, and what is wrong with the row of column names.
  /// - Returns: nil where one of them was reported.
  package static func open(
    _ diskPath: String, shownAs shownPath: String? = nil, delimiter: Delimiter? = nil,
    encoding: TextEncoding = .utf8, limits: DelimitedLimits = DelimitedLimits(), into sink: DiagnosticSink
  ) -> DelimitedReader? {
    let shown = shownPath ?? diskPath
    do throws(DelimitedError) {
      let source = try ByteSource(path: diskPath, shownAs: shown, encoding: encoding)
      return try make(source, .disk(path: diskPath), encoding, path: shown, delimiter, limits, into: sink)
    } catch {
      sink.report(error.diagnostic)
      return nil
    }
  }

  /// Reads bytes in memory as if they were a file of that name.
  package static func open(
    bytes: [UInt8], path: String, delimiter: Delimiter? = nil, encoding: TextEncoding = .utf8,
    limits: DelimitedLimits = DelimitedLimits(),
    into sink: DiagnosticSink
  ) -> DelimitedReader? {
    do throws(DelimitedError) {
      return try make(
        ByteSource(bytes: bytes, path: path, encoding: encoding), .memory(bytes), encoding, path: path, delimiter,
        limits, into: sink)
    } catch {
      sink.report(error.diagnostic)
      return nil
    }
  }

  private static func make(
    _ source: consuming ByteSource, _ origin: DelimitedTable.Origin, _ encoding: TextEncoding, path: String,
    _ delimiter: Delimiter?, _ limits: DelimitedLimits, into sink: DiagnosticSink
  ) throws(DelimitedError) -> DelimitedReader? {
    try source.skipByteOrderMark()
    var firstLine = try source.firstLine(atMost: limits.rowBytes)
    // `sep=;`: which gives Excel the delimiter, and which is no row.
    var told: Delimiter?
    var line = 1
    if firstLine.count == 5, firstLine.starts(with: "sep=".utf8) {
      told = firstLine.last.flatMap(Delimiter.init(rawValue:))
      try source.skipLine()
      line = 2
      firstLine = try source.firstLine(atMost: limits.rowBytes)
    }
    let found = delimiter ?? told ?? Delimiter.found(in: firstLine)
    var reader = DelimitedReader(path: path, delimiter: found, limits: limits, source: source)
    reader.line = line
    guard try reader.readHeader(into: sink) else { return nil }
    reader.table = DelimitedTable(
      path: path, columns: reader.columns, origin: origin, delimiter: found, encoding: encoding, limits: limits)
    return reader
  }

  private init(path: String, delimiter: Delimiter, limits: DelimitedLimits, source: consuming ByteSource) {
    self.path = path
    self.delimiter = delimiter
    self.limits = limits
    self.source = source
    scanner = RowScanner(delimiter: delimiter.rawValue, columnLimit: limits.columns)
  }

  private mutating func readHeader(into sink: DiagnosticSink) throws(DelimitedError) -> Bool {
    var row = DelimitedRow()
    guard try next(&row) else {
      let place = SourceSpan(startOf: SourceFile(unavailable: path))
      sink.error(
        "no-column-names", Text("the file is empty"), at: place, hints: [Text("begin it with a line of column names")])
      return false
    }
    header = row
    if let diagnostic = header.diagnostic {
      sink.report(diagnostic)
      return false
    }
    let errors = sink.errorCount
    var first: [String: Int] = [:]
    for field in 0..<header.count {
      let name = Self.trimmed(header.text(field))
      columns.append(name)
      if name.isEmpty {
        sink.error(
          "unnamed-column", Text("column \(field + 1) has no name"), at: header.span(of: field),
          hints: [Text("name it, or remove the column")])
      } else if let earlier = first[name] {
        sink.error(
          "duplicate-column", Text("there is already a column '\(name)'"), at: header.span(of: field),
          related: [.init(Text("first given"), at: header.span(of: earlier))],
          hints: [Text("give each column a name of its own")])
      } else {
        first[name] = field
      }
    }
    return sink.errorCount == errors
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// Where a row lies that ``next(_:)`` has filled, so that it can be read again.
  package func place(of row: DelimitedRow) -> DelimitedPlace? { table.map { DelimitedPlace(row, of: $0) } }

  /// The number of the column with that name, from 0.
  package func column(_ name: String) -> Int? { columns.firstIndex(of: name) }

  /// Fills `row` with the next row.
  ///
  /// - Returns: false behind the last row.
  /// - Throws: where the file cannot be read on; what is wrong with a row is its ``DelimitedRow/problem``.
  package mutating func next(_ row: inout DelimitedRow) throws(DelimitedError) -> Bool {
    row.path = path
    row.problem = nil
    while true {
      let start = source.position
      let outcome = source.withBytes { scanner.scan($0, from: start, isAtEnd: source.isAtEnd, into: &row.fields) }
      switch outcome {
      case .incomplete(let openQuote):
        guard source.count - start <= limits.rowBytes else {
          let kind: DelimitedProblem.Kind = openQuote == nil ? .rowTooLong(limit: limits.rowBytes) : .unclosedQuote
          try giveUp(&row, kind, at: openQuote ?? start)
          return true
        }
        try source.fill()
      case .malformed(let kind, let place):
        try giveUp(&row, kind, at: place)
        return true
      case .row(let end, let next, let breaks):
        if start == end {
          // Nothing, which is the end of the file, or an empty line.
          if next == end { return false }
          source.position = next
          line += 1
          continue
        }
        take(&row, start, end)
        source.position = next
        line += 1 + breaks
        check(&row)
        return true
      }
    }
  }

  private func take(_ row: inout DelimitedRow, _ start: Int, _ end: Int) {
    row.line = line
    row.offset = source.offset(of: start)
    row.bytes.removeAll(keepingCapacity: true)
    source.withBytes { row.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[start..<end])) }
  }

  private func check(_ row: inout DelimitedRow) {
    if row.bytes.count > limits.rowBytes {
      row.problem = DelimitedProblem(kind: .rowTooLong(limit: limits.rowBytes), offset: 0)
    } else if let invalid = row.bytes.withUnsafeBufferPointer(UTF8Check.firstInvalid) {
      row.problem = DelimitedProblem(kind: .notUTF8, offset: invalid)
    } else if !columns.isEmpty, row.fields.count != columns.count {
      row.problem = DelimitedProblem(kind: .otherCount(found: row.fields.count, columns: columns.count), offset: 0)
    }
  }

  /// Makes a row of the lines up to the problem, and goes on behind the line that it shows on. A quote that nothing
  /// closes has swallowed rows, so there reading goes on behind the line that it stands on.
  private mutating func giveUp(
    _ row: inout DelimitedRow, _ kind: DelimitedProblem.Kind, at place: Int
  ) throws(DelimitedError) {
    let start = source.position
    let shown = source.endOfLine(from: place)
    take(&row, start, min(shown, start + limits.rowBytes))
    row.fields.removeAll(keepingCapacity: true)
    row.problem = DelimitedProblem(kind: kind, offset: min(place - start, max(row.bytes.count - 1, 0)))
    line += source.lineBreaks(in: start..<place) + 1
    source.position = place
    try source.skipLine()
  }
}

/// Why a file cannot be read, or not further.
package struct DelimitedError: Error, Hashable, Sendable {
  package let diagnostic: Diagnostic
}

/// What a file of rows may have at most.
package struct DelimitedLimits: Hashable, Sendable {
  /// Bytes of a row, quotes and line breaks included.
  package var rowBytes: Int
  package var columns: Int

  /// A row may have 1 MiB and 1 000 columns unless the caller says otherwise.
  package init(rowBytes: Int = 1 << 20, columns: Int = 1_000) {
    self.rowBytes = min(max(rowBytes, 16), 1 << 30)
    self.columns = max(columns, 1)
  }
}
