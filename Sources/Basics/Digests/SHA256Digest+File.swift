import Glibc

extension SHA256Digest {
  /// The SHA-256 and the length of a file, read in pieces of 128 KiB.
  package static func hash(fileAt path: String) throws(DigestError) -> (digest: SHA256Digest, bytes: Int64) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DigestError("cannot open \(path): \(String(cString: strerror(errno)))") }
    defer { close(descriptor) }
    let hasher = try SHA256Hasher()
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 * 1024, alignment: 16)
    defer { piece.deallocate() }
    var total: Int64 = 0
    while true {
      let count = read(descriptor, piece.baseAddress, piece.count)
      if count == 0 { return (try hasher.finish(), total) }
      if count < 0 {
        if errno == EINTR { continue }
        throw DigestError("cannot read \(path): \(String(cString: strerror(errno)))")
      }
      total += Int64(count)
      try hasher.update(UnsafeRawBufferPointer(rebasing: piece[..<count]))
    }
  }
}
