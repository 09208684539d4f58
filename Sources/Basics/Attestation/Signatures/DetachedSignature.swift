import CLibCrypto
package import Quantities

/// A signature beside what is signed (RFC 5652, signed data without content).
package struct DetachedSignature: Sendable, Hashable {
  /// The longest signature that is read.
  package static let longest = 1_000_000

  /// In DER.
  package let bytes: [UInt8]
  /// The time of signing, by the signer's own word alone. Nil where the signer gives none.
  package let claimedTime: Instant?

  /// Why a signature does not count.
  package enum Problem: Error, Sendable, Hashable {
    /// What was signed is something else.
    case content
    /// Somebody else signed it.
    case signer
    /// Bytes of it were changed: what the library says.
    case signature(String)
    /// It says that it was made when the certificate did not hold.
    case time
  }

  /// Reads a signature in DER or in PEM. Nothing is verified.
  package init(_ bytes: [UInt8]) throws(AttestationError) {
    guard bytes.count <= Self.longest else {
      throw AttestationError("it has \(bytes.count) bytes, and no signature is so long")
    }
    let message = try Self.parse(bytes)
    defer {
      CMS_ContentInfo_free(message)
      ERR_clear_error()
    }
    guard grindvakt_cms_signers(message) == 1 else {
      throw AttestationError("it has \(grindvakt_cms_signers(message)) signers, and one is wanted")
    }
    claimedTime = Instant(grindvakt_cms_signing_time(message))
    self.bytes = try Self.write(message)
  }

  private static func parse(_ bytes: [UInt8]) throws(AttestationError) -> OpaquePointer {
    ERR_clear_error()
    let message = bytes.withUnsafeBufferPointer { buffer -> OpaquePointer? in
      var start = buffer.baseAddress
      return d2i_CMS_ContentInfo(nil, &start, buffer.count)
    }
    if let message { return message }
    ERR_clear_error()
    guard let source = MemorySource(bytes), let message = PEM_read_bio_CMS(source.bio, nil, nil, nil) else {
      ERR_clear_error()
      throw AttestationError("it is no signature (CMS in DER or PEM)")
    }
    return message
  }

  private static func write(_ message: OpaquePointer) throws(AttestationError) -> [UInt8] {
    let length = i2d_CMS_ContentInfo(message, nil)
    guard length > 0 else { throw AttestationError("the signature cannot be written") }
    var bytes = [UInt8](repeating: 0, count: Int(length))
    bytes.withUnsafeMutableBufferPointer { buffer in
      var start = buffer.baseAddress
      i2d_CMS_ContentInfo(message, &start)
    }
    return bytes
  }

  /// Signs.
  package static func sign(
    _ content: [UInt8], key: PrivateKey, certificate: Certificate
  ) throws(AttestationError) -> DetachedSignature {
    let bytes = try certificate.withPointer { certificate throws(AttestationError) in
      guard key.fits(certificate) else { throw AttestationError("the key does not belong to the certificate") }
      guard let source = MemorySource(content) else { throw AttestationError("no memory") }
      ERR_clear_error()
      guard let message = CMS_sign(certificate, key.pointer, nil, source.bio, UInt32(CMS_DETACHED | CMS_BINARY)) else {
        throw AttestationError("it cannot be signed with that key: \(CryptoProblem.take().text)")
      }
      defer { CMS_ContentInfo_free(message) }
      return try write(message)
    }
    return try DetachedSignature(bytes)
  }

  /// Verifies that the holder of one of the certificates signed that content, while the certificate held.
  ///
  /// - Returns: the certificate.
  package func verify(of content: [UInt8], by trusted: [Certificate]) throws(Problem) -> Certificate {
    guard let stack = grindvakt_x509_stack() else { throw .signature("no memory") }
    defer { grindvakt_x509_stack_free(stack) }
    for certificate in trusted {
      try? certificate.withPointer { pointer in
        X509_up_ref(pointer)
        grindvakt_x509_stack_push(stack, pointer)
      }
    }
    let signer = try verify(content, stack, UInt32(CMS_NOINTERN))
    if let claimedTime, claimedTime < signer.notBefore || claimedTime > signer.notAfter { throw .time }
    return signer
  }

  /// Verifies that it is a signature of that content, by whoever it says: anybody can make such a one.
  package func verifyItself(of content: [UInt8]) throws(Problem) -> Certificate { try verify(content, nil, 0) }

  private func verify(_ content: [UInt8], _ stack: OpaquePointer?, _ flags: UInt32) throws(Problem) -> Certificate {
    guard let message = try? Self.parse(bytes), let source = MemorySource(content) else {
      throw .signature("it cannot be read")
    }
    defer {
      CMS_ContentInfo_free(message)
      ERR_clear_error()
    }
    ERR_clear_error()
    let wanted = UInt32(CMS_DETACHED | CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY) | flags
    guard CMS_verify(message, stack, nil, source.bio, nil, wanted) == 1 else {
      let problem = CryptoProblem.take()
      switch problem.reason {
      case CMS_R_SIGNER_CERTIFICATE_NOT_FOUND: throw .signer
      case CMS_R_CONTENT_VERIFY_ERROR: throw .content
      default: throw .signature(problem.text)
      }
    }
    guard let signer = grindvakt_cms_signer(message) else { throw .signer }
    defer { X509_free(signer) }
    guard let certificate = try? Certificate(signer) else { throw .signer }
    return certificate
  }
}
