import Texts

/// Responses whose encryption is weak, damaged or for somebody else.
extension SAMLDeviation {
  static let ofEncryption: [SAMLDeviation] = [
    pkcs1KeyTransport, encryptedForUnknownKey, damagedEncryption,
  ]

  package static let pkcs1KeyTransport = SAMLDeviation(
    "rsa-pkcs1-key-transport", .transportsKeyByRSA15, right: .refused,
    explanation: Text("The key of the encryption is carried by the broken RSA 1.5."),
    swedenConnect: .declaring(
      SAMLAlgorithmName.transportedByRSA15, .should("Sweden Connect 8 (RSA 1.5 should not be accepted)"),
      otherwise: .must("Sweden Connect 8 and 8.4")),
    saml2int: .should("saml2int SDP-ALG01"))

  package static let encryptedForUnknownKey = SAMLDeviation(
    "encrypted-for-unknown-key", .encryptsForUnknownKey, right: .refused,
    explanation: Text("The assertion is encrypted for a key that the service does not have."),
    swedenConnect: .must("SAML 2.0 Core 6.1"),
    saml2int: .must("SAML 2.0 Core 6.1"))

  package static let damagedEncryption = SAMLDeviation(
    "damaged-encryption", takes: .words(SAMLEncryptionPart.allCases.map(\.rawValue)), .damagesEncryption,
    right: .refused,
    explanation: Text("The encrypted assertion is damaged."),
    swedenConnect: .must("SAML 2.0 Core 6.1; XML Encryption 1.1, 6.1"),
    saml2int: .must("SAML 2.0 Core 6.1; XML Encryption 1.1, 6.1"))
}
