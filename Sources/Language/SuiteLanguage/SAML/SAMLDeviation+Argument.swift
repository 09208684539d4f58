extension SAMLDeviation {
  /// The type of the argument; nil for a deviation that takes none. Durations are relative to the moment of the login
  /// and may be negative.
  package var argument: ValueType? {
    switch self {
    case .sign: .choice(SAMLSigning.allCases.map(\.rawValue))
    case .tampered: .choice(SAMLTampering.allCases.map(\.rawValue))
    case .damagedEncryption: .choice(SAMLEncryptionPart.allCases.map(\.rawValue))
    case .status, .statusWithAssertion: .choice(SAMLStatus.allCases.map(\.rawValue))
    case .encryptedFor, .wrapping: .integer
    case .clockSkew, .notOnOrAfter, .confirmationNotOnOrAfter, .sessionNotOnOrAfter, .notBefore, .issueInstant,
      .authnInstant:
      .duration
    case .issuer, .audience, .recipient, .destination, .confirmationMethod, .version, .inResponseTo, .authnContext,
      .commentInNameID, .commentInAttribute, .externalEntity, .externalDTD, .parameterEntity, .xsltTransform,
      .externalReference, .keyRetrieval, .relayState:
      .text
    case .encrypted, .plain, .secondSigningKey, .unsigned, .unsignedResponse, .unsignedAssertion, .unknownSigningKey,
      .attackersKeyInKeyInfo, .attackersKeyValue, .attackersKeyInChain, .sha1, .hmacWithPublicKey, .undeclaredAlgorithm,
      .smuggledDigest, .commentInDigest,
      .noIssuer, .noAudience, .noRecipient, .noDestination, .noInResponseTo, .unsolicited, .noAuthnStatement,
      .noAssertion, .twoAssertions, .duplicateIDs, .pkcs1KeyTransport, .encryptedForUnknownKey, .doctype,
      .entityExpansion:
      nil
    }
  }

  /// The whole numbers that an integer argument may have.
  package var range: ClosedRange<Int64>? {
    switch self {
    case .wrapping: 1...8
    case .encryptedFor: 1...8
    default: nil
    }
  }

  /// What the identity provider must have signed for the attack to be one; nil where it does not matter.
  ///
  /// Where the attack is on the assertion's signature, the attacker drops the response's: it would break and hide the
  /// class. `argument` decides for signature wrapping.
  package func neededSigning(argument: Value?) -> [SAMLSigning]? {
    switch self {
    case .wrapping:
      if case .integer(let number)? = argument, number <= 2 { [.response, .both] } else { [.assertion, .both] }
    case .twoAssertions, .duplicateIDs, .smuggledDigest, .commentInDigest: [.assertion, .both]
    default: nil
    }
  }

  /// Whether the recipe has to say whom the message pretends to be. `argument` decides for tampering.
  package func needsForgedIdentity(argument: Value?) -> Bool {
    switch self {
    case .wrapping, .twoAssertions, .duplicateIDs, .smuggledDigest, .commentInDigest: true
    case .tampered:
      argument == .word(SAMLTampering.nameID.rawValue) || argument == .word(SAMLTampering.attribute.rawValue)
    default: false
    }
  }

  /// What a service provider has to do when this is the only thing that is wrong.
  package var rightBehaviour: SAMLRightBehaviour {
    switch self {
    case .sign, .encrypted, .plain, .encryptedFor, .secondSigningKey, .clockSkew: .accepted
    case .wrapping, .twoAssertions, .duplicateIDs: .onlySigned
    case .commentInNameID, .commentInAttribute: .wholeText
    case .keyRetrieval: .noCall
    case .relayState: .localPage
    default: .refused
    }
  }
}

/// What the identity provider signs.
package enum SAMLSigning: String, CaseIterable, Sendable, Codable {
  case response, assertion, both

  package var coversResponse: Bool { self != .assertion }
  package var coversAssertion: Bool { self != .response }
}

/// What is changed after signing.
package enum SAMLTampering: String, CaseIterable, Sendable, Codable {
  case nameID = "name-id"
  case attribute
  case signatureValue = "signature-value"
  case digestValue = "digest-value"
}

/// What of an encrypted assertion is damaged.
package enum SAMLEncryptionPart: String, CaseIterable, Sendable, Codable {
  /// The encrypted key.
  case key
  /// The encrypted content.
  case content
}

/// What the identity provider answers instead of success (SAML 2.0 Core 3.2.2.2).
package enum SAMLStatus: String, CaseIterable, Sendable, Codable {
  case requester, responder
  case authnFailed = "authn-failed"
  case requestDenied = "request-denied"
  case noPassive = "no-passive"
  case noAuthnContext = "no-authn-context"
  /// The user broke the login off (Sweden Connect Deployment Profile 6.4).
  case cancelled
}
