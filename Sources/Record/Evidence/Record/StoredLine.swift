import Digests
import Texts

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
  /// - Parameter tools: may be used for many lines.
  /// - Throws: where the line can no longer be read, or has another hash.
  func read(_ hash: SHA256Digest, _ tools: inout Tools) throws(RecordError) -> RecordEntry {
    let line = try file.bytes(at: offset, count: Int(length))
    guard let hasher = tools.hasher else {
      throw RecordError(code: "digest-failed", problem: Text("SHA-256 cannot be computed"), hint: Text("try again"))
    }
    let parsed = line.withUnsafeBufferPointer { line in
      Result { () throws(RecordLine.Unreadable) in try RecordLine.parse(line, hasher, &tools.texts) }
    }
    guard case .success(let parsed) = parsed, parsed.entry.hash == hash else { throw changed }
    return parsed.entry
  }

  /// What it takes to read lines.
  struct Tools {
    fileprivate let hasher = try? SHA256Hasher()
    fileprivate var texts = RecentTexts()
  }

  private var changed: RecordError {
    RecordError(
      code: VerifiedRecord.damaged, problem: Text("\(file.path) was altered while it was read"),
      hint: Text("run grindvakt verify on the record"))
  }
}
