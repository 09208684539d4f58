import Digests
import Texts

/// Consecutive lines that are chained to each other without fault. An untouched log is one segment.
struct ChainSegment {
  let firstLine: Int
  var lastLine: Int
  /// Nil for a line that is no entry.
  let firstSeq: Int64?
  var lastSeq: Int64?
  let previous: SHA256Digest?
  var hash: SHA256Digest?
  /// Why the line is no entry.
  let unreadable: Text?

  init(line: Int, entry: ChainLink) {
    (firstLine, lastLine) = (line, line)
    (firstSeq, lastSeq) = (entry.seq, entry.seq)
    previous = entry.previous
    hash = entry.hash
    unreadable = nil
  }

  init(line: Int, hash: SHA256Digest?, unreadable: Text) {
    (firstLine, lastLine) = (line, line)
    (firstSeq, lastSeq) = (nil, nil)
    previous = nil
    self.hash = hash
    self.unreadable = unreadable
  }

  var lines: Int { lastLine - firstLine + 1 }

  /// Takes the entry in where it continues the chain.
  mutating func extend(with entry: ChainLink, line: Int) -> Bool {
    guard let hash, let lastSeq, entry.previous == hash, entry.seq - 1 == lastSeq else { return false }
    lastLine = line
    self.lastSeq = entry.seq
    self.hash = entry.hash
    return true
  }
}
