internal import CLibCrypto

/// Bytes from the cryptographic random generator.
package enum RandomBytes {
  /// So many bytes; none for zero or less.
  package static func make(_ count: Int) throws(DigestError) -> [UInt8] {
    guard count > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: count)
    guard RAND_bytes(&bytes, Int32(clamping: count)) == 1 else {
      throw DigestError("the random generator has no entropy")
    }
    return bytes
  }
}
