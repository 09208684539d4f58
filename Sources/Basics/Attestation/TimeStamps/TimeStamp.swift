import CLibCrypto
package import Digests
package import Quantities

/// A time stamp token (RFC 3161, section 2.4.2): an authority says that something with that digest was there at a time.
package struct TimeStamp: Sendable, Hashable {
  /// The longest answer that is read.
  package static let longestAnswer = 1_000_000

  /// The token in DER, without the answer that it came in.
  package let bytes: [UInt8]
  /// What was stamped.
  package let digest: SHA256Digest
  /// When, to the second.
  package let time: Instant
  /// The object identifier of the policy that it was made under.
  package let policy: String
  /// Who calls itself the one that stamped it; nil where the token does not say.
  package let signer: String?

  /// Reads an answer of an authority, or a token alone. Nothing is verified.
  package init(_ bytes: [UInt8]) throws(AttestationError) {
    ERR_clear_error()
    defer { ERR_clear_error() }
    guard bytes.count <= Self.longestAnswer else {
      throw AttestationError("it has \(bytes.count) bytes, and no time stamp is so long")
    }
    let answer = bytes.withUnsafeBufferPointer { buffer -> OpaquePointer? in
      var start = buffer.baseAddress
      return d2i_TS_RESP(nil, &start, buffer.count)
    }
    if let answer {
      defer { TS_RESP_free(answer) }
      // Granted, and granted with changes.
      let status = grindvakt_ts_status(answer)
      guard status == 0 || status == 1 else {
        let text = grindvakt_ts_status_text(answer).map { Self.text($0) } ?? "without saying why"
        throw AttestationError("the authority refused, status \(status): \(text)")
      }
      guard let token = TS_RESP_get_token(answer) else { throw AttestationError("the answer holds no token") }
      self = try TimeStamp(token)
      return
    }
    let token = bytes.withUnsafeBufferPointer { buffer -> UnsafeMutablePointer<PKCS7>? in
      var start = buffer.baseAddress
      return d2i_PKCS7(nil, &start, buffer.count)
    }
    guard let token else { throw AttestationError("it is neither an answer of a time-stamping authority nor a token") }
    defer { PKCS7_free(token) }
    self = try TimeStamp(token)
  }

  private init(_ token: UnsafeMutablePointer<PKCS7>) throws(AttestationError) {
    guard let info = PKCS7_to_TS_TST_INFO(token) else { throw AttestationError("it is no time stamp token") }
    defer { TS_TST_INFO_free(info) }
    guard grindvakt_ts_digest(info) == NID_sha256, let imprint = grindvakt_ts_imprint(info),
      let digest = SHA256Digest(bytes: Self.bytes(imprint))
    else { throw AttestationError("it stamps no SHA-256") }
    guard let time = Instant(TS_TST_INFO_get_time(info)) else { throw AttestationError("it has no readable time") }
    self.digest = digest
    self.time = time
    policy = TS_TST_INFO_get_policy_id(info).map { Self.identifier($0) } ?? ""
    let signer = grindvakt_ts_signer(token)
    self.signer = signer.flatMap { try? Certificate($0) }?.subject
    X509_free(signer)
    let length = i2d_PKCS7(token, nil)
    guard length > 0 else { throw AttestationError("the token cannot be written") }
    var bytes = [UInt8](repeating: 0, count: Int(length))
    bytes.withUnsafeMutableBufferPointer { buffer in
      var start = buffer.baseAddress
      i2d_PKCS7(token, &start)
    }
    self.bytes = bytes
  }

  private static func bytes(_ string: UnsafePointer<ASN1_OCTET_STRING>) -> [UInt8] {
    Array(UnsafeBufferPointer(start: ASN1_STRING_get0_data(string), count: Int(ASN1_STRING_length(string))))
  }

  private static func text(_ string: UnsafePointer<ASN1_UTF8STRING>) -> String {
    String(String(decoding: bytes(string), as: UTF8.self).prefix(200))
  }

  private static func identifier(_ object: OpaquePointer) -> String {
    var text = [CChar](repeating: 0, count: 200)
    guard OBJ_obj2txt(&text, Int32(text.count), object, 1) > 0 else { return "" }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

extension TimeStamp {
  /// Why a token does not count.
  package enum Problem: Error, Sendable, Hashable {
    /// Bytes of it were changed, or it was never signed: what the library says.
    case signature(String)
    /// Somebody else than the authority signed it, or the signer may not stamp; with what the library says.
    case authority(String)
    /// It was made under another policy than the one that was agreed on.
    case policy(found: String)
    /// It is the answer to another request.
    case nonce
  }

  /// Verifies that the authority stamped it (RFC 3161, section 2.2 and appendix B; RFC 5816), by the certificates that
  /// were valid at the time of the stamp. Revocation is not looked up.
  ///
  /// - Parameters:
  ///   - authority: certificates that are trusted, of the authority itself or of those above it.
  ///   - policy: the object identifier of the policy that was agreed on; any unless given.
  ///   - nonce: what was sent along in the request; nothing unless given.
  package func verify(
    by authority: [Certificate], policy: String? = nil, nonce: [UInt8] = []
  ) throws(Problem) {
    ERR_clear_error()
    defer { ERR_clear_error() }
    if let policy, policy != self.policy { throw .policy(found: self.policy) }
    let token = bytes.withUnsafeBufferPointer { buffer -> UnsafeMutablePointer<PKCS7>? in
      var start = buffer.baseAddress
      return d2i_PKCS7(nil, &start, buffer.count)
    }
    guard let token, let request = try? TimeStampRequest.make(digest, policy: nil, nonce: nonce) else {
      PKCS7_free(token)
      throw .signature("it cannot be read")
    }
    defer {
      PKCS7_free(token)
      TS_REQ_free(request)
    }
    guard let context = TS_REQ_to_TS_VERIFY_CTX(request, nil), let store = X509_STORE_new() else {
      throw .signature("no memory")
    }
    defer { TS_VERIFY_CTX_free(context) }
    TS_VERIFY_CTX_add_flags(context, Int32(TS_VFY_SIGNATURE))
    // The context frees the store.
    TS_VERIFY_CTX_set_store(context, store)
    for certificate in authority {
      try? certificate.withPointer { pointer in _ = X509_STORE_add_cert(store, pointer) }
    }
    // An authority that is named is trusted, whether it stands at the top or not.
    X509_STORE_set_flags(store, UInt(X509_V_FLAG_PARTIAL_CHAIN))
    X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(store), time_t(time.microsecondsSince1970 / 1_000_000))
    guard TS_RESP_verify_token(context, token) != 1 else { return }
    let problem = CryptoProblem.take()
    guard problem.library == ERR_LIB_TS else { throw .signature(problem.text) }
    switch problem.reason {
    case TS_R_CERTIFICATE_VERIFY_ERROR, TS_R_ESS_SIGNING_CERTIFICATE_ERROR, TS_R_ESS_ADD_SIGNING_CERT_ERROR,
      TS_R_INVALID_SIGNER_CERTIFICATE_PURPOSE, TS_R_UNSUPPORTED_MD_ALGORITHM:
      throw .authority(problem.text)
    case TS_R_NONCE_MISMATCH, TS_R_NONCE_NOT_RETURNED: throw .nonce
    default: throw .signature(problem.text)
    }
  }
}
