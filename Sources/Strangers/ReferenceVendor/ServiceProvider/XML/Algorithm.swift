import CXMLSec

/// The algorithms of XML Signature and XML Encryption that this service provider takes, and says so in its metadata.
enum Algorithm {
  static let signatures = [
    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",
    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512", "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
    "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384", "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512",
  ]
  static let digests = [
    "http://www.w3.org/2001/04/xmlenc#sha256", "http://www.w3.org/2001/04/xmldsig-more#sha384",
    "http://www.w3.org/2001/04/xmlenc#sha512",
  ]
  static let contentEncryption = [
    "http://www.w3.org/2009/xmlenc11#aes128-gcm", "http://www.w3.org/2009/xmlenc11#aes192-gcm",
    "http://www.w3.org/2009/xmlenc11#aes256-gcm",
  ]
  static let keyTransport = ["http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p"]

  static let exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#"
  static let enveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature"
  static let xslt = "http://www.w3.org/TR/1999/REC-xslt-19991116"
  static let rsa15 = "http://www.w3.org/2001/04/xmlenc#rsa-1_5"

  static func isSHA1(_ algorithm: String) -> Bool {
    algorithm == "http://www.w3.org/2000/09/xmldsig#sha1" || algorithm.hasSuffix("#rsa-sha1")
      || algorithm.hasSuffix("#ecdsa-sha1") || algorithm.hasSuffix("#dsa-sha1")
  }

  static func isHMAC(_ algorithm: String) -> Bool { algorithm.contains("#hmac-") }

  /// Whether a signature method may be used. A fault opens for its own kind only.
  static func allowsSignature(_ algorithm: String, _ faults: Set<Fault>) -> Bool {
    if signatures.contains(algorithm) { return true }
    if isSHA1(algorithm) { return faults.contains(.samlSHA1) }
    if isHMAC(algorithm) { return faults.contains(.samlHMACWithPublicKey) }
    return faults.contains(.samlUndeclaredAlgorithm)
  }

  static func allowsDigest(_ algorithm: String, _ faults: Set<Fault>) -> Bool {
    if digests.contains(algorithm) { return true }
    return faults.contains(isSHA1(algorithm) ? .samlSHA1 : .samlUndeclaredAlgorithm)
  }

  static func allowsContentEncryption(_ algorithm: String, _ faults: Set<Fault>) -> Bool {
    contentEncryption.contains(algorithm) || faults.contains(.samlUndeclaredAlgorithm)
  }

  static func allowsKeyTransport(_ algorithm: String, _ faults: Set<Fault>) -> Bool {
    if keyTransport.contains(algorithm) { return true }
    return faults.contains(algorithm == rsa15 ? .samlRSA15 : .samlUndeclaredAlgorithm)
  }

  /// The digest that goes with a signature method in the redirect binding.
  static func digest(ofSignature algorithm: String) -> OpaquePointer? {
    if algorithm.hasSuffix("sha256") { return EVP_sha256() }
    if algorithm.hasSuffix("sha384") { return EVP_sha384() }
    if algorithm.hasSuffix("sha512") { return EVP_sha512() }
    return nil
  }
}
