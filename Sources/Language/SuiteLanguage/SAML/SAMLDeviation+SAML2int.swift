import Quantities

/// Kantara, "SAML V2.0 Deployment Profile for Federation Interoperability" (saml2int). What it does not speak of is left
/// to the Web Browser SSO profile (SDP-SP01), and what neither forbids is open.
extension SAMLDeviation {
  func inSAML2int(_ argument: Value?, _ circumstances: SAMLCircumstances) -> SAMLClause {
    switch self {
    case .sign: signing(argument, circumstances)
    case .encrypted, .plain: .must("saml2int SDP-SP10; SAML 2.0 Core 2.3.4")
    case .encryptedFor: .must("saml2int SDP-SP38")
    case .secondSigningKey: .must("saml2int SDP-SP37")
    case .clockSkew: isWithin(.minutes(3), argument) ? .must("saml2int SDP-G01") : .open("saml2int SDP-G01")

    case .unsigned: .must("SAML 2.0 Profiles 4.1.3.5; saml2int SDP-IDP09")
    case .unsignedResponse: .open("SAML 2.0 Profiles 4.1.3.5 (a signed assertion will do)")
    case .unsignedAssertion:
      circumstances.wantsSignedAssertions
        ? .must("SAML 2.0 Metadata 2.4.4 (WantAssertionsSigned)") : .open("saml2int SDP-IDP10")
    case .tampered: .must("SAML 2.0 Profiles 4.1.4.3; XML Signature 3.2")
    case .unknownSigningKey, .attackersKeyInKeyInfo, .attackersKeyValue, .attackersKeyInChain:
      .must("saml2int SDP-MD01 and SDP-SP37; SAML 2.0 Core 5.4.5")
    case .sha1, .undeclaredAlgorithm: .should("saml2int SDP-ALG01")
    case .hmacWithPublicKey: .must("SAML 2.0 Profiles 4.1.4.3; CWE-347")
    case .smuggledDigest: .must("SAML 2.0 Profiles 4.1.4.3; CVE-2024-45409")
    case .commentInDigest: .must("SAML 2.0 Profiles 4.1.4.3; CVE-2025-29775")

    case .issuer, .noIssuer: .must("SAML 2.0 Profiles 4.1.4.2")
    case .audience: .must("SAML 2.0 Core 2.5.1.4")
    case .noAudience: .should("SAML 2.0 Profiles 4.1.4.2 and 4.1.4.3")
    case .recipient, .noRecipient: .must("SAML 2.0 Profiles 4.1.4.3")
    case .destination: .must("SAML 2.0 Core 3.2.2")
    case .noDestination: .must("SAML 2.0 Bindings 3.5.5.2")
    case .confirmationMethod: .must("SAML 2.0 Profiles 4.1.4.2 and 4.1.4.3")
    case .version: .must("SAML 2.0 Core 4.1.3.2")

    case .notOnOrAfter, .notBefore, .confirmationNotOnOrAfter: limit(argument)
    case .sessionNotOnOrAfter: .should("SAML 2.0 Profiles 4.1.4.3 (SessionNotOnOrAfter)")
    case .issueInstant: .open("saml2int (no demand on the age of a response)")
    case .authnInstant: .open("saml2int SDP-IDP07 (a demand on identity providers)")

    case .inResponseTo: .must("SAML 2.0 Profiles 4.1.4.3")
    case .noInResponseTo, .unsolicited: .open("SAML 2.0 Profiles 4.1.5")
    case .authnContext:
      circumstances.asksForContext
        ? .should("SAML 2.0 Core 3.3.2.2.1") : .open("saml2int SDP-SP07 (no RequestedAuthnContext)")
    case .noAuthnStatement: .should("SAML 2.0 Profiles 4.1.4.2 and 4.1.4.3")
    case .status, .statusWithAssertion: .must("saml2int SDP-SP11; SAML 2.0 Core 3.2.2.2")
    case .noAssertion: .must("SAML 2.0 Profiles 4.1.4.2")

    case .wrapping:
      .must("SAML 2.0 Core 5.4.2; CVE-2022-41912, CVE-2025-23369, CVE-2025-25291, CVE-2025-25292")
    case .twoAssertions: .must("SAML 2.0 Profiles 4.1.4.3; CVE-2022-41912")
    case .duplicateIDs: .must("SAML 2.0 Core 1.3.4 and 5.4.2; CVE-2025-23369")
    case .commentInNameID, .commentInAttribute: .must("SAML 2.0 Core 5.4; CVE-2017-11427, CVE-2018-0489")

    case .pkcs1KeyTransport: .should("saml2int SDP-ALG01")
    case .encryptedForUnknownKey: .must("SAML 2.0 Core 6.1")
    case .damagedEncryption: .must("SAML 2.0 Core 6.1; XML Encryption 1.1, 6.1")

    case .doctype, .externalDTD, .parameterEntity: .should("saml2int SDP-G03; CWE-611")
    case .externalEntity: .must("SAML 2.0 Profiles 4.1.4.3; CWE-611")
    case .entityExpansion: .must("SAML 2.0 Profiles 4.1.4.3; CWE-776")
    case .xsltTransform: .must("SAML 2.0 Core 5.4.4")
    case .externalReference: .must("SAML 2.0 Core 5.4.2; CWE-918")
    case .keyRetrieval: .must("SAML 2.0 Core 5.4.5; CWE-918")
    case .relayState: .must("SAML 2.0 Bindings 3.5.3; CWE-601")
    }
  }

  /// The profile makes identity providers sign the response, so nobody has to be content with less.
  private func signing(_ argument: Value?, _ circumstances: SAMLCircumstances) -> SAMLClause {
    switch argument?.plainText {
    case SAMLSigning.assertion.rawValue: .open("saml2int SDP-IDP09 (the response must be signed)")
    case SAMLSigning.response.rawValue where circumstances.wantsSignedAssertions:
      .open("SAML 2.0 Metadata 2.4.4 (WantAssertionsSigned)")
    default: .must("saml2int SDP-IDP09")
    }
  }

  /// Between three and five minutes of clock skew must be allowed, so five minutes refuse nothing.
  private func limit(_ argument: Value?) -> SAMLClause {
    isWithin(.minutes(5), argument) ? .open("saml2int SDP-G01") : .must("saml2int SDP-G01; SAML 2.0 Core 2.5.1.2")
  }
}
