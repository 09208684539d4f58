package import Diagnostics

/// A row as the reader found it: bytes and where the fields lie in them. Texts are made when they are asked for.
///
/// A row is filled again and again by ``DelimitedReader/next(_:)``, so that millions of rows cost no memory.
package struct DelimitedRow: Sendable {
  /// The path of the file as people see it.
  package internal(set) var path = ""
  /// The line that the row begins on, counted from 1. A field in quotes may go on over further lines.
  package internal(set) var line = 0
  /// The bytes of the file before the row.
  package internal(set) var offset = 0
  /// Why the row is not to be used; its fields may then be incomplete.
  package internal(set) var problem: DelimitedProblem?

  /// The row as it is written, without its line break.
  package internal(set) var bytes: [UInt8] = []
  var fields: [FieldBounds] = []

  package init() {}

  /// The number of fields.
  package var count: Int { fields.count }

  /// Whether no field holds anything, as in the rows that spreadsheets leave at the end of a table.
  package var isBlank: Bool { fields.allSatisfy { $0.lower == $0.upper } }

  /// Whether a field holds nothing.
  package func isEmpty(_ field: Int) -> Bool { fields[field].lower == fields[field].upper }

  /// The bytes of a field, without its quotes and with doubled quotes made one. UTF-8 unless the row has a problem.
  package subscript(field: Int) -> ArraySlice<UInt8> {
    let bounds = fields[field]
    let slice = bytes[bounds.content]
    return bounds.form == .doubled ? Self.undoubled(slice) : slice
  }

  /// The text of a field.
  package func text(_ field: Int) -> String { String(decoding: self[field], as: UTF8.self) }

  /// Gives the bytes of a field without copying them, for reading millions of numbers.
  package func withBytes<Result>(of field: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let bounds = fields[field]
    guard bounds.form != .doubled else { return self[field].withUnsafeBufferPointer(body) }
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[bounds.content])) }
  }

  /// Where a field begins, in bytes of the file; the quote included.
  package func offset(of field: Int) -> Int { offset + fields[field].whole.lowerBound }

  /// Where a field lies in ``bytes``; the quotes included.
  package func range(of field: Int) -> Range<Int> { fields[field].whole }

  /// The field as a place for a finding. It holds a copy of the row, not of the file.
  package func span(of field: Int) -> SourceSpan { SourceSpan(file: file, offsets: fields[field].whole) }

  /// The whole row as a place for a finding.
  package var span: SourceSpan { SourceSpan(file: file, offsets: 0..<bytes.count) }

  /// The problem in words for people; nil where there is none.
  package var diagnostic: Diagnostic? {
    problem.map { problem in
      let last = min(problem.offset + 1, bytes.count)
      let isWhole =
        switch problem.kind {
        case .otherCount, .rowTooLong: true
        default: false
        }
      let offsets = isWhole ? 0..<bytes.count : min(problem.offset, last)..<last
      return Diagnostic(
        .error, problem.code, problem.message, at: SourceSpan(file: file, offsets: offsets), hints: [problem.hint])
    }
  }

  private var file: SourceFile { SourceFile(path: path, piece: bytes, fromLine: line, offset: offset) }

  private static func undoubled(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      result.append(bytes[index])
      index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
    }
    return result[...]
  }
}
