import Quantities
import Texts

/// Valid variants of a response: a service provider has to accept each of them.
extension SAMLDeviation {
  static let validVariants: [SAMLDeviation] = [
    sign, encrypted, plain, encryptedFor, secondSigningKey, clockSkew,
  ]

  package static let sign = SAMLDeviation(
    "sign", takes: .words(SAMLSigning.allCases.map(\.rawValue)), .signs, right: .accepted,
    explanation: Text("The identity provider signs the response, the assertion, or both."),
    swedenConnect: .signing(
      .must("Sweden Connect 6.1"), assertionAlone: .open("Sweden Connect 6.1 (the response must be signed)"),
      responseAlone: .open("Sweden Connect 6.1 (WantAssertionsSigned)")),
    saml2int: .signing(
      .must("saml2int SDP-IDP09"), assertionAlone: .open("saml2int SDP-IDP09 (the response must be signed)"),
      responseAlone: .open("SAML 2.0 Metadata 2.4.4 (WantAssertionsSigned)")))

  package static let encrypted = SAMLDeviation(
    "encrypted", .encrypts, right: .accepted,
    explanation: Text("The assertion is encrypted."),
    swedenConnect: .must("Sweden Connect 6.1; SAML 2.0 Core 2.3.4"),
    saml2int: .must("saml2int SDP-SP10; SAML 2.0 Core 2.3.4"))

  package static let plain = SAMLDeviation(
    "plain", .sendsPlain, right: .accepted,
    explanation: Text("The assertion is not encrypted, where the service takes such ones."),
    swedenConnect: .must("Sweden Connect 6.1; SAML 2.0 Core 2.3.4"),
    saml2int: .must("saml2int SDP-SP10; SAML 2.0 Core 2.3.4"))

  package static let encryptedFor = SAMLDeviation(
    "encrypted-for", takes: .number(1...8), .encryptsForKey, right: .accepted,
    explanation: Text("The assertion is encrypted for the given key of the service's metadata."),
    swedenConnect: .must("Sweden Connect 2.1.1.2"),
    saml2int: .must("saml2int SDP-SP38"))

  package static let secondSigningKey = SAMLDeviation(
    "second-signing-key", .signsWith(.secondKey), right: .accepted,
    explanation: Text("Signed with the second key in the identity provider's metadata."),
    swedenConnect: .must("Sweden Connect 2.1.1.2"),
    saml2int: .must("saml2int SDP-SP37"))

  package static let clockSkew = SAMLDeviation(
    "clock-skew", takes: .duration, .movesClock, right: .accepted,
    explanation: Text("The clock of the identity provider is wrong by so much."),
    swedenConnect: .within(
      .minutes(1), .must("Sweden Connect 6.3.2 and 6.3.3"), otherwise: .open("Sweden Connect 6.3.5")),
    saml2int: .within(.minutes(3), .must("saml2int SDP-G01"), otherwise: .open("saml2int SDP-G01")))
}
