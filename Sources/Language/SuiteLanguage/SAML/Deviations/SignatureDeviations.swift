/// Responses whose signature is missing or wrong.
extension SAMLDeviation {
  static let ofSignatures: [SAMLDeviation] = [
    unsigned, unsignedResponse, unsignedAssertion, tampered, unknownSigningKey, attackersKeyInKeyInfo,
    attackersKeyValue, attackersKeyInChain, sha1, hmacWithPublicKey, undeclaredAlgorithm, smuggledDigest,
    commentInDigest,
  ]

  package static let unsigned = SAMLDeviation(
    "unsigned", .leavesUnsigned(.both), right: .refused,
    sv: "Varken svaret eller intyget är signerat.",
    fi: "Vastausta tai assertiota ei ole allekirjoitettu.",
    en: "Neither response nor assertion is signed.",
    swedenConnect: .must("Sweden Connect 6.3.1"),
    saml2int: .must("SAML 2.0 Profiles 4.1.3.5; saml2int SDP-IDP09"))

  package static let unsignedResponse = SAMLDeviation(
    "unsigned-response", .leavesUnsigned(.response), right: .refused,
    sv: "Svaret är inte signerat.",
    fi: "Vastausta ei ole allekirjoitettu.",
    en: "The response is not signed.",
    swedenConnect: .must("Sweden Connect 6.3.1"),
    saml2int: .open("SAML 2.0 Profiles 4.1.3.5 (a signed assertion will do)"))

  package static let unsignedAssertion = SAMLDeviation(
    "unsigned-assertion", .leavesUnsigned(.assertion), right: .refused,
    sv: "Intyget är inte signerat.",
    fi: "Assertiota ei ole allekirjoitettu.",
    en: "The assertion is not signed.",
    swedenConnect: .when(
      \.wantsSignedAssertions, .must("SAML 2.0 Metadata 2.4.4 (WantAssertionsSigned); Sweden Connect 2.1.2"),
      otherwise: .open("Sweden Connect 6.1")),
    saml2int: .when(
      \.wantsSignedAssertions, .must("SAML 2.0 Metadata 2.4.4 (WantAssertionsSigned)"),
      otherwise: .open("saml2int SDP-IDP10")))

  package static let tampered = SAMLDeviation(
    "tampered", takes: .words(SAMLTampering.allCases.map(\.rawValue)), .tampers, right: .refused,
    sv: "Meddelandet ändrades efter signeringen.",
    fi: "Viestiä on muutettu allekirjoituksen jälkeen.",
    en: "The message was changed after it was signed.",
    swedenConnect: .must("Sweden Connect 6.3.1; XML Signature 3.2"),
    saml2int: .must("SAML 2.0 Profiles 4.1.4.3; XML Signature 3.2"))

  package static let unknownSigningKey = SAMLDeviation(
    "unknown-signing-key", .signsWith(.unknownKey), right: .refused,
    sv: "Signerat med en nyckel som inte finns i metadata, under den rättas certifikat.",
    fi: "Allekirjoitettu avaimella, jota ei ole metatiedoissa, mutta oikean avaimen varmenteella.",
    en: "Signed with a key that is not in the metadata, under the certificate of the right one.",
    swedenConnect: .must("Sweden Connect 6.3.1; SAML 2.0 Core 5.4.5"),
    saml2int: .must("saml2int SDP-MD01 and SDP-SP37; SAML 2.0 Core 5.4.5"))

  package static let attackersKeyInKeyInfo = SAMLDeviation(
    "attackers-key-in-key-info", .signsWith(.attackersKeyInKeyInfo), right: .refused,
    sv: "Signerat med en angripares nyckel, som meddelandet självt för med sig.",
    fi: "Allekirjoitettu hyökkääjän avaimella, jonka viesti itse tuo mukanaan.",
    en: "Signed with an attacker's key, which the message itself brings along.",
    swedenConnect: .must("Sweden Connect 6.3.1; SAML 2.0 Core 5.4.5"),
    saml2int: .must("saml2int SDP-MD01 and SDP-SP37; SAML 2.0 Core 5.4.5"))

  package static let attackersKeyValue = SAMLDeviation(
    "attackers-key-value", .signsWith(.attackersKeyValue), right: .refused,
    sv: "Signerat med en angripares nyckel, som bara står där som tal (KeyValue).",
    fi: "Allekirjoitettu hyökkääjän avaimella, joka on viestissä vain lukuina (KeyValue).",
    en: "Signed with an attacker's key, which only stands there in numbers (KeyValue).",
    swedenConnect: .must("Sweden Connect 6.3.1; SAML 2.0 Core 5.4.5"),
    saml2int: .must("saml2int SDP-MD01 and SDP-SP37; SAML 2.0 Core 5.4.5"))

  package static let attackersKeyInChain = SAMLDeviation(
    "attackers-key-in-chain", .signsWith(.attackersKeyInChain), right: .refused,
    sv: "Signerat med en angripares nyckel, vars certifikat står i en kedja med det riktiga.",
    fi: "Allekirjoitettu hyökkääjän avaimella, jonka varmenne on ketjussa aidon kanssa.",
    en: "Signed with an attacker's key, whose certificate stands in a chain with the genuine one.",
    swedenConnect: .must("Sweden Connect 6.3.1; SAML 2.0 Core 5.4.5"),
    saml2int: .must("saml2int SDP-MD01 and SDP-SP37; SAML 2.0 Core 5.4.5"))

  package static let sha1 = SAMLDeviation(
    "sha-1", .signsWith(.sha1), right: .refused,
    sv: "Signaturen bygger på SHA-1.",
    fi: "Allekirjoitus perustuu SHA-1:een.",
    en: "The signature rests on SHA-1.",
    swedenConnect: .declaring(
      SAMLAlgorithmName.signedWithSHA1, .should("Sweden Connect 8 (SHA-1 should not be accepted)"),
      otherwise: .must("Sweden Connect 8, 8.1 and 8.2")),
    saml2int: .should("saml2int SDP-ALG01"))

  package static let hmacWithPublicKey = SAMLDeviation(
    "hmac-with-public-key", .signsWith(.hmacWithPublicKey), right: .refused,
    sv: "Signaturen är en kontrollsumma vars nyckel är den publika, som alla har.",
    fi: "Allekirjoitus on tarkistussumma, jonka avaimena on kaikkien tuntema julkinen avain.",
    en: "The signature is a keyed checksum whose key is the public key, which anybody has.",
    swedenConnect: .must("Sweden Connect 6.3.1; CWE-347"),
    saml2int: .must("SAML 2.0 Profiles 4.1.4.3; CWE-347"))

  package static let undeclaredAlgorithm = SAMLDeviation(
    "undeclared-algorithm", .signsWith(.sha224), right: .refused,
    sv: "Signerat med en algoritm (RSA med SHA-224) som ingen har kommit överens om.",
    fi: "Allekirjoitettu algoritmilla (RSA ja SHA-224), josta kukaan ei ole sopinut.",
    en: "Signed by an algorithm (RSA with SHA-224) that nobody agreed on.",
    swedenConnect: .declaring(
      SAMLAlgorithmName.signedWithSHA224, .open("Sweden Connect 8 (the metadata declares it)"),
      otherwise: .must("Sweden Connect 8")),
    saml2int: .should("saml2int SDP-ALG01"))

  package static let smuggledDigest = SAMLDeviation(
    "smuggled-digest", .placesDigest(.statusDetail), right: .refused,
    sv: "Kontrollsumman för ett förfalskat intyg står på ett annat ställe i meddelandet.",
    fi: "Väärennetyn assertion tarkistussumma on muualla viestissä.",
    en: "The checksum of a forged assertion stands elsewhere in the message.",
    swedenConnect: .must("Sweden Connect 6.3.1; CVE-2024-45409"),
    saml2int: .must("SAML 2.0 Profiles 4.1.4.3; CVE-2024-45409"))

  package static let commentInDigest = SAMLDeviation(
    "comment-in-digest", .placesDigest(.comment), right: .refused,
    sv: "Kontrollsumman för ett förfalskat intyg står i en kommentar i den signerade.",
    fi: "Väärennetyn assertion tarkistussumma on kommentissa allekirjoitetun tarkistussumman sisällä.",
    en: "The checksum of a forged assertion stands in a comment within the signed one.",
    swedenConnect: .must("Sweden Connect 6.3.1; CVE-2025-29775"),
    saml2int: .must("SAML 2.0 Profiles 4.1.4.3; CVE-2025-29775"))
}
