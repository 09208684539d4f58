/// What a deviation changes in the plain valid response, in the order in which the response is made: what the identity
/// provider writes, signs and encrypts, what an attacker does to the finished message, and how it is carried.
///
/// "As the argument says" is the argument of the deviation.
package enum SAMLChange: Hashable, Sendable {
  // What the identity provider writes.
  /// A part of the response has the value that the argument says.
  case replaces(SAMLPart)
  /// A part of the response is left out.
  case omits(SAMLPart)
  case omitsAuthnStatement
  /// The response has no assertion, though its status is success.
  case omitsAssertion
  /// A time lies as far from now as the argument says.
  case moves(SAMLTime)
  /// The clock of the identity provider is wrong by the argument.
  case movesClock
  /// The status is the failure that the argument says.
  case fails(withAssertion: Bool)
  /// A comment stands in the user's name, after the text that the argument says.
  case commentsInNameID
  /// A comment stands in the value of the attribute that the argument says.
  case commentsInAttribute

  // What it signs.
  /// The identity provider signs what the argument says.
  case signs
  /// Response, assertion or both are not signed.
  case leavesUnsigned(SAMLSigning)
  /// The signature is made with another key or algorithm.
  case signsWith(SAMLSigner)
  /// The message says to fetch the key of the signature from the address in the argument.
  case retrievesKey

  // What it encrypts.
  case encrypts
  case sendsPlain
  /// The assertion is encrypted for the key of the service whose number, from 1, is the argument.
  case encryptsForKey
  case encryptsForUnknownKey
  case transportsKeyByRSA15
  /// The part that the argument says is damaged.
  case damagesEncryption

  // What an attacker does to the finished message.
  /// The part that the argument says is changed.
  case tampers
  /// A forged identity stands beside the signed one, in the class of signature wrapping that the argument says.
  case wraps
  /// A forged assertion, which is not signed, stands beside the signed one.
  case addsAssertion(sharesID: Bool)
  /// The digest of a forged assertion stands where a careless reader finds it first.
  case placesDigest(SAMLDigestPlace)
  /// The signature runs a style sheet that reads the address in the argument.
  case addsTransform
  /// The signature covers the address in the argument.
  case addsReference
  /// A document type stands before the message; where it fetches something, from the address in the argument.
  case declaresType(SAMLDocumentType)

  // How the browser carries it.
  /// The response answers no request.
  case asksForNothing
  /// The relay state is the argument.
  case carriesRelayState

  /// Who makes it happen.
  var place: SAMLDeviationPlace {
    switch self {
    case .asksForNothing, .carriesRelayState: .delivery
    default: .message
    }
  }

  /// Whether a forged assertion is put in beside the signed one, or in its place. A message has one such attack at most.
  package var forgesAssertion: Bool {
    switch self {
    case .wraps, .addsAssertion, .placesDigest: true
    default: false
    }
  }
}

extension SAMLDeviation {
  /// What the identity provider must have signed for the attack to be one; nil where it does not matter.
  ///
  /// Where the attack is on the assertion's signature, the attacker drops the response's: it would break and hide the
  /// class. `argument` decides for signature wrapping.
  package func neededSigning(argument: Value?) -> [SAMLSigning]? {
    guard change.forgesAssertion else { return nil }
    if change == .wraps, case .integer(let number)? = argument, number <= 2 { return [.response, .both] }
    return [.assertion, .both]
  }

  /// Whether the recipe has to say whom the message pretends to be. `argument` decides for tampering.
  package func needsForgedIdentity(argument: Value?) -> Bool {
    if change == .tampers {
      return [SAMLTampering.nameID, .attribute].contains { argument == .word($0.rawValue) }
    }
    return change.forgesAssertion
  }
}

/// A part of a response or of its assertion.
package enum SAMLPart: Hashable, Sendable {
  case issuer, audience, recipient, destination, confirmationMethod, version, inResponseTo, authnContext
}

/// A time in a response or in its assertion.
package enum SAMLTime: Hashable, Sendable {
  case notOnOrAfter, confirmationNotOnOrAfter, sessionNotOnOrAfter, notBefore, issueInstant, authnInstant
}

/// With which key and algorithm a signature is made instead of the usual ones, and which key it shows.
package enum SAMLSigner: Hashable, Sendable {
  /// The second key in the metadata of the identity provider.
  case secondKey
  /// An attacker's key, under the certificate of the genuine one.
  case unknownKey
  /// An attacker's key, whose certificate the message brings.
  case attackersKeyInKeyInfo
  /// An attacker's key, which the message brings as numbers.
  case attackersKeyValue
  /// An attacker's key, whose certificate the message brings in a chain with the genuine one.
  case attackersKeyInChain
  case sha1
  /// RSA with SHA-224, which no profile declares.
  case sha224
  /// HMAC with the genuine certificate as the secret.
  case hmacWithPublicKey
}

/// Where the digest of a forged assertion is put.
package enum SAMLDigestPlace: Hashable, Sendable {
  /// A `samlp:StatusDetail` of the response.
  case statusDetail
  /// A comment in the digest that is signed.
  case comment
}

/// What a document type does.
package enum SAMLDocumentType: Hashable, Sendable {
  /// Nothing.
  case plain
  case externalEntity, externalDTD, parameterEntity
  /// It unfolds a short text to gigabytes.
  case entityExpansion
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

/// The part of an encrypted assertion that is damaged.
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
  /// The user cancelled the login (Sweden Connect Deployment Profile 6.4).
  case cancelled
}
