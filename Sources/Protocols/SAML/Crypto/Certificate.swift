import CXMLSec

/// An X.509 certificate, with the kind and length of its key.
package struct Certificate: Hashable, Sendable {
  package enum KeyKind: String, Sendable, Hashable {
    case rsa, ec, other
  }

  /// The certificate itself (X.690 DER).
  package let der: [UInt8]
  package let keyKind: KeyKind
  /// The length of the key: of the modulus for RSA, of the field for elliptic curves.
  package let keyBits: Int
  /// The common name of the subject; empty where there is none.
  package let commonName: String

  /// Reads a certificate. The chain and the dates are not looked at: metadata alone makes a key trusted (SAML V2.0
  /// Metadata Interoperability Profile 2.6.1).
  package init(der: [UInt8]) throws(SAMLError) {
    guard let certificate = Self.parse(der) else { throw .cryptography("this is no X.509 certificate") }
    defer { X509_free(certificate) }
    guard let key = X509_get0_pubkey(certificate) else {
      throw .cryptography("the certificate's key cannot be read")
    }
    self.der = der
    keyKind =
      switch EVP_PKEY_get_base_id(key) {
      case EVP_PKEY_RSA: .rsa
      case EVP_PKEY_EC: .ec
      default: .other
      }
    keyBits = Int(EVP_PKEY_get_bits(key))
    var name = [CChar](repeating: 0, count: 256)
    let length = X509_NAME_get_text_by_NID(X509_get_subject_name(certificate), NID_commonName, &name, 256)
    commonName =
      length > 0 ? String(decoding: name.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self) : ""
  }

  /// Reads what stands in `ds:X509Certificate`: Base64 with white space in it.
  package init(base64: String) throws(SAMLError) {
    guard let der = Base64.decode(base64), !der.isEmpty else { throw .cryptography("the certificate is no Base64") }
    try self.init(der: der)
  }

  /// As it stands in `ds:X509Certificate`.
  package var base64: String { Base64.encode(der) }

  /// As files hold it (RFC 7468).
  package var pem: String {
    let lines = stride(from: 0, to: base64.utf8.count, by: 64).map { start in
      String(base64.dropFirst(start).prefix(64))
    }
    return "-----BEGIN CERTIFICATE-----\n\(lines.joined(separator: "\n"))\n-----END CERTIFICATE-----\n"
  }

  fileprivate static func parse(_ der: [UInt8]) -> OpaquePointer? {
    der.withUnsafeBufferPointer { buffer in
      var start = buffer.baseAddress
      return d2i_X509(nil, &start, buffer.count)
    }
  }
}

/// The public key of a certificate, freed with this object.
final class PublicKey {
  let pointer: OpaquePointer

  init(_ certificate: Certificate) throws(SAMLError) {
    guard let parsed = Certificate.parse(certificate.der) else {
      throw .cryptography("this is no X.509 certificate")
    }
    defer { X509_free(parsed) }
    guard let key = X509_get_pubkey(parsed) else { throw .cryptography("the certificate's key cannot be read") }
    pointer = key
  }

  deinit { EVP_PKEY_free(pointer) }
}
