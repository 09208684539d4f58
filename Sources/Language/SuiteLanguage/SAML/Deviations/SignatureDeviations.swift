import Texts

/// Responses whose signature is missing or wrong.
extension SAMLDeviation {
  static let ofSignatures: [SAMLDeviation] = [
    unsigned, unsignedResponse, unsignedAssertion, tampered, unknownSigningKey, attackersKeyInKeyInfo,
    attackersKeyValue, attackersKeyInChain, sha1, hmacWithPublicKey, undeclaredAlgorithm, smuggledDigest,
    commentInDigest,
  ]

  package static let unsigned = SAMLDeviation(
    "unsigned", .leavesUnsigned(.both), right: .refused,
    explanation: Text("Neither response nor assertion is signed."),
    swedenConnect: .must("Sweden Connect 6.3.1"),
    saml2int: .must("SAML 2.0 Profiles 4.1.3.5; saml2int SDP-IDP09"))

  package static let unsignedResponse = SAMLDeviation(
    "unsigned-response", .leavesUnsigned(.response), right: .refused,
    explanation: Text("The response is not signed."),
    swedenConnect: .must("Sweden Connect 6.3.1"),
    saml2int: .open("SAML 2.0 Profiles 4.1.3.5 (a signed assertion will do)"))

  package static let unsignedAssertion = SAMLDeviation(
    "unsigned-assertion", .leavesUnsigned(.assertion), right: .refused,
    explanation: Text("The assertion is not signed."),
    swedenConnect: .when(
      \.wantsSignedAssertions, .must("SAML 2.0 Metadata 2.4.4 (WantAssertionsSigned); Sweden Connect 2.1.2"),
      otherwise: .open("Sweden Connect 6.1")),
    saml2int: .when(
      \.wantsSignedAssertions, .must("SAML 2.0 Metadata 2.4.4 (WantAssertionsSigned)"),
      otherwise: .open("saml2int SDP-IDP10")))

  package static let tampered = SAMLDeviation(
    "tampered", takes: .words(SAMLTampering.allCases.map(\.rawValue)), .tampers, right: .refused,
    explanation: Text("The message was changed after it was signed."),
    swedenConnect: .must("Sweden Connect 6.3.1; XML Signature 3.2"),
    saml2int: .must("SAML 2.0 Profiles 4.1.4.3; XML Signature 3.2"))

  package static let unknownSigningKey = SAMLDeviation(
    "unknown-signing-key", .signsWith(.unknownKey), right: .refused,
    explanation: Text("Signed with a key that is not in the metadata, under the certificate of the right one."),
    swedenConnect: .must("Sweden Connect 6.3.1; SAML 2.0 Core 5.4.5"),
    saml2int: .must("saml2int SDP-MD01 and SDP-SP37; SAML 2.0 Core 5.4.5"))

  package static let attackersKeyInKeyInfo = SAMLDeviation(
    "attackers-key-in-key-info", .signsWith(.attackersKeyInKeyInfo), right: .refused,
    explanation: Text("Signed with an attacker's key, which the message itself brings along."),
    swedenConnect: .must("Sweden Connect 6.3.1; SAML 2.0 Core 5.4.5"),
    saml2int: .must("saml2int SDP-MD01 and SDP-SP37; SAML 2.0 Core 5.4.5"))

  package static let attackersKeyValue = SAMLDeviation(
    "attackers-key-value", .signsWith(.attackersKeyValue), right: .refused,
    explanation: Text("Signed with an attacker's key, which only stands there in numbers (KeyValue)."),
    swedenConnect: .must("Sweden Connect 6.3.1; SAML 2.0 Core 5.4.5"),
    saml2int: .must("saml2int SDP-MD01 and SDP-SP37; SAML 2.0 Core 5.4.5"))

  package static let attackersKeyInChain = SAMLDeviation(
    "attackers-key-in-chain", .signsWith(.attackersKeyInChain), right: .refused,
    explanation: Text("Signed with an attacker's key, whose certificate stands in a chain with the genuine one."),
    swedenConnect: .must("Sweden Connect 6.3.1; SAML 2.0 Core 5.4.5"),
    saml2int: .must("saml2int SDP-MD01 and SDP-SP37; SAML 2.0 Core 5.4.5"))

  package static let sha1 = SAMLDeviation(
    "sha-1", .signsWith(.sha1), right: .refused,
    explanation: Text("The signature rests on SHA-1."),
    swedenConnect: .declaring(
      SAMLAlgorithmName.signedWithSHA1, .should("Sweden Connect 8 (SHA-1 should not be accepted)"),
      otherwise: .must("Sweden Connect 8, 8.1 and 8.2")),
    saml2int: .should("saml2int SDP-ALG01"))

  package static let hmacWithPublicKey = SAMLDeviation(
    "hmac-with-public-key", .signsWith(.hmacWithPublicKey), right: .refused,
    explanation: Text("The signature is a keyed checksum whose key is the public key, which anybody has."),
    swedenConnect: .must("Sweden Connect 6.3.1; CWE-347"),
    saml2int: .must("SAML 2.0 Profiles 4.1.4.3; CWE-347"))

  package static let undeclaredAlgorithm = SAMLDeviation(
    "undeclared-algorithm", .signsWith(.sha224), right: .refused,
    explanation: Text("Signed by an algorithm (RSA with SHA-224) that nobody agreed on."),
    swedenConnect: .declaring(
      SAMLAlgorithmName.signedWithSHA224, .open("Sweden Connect 8 (the metadata declares it)"),
      otherwise: .must("Sweden Connect 8")),
    saml2int: .should("saml2int SDP-ALG01"))

  package static let smuggledDigest = SAMLDeviation(
    "smuggled-digest", .placesDigest(.statusDetail), right: .refused,
    explanation: Text("The checksum of a forged assertion stands elsewhere in the message."),
    swedenConnect: .must("Sweden Connect 6.3.1; CVE-2024-45409"),
    saml2int: .must("SAML 2.0 Profiles 4.1.4.3; CVE-2024-45409"))

  package static let commentInDigest = SAMLDeviation(
    "comment-in-digest", .placesDigest(.comment), right: .refused,
    explanation: Text("The checksum of a forged assertion stands in a comment within the signed one."),
    swedenConnect: .must("Sweden Connect 6.3.1; CVE-2025-29775"),
    saml2int: .must("SAML 2.0 Profiles 4.1.4.3; CVE-2025-29775"))
}
