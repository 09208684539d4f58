import DelimitedText

/// The rows of a file that are not evidence, each with its line and the reason: none is dropped silently.
struct RejectedRows: ~Copyable {
  /// Bytes of a row that are shown; the line says where the rest is.
  private static let longestExcerpt = 2_000
  /// How many are shown on a terminal.
  static let shown = 20

  private var file: TemporaryFile?
  private let directory: String
  private let writer = DelimitedWriter(.comma, isForSpreadsheets: true)
  private var buffer: [UInt8] = []
  private(set) var count = 0
  /// How many there are of each reason.
  private(set) var byCode: [String: Int] = [:]

  init(directory: String) { self.directory = directory }

  mutating func append(_ row: RejectedRow) throws(RecordError) {
    if count == 0 { write(["line", "reason", "message", "row"]) }
    count += 1
    byCode[row.code, default: 0] += 1
    write([String(row.line), row.code, row.message, row.excerpt])
    if buffer.count >= 1 << 16 { try flush() }
  }

  private mutating func write(_ fields: [String]) { buffer += Array(writer.row(fields).utf8) }

  private mutating func flush() throws(RecordError) {
    guard !buffer.isEmpty else { return }
    if file == nil { file = try TemporaryFile(in: directory) }
    let outcome = buffer.withUnsafeBytes { bytes in
      Result { () throws(RecordError) in try file?.append(bytes) }
    }
    _ = try outcome.get()
    buffer.removeAll(keepingCapacity: true)
  }

  /// Gives the list as CSV, in pieces.
  mutating func write(to body: ([UInt8]) throws(RecordError) -> Void) throws(RecordError) {
    try flush()
    let size = file?.size ?? 0
    var offset = 0
    while offset < size {
      var problem: RecordError?
      let start = offset
      let piece = [UInt8](unsafeUninitializedCapacity: min(1 << 18, size - offset)) { pointer, count in
        count = 0
        do throws(RecordError) {
          count = try file?.read(at: start, into: UnsafeMutableRawBufferPointer(pointer)) ?? 0
        } catch {
          problem = error
        }
      }
      if let problem { throw problem }
      guard !piece.isEmpty else { return }
      try body(piece)
      offset += piece.count
    }
  }

  /// The row as text, cut off where it is very long.
  static func excerpt(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix(longestExcerpt), as: UTF8.self) + (bytes.count > longestExcerpt ? " ..." : "")
  }
}

/// A row that is not evidence.
package struct RejectedRow: Hashable, Sendable {
  /// Of the file, from 1.
  package let line: Int
  /// A stable name in kebab case.
  package let code: String
  /// What is wrong, as a clause without a full stop.
  package let message: String
  /// The row as it is written; empty where another row showed that it is wrong.
  package let excerpt: String

  package init(line: Int, code: String, message: String, excerpt: String) {
    self.line = line
    self.code = code
    self.message = message
    self.excerpt = excerpt
  }
}
