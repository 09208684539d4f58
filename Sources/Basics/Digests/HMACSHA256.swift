internal import CLibCrypto

/// Keyed digests (RFC 2104 with SHA-256).
package enum HMACSHA256 {
  /// The digest of the message under the key, either of which may be empty.
  package static func authenticate(_ message: [UInt8], key: [UInt8]) throws(DigestError) -> SHA256Digest {
    var output = [UInt8](repeating: 0, count: SHA256Digest.byteCount)
    var length: UInt32 = 0
    // An empty array has no address to pass, and the library takes a missing key for an error.
    let safeKey = key.isEmpty ? [0] : key
    let done = HMAC(EVP_sha256(), safeKey, Int32(clamping: safeKey.count), message, message.count, &output, &length)
    guard done != nil, let digest = SHA256Digest(bytes: output) else { throw DigestError("HMAC-SHA-256 failed") }
    return digest
  }
}
