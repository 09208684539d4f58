internal import CLibCrypto

/// Hashes bytes as they come, in constant memory. Give it all bytes, then `finish()` once.
package final class SHA256Hasher {
  private let context: OpaquePointer
  private var isFinished = false

  package init() throws(DigestError) {
    guard let context = EVP_MD_CTX_new() else { throw DigestError("no memory for a digest") }
    self.context = context
    guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      throw DigestError("the cryptographic library does not offer SHA-256")
    }
  }

  deinit { EVP_MD_CTX_free(context) }

  /// The digest of these bytes alone, whatever was given before: for many short texts one after the other.
  package func digest(of buffer: UnsafeRawBufferPointer) throws(DigestError) -> SHA256Digest {
    // Without a type the one of before is kept, so that it is not looked up again.
    guard EVP_DigestInit_ex(context, nil, nil) == 1 else { throw DigestError("SHA-256 failed") }
    isFinished = false
    try update(buffer)
    return try finish()
  }

  /// Takes the next bytes.
  package func update(_ buffer: UnsafeRawBufferPointer) throws(DigestError) {
    guard let start = buffer.baseAddress, !buffer.isEmpty else { return }
    guard !isFinished, EVP_DigestUpdate(context, start, buffer.count) == 1 else { throw DigestError("SHA-256 failed") }
  }

  /// Takes the next bytes.
  package func update(_ bytes: some Collection<UInt8>) throws(DigestError) {
    let result: Result<Void, DigestError>? = bytes.withContiguousStorageIfAvailable { buffer in
      Result { () throws(DigestError) in try update(UnsafeRawBufferPointer(buffer)) }
    }
    if let result { return try result.get() }
    let copy = Array(bytes)
    try copy.withUnsafeBufferPointer { buffer in
      Result { () throws(DigestError) in try update(UnsafeRawBufferPointer(buffer)) }
    }.get()
  }

  /// The digest of all bytes given. After it both `update` and a second `finish` throw.
  package func finish() throws(DigestError) -> SHA256Digest {
    guard !isFinished else { throw DigestError("SHA-256 failed") }
    let digest = withUnsafeTemporaryAllocation(byteCount: SHA256Digest.byteCount, alignment: 8) { output in
      let bytes = output.bindMemory(to: UInt8.self)
      return EVP_DigestFinal_ex(context, bytes.baseAddress, nil) == 1 ? SHA256Digest(bytes: bytes) : nil
    }
    guard let digest else { throw DigestError("SHA-256 failed") }
    isFinished = true
    return digest
  }
}

extension SHA256Digest {
  /// The SHA-256 of the bytes.
  package static func hash(_ bytes: some Collection<UInt8>) throws(DigestError) -> SHA256Digest {
    let hasher = try SHA256Hasher()
    try hasher.update(bytes)
    return try hasher.finish()
  }

  /// The SHA-256 of the text in UTF-8.
  package static func hash(text: String) throws(DigestError) -> SHA256Digest { try hash(Array(text.utf8)) }
}
