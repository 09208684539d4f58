import Digests
import Glibc
import Texts

/// Moves away what a crash left behind. Only for who may append: what others are writing looks the same.
enum RecordRecovery {
  /// Refuses a record whose log was taken away.
  static func checkRemains(_ layout: RecordLayout) throws(RecordError) {
    guard SystemFile.size(layout.log) ?? 0 == 0 else { return }
    if SystemFile.exists(layout.head) {
      throw ChainEnd.refusal(
        layout, SystemFile.exists(layout.log) ? Text("its log is empty") : Text("its log is missing"))
    }
    // The first attachment comes after the first entry.
    let hasAttachments = SystemFile.names(in: layout.attachments).contains {
      !$0.hasPrefix(RecordLayout.unfinishedPrefix)
    }
    if hasAttachments {
      throw ChainEnd.refusal(
        layout, Text("its log and its head are gone, and attachments of its entries are still there"))
    }
  }

  static func readHead(_ layout: RecordLayout) throws(RecordError) -> RecordHead? {
    guard SystemFile.exists(layout.head) else { return nil }
    guard let head = RecordHead(bytes: try SystemFile.read(layout.head, atMost: 4096)) else {
      throw ChainEnd.refusal(layout, Text("head.json is not readable"))
    }
    return head
  }

  /// Moves the bytes from an offset on out of the log.
  static func setAsideTail(_ layout: RecordLayout, from offset: Int64) throws(RecordError) {
    try SystemFile.makeDirectory(layout.setAside)
    let source = open(layout.log, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    guard source >= 0 else { throw SystemFile.failure("open", layout.log) }
    defer { close(source) }
    guard lseek(source, off_t(offset), SEEK_SET) >= 0 else { throw SystemFile.failure("read", layout.log) }
    let temporary = layout.setAside + "/" + RecordLayout.unfinishedPrefix + "tail"
    let digest = try copy(from: source, to: temporary, layout: layout)
    guard rename(temporary, "\(layout.setAside)/\(digest.hex).torn") == 0 else {
      throw SystemFile.failure("write", layout.setAside)
    }
    try SystemFile.synchronize(directory: layout.setAside)
    guard ftruncate(source, off_t(offset)) == 0 else { throw SystemFile.failure("shorten", layout.log) }
    try SystemFile.synchronize(source, path: layout.log)
  }

  private static func copy(
    from source: Int32, to path: String, layout: RecordLayout
  ) throws(RecordError) -> SHA256Digest {
    let target = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
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
      throw RecordError(code: "digest-failed", problem: Text(verbatim: "\(error)"), hint: Text("try again"))
    }
  }

  /// What was set aside but not yet reported, perhaps because that too was cut short.
  static func unreported(_ layout: RecordLayout, reported: Set<String>) throws(RecordError) -> [TornLineSetAside] {
    var found: [TornLineSetAside] = []
    for name in SystemFile.names(in: layout.setAside) where name.hasSuffix(".torn") && !reported.contains(name) {
      let path = "\(layout.setAside)/\(name)"
      guard SystemFile.isPlainFile(path) else { continue }
      do throws(DigestError) {
        let (digest, bytes) = try SHA256Digest.hash(fileAt: path)
        found.append(TornLineSetAside(file: name, sha256: digest, bytes: bytes))
      } catch {
        throw RecordError(
          code: RecordError.inputOutput, problem: Text(verbatim: error.description),
          hint: Text("check the disk and the permissions"))
      }
    }
    return found
  }

  /// Removes attachments that belong to no entry and whose writer is gone: nobody holds their lock.
  static func removeUnfinishedAttachments(_ layout: RecordLayout) throws(RecordError) {
    for name in SystemFile.names(in: layout.attachments) where name.hasPrefix(RecordLayout.unfinishedPrefix) {
      let path = "\(layout.attachments)/\(name)"
      guard SystemFile.isPlainFile(path) else { continue }
      let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
      // Its writer has finished it meanwhile.
      if descriptor < 0, errno == ENOENT { continue }
      guard descriptor >= 0 else { throw SystemFile.failure("open", path) }
      defer { close(descriptor) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { continue }
      guard unlink(path) == 0 || errno == ENOENT else { throw SystemFile.failure("remove", path) }
    }
  }
}
