import CXMLSec

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
