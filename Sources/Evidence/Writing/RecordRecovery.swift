import Digests
import Glibc

/// Finds the end of a record that is to be continued, and moves away what a crash left after it.
struct RecordRecovery {
  private(set) var seq: Int64 = 0
  private(set) var hash = SHA256Digest.zero
  private(set) var created: RecordCreated?
  private(set) var setAside: [TornLineSetAside] = []

  private var endOfLastEntry: Int64 = 0
  private var reported: Set<String> = []

  static func recover(_ layout: RecordLayout) throws(RecordError) -> RecordRecovery {
    var recovery = RecordRecovery()
    try removeUnfinishedAttachments(layout)
    guard SystemFile.exists(layout.log) else {
      guard !SystemFile.exists(layout.head) else {
        throw refusal(layout, "its log is missing")
      }
      return recovery
    }
    let head = try readHead(layout)
    let tornBytes = try recovery.scan(layout, head: head)
    if tornBytes > 0 { try recovery.setAsideTail(layout) }
    try recovery.findUnreported(layout)
    return recovery
  }

  private static func refusal(_ layout: RecordLayout, _ why: String) -> RecordError {
    RecordError(
      code: "record-does-not-verify", problem: "nothing can be added to \(layout.directory): \(why)",
      hint: "run grindvakt verify \(layout.directory) to see what happened to it")
  }

  private static func readHead(_ layout: RecordLayout) throws(RecordError) -> RecordHead? {
    guard SystemFile.exists(layout.head) else { return nil }
    guard let head = RecordHead(bytes: try SystemFile.read(layout.head, atMost: 4096)) else {
      throw refusal(layout, "head.json is not readable")
    }
    return head
  }

  /// Follows the chain to its end; gives the number of bytes after it.
  private mutating func scan(_ layout: RecordLayout, head: RecordHead?) throws(RecordError) -> Int64 {
    var lines = try LineReader(path: layout.log)
    var size: Int64 = 0
    var broken = false
    while let line = try lines.next() {
      size = line.offset + Int64(line.bytes.count) + (line.isFinished ? 1 : 0)
      guard !broken else { continue }
      guard line.isFinished, let entry = try? RecordLine.parse(line.bytes), entry.seq == seq + 1,
        entry.previous == hash
      else {
        broken = true
        continue
      }
      (seq, hash) = (entry.seq, entry.hash)
      endOfLastEntry = size
      if entry.seq == 1 { created = try entry.body(as: RecordCreated.self) }
      if entry.kind == TornLineSetAside.kind, let torn = try? entry.body(as: TornLineSetAside.self) {
        reported.insert(torn.file)
      }
      if let head, head.seq == seq, head.hash != hash {
        throw RecordRecovery.refusal(layout, "entry \(seq) is not the one that head.json names")
      }
    }
    // The head is written after its entry is durable, so a crash never leaves a log that is shorter than the head.
    if let head, head.seq > seq {
      throw RecordRecovery.refusal(
        layout,
        broken ? "an entry after entry \(seq) was altered" : "entries after entry \(seq) were removed")
    }
    if head == nil, seq > 1 { throw RecordRecovery.refusal(layout, "head.json is missing") }
    return size - endOfLastEntry
  }

  private mutating func setAsideTail(_ layout: RecordLayout) throws(RecordError) {
    try SystemFile.makeDirectory(layout.setAside)
    let source = open(layout.log, O_RDWR | O_CLOEXEC)
    guard source >= 0 else { throw SystemFile.failure("open", layout.log) }
    defer { close(source) }
    guard lseek(source, off_t(endOfLastEntry), SEEK_SET) >= 0 else { throw SystemFile.failure("read", layout.log) }
    let temporary = layout.setAside + "/" + RecordLayout.unfinishedPrefix + "tail"
    let digest = try RecordRecovery.copy(from: source, to: temporary, layout: layout)
    guard rename(temporary, "\(layout.setAside)/\(digest.hex).torn") == 0 else {
      throw SystemFile.failure("write", layout.setAside)
    }
    try SystemFile.synchronize(directory: layout.setAside)
    guard ftruncate(source, off_t(endOfLastEntry)) == 0 else { throw SystemFile.failure("shorten", layout.log) }
    try SystemFile.synchronize(source, path: layout.log)
  }

  private static func copy(
    from source: Int32, to path: String, layout: RecordLayout
  ) throws(RecordError) -> SHA256Digest {
    let target = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard target >= 0 else { throw SystemFile.failure("write", path) }
    defer { close(target) }
    var piece = [UInt8](repeating: 0, count: 64 * 1024)
    do {
      let hasher = try SHA256Hasher()
      while true {
        let count = read(source, &piece, piece.count)
        guard count >= 0 else { throw SystemFile.failure("read", layout.log) }
        if count == 0 { break }
        try hasher.update(piece[..<count])
        try SystemFile.write(Array(piece[..<count]), to: target, path: path)
      }
      try SystemFile.synchronize(target, path: path)
      return try hasher.finish()
    } catch let error as RecordError {
      throw error
    } catch {
      throw RecordError(code: "digest-failed", problem: "\(error)", hint: "try again")
    }
  }

  /// What was set aside but not yet reported, perhaps because that too was cut short.
  private mutating func findUnreported(_ layout: RecordLayout) throws(RecordError) {
    for name in SystemFile.names(in: layout.setAside) where name.hasSuffix(".torn") && !reported.contains(name) {
      do throws(DigestError) {
        let (digest, bytes) = try SHA256Digest.hash(fileAt: "\(layout.setAside)/\(name)")
        setAside.append(TornLineSetAside(file: name, sha256: digest, bytes: bytes))
      } catch {
        throw RecordError(
          code: "record-input-output", problem: error.description, hint: "check the disk and the permissions")
      }
    }
  }

  /// Attachments that a crash interrupted belong to no entry, and their writer is gone.
  private static func removeUnfinishedAttachments(_ layout: RecordLayout) throws(RecordError) {
    for name in SystemFile.names(in: layout.attachments) where name.hasPrefix(RecordLayout.unfinishedPrefix) {
      guard unlink("\(layout.attachments)/\(name)") == 0 else {
        throw SystemFile.failure("remove", "\(layout.attachments)/\(name)")
      }
    }
  }
}
