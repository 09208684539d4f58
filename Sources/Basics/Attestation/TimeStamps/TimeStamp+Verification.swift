import CLibCrypto
import Digests
import Quantities

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
