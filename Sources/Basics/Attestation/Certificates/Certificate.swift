import CLibCrypto
package import Digests
package import Quantities

/// A certificate (RFC 5280), known by its bytes.
package struct Certificate: Sendable, Hashable {
  /// In DER.
  package let bytes: [UInt8]
  /// The subject on one line, as `CN = Borås stad, C = SE`.
  package let subject: String
  /// SHA-256 of the bytes, as other tools show it.
  package let fingerprint: SHA256Digest
  package let notBefore: Instant
  package let notAfter: Instant

  /// The certificates of a PEM file (RFC 7468), one at least.
  package static func read(pem: [UInt8]) throws(AttestationError) -> [Certificate] {
    guard let source = MemorySource(pem) else { throw AttestationError("no memory for a certificate") }
    ERR_clear_error()
    var found: [Certificate] = []
    // More than any authority has.
    while found.count < 100, let pointer = grindvakt_certificate(source.bio) {
      defer { X509_free(pointer) }
      found.append(try Certificate(pointer))
    }
    ERR_clear_error()
    guard !found.isEmpty else { throw AttestationError("it holds no certificate in PEM (-----BEGIN CERTIFICATE-----)") }
    return found
  }

  init(_ pointer: OpaquePointer) throws(AttestationError) {
    let length = i2d_X509(pointer, nil)
    guard length > 0 else { throw AttestationError("a certificate cannot be read") }
    var bytes = [UInt8](repeating: 0, count: Int(length))
    bytes.withUnsafeMutableBufferPointer { buffer in
      var start = buffer.baseAddress
      i2d_X509(pointer, &start)
    }
    guard let fingerprint = try? SHA256Digest.hash(bytes), let notBefore = Instant(X509_get0_notBefore(pointer)),
      let notAfter = Instant(X509_get0_notAfter(pointer))
    else { throw AttestationError("a certificate has no readable time") }
    self.bytes = bytes
    self.fingerprint = fingerprint
    self.notBefore = notBefore
    self.notAfter = notAfter
    subject = Self.name(X509_get_subject_name(pointer))
  }

  /// Lends the certificate as the library has it.
  func withPointer<Result>(_ use: (OpaquePointer) throws(AttestationError) -> Result) throws(AttestationError) -> Result
  {
    let pointer = bytes.withUnsafeBufferPointer { buffer -> OpaquePointer? in
      var start = buffer.baseAddress
      return d2i_X509(nil, &start, buffer.count)
    }
    guard let pointer else { throw AttestationError("a certificate cannot be read") }
    defer { X509_free(pointer) }
    return try use(pointer)
  }

  private static func name(_ name: OpaquePointer?) -> String {
    guard let name, let text = MemorySource([]) else { return "?" }
    X509_NAME_print_ex(text.bio, name, 0, grindvakt_x509_one_line)
    return String(text.text.prefix(200))
  }
}

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
