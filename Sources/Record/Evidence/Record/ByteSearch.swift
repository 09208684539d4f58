import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// Whether these bytes stand somewhere in it.
  func contains(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = baseAddress, let wanted = bytes.baseAddress, let first = bytes.first else {
      return bytes.isEmpty
    }
    var index = 0
    while count - index >= bytes.count,
      let found = memchr(start + index, Int32(first), count - index - bytes.count + 1)
    {
      index = UnsafeRawPointer(start).distance(to: UnsafeRawPointer(found))
      if memcmp(found, wanted, bytes.count) == 0 { return true }
      index += 1
    }
    return false
  }
}
