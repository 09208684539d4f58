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

/// Reads a file line by line in bounded memory.
struct LineReader: ~Copyable {
  /// No line of a record may be longer; large payloads are attachments.
  static let longestLine = 64 * 1024 * 1024

  struct Line {
    /// Without the newline.
    let bytes: [UInt8]
    /// Whether the newline is there: without it the line was not finished.
    let isFinished: Bool
    /// Where the line begins in the file.
    let offset: Int64
  }

  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []
  private var start = 0
  private var offset: Int64 = 0
  private var isAtEnd = false

  init(path: String) throws(RecordError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    self.path = path
    guard descriptor >= 0 else {
      throw SystemFile.failure("open", path, hint: Text("name a directory that holds a record"))
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  mutating func next() throws(RecordError) -> Line? {
    var scanned = start
    while true {
      if let newline = buffer[scanned...].firstIndex(of: 0x0A) {
        let line = Line(bytes: Array(buffer[start..<newline]), isFinished: true, offset: offset)
        offset += Int64(newline + 1 - start)
        start = newline + 1
        return line
      }
      if isAtEnd {
        guard start < buffer.count else { return nil }
        let line = Line(bytes: Array(buffer[start...]), isFinished: false, offset: offset)
        offset += Int64(line.bytes.count)
        start = buffer.count
        return line
      }
      buffer.removeFirst(start)
      start = 0
      scanned = buffer.count
      guard scanned <= LineReader.longestLine else {
        throw RecordError(
          code: "line-too-long", problem: Text("\(path) has a line longer than \(LineReader.longestLine) bytes"),
          hint: Text("this is not a record that grindvakt wrote"))
      }
      try fill()
    }
  }

  private mutating func fill() throws(RecordError) {
    let room = 128 * 1024
    var failed = false
    let piece = [UInt8](unsafeUninitializedCapacity: room) { pointer, count in
      var got = read(descriptor, pointer.baseAddress, room)
      while got < 0, errno == EINTR { got = read(descriptor, pointer.baseAddress, room) }
      failed = got < 0
      count = max(0, got)
    }
    guard !failed else { throw SystemFile.failure("read", path) }
    isAtEnd = piece.isEmpty
    buffer += piece
  }
}
