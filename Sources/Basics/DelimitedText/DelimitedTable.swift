package import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A table that is being read, from which single rows can be had again.
///
/// Whoever keeps a million rows keeps a ``DelimitedPlace`` of each, and reads those again of which a finding speaks.
package final class DelimitedTable: Sendable {
  /// The path as people see it.
  package let path: String
  /// The names of the columns.
  package let columns: [String]

  private let origin: Origin
  private let delimiter: Delimiter
  private let encoding: TextEncoding
  private let limits: DelimitedLimits

  enum Origin: Sendable {
    case disk(path: String)
    case memory([UInt8])
  }

  init(
    path: String, columns: [String], origin: Origin, delimiter: Delimiter, encoding: TextEncoding,
    limits: DelimitedLimits
  ) {
    self.path = path
    self.columns = columns
    self.origin = origin
    self.delimiter = delimiter
    self.encoding = encoding
    self.limits = limits
  }

  /// Nil where the file was changed meanwhile.
  fileprivate func row(at place: DelimitedPlace) -> DelimitedRow? {
    // In other encodings places are those of the letters as they were converted.
    guard encoding == .utf8 else { return rowByReading(line: place.line) }
    guard let bytes = bytes(at: place.offset, count: place.length) else { return nil }
    var row = DelimitedRow()
    let scanner = RowScanner(delimiter: delimiter.rawValue, columnLimit: limits.columns)
    let outcome = bytes.withUnsafeBufferPointer { scanner.scan($0, from: 0, isAtEnd: true, into: &row.fields) }
    guard case .row(let end, _, _) = outcome, end == bytes.count else { return nil }
    row.path = path
    row.line = place.line
    row.offset = place.offset
    row.bytes = bytes
    return row
  }

  private func bytes(at offset: Int, count: Int) -> [UInt8]? {
    switch origin {
    case .memory(let bytes):
      return offset + count <= bytes.count ? Array(bytes[offset..<offset + count]) : nil
    case .disk(let path):
      let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
      guard descriptor >= 0 else { return nil }
      defer { close(descriptor) }
      let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        filled = max(0, pread(descriptor, buffer.baseAddress, count, off_t(offset)))
      }
      return bytes.count == count ? bytes : nil
    }
  }

  private func rowByReading(line: Int) -> DelimitedRow? {
    let sink = DiagnosticSink()
    let reader =
      switch origin {
      case .disk(let path):
        DelimitedReader.open(
          path, shownAs: self.path, delimiter: delimiter, encoding: encoding, limits: limits, into: sink)
      case .memory(let bytes):
        DelimitedReader.open(
          bytes: bytes, path: path, delimiter: delimiter, encoding: encoding, limits: limits, into: sink)
      }
    guard var reader else { return nil }
    var row = DelimitedRow()
    while (try? reader.next(&row)) == true, row.line <= line {
      if row.line == line { return row }
    }
    return nil
  }
}

/// Where a row of a table lies.
package struct DelimitedPlace: Sendable, Hashable {
  /// The table that it is a row of.
  package let table: DelimitedTable
  /// The bytes of the file before the row.
  let offset: Int
  private let lineNumber: UInt32
  private let byteCount: UInt32

  init(_ row: DelimitedRow, of table: DelimitedTable) {
    self.table = table
    offset = row.offset
    lineNumber = UInt32(clamping: row.line)
    byteCount = UInt32(clamping: row.bytes.count)
  }

  /// The line that the row begins on, counted from 1.
  package var line: Int { Int(lineNumber) }
  var length: Int { Int(byteCount) }

  /// The row, read again; nil where the file was changed meanwhile.
  package var row: DelimitedRow? { table.row(at: self) }

  /// The row as a place for a finding.
  package var span: SourceSpan? { row?.span }

  /// A field of the row as a place for a finding.
  ///
  /// - Parameter column: by its name.
  package func span(ofColumn column: String) -> SourceSpan? {
    guard let number = table.columns.firstIndex(of: column), let row, number < row.count else { return nil }
    return row.span(of: number)
  }

  package static func == (left: DelimitedPlace, right: DelimitedPlace) -> Bool {
    left.table === right.table && left.offset == right.offset && left.lineNumber == right.lineNumber
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(offset)
    hasher.combine(lineNumber)
  }
}
