import Digests
import Texts

/// Follows the batches of a log: entries that were written together, of which all count or none.
struct BatchVerification {
  /// A batch of which the end was not seen yet.
  struct Open {
    /// The number of its last entry.
    let end: Int64
    /// The line on which it begins.
    let line: Int
    let firstSeq: Int64
    /// The last entry before it.
    let before: (seq: Int64, hash: SHA256Digest)?
    /// How many entries were kept before it.
    let entriesBefore: Int

    func finding(upTo lastLine: Int) -> Finding {
      Finding(
        .batchUnfinished, line: line, seq: firstSeq,
        Text(
          "line \(line): entries from \(firstSeq) to \(end) were to be written together, and only \(lastLine - line + 1) of them are there, after a crash or while they are written; none of them counts"
        ))
    }
  }

  private(set) var open: Open?

  /// - Parameters:
  ///   - last: the entry before.
  ///   - entriesBefore: how many entries were kept before this one.
  mutating func take(
    _ entry: ChainLink, line: Int, after last: (seq: Int64, hash: SHA256Digest)?, entriesBefore: Int
  ) -> Finding? {
    let isRight = entry.goesOn(withBatch: open?.end)
    let wasOpen = open
    if let end = entry.batchEnd, end > entry.seq {
      if open?.end != end {
        open = Open(end: end, line: line, firstSeq: entry.seq, before: last, entriesBefore: entriesBefore)
      }
    } else {
      open = nil
    }
    guard !isRight else { return nil }
    let what =
      wasOpen.map { Text("the batch from entry \($0.firstSeq) to \($0.end) is not whole") }
      ?? Text("entry \(entry.seq) names entry \(entry.batchEnd ?? 0) as the end of its batch")
    return Finding(
      .batchBroken, line: line, seq: entry.seq,
      Text("line \(line): \(what)"))
  }
}
