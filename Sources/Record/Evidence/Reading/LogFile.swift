import Glibc
import Texts

/// The log of a record, opened once, of which single lines are read.
final class LogFile: Sendable {
  let path: String
  private let descriptor: Int32

  init(path: String) throws(RecordError) {
    descriptor = try SystemFile.openPlainFile(path, hint: Text("name a directory that holds a record"))
    self.path = path
  }

  deinit { close(descriptor) }

  /// - Throws: where there are not so many bytes.
  func bytes(at offset: Int64, count: Int) throws(RecordError) -> [UInt8] {
    var failure = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count {
        let got = pread(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled, off_t(offset) + filled)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          failure = got < 0
          return
        }
        filled += got
      }
    }
    if failure { throw SystemFile.failure("read", path) }
    guard bytes.count == count else {
      throw RecordError(
        code: VerifiedRecord.damaged, problem: Text("\(path) was cut off while it was read"),
        hint: Text("run grindvakt verify on the record"))
    }
    return bytes
  }
}
