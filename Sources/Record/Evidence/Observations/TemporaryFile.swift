import Digests
import Glibc
import Texts

/// A file without a name: it is gone when nobody holds it any more, also after a crash.
struct TemporaryFile: ~Copyable {
  private let descriptor: Int32
  private let directory: String
  private(set) var size = 0

  /// - Parameter directory: which disk it lies on.
  init(in directory: String) throws(RecordError) {
    self.init(descriptor: try Self.openNameless(in: directory), directory: directory)
  }

  private init(descriptor: Int32, directory: String) {
    self.descriptor = descriptor
    self.directory = directory
  }

  private static func openNameless(in directory: String) throws(RecordError) -> Int32 {
    let name: String
    do throws(DigestError) {
      name = "\(directory)/\(RecordLayout.unfinishedPrefix)\(try RandomBytes.make(12).hex)"
    } catch {
      throw RecordError(code: "no-random-bytes", problem: Text(verbatim: error.description), hint: Text("try again"))
    }
    let descriptor = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SystemFile.failure("write", directory) }
    unlink(name)
    return descriptor
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  mutating func append(_ bytes: UnsafeRawBufferPointer) throws(RecordError) {
    try SystemFile.write(bytes, to: descriptor, path: "a temporary file in \(directory)")
    size += bytes.count
  }

  /// Fills the buffer from an offset on, as far as the file goes.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(RecordError) -> Int {
    var got = 0
    while got < buffer.count {
      let count = pread(
        descriptor, buffer.baseAddress?.advanced(by: got), buffer.count - got, off_t(offset + got))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw SystemFile.failure("read", "a temporary file in \(directory)") }
      if count == 0 { break }
      got += count
    }
    return got
  }
}

/// Reads a file from its beginning to its end in pieces.
struct PieceReader: ~Copyable {
  private static let pieceSize = 1 << 20

  private let descriptor: Int32
  private let path: String

  init(path: String) throws(RecordError) {
    self.init(descriptor: try Self.open(path), path: path)
  }

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  private static func open(_ path: String) throws(RecordError) -> Int32 {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFile.failure("open", path) }
    return descriptor
  }

  deinit { close(descriptor) }

  /// The next piece; nil at the end.
  mutating func next() throws(RecordError) -> [UInt8]? {
    var hasFailed = false
    let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { pointer, count in
      var got = read(descriptor, pointer.baseAddress, Self.pieceSize)
      while got < 0, errno == EINTR { got = read(descriptor, pointer.baseAddress, Self.pieceSize) }
      hasFailed = got < 0
      count = max(0, got)
    }
    guard !hasFailed else { throw SystemFile.failure("read", path) }
    return piece.isEmpty ? nil : piece
  }
}
