import Glibc

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
