import CXMLSec

/// The public key of another party, from its certificate.
struct PublicKey: Hashable, Sendable {
  /// The certificate as DER.
  let certificate: [UInt8]

  /// `nil` when the bytes are no X.509 certificate with a key that OpenSSL knows.
  init?(certificate: [UInt8]) {
    self.certificate = certificate
    guard withKey({ _ in true }) == true else { return nil }
  }

  private func withKey<Result>(_ body: (OpaquePointer) -> Result) -> Result? {
    certificate.withUnsafeBufferPointer { buffer -> Result? in
      var start = buffer.baseAddress
      guard let parsed = d2i_X509(nil, &start, buffer.count) else { return nil }
      defer { X509_free(parsed) }
      guard let key = X509_get_pubkey(parsed) else { return nil }
      defer { EVP_PKEY_free(key) }
      return body(key)
    }
  }

  /// Whether the signature over the bytes was made with this key.
  func verifies(_ signature: [UInt8], over bytes: [UInt8], digest: OpaquePointer?) -> Bool {
    withKey { key in
      guard let context = EVP_MD_CTX_new() else { return false }
      defer { EVP_MD_CTX_free(context) }
      return EVP_DigestVerifyInit(context, nil, digest, nil, key) == 1
        && EVP_DigestVerify(context, signature, signature.count, bytes, bytes.count) == 1
    } ?? false
  }

  /// The public key for one operation of libxmlsec1, which then owns it.
  func makeSecurityKey() -> xmlSecKeyPtr? {
    guard let size = UInt32(exactly: certificate.count) else { return nil }
    return xmlSecOpenSSLAppKeyLoadMemory(certificate, size, xmlSecKeyDataFormatCertDer, nil, nil, nil)
  }

  /// The public key in the forms in which somebody may take it for a secret: SubjectPublicKeyInfo and certificate, each as
  /// DER, as base64 and as PEM.
  var publicForms: [[UInt8]] {
    let info: [UInt8] =
      withKey { key in
        var output: UnsafeMutablePointer<UInt8>?
        let size = i2d_PUBKEY(key, &output)
        guard size > 0, let output else { return [] }
        defer { CRYPTO_free(output, "", 0) }
        return Array(UnsafeBufferPointer(start: output, count: Int(size)))
      } ?? []
    return [(info, "PUBLIC KEY"), (certificate, "CERTIFICATE")].flatMap { bytes, label in
      let text = Base64.encode(bytes)
      let lines = stride(from: 0, to: text.utf8.count, by: 64).map { offset in
        String(decoding: Array(text.utf8)[offset..<min(offset + 64, text.utf8.count)], as: UTF8.self)
      }
      let pem = "-----BEGIN \(label)-----\n" + lines.joined(separator: "\n") + "\n-----END \(label)-----"
      return [bytes, Array(text.utf8), Array(pem.utf8), Array((pem + "\n").utf8)]
    }
  }
}

/// An RSA key in numbers, in the form that libraries read (RFC 5280, 4.1; RFC 8017, A.1.1).
enum PublicNumbers {
  /// `rsaEncryption` with its parameters.
  private static let algorithm: [UInt8] = [
    0x30, 0x0D, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01, 0x05, 0x00,
  ]

  /// SubjectPublicKeyInfo as DER.
  static func information(modulus: [UInt8], exponent: [UInt8]) -> [UInt8] {
    let key = element(0x30, integer(modulus) + integer(exponent))
    return element(0x30, algorithm + element(0x03, [0] + key))
  }

  /// Never negative.
  private static func integer(_ bytes: [UInt8]) -> [UInt8] {
    element(0x02, (bytes.first ?? 0x80) >= 0x80 ? [0] + bytes : bytes)
  }

  private static func element(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    guard content.count >= 0x80 else { return [tag, UInt8(content.count)] + content }
    var length: [UInt8] = []
    var rest = content.count
    while rest > 0 {
      length.insert(UInt8(rest & 0xFF), at: 0)
      rest >>= 8
    }
    return [tag, 0x80 | UInt8(length.count)] + length + content
  }
}
