/// Responses whose encryption is weak, damaged or for somebody else.
extension SAMLDeviation {
  static let ofEncryption: [SAMLDeviation] = [
    pkcs1KeyTransport, encryptedForUnknownKey, damagedEncryption,
  ]

  package static let pkcs1KeyTransport = SAMLDeviation(
    "rsa-pkcs1-key-transport", .transportsKeyByRSA15, right: .refused,
    sv: "Krypteringens nyckel skickas med det osäkra RSA PKCS #1 v1.5.",
    fi: "Salauksen avain välitetään turvattomalla RSA PKCS #1 v1.5:llä.",
    en: "The key of the encryption is carried by the broken RSA 1.5.",
    swedenConnect: .declaring(
      SAMLAlgorithmName.transportedByRSA15, .should("Sweden Connect 8 (RSA 1.5 should not be accepted)"),
      otherwise: .must("Sweden Connect 8 and 8.4")),
    saml2int: .should("saml2int SDP-ALG01"))

  package static let encryptedForUnknownKey = SAMLDeviation(
    "encrypted-for-unknown-key", .encryptsForUnknownKey, right: .refused,
    sv: "Intyget är krypterat för en nyckel som tjänsten inte har.",
    fi: "Assertio on salattu avaimelle, jota palvelulla ei ole.",
    en: "The assertion is encrypted for a key that the service does not have.",
    swedenConnect: .must("SAML 2.0 Core 6.1"),
    saml2int: .must("SAML 2.0 Core 6.1"))

  package static let damagedEncryption = SAMLDeviation(
    "damaged-encryption", takes: .words(SAMLEncryptionPart.allCases.map(\.rawValue)), .damagesEncryption,
    right: .refused,
    sv: "Det krypterade intyget är skadat.",
    fi: "Salattu assertio on vioittunut.",
    en: "The encrypted assertion is damaged.",
    swedenConnect: .must("SAML 2.0 Core 6.1; XML Encryption 1.1, 6.1"),
    saml2int: .must("SAML 2.0 Core 6.1; XML Encryption 1.1, 6.1"))
}
