import Digests

/// Where the line of an entry lies on the disk.
struct StoredLine: Sendable {
  private let file: LogFile
  private let offset: Int64
  private let length: Int32

  /// - Parameters:
  ///   - length: in bytes, without the newline.
  init(_ file: LogFile, offset: Int64, length: Int) {
    self.file = file
    self.offset = offset
    self.length = Int32(clamping: length)
  }

  /// The entry as it was verified.
  ///
  /// - Throws: where the line can no longer be read, or has another hash.
  func read(_ hash: SHA256Digest) throws(RecordError) -> RecordEntry {
    let line = try file.bytes(at: offset, count: Int(length))
    do throws(RecordLine.Unreadable) {
      let entry = try RecordLine.parse(line).entry
      if entry.hash == hash { return entry }
    } catch {
      throw changed
    }
    throw changed
  }

  private var changed: RecordError {
    RecordError(
      code: VerifiedRecord.damaged, problem: "\(file.path) was altered while it was read",
      hint: "run grindvakt verify on the record")
  }
}
