import CLibCrypto
package import Digests

/// Asks a time-stamping authority to stamp a digest (RFC 3161, section 2.4.1).
package struct TimeStampRequest: Sendable, Hashable {
  /// The media type of a request (section 3.4).
  package static let mediaType = "application/timestamp-query"
  /// The media type of an answer.
  package static let answerType = "application/timestamp-reply"

  /// What is stamped.
  package let digest: SHA256Digest
  /// In DER.
  package let bytes: [UInt8]

  /// - Parameters:
  ///   - policy: the object identifier of the authority's policy; its own default unless given.
  ///   - nonce: bytes that come back in the answer; none where it is fetched by hand.
  package init(of digest: SHA256Digest, policy: String? = nil, nonce: [UInt8] = []) throws(AttestationError) {
    self.digest = digest
    let request = try Self.make(digest, policy: policy, nonce: nonce)
    defer { TS_REQ_free(request) }
    let length = i2d_TS_REQ(request, nil)
    guard length > 0 else { throw AttestationError("the request cannot be written") }
    var bytes = [UInt8](repeating: 0, count: Int(length))
    bytes.withUnsafeMutableBufferPointer { buffer in
      var start = buffer.baseAddress
      i2d_TS_REQ(request, &start)
    }
    self.bytes = bytes
  }

  /// Whether the text is an object identifier, as `1.3.6.1.4.1.4146.2.3`.
  package static func isPolicy(_ text: String) -> Bool {
    defer { ERR_clear_error() }
    let numbers = text.split(separator: ".", omittingEmptySubsequences: false)
    guard numbers.count > 1, numbers.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let object = OBJ_txt2obj(text, 1)
    else { return false }
    ASN1_OBJECT_free(object)
    return true
  }

  static func make(
    _ digest: SHA256Digest, policy: String?, nonce: [UInt8]
  ) throws(AttestationError) -> OpaquePointer {
    let failed = AttestationError("the cryptographic library cannot make a request")
    guard let request = TS_REQ_new() else { throw failed }
    var isMade = false
    defer { if !isMade { TS_REQ_free(request) } }
    guard TS_REQ_set_version(request, 1) == 1, TS_REQ_set_cert_req(request, 1) == 1 else { throw failed }
    guard let imprint = TS_MSG_IMPRINT_new(), let algorithm = X509_ALGOR_new() else { throw failed }
    defer {
      TS_MSG_IMPRINT_free(imprint)
      X509_ALGOR_free(algorithm)
    }
    var bytes = digest.bytes
    X509_ALGOR_set0(algorithm, OBJ_nid2obj(NID_sha256), V_ASN1_NULL, nil)
    guard TS_MSG_IMPRINT_set_algo(imprint, algorithm) == 1,
      TS_MSG_IMPRINT_set_msg(imprint, &bytes, Int32(bytes.count)) == 1,
      TS_REQ_set_msg_imprint(request, imprint) == 1
    else { throw failed }
    if let policy {
      guard let object = OBJ_txt2obj(policy, 1) else { throw AttestationError("'\(policy)' is no object identifier") }
      defer { ASN1_OBJECT_free(object) }
      guard TS_REQ_set_policy_id(request, object) == 1 else { throw failed }
    }
    if !nonce.isEmpty {
      guard let number = BN_bin2bn(nonce, Int32(clamping: nonce.count), nil) else { throw failed }
      defer { BN_free(number) }
      guard let integer = BN_to_ASN1_INTEGER(number, nil) else { throw failed }
      defer { ASN1_INTEGER_free(integer) }
      guard TS_REQ_set_nonce(request, integer) == 1 else { throw failed }
    }
    isMade = true
    return request
  }
}
