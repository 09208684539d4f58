import CXMLSec

/// Signatures over octets outside XML, as the redirect binding has them (SAML 2.0 Bindings 3.4.4.1), by OpenSSL.
enum DetachedSignature {
  static func make(over octets: [UInt8], by key: SigningKey, _ algorithm: SignatureAlgorithm) throws(SAMLError)
    -> [UInt8]
  {
    guard let digest = algorithm.digest, digest.kind == key.certificate.keyKind else {
      throw .cryptography("\(algorithm.uri) does not go with the key")
    }
    guard let context = EVP_MD_CTX_new() else { throw .cryptography("no memory") }
    defer { EVP_MD_CTX_free(context) }
    var count = 0
    guard EVP_DigestSignInit(context, nil, digest.method, nil, key.pointer) == 1,
      EVP_DigestSign(context, nil, &count, octets, octets.count) == 1
    else { throw .cryptography("the query cannot be signed") }
    var signature = [UInt8](repeating: 0, count: count)
    guard EVP_DigestSign(context, &signature, &count, octets, octets.count) == 1 else {
      throw .cryptography("the query cannot be signed")
    }
    return Array(signature.prefix(count))
  }

  static func verifies(
    _ signature: [UInt8], over octets: [UInt8], with certificate: Certificate, _ algorithm: SignatureAlgorithm
  ) -> Bool {
    guard let digest = algorithm.digest, digest.kind == certificate.keyKind, let key = try? PublicKey(certificate),
      let context = EVP_MD_CTX_new()
    else { return false }
    defer { EVP_MD_CTX_free(context) }
    guard EVP_DigestVerifyInit(context, nil, digest.method, nil, key.pointer) == 1 else { return false }
    return EVP_DigestVerify(context, signature, signature.count, octets, octets.count) == 1
  }
}
