import Digests
import Glibc

/// The end of the log: where the next line goes and what it is chained to.
struct RecordLog: ~Copyable, Sendable {
  private let layout: RecordLayout
  private let lock: RecordLock
  private let descriptor: Int32
  private var seq: Int64
  private var hash: SHA256Digest

  init(layout: RecordLayout, lock: RecordLock, seq: Int64, hash: SHA256Digest) throws(RecordError) {
    self.layout = layout
    self.lock = lock
    self.seq = seq
    self.hash = hash
    let isNew = !SystemFile.exists(layout.log)
    descriptor = open(layout.log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SystemFile.failure("open", layout.log) }
    if isNew { try SystemFile.synchronize(directory: layout.directory) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Writes the entries with one `fsync`, then the head.
  mutating func commit(_ entries: [PendingEntry]) throws(RecordError) -> [EntryReference] {
    var bytes: [UInt8] = []
    var references: [EntryReference] = []
    var (nextSeq, tip) = (seq, hash)
    for entry in entries {
      nextSeq += 1
      let line = RecordLine.bytes(
        seq: nextSeq, at: entry.at, kind: entry.kind, previous: tip, body: entry.body,
        attachments: entry.attachments)
      guard line.count <= LineReader.longestLine else {
        throw RecordError(
          code: "entry-too-large", problem: "an entry has \(line.count) bytes", hint: "attach what is large")
      }
      do {
        tip = try SHA256Digest.hash(line)
      } catch {
        throw RecordError(code: "digest-failed", problem: error.description, hint: "try again")
      }
      bytes += line
      bytes.append(0x0A)
      references.append(EntryReference(seq: nextSeq, at: entry.at, hash: tip))
    }
    try SystemFile.write(bytes, to: descriptor, path: layout.log)
    try SystemFile.synchronize(descriptor, path: layout.log)
    (seq, hash) = (nextSeq, tip)
    try writeHead()
    return references
  }

  func writeHead() throws(RecordError) {
    try SystemFile.replace(layout.head, with: RecordHead(seq: seq, hash: hash).bytes)
  }
}
