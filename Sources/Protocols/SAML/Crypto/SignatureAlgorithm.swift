import CXMLSec

/// A signature algorithm (RFC 9231; XML Signature 1.1, 6.4).
package enum SignatureAlgorithm: String, CaseIterable, Sendable, Hashable {
  case rsaSHA1 = "http://www.w3.org/2000/09/xmldsig#rsa-sha1"
  case rsaSHA224 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha224"
  case rsaSHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"
  case rsaSHA384 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384"
  case rsaSHA512 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512"
  case ecdsaSHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"
  case ecdsaSHA384 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384"
  case ecdsaSHA512 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512"
  case hmacSHA256 = "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256"

  package var uri: String { rawValue }

  /// Good enough for new signatures (Sweden Connect Deployment Profile 8.2; NIST SP 800-131A).
  package var isStrong: Bool {
    switch self {
    case .rsaSHA256, .rsaSHA384, .rsaSHA512, .ecdsaSHA256, .ecdsaSHA384, .ecdsaSHA512: true
    case .rsaSHA1, .rsaSHA224, .hmacSHA256: false
    }
  }

  /// For a key of that kind by default.
  static func usual(for kind: SigningKey.Kind) -> SignatureAlgorithm {
    switch kind {
    case .rsa: .rsaSHA256
    case .ec: .ecdsaSHA256
    }
  }

  /// OpenSSL's digest for signatures outside XML (redirect binding), with the kind of key it goes with.
  var digest: (kind: Certificate.KeyKind, method: OpaquePointer?)? {
    switch self {
    case .rsaSHA1: (.rsa, EVP_sha1())
    case .rsaSHA224: (.rsa, EVP_sha224())
    case .rsaSHA256: (.rsa, EVP_sha256())
    case .rsaSHA384: (.rsa, EVP_sha384())
    case .rsaSHA512: (.rsa, EVP_sha512())
    case .ecdsaSHA256: (.ec, EVP_sha256())
    case .ecdsaSHA384: (.ec, EVP_sha384())
    case .ecdsaSHA512: (.ec, EVP_sha512())
    case .hmacSHA256: nil
    }
  }
}

/// A digest algorithm.
package enum DigestAlgorithm: String, CaseIterable, Sendable, Hashable {
  case sha1 = "http://www.w3.org/2000/09/xmldsig#sha1"
  case sha256 = "http://www.w3.org/2001/04/xmlenc#sha256"
  case sha384 = "http://www.w3.org/2001/04/xmldsig-more#sha384"
  case sha512 = "http://www.w3.org/2001/04/xmlenc#sha512"

  package var uri: String { rawValue }
  package var isStrong: Bool { self != .sha1 }
}

/// Names of transforms.
package enum TransformName {
  package static let enveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature"
  package static let exclusiveCanonical = "http://www.w3.org/2001/10/xml-exc-c14n#"
  package static let stylesheet = "http://www.w3.org/TR/1999/REC-xslt-19991116"
}

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
