import CXMLSec

/// A private RSA key with a certificate that it has signed itself. Made while running, never written anywhere, and never
/// shown.
final class KeyPair: Sendable, CustomStringConvertible {
  /// OpenSSL's keys count their references atomically and are not changed once made.
  nonisolated(unsafe) private let key: OpaquePointer
  /// The certificate as DER.
  let certificate: [UInt8]

  var description: String { "KeyPair" }

  /// `nil` when OpenSSL cannot make such a key.
  ///
  /// - Parameters:
  ///   - bits: the length of the modulus.
  ///   - name: the common name in the certificate.
  ///   - start: when the certificate becomes valid, in seconds since 1970; it is valid for ten years.
  init?(bits: Int32, name: String, validFrom start: Int) {
    guard let key = Self.makeKey(bits: bits) else { return nil }
    guard let certificate = Self.certify(key, name: name, from: start) else {
      EVP_PKEY_free(key)
      return nil
    }
    self.key = key
    self.certificate = certificate
  }

  deinit { EVP_PKEY_free(key) }

  private static func makeKey(bits: Int32) -> OpaquePointer? {
    guard let context = EVP_PKEY_CTX_new_from_name(nil, "RSA", nil) else { return nil }
    defer { EVP_PKEY_CTX_free(context) }
    var key: OpaquePointer?
    guard EVP_PKEY_keygen_init(context) > 0, EVP_PKEY_CTX_set_rsa_keygen_bits(context, bits) > 0,
      EVP_PKEY_generate(context, &key) > 0
    else { return nil }
    return key
  }

  private static func certify(_ key: OpaquePointer, name: String, from start: Int) -> [UInt8]? {
    guard let certificate = X509_new() else { return nil }
    defer { X509_free(certificate) }
    let serial = Int.random(in: 1...Int(Int32.max))
    let tenYears = 3652 * 86_400
    guard X509_set_version(certificate, 2) == 1,
      ASN1_INTEGER_set(X509_get_serialNumber(certificate), serial) == 1,
      ASN1_TIME_set(X509_getm_notBefore(certificate), start) != nil,
      ASN1_TIME_set(X509_getm_notAfter(certificate), start + tenYears) != nil,
      X509_set_pubkey(certificate, key) == 1,
      let subject = X509_get_subject_name(certificate),
      X509_NAME_add_entry_by_txt(subject, "CN", 0x1000, name, Int32(name.utf8.count), -1, 0) == 1,
      X509_set_issuer_name(certificate, subject) == 1,
      X509_sign(certificate, key, EVP_sha256()) > 0
    else { return nil }
    var output: UnsafeMutablePointer<UInt8>?
    let size = i2d_X509(certificate, &output)
    guard size > 0, let output else { return nil }
    defer { CRYPTO_free(output, "", 0) }
    return Array(UnsafeBufferPointer(start: output, count: Int(size)))
  }

  /// A signature by RSA with SHA-256 (PKCS #1 v1.5).
  func sign(_ bytes: [UInt8]) -> [UInt8]? {
    guard let context = EVP_MD_CTX_new() else { return nil }
    defer { EVP_MD_CTX_free(context) }
    guard EVP_DigestSignInit(context, nil, EVP_sha256(), nil, key) == 1 else { return nil }
    var size = 0
    guard EVP_DigestSign(context, nil, &size, bytes, bytes.count) == 1 else { return nil }
    var signature = [UInt8](repeating: 0, count: size)
    guard EVP_DigestSign(context, &signature, &size, bytes, bytes.count) == 1 else { return nil }
    return Array(signature.prefix(size))
  }

  /// The private key for one operation of libxmlsec1, which then owns it.
  func makeSecurityKey() -> xmlSecKeyPtr? {
    guard EVP_PKEY_up_ref(key) == 1 else { return nil }
    guard let data = xmlSecOpenSSLEvpKeyAdopt(key) else {
      EVP_PKEY_free(key)
      return nil
    }
    guard let made = xmlSecKeyCreate() else {
      xmlSecKeyDataDestroy(data)
      return nil
    }
    guard xmlSecKeySetValue(made, data) == 0 else {
      xmlSecKeyDataDestroy(data)
      xmlSecKeyDestroy(made)
      return nil
    }
    return made
  }
}
