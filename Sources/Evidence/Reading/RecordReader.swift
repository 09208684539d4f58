package import Digests
package import Quantities

/// Reads the entries of a record one after the other, in bounded memory, also while somebody writes it.
///
/// It reads what is there and does not judge it: whether the record is intact says `RecordVerification`.
package struct RecordReader: ~Copyable {
  /// What stands after the last finished line.
  package struct TornTail: Sendable, Hashable {
    /// How many bytes there are.
    package let bytes: Int
    /// Their digest.
    package let sha256: SHA256Digest
  }

  /// The record that is read.
  package let layout: RecordLayout
  private var lines: LineReader
  private var lineNumber = 0

  /// The unfinished last line, known once `next()` has given nil.
  package private(set) var tornTail: TornTail?

  package init(directory: String) throws(RecordError) {
    layout = RecordLayout(directory: directory)
    lines = try LineReader(path: layout.log)
  }

  /// The next entry; nil after the last finished one.
  package mutating func next() throws(RecordError) -> RecordEntry? {
    guard let line = try lines.next() else { return nil }
    guard line.isFinished else {
      do {
        tornTail = TornTail(bytes: line.bytes.count, sha256: try SHA256Digest.hash(line.bytes))
      } catch {
        throw RecordError(code: "digest-failed", problem: error.description, hint: "try again")
      }
      return nil
    }
    lineNumber += 1
    do {
      return try RecordLine.parse(line.bytes)
    } catch {
      throw Self.unreadable(lineNumber, layout, error.problem)
    }
  }

  /// All entries written at or before an instant, or all there are.
  package static func entries(
    in directory: String, asOf instant: Instant? = nil
  ) throws(RecordError) -> [RecordEntry] {
    let layout = RecordLayout(directory: directory)
    var log = try LogReader(path: layout.log)
    var entries: [RecordEntry] = []
    var number = 0
    while let pieces = try log.next() {
      for line in pieces.joined() {
        number += 1
        switch line {
        case .entry(let entry): if instant.map({ entry.at <= $0 }) ?? true { entries.append(entry) }
        case .unreadable(let problem, _): throw unreadable(number, layout, problem)
        }
      }
    }
    return entries
  }

  private static func unreadable(_ line: Int, _ layout: RecordLayout, _ problem: String) -> RecordError {
    RecordError(
      code: "unreadable-entry", problem: "line \(line) of \(layout.log) is no entry: \(problem)",
      hint: "run grindvakt verify \(layout.directory)")
  }
}
