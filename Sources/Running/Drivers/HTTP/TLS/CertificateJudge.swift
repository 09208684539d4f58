import CLibCrypto
import Foundation

/// Verifies a chain of certificates as a client does (RFC 5280, section 6), to say what is wrong with it.
enum CertificateJudge {
  /// Nil where nothing is wrong.
  ///
  /// - Parameters:
  ///   - chain: in DER, the server's own first, as it sent them.
  ///   - trust: PEM file of authorities beside those of the system.
  static func problem(with chain: [[UInt8]], host: String, trust: String?) -> TLSProblem? {
    var certificates = chain.compactMap(parse)
    guard let own = certificates.first else { return .other("no certificate") }
    guard let others = grindvakt_x509_stack(), let store = X509_STORE_new(), let context = X509_STORE_CTX_new() else {
      certificates.forEach { X509_free($0) }
      return nil
    }
    defer {
      X509_STORE_CTX_free(context)
      X509_STORE_free(store)
      grindvakt_x509_stack_free(others)
      X509_free(own)
    }
    certificates.removeFirst()
    let count = certificates.count
    for certificate in certificates { grindvakt_x509_stack_push(others, certificate) }
    X509_STORE_set_default_paths(store)
    if let trust { X509_STORE_load_locations(store, trust, nil) }
    ERR_clear_error()
    guard X509_STORE_CTX_init(context, store, own, others) == 1 else { return nil }
    if X509_verify_cert(context) != 1 {
      let failed = X509_STORE_CTX_get_current_cert(context) ?? own
      return problem(X509_STORE_CTX_get_error(context), failed, sent: count)
    }
    return isFor(own, host) ? nil : .wrongHost(host: host, names: names(of: own))
  }

  private static func problem(_ code: Int32, _ certificate: OpaquePointer, sent others: Int) -> TLSProblem {
    switch code {
    case X509_V_ERR_CERT_HAS_EXPIRED: .expired(day: time(X509_get0_notAfter(certificate)))
    case X509_V_ERR_CERT_NOT_YET_VALID: .notYetValid(day: time(X509_get0_notBefore(certificate)))
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT: .selfSigned(subject: name(X509_get_subject_name(certificate)))
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
      .unknownAuthority(issuer: name(X509_get_issuer_name(certificate)))
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY, X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE,
      X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
      seemsIntermediate(certificate, sent: others)
        ? .missingIntermediate(issuer: name(X509_get_issuer_name(certificate)))
        : .unknownAuthority(issuer: name(X509_get_issuer_name(certificate)))
    default: .other(String(cString: X509_verify_cert_error_string(Int(code))))
    }
  }

  /// Whether the issuer that is not there stands below an authority: nothing else was sent, and the certificate tells
  /// where its issuer can be fetched, or the issuer is called so.
  private static func seemsIntermediate(_ certificate: OpaquePointer, sent others: Int) -> Bool {
    guard others == 0 else { return false }
    let issuer = name(X509_get_issuer_name(certificate)).lowercased()
    let words = ["intermediate", "issuing", "sub ca", "subca", "sub-ca", "mellan"]
    return grindvakt_x509_has_issuer_address(certificate) == 1 || words.contains { issuer.contains($0) }
  }

  private static func parse(_ bytes: [UInt8]) -> OpaquePointer? {
    bytes.withUnsafeBufferPointer { buffer in
      var pointer = buffer.baseAddress
      return d2i_X509(nil, &pointer, buffer.count)
    }
  }

  private static func isFor(_ certificate: OpaquePointer, _ host: String) -> Bool {
    X509_check_ip_asc(certificate, host, 0) == 1
      || X509_check_host(certificate, host, host.utf8.count, 0, nil) == 1
  }

  /// The names that stand in the certificate, as text.
  private static func names(of certificate: OpaquePointer) -> [String] {
    guard let bio = BIO_new(BIO_s_mem()) else { return [] }
    defer { BIO_free(bio) }
    X509V3_extensions_print(bio, nil, X509_get0_extensions(certificate), 0, 0)
    let text = read(bio)
    let found = text.split { $0 == "," || $0.isNewline }.map { $0.trimmingCharacters(in: .whitespaces) }
      .compactMap { part in
        ["DNS:", "IP Address:"].lazy.compactMap { part.hasPrefix($0) ? String(part.dropFirst($0.count)) : nil }.first
      }
    return found.isEmpty ? [name(X509_get_subject_name(certificate))] : Array(found.prefix(10))
  }

  /// One line, as RFC 2253 has it.
  private static func name(_ name: OpaquePointer?) -> String {
    guard let name, let bio = BIO_new(BIO_s_mem()) else { return "?" }
    defer { BIO_free(bio) }
    X509_NAME_print_ex(bio, name, 0, grindvakt_x509_one_line)
    return String(read(bio).prefix(200))
  }

  private static func time(_ time: UnsafePointer<ASN1_TIME>?) -> String {
    guard let time, let bio = BIO_new(BIO_s_mem()) else { return "?" }
    defer { BIO_free(bio) }
    ASN1_TIME_print(bio, time)
    return read(bio)
  }

  private static func read(_ bio: OpaquePointer) -> String {
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = BIO_read(bio, &buffer, Int32(buffer.count))
      guard count > 0 else { break }
      text += buffer.prefix(Int(count))
    }
    return String(decoding: text, as: UTF8.self)
  }
}
