import CXMLSec
import Digests
package import Quantities

/// A private key with its own certificate, made at run time, and written only for an identity that is kept (`pem()`).
///
/// Otherwise the key leaves this object only into libxmlsec1 and OpenSSL, to sign and to decrypt.
package final class SigningKey: @unchecked Sendable, CustomStringConvertible, CustomReflectable {
  /// What kind of key to make.
  package enum Kind: Sendable, Hashable {
    case rsa(bits: Int)
    /// NIST P-256.
    case ec
  }

  // Several threads may use OpenSSL's keys at once as long as they are not changed, and they are not.
  let pointer: OpaquePointer
  package let kind: Kind
  package let certificate: Certificate

  /// Takes over the key, which is freed with this object.
  init(_ pointer: OpaquePointer, _ kind: Kind, _ certificate: Certificate) {
    self.pointer = pointer
    self.kind = kind
    self.certificate = certificate
  }

  deinit { EVP_PKEY_free(pointer) }

  /// Without the key, so that no log ever holds it.
  package var description: String { "SigningKey(\(certificate.commonName))" }
  package var customMirror: Mirror { Mirror(self, children: []) }

  /// A new key with a certificate that it signed itself.
  ///
  /// - Parameters:
  ///   - commonName: the subject, at most 64 characters (X.520).
  ///   - start: from when the certificate is valid.
  ///   - span: for how long.
  package static func make(
    _ kind: Kind, commonName: String, validFrom start: Instant, for span: TimeSpan
  ) throws(SAMLError) -> SigningKey {
    let key = try makeKey(kind)
    do {
      let certificate = try certify(key, commonName: commonName, validFrom: start, for: span)
      return SigningKey(key, kind, certificate)
    } catch {
      EVP_PKEY_free(key)
      throw error
    }
  }

  private static func makeKey(_ kind: Kind) throws(SAMLError) -> OpaquePointer {
    let identifier =
      switch kind {
      case .rsa: EVP_PKEY_RSA
      case .ec: EVP_PKEY_EC
      }
    guard let context = EVP_PKEY_CTX_new_id(identifier, nil) else { throw .cryptography("no memory") }
    defer { EVP_PKEY_CTX_free(context) }
    guard EVP_PKEY_keygen_init(context) == 1 else { throw .cryptography("keys cannot be made") }
    let isSet =
      switch kind {
      case .rsa(let bits): EVP_PKEY_CTX_set_rsa_keygen_bits(context, Int32(clamping: bits))
      case .ec: EVP_PKEY_CTX_set_ec_paramgen_curve_nid(context, NID_X9_62_prime256v1)
      }
    var key: OpaquePointer?
    guard isSet == 1, EVP_PKEY_generate(context, &key) == 1, let key else {
      throw .cryptography("the key cannot be made")
    }
    return key
  }

  private static func certify(
    _ key: OpaquePointer, commonName: String, validFrom start: Instant, for span: TimeSpan
  ) throws(SAMLError) -> Certificate {
    guard let certificate = X509_new() else { throw .cryptography("no memory") }
    defer { X509_free(certificate) }
    // Version 3 is written as 2 (RFC 5280, 4.1.2.1). 63 random bits keep the serial number positive.
    let random = try? RandomBytes.make(8)
    let serial = random?.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let end = start + span
    var isMade =
      serial != nil && X509_set_version(certificate, 2) == 1
      && ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial.map { $0 >> 1 | 1 } ?? 0) == 1
      && ASN1_TIME_set(X509_getm_notBefore(certificate), start.secondsSince1970) != nil
      && ASN1_TIME_set(X509_getm_notAfter(certificate), end.secondsSince1970) != nil
      && X509_set_pubkey(certificate, key) == 1
    let name = X509_get_subject_name(certificate)
    let bytes = Array(commonName.utf8)
    isMade =
      isMade && X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, bytes, Int32(clamping: bytes.count), -1, 0) == 1
      && X509_set_issuer_name(certificate, name) == 1 && X509_sign(certificate, key, EVP_sha256()) > 0
    guard isMade else { throw .cryptography("the certificate cannot be made") }
    var der: UnsafeMutablePointer<UInt8>?
    let count = i2d_X509(certificate, &der)
    guard count > 0, let der else { throw .cryptography("the certificate cannot be written") }
    defer { CRYPTO_free(der, #file, #line) }
    return try Certificate(der: Array(UnsafeBufferPointer(start: der, count: Int(count))))
  }
}

extension Instant {
  /// Whole seconds, rounded down.
  var secondsSince1970: Int {
    let (seconds, rest) = microsecondsSince1970.quotientAndRemainder(dividingBy: 1_000_000)
    return Int(rest < 0 ? seconds - 1 : seconds)
  }
}

/// Keys of an identity that a person has registered somewhere, which must be the same in the next run.
extension SigningKey {
  /// The private key and its certificate as files hold them (RFC 7468: `PRIVATE KEY`, `CERTIFICATE`). A secret.
  package func pem() throws(SAMLError) -> String {
    guard let memory = BIO_new(BIO_s_mem()) else { throw .cryptography("no memory") }
    defer { BIO_free_all(memory) }
    guard PEM_write_bio_PKCS8PrivateKey(memory, pointer, nil, nil, 0, nil, nil) == 1 else {
      throw .cryptography("the key cannot be written")
    }
    var bytes = [UInt8](repeating: 0, count: 32_768)
    let count = BIO_read(memory, &bytes, Int32(bytes.count))
    return String(decoding: bytes.prefix(Int(max(0, count))), as: UTF8.self) + certificate.pem
  }

  /// Reads what ``pem()`` wrote.
  package convenience init(pem: String) throws(SAMLError) {
    let bytes = Array(pem.utf8)
    guard let memory = BIO_new(BIO_s_mem()) else { throw .cryptography("no memory") }
    defer { BIO_free_all(memory) }
    // A copy: what the library reads must be there for as long as it reads.
    guard BIO_write(memory, bytes, Int32(clamping: bytes.count)) == Int32(clamping: bytes.count) else {
      throw .cryptography("no memory")
    }
    guard let key = PEM_read_bio_PrivateKey(memory, nil, nil, nil) else {
      throw .cryptography("this is no private key")
    }
    do throws(SAMLError) {
      let certificate = try Self.certificate(in: pem)
      let published = try PublicKey(certificate)
      guard EVP_PKEY_eq(key, published.pointer) == 1 else {
        throw SAMLError.cryptography("the certificate is not of this key")
      }
      let kind: Kind = certificate.keyKind == .rsa ? .rsa(bits: certificate.keyBits) : .ec
      self.init(key, kind, certificate)
    } catch {
      EVP_PKEY_free(key)
      throw error
    }
  }

  private static func certificate(in pem: String) throws(SAMLError) -> Certificate {
    let label = "CERTIFICATE-----"
    guard let begin = pem.firstRange(of: "-----BEGIN " + label), let end = pem.firstRange(of: "-----END " + label),
      begin.upperBound < end.lowerBound
    else { throw .cryptography("there is no certificate") }
    return try Certificate(base64: String(pem[begin.upperBound..<end.lowerBound]))
  }
}
