import Diagnostics
import Texts

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A window over the bytes of a file that moves forward as it is read.
struct ByteSource: ~Copyable {
  private static let pieceSize = 256 << 10

  private let descriptor: Int32
  private let path: String
  private let encoding: TextEncoding
  private var buffer: [UInt8]
  /// Where in the file the buffer begins.
  private var bufferOffset = 0

  /// Where in the buffer reading goes on.
  var position = 0
  /// Whether the file ends with the buffer.
  private(set) var isAtEnd: Bool

  /// - Parameter shown: the path for messages.
  init(path: String, shownAs shown: String, encoding: TextEncoding) throws(DelimitedError) {
    self.encoding = encoding
    // Not blocking, or a named pipe would be waited for.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    self.path = shown
    buffer = []
    isAtEnd = false
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? Self.error("file-not-found", Text("there is no file '\(shown)'"), shown)
        : Self.error("file-not-readable", Text("'\(shown)' cannot be read"), shown, hint: Text("check its permissions"))
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Self.error("not-a-file", Text("'\(shown)' is not a file"), shown)
    }
  }

  init(bytes: [UInt8], path: String, encoding: TextEncoding) {
    descriptor = -1
    self.path = path
    self.encoding = encoding
    buffer = encoding.utf8(bytes)
    isAtEnd = true
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The number of bytes in the buffer.
  var count: Int { buffer.count }

  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    buffer.withUnsafeBufferPointer(body)
  }

  /// Where in the file a byte of the buffer lies.
  func offset(of index: Int) -> Int { bufferOffset + index }

  /// Reads on. What lies before the position is let go, and the position becomes 0.
  mutating func fill() throws(DelimitedError) {
    guard !isAtEnd else { return }
    buffer.removeFirst(position)
    bufferOffset += position
    position = 0
    // A row that does not fit makes the buffer twice as large, so that it is not looked through again and again.
    let room = max(Self.pieceSize, buffer.count)
    var failed = false
    let piece = [UInt8](unsafeUninitializedCapacity: room) { pointer, count in
      var got = read(descriptor, pointer.baseAddress, room)
      while got < 0, errno == EINTR { got = read(descriptor, pointer.baseAddress, room) }
      failed = got < 0
      count = max(0, got)
    }
    guard !failed else {
      throw Self.error("file-not-readable", Text("'\(path)' cannot be read to its end"), path, hint: Text("try again"))
    }
    isAtEnd = piece.isEmpty
    buffer += encoding.utf8(piece)
  }

  /// A byte order mark of UTF-8 is passed over; UTF-16 is refused.
  mutating func skipByteOrderMark() throws(DelimitedError) {
    while buffer.count < 3, !isAtEnd { try fill() }
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    if buffer.starts(with: [0xFF, 0xFE]) || buffer.starts(with: [0xFE, 0xFF]) {
      throw Self.error("not-utf-8", Text("'\(path)' is UTF-16"), path, hint: Text("save the file as CSV UTF-8"))
    }
  }

  /// The line at the position, or as much of it as may be looked at. The position stays.
  mutating func firstLine(atMost limit: Int) throws(DelimitedError) -> ArraySlice<UInt8> {
    while endOfLine(from: position) == buffer.count, buffer.count - position < limit, !isAtEnd { try fill() }
    return buffer[position..<endOfLine(from: position)]
  }

  /// Where in the buffer the line ends that holds the byte at `index`: at its line break, or with the buffer.
  func endOfLine(from index: Int) -> Int {
    buffer[index...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? buffer.count
  }

  /// The line breaks (LF, CR LF, lone CR) in a part of the buffer.
  func lineBreaks(in range: Range<Int>) -> Int {
    var breaks = 0
    for index in range {
      let byte = buffer[index]
      if byte == UInt8(ascii: "\n") {
        breaks += 1
      } else if byte == UInt8(ascii: "\r"), index + 1 >= buffer.count || buffer[index + 1] != UInt8(ascii: "\n") {
        breaks += 1
      }
    }
    return breaks
  }

  /// Moves the position behind the next line break, however far away that is.
  mutating func skipLine() throws(DelimitedError) {
    position = endOfLine(from: position)
    while position == buffer.count, !isAtEnd {
      try fill()
      position = endOfLine(from: position)
    }
    guard position < buffer.count else { return }
    let isReturn = buffer[position] == UInt8(ascii: "\r")
    position += 1
    guard isReturn else { return }
    if position == buffer.count, !isAtEnd { try fill() }
    if position < buffer.count, buffer[position] == UInt8(ascii: "\n") { position += 1 }
  }

  private static func error(_ code: String, _ message: Text, _ path: String, hint: Text? = nil) -> DelimitedError {
    let place = SourceSpan(startOf: SourceFile(unavailable: path))
    return DelimitedError(diagnostic: Diagnostic(.error, code, message, at: place, hints: hint.map { [$0] } ?? []))
  }
}
