import CLibCrypto

/// A private key. It stays in the library's memory and is never written anywhere.
package final class PrivateKey {
  let pointer: OpaquePointer

  /// Reads a PEM file. Keys with a password are refused.
  package init(pem: [UInt8]) throws(AttestationError) {
    guard let source = MemorySource(pem) else { throw AttestationError("no memory for a key") }
    ERR_clear_error()
    guard let pointer = grindvakt_private_key(source.bio) else {
      ERR_clear_error()
      let text = String(decoding: pem.prefix(4_096), as: UTF8.self)
      throw AttestationError(
        text.contains("ENCRYPTED") ? "the key has a password" : "it holds no private key in PEM that can be used")
    }
    self.pointer = pointer
  }

  deinit { EVP_PKEY_free(pointer) }

  /// Whether it belongs to the certificate.
  func fits(_ certificate: OpaquePointer) -> Bool {
    defer { ERR_clear_error() }
    return X509_check_private_key(certificate, pointer) == 1
  }
}
