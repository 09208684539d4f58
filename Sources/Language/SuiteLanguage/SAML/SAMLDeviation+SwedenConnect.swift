import Quantities

/// Sweden Connect, "Deployment Profile for the Swedish eID Framework", version 1.9.
extension SAMLDeviation {
  func inSwedenConnect(_ argument: Value?, _ circumstances: SAMLCircumstances) -> SAMLClause {
    switch self {
    case .sign: signing(argument, circumstances)
    case .encrypted, .plain: .must("Sweden Connect 6.1; SAML 2.0 Core 2.3.4")
    case .encryptedFor: .must("Sweden Connect 2.1.1.2")
    case .secondSigningKey: .must("Sweden Connect 2.1.1.2")
    case .clockSkew:
      isWithin(.minutes(1), argument)
        ? .must("Sweden Connect 6.3.2 and 6.3.3") : .open("Sweden Connect 6.3.5")

    case .unsigned, .unsignedResponse: .must("Sweden Connect 6.3.1")
    case .unsignedAssertion:
      circumstances.wantsSignedAssertions
        ? .must("SAML 2.0 Metadata 2.4.4 (WantAssertionsSigned); Sweden Connect 2.1.2")
        : .open("Sweden Connect 6.1")
    case .tampered: .must("Sweden Connect 6.3.1; XML Signature 3.2")
    case .unknownSigningKey, .attackersKeyInKeyInfo, .attackersKeyValue, .attackersKeyInChain:
      .must("Sweden Connect 6.3.1; SAML 2.0 Core 5.4.5")
    case .sha1:
      circumstances.declaredAlgorithms.contains(SAMLAlgorithmName.signedWithSHA1)
        ? .should("Sweden Connect 8 (SHA-1 should not be accepted)") : .must("Sweden Connect 8, 8.1 and 8.2")
    case .hmacWithPublicKey: .must("Sweden Connect 6.3.1; CWE-347")
    case .undeclaredAlgorithm:
      circumstances.declaredAlgorithms.contains(SAMLAlgorithmName.signedWithSHA224)
        ? .open("Sweden Connect 8 (the metadata declares it)") : .must("Sweden Connect 8")
    case .smuggledDigest: .must("Sweden Connect 6.3.1; CVE-2024-45409")
    case .commentInDigest: .must("Sweden Connect 6.3.1; CVE-2025-29775")

    case .issuer, .noIssuer: .must("Sweden Connect 6.2; SAML 2.0 Profiles 4.1.4.2")
    case .audience, .noAudience: .must("Sweden Connect 6.3.3")
    case .recipient, .noRecipient: .must("Sweden Connect 6.3.2")
    case .destination: .must("SAML 2.0 Core 3.2.2")
    case .noDestination: .must("SAML 2.0 Bindings 3.5.5.2")
    case .confirmationMethod: .must("Sweden Connect 6.2; SAML 2.0 Profiles 4.1.4.2")
    case .version: .must("SAML 2.0 Core 4.1.3.2")

    case .notOnOrAfter, .notBefore: limit(argument, "Sweden Connect 6.3.3")
    case .confirmationNotOnOrAfter: limit(argument, "Sweden Connect 6.3.2")
    case .sessionNotOnOrAfter: .should("SAML 2.0 Profiles 4.1.4.3 (SessionNotOnOrAfter)")
    case .issueInstant: .should("Sweden Connect 6.3.5")
    case .authnInstant:
      circumstances.forcesAuthentication
        ? .should("Sweden Connect 6.3.5 (ForceAuthn)") : .open("Sweden Connect 6.3.5 (no ForceAuthn)")

    case .inResponseTo: .must("Sweden Connect 6.3.2")
    case .noInResponseTo, .unsolicited: .should("Sweden Connect 6.1")
    case .authnContext:
      circumstances.asksForContext
        ? .must("Sweden Connect 6.3.4") : .open("Sweden Connect 6.3.4 (no RequestedAuthnContext)")
    case .noAuthnStatement: .must("Sweden Connect 6.3.4")
    case .status: .must("SAML 2.0 Core 3.2.2.2; Sweden Connect 6.4")
    case .statusWithAssertion: .must("SAML 2.0 Core 3.2.2.2; Sweden Connect 6.4")
    case .noAssertion: .must("Sweden Connect 6.2")

    case .wrapping:
      .must("Sweden Connect 6.3.1; CVE-2022-41912, CVE-2025-23369, CVE-2025-25291, CVE-2025-25292")
    case .twoAssertions: .must("Sweden Connect 6.3.1; CVE-2022-41912")
    case .duplicateIDs: .must("Sweden Connect 6.3.1; CVE-2025-23369")
    case .commentInNameID, .commentInAttribute:
      .must("Sweden Connect 6.3.1; CVE-2017-11427, CVE-2018-0489")

    case .pkcs1KeyTransport:
      circumstances.declaredAlgorithms.contains(SAMLAlgorithmName.transportedByRSA15)
        ? .should("Sweden Connect 8 (RSA 1.5 should not be accepted)") : .must("Sweden Connect 8 and 8.4")
    case .encryptedForUnknownKey: .must("SAML 2.0 Core 6.1")
    case .damagedEncryption: .must("SAML 2.0 Core 6.1; XML Encryption 1.1, 6.1")

    // The profile forbids a document type to the identity provider; a service provider is only wise to refuse it. What
    // a document type leads to is another matter: a call to the canary fails whatever the clause weighs.
    case .doctype, .externalDTD, .parameterEntity: .should("Sweden Connect 6.2; CWE-611")
    case .externalEntity: .must("Sweden Connect 6.3.1; CWE-611")
    case .entityExpansion: .must("Sweden Connect 6.3.1; CWE-776")
    case .xsltTransform: .must("Sweden Connect 6.3.1; SAML 2.0 Core 5.4.4")
    case .externalReference: .must("Sweden Connect 6.3.1; CWE-918")
    case .keyRetrieval: .must("SAML 2.0 Core 5.4.5; CWE-918")
    case .relayState: .must("SAML 2.0 Bindings 3.5.3; CWE-601")
    }
  }

  /// Which signatures a service provider must be content with.
  private func signing(_ argument: Value?, _ circumstances: SAMLCircumstances) -> SAMLClause {
    switch argument?.plainText {
    case SAMLSigning.assertion.rawValue: .open("Sweden Connect 6.1 (the response must be signed)")
    case SAMLSigning.response.rawValue where circumstances.wantsSignedAssertions:
      .open("Sweden Connect 6.1 (WantAssertionsSigned)")
    default: .must("Sweden Connect 6.1")
    }
  }

  /// Clocks may differ: by a minute at most as the profile advises, by more than five minutes never.
  private func limit(_ argument: Value?, _ section: String) -> SAMLClause {
    if isWithin(.minutes(1), argument) { return .open("\(section) (within the clocks' difference)") }
    return isWithin(.minutes(5), argument) ? .should("Sweden Connect 6.3.5 (clock skew)") : .must(section)
  }
}
