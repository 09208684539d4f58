package import Digests
package import Quantities
import Texts

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
  private var log: LogReader
  private var lines: [LogReader.Line] = []
  private var nextLine = 0
  private var lineNumber = 0
  /// The number of the entry that `head.json` named: up to it all batches are whole.
  private let known: Int64
  /// Entries of a batch of which the end was not seen yet.
  private var held: [RecordEntry] = []
  /// Entries of a batch that is whole, to be given in their order.
  private var ready: ArraySlice<RecordEntry> = []

  /// The unfinished last line, known once `next()` has given nil.
  package private(set) var tornTail: TornTail?

  package init(directory: String) throws(RecordError) {
    layout = RecordLayout(directory: directory)
    let head = SystemFile.isPlainFile(layout.head) ? try? SystemFile.read(layout.head, atMost: 4096) : nil
    known = head.flatMap(RecordHead.init(bytes:))?.seq ?? 0
    log = try LogReader(path: layout.log)
  }

  /// The next entry; nil after the last finished one. Entries of a batch that is not whole are not given.
  package mutating func next() throws(RecordError) -> RecordEntry? {
    while true {
      if let entry = ready.popFirst() { return entry }
      guard let line = try nextInLog() else { return nil }
      lineNumber += 1
      switch line {
      case .unreadable(let problem, _, _): throw Self.unreadable(lineNumber, layout, problem)
      // Nothing is passed over here.
      case .passed: continue
      case .entry(let entry, _, _):
        if entry.seq <= known { return entry }
        if held.isEmpty, entry.batchEnd == nil { return entry }
        held.append(entry)
        guard entry.batchEnd == nil else { continue }
        ready = held[...]
        held = []
      }
    }
  }

  private mutating func nextInLog() throws(RecordError) -> LogReader.Line? {
    while nextLine == lines.count {
      guard let pieces = try log.next() else {
        try noteTail()
        return nil
      }
      lines = Array(pieces.joined())
      nextLine = 0
    }
    nextLine += 1
    return lines[nextLine - 1]
  }

  private mutating func noteTail() throws(RecordError) {
    guard tornTail == nil, !log.unfinished.isEmpty else { return }
    do {
      tornTail = TornTail(bytes: log.unfinished.count, sha256: try SHA256Digest.hash(log.unfinished))
    } catch {
      throw RecordError(code: "digest-failed", problem: Text(verbatim: error.description), hint: Text("try again"))
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
    var openBatch: (end: Int64, first: Int)?
    while let pieces = try log.next() {
      for line in pieces.joined() {
        number += 1
        switch line {
        case .entry(let entry, _, _):
          if let end = entry.batchEnd {
            if openBatch == nil { openBatch = (end, entries.count) }
          } else {
            openBatch = nil
          }
          if instant.map({ entry.at <= $0 }) ?? true { entries.append(entry) }
        case .unreadable(let problem, _, _): throw unreadable(number, layout, problem)
        case .passed: continue
        }
      }
    }
    if let openBatch { entries.removeSubrange(openBatch.first...) }
    return entries
  }

  private static func unreadable(_ line: Int, _ layout: RecordLayout, _ problem: Text) -> RecordError {
    RecordError(
      code: "unreadable-entry", problem: Text("line \(line) of \(layout.log) is no entry: \(problem)"),
      hint: Text("run grindvakt verify \(layout.directory)"))
  }
}
