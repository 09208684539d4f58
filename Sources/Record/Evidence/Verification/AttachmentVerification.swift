import Digests
import Texts

/// Compares the attachments on disk with those that entries name.
enum AttachmentVerification {
  static func findings(
    _ layout: RecordLayout, named: [SHA256Digest: (bytes: Int64, line: Int, seq: Int64)]
  ) -> [Finding] {
    var findings: [Finding] = []
    for (digest, use) in named.sorted(by: { ($0.value.line, $0.key.hex) < ($1.value.line, $1.key.hex) }) {
      let place = "line \(use.line): an attachment of entry \(use.seq), \(digest),"
      let path = layout.attachment(digest)
      guard SystemFile.exists(path) else {
        findings.append(Finding(.attachmentMissing, line: use.line, seq: use.seq, Text("\(place) is missing")))
        continue
      }
      guard SystemFile.isPlainFile(path) else {
        findings.append(
          Finding(
            .attachmentAltered, line: use.line, seq: use.seq,
            Text("\(place) is not a plain file but a link, a pipe, a device or a folder")))
        continue
      }
      guard let found = try? SHA256Digest.hash(fileAt: path) else {
        findings.append(Finding(.attachmentAltered, line: use.line, seq: use.seq, Text("\(place) cannot be read")))
        continue
      }
      if found.digest != digest {
        findings.append(
          Finding(
            .attachmentAltered, line: use.line, seq: use.seq, Text("\(place) was altered: its hash is \(found.digest)"))
        )
      } else if found.bytes != use.bytes {
        findings.append(
          Finding(
            .attachmentAltered, line: use.line, seq: use.seq,
            Text("\(place) has \(found.bytes) bytes, and the entry says \(use.bytes)")))
      }
    }
    return findings + extras(layout, named: Set(named.keys))
  }

  /// Files that no entry names: a crash between attachment and entry leaves such, and they say nothing.
  private static func extras(_ layout: RecordLayout, named: Set<SHA256Digest>) -> [Finding] {
    var findings: [Finding] = []
    for folder in SystemFile.names(in: layout.attachments) {
      guard folder.count == 2 else {
        findings.append(Finding(.attachmentExtra, Text("attachments/\(folder) belongs to no entry")))
        continue
      }
      for file in SystemFile.names(in: "\(layout.attachments)/\(folder)") {
        if let digest = SHA256Digest(hex: file), file.hasPrefix(folder), named.contains(digest) { continue }
        findings.append(Finding(.attachmentExtra, Text("attachments/\(folder)/\(file) belongs to no entry")))
      }
    }
    return findings
  }
}

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
