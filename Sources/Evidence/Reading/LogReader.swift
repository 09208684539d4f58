import Digests
import Dispatch
import Glibc

/// Reads the lines of a log as entries: in pieces of whole lines that the cores share, in bounded memory.
struct LogReader: ~Copyable {
  enum Line: Sendable {
    case entry(RecordEntry)
    /// A line that is no entry: why, and the hash of its bytes.
    case unreadable(String, SHA256Digest?)
  }

  /// How much is read at a time, unless a line is longer.
  private static let window = 4 * 1024 * 1024

  private let descriptor: Int32
  private let path: String
  /// What was read and not given yet.
  private var buffer: [UInt8] = []
  private var isAtEnd = false

  /// The bytes after the last finished line, known once `next()` has given nil.
  private(set) var unfinished: [UInt8] = []

  init(path: String) throws(RecordError) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    self.path = path
    guard descriptor >= 0 else {
      throw SystemFile.failure("open", path, hint: "name a directory that holds a record")
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The next lines, in order; nil after the last finished one.
  mutating func next() throws(RecordError) -> [[Line]]? {
    var searched = 0
    while true {
      if let newline = buffer[searched...].lastIndex(of: 0x0A) {
        let lines = Self.parse(buffer[...newline])
        buffer.removeSubrange(...newline)
        return lines
      }
      if isAtEnd {
        unfinished = buffer
        buffer = []
        return nil
      }
      guard buffer.count <= LineReader.longestLine else {
        throw RecordError(
          code: "line-too-long", problem: "\(path) has a line longer than \(LineReader.longestLine) bytes",
          hint: "this is not a record that grindvakt wrote")
      }
      searched = buffer.count
      try fill()
    }
  }

  /// Reads until a window is full or the file ends.
  private mutating func fill() throws(RecordError) {
    let room = Self.window
    var failed = false
    var ended = false
    let (descriptor, before) = (descriptor, buffer)
    buffer = []
    buffer = [UInt8](unsafeUninitializedCapacity: before.count + room) { pointer, count in
      _ = pointer.update(fromContentsOf: before)
      count = before.count
      let full = before.count + room
      while count < full {
        let got = read(descriptor, pointer.baseAddress?.advanced(by: count), full - count)
        if got > 0 { count += got }
        if got == 0 { ended = true }
        if got < 0, errno == EINTR { continue }
        if got < 0 { failed = true }
        if got <= 0 { return }
      }
    }
    guard !failed else { throw SystemFile.failure("read", path) }
    isAtEnd = ended
  }

  // MARK: Parsing

  /// - Parameter bytes: whole lines.
  private static func parse(_ bytes: ArraySlice<UInt8>) -> [[Line]] {
    bytes.withUnsafeBufferPointer { bytes in
      let pieces = pieces(of: bytes, atMost: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
      var parsed = [[Line]](repeating: [], count: pieces.count)
      parsed.withUnsafeMutableBufferPointer { results in
        // Each piece has its own place, and the call returns when all of them are done.
        nonisolated(unsafe) let (results, pieces) = (results, pieces)
        DispatchQueue.concurrentPerform(iterations: pieces.count) { results[$0] = lines(of: pieces[$0]) }
      }
      return parsed
    }
  }

  /// Cuts at ends of lines into pieces of about the same length.
  private static func pieces(
    of bytes: UnsafeBufferPointer<UInt8>, atMost most: Int
  ) -> [UnsafeBufferPointer<UInt8>] {
    var pieces: [UnsafeBufferPointer<UInt8>] = []
    let length = max(64 * 1024, bytes.count / most + 1)
    var start = 0
    while start < bytes.count {
      var end = min(start + length, bytes.count)
      while end < bytes.count, bytes[end - 1] != 0x0A { end += 1 }
      pieces.append(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      start = end
    }
    return pieces
  }

  private static func lines(of piece: UnsafeBufferPointer<UInt8>) -> [Line] {
    var lines: [Line] = []
    lines.reserveCapacity(piece.count / 256)
    let hasher = Result { () throws(DigestError) in try SHA256Hasher() }
    var start = 0
    while start < piece.count {
      var end = start
      while end < piece.count, piece[end] != 0x0A { end += 1 }
      let line = UnsafeBufferPointer(rebasing: piece[start..<end])
      switch hasher {
      case .success(let hasher):
        do throws(RecordLine.Unreadable) {
          lines.append(.entry(try RecordLine.parse(line, hasher)))
        } catch {
          lines.append(.unreadable(error.problem, try? hasher.digest(of: UnsafeRawBufferPointer(line))))
        }
      case .failure(let error): lines.append(.unreadable(error.description, nil))
      }
      start = end + 1
    }
    return lines
  }
}
