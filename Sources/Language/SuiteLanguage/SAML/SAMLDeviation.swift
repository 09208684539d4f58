package import Quantities
package import Texts

/// A named way in which the response of the identity provider differs from the plain valid one of the profile.
///
/// Written under `but:` of a login step: `but: [unsigned, {wrapping: 3}, {audience: "https://other.example"}]`. This is
/// the one table of them: names, arguments, right behaviour, explanation and reference stand beside this file.
package enum SAMLDeviation: String, CaseIterable, Sendable, Hashable, Codable {
  // Valid variants.
  case sign
  case encrypted, plain
  case encryptedFor = "encrypted-for"
  case secondSigningKey = "second-signing-key"
  case clockSkew = "clock-skew"

  // Signatures.
  case unsigned
  case unsignedResponse = "unsigned-response"
  case unsignedAssertion = "unsigned-assertion"
  case tampered
  case unknownSigningKey = "unknown-signing-key"
  case attackersKeyInKeyInfo = "attackers-key-in-key-info"
  case attackersKeyValue = "attackers-key-value"
  case attackersKeyInChain = "attackers-key-in-chain"
  case sha1 = "sha-1"
  case hmacWithPublicKey = "hmac-with-public-key"
  case undeclaredAlgorithm = "undeclared-algorithm"
  case smuggledDigest = "smuggled-digest"
  case commentInDigest = "comment-in-digest"

  // Who speaks to whom.
  case issuer
  case noIssuer = "no-issuer"
  case audience
  case noAudience = "no-audience"
  case recipient
  case noRecipient = "no-recipient"
  case destination
  case noDestination = "no-destination"
  case confirmationMethod = "confirmation-method"
  case version

  // Times.
  case notOnOrAfter = "not-on-or-after"
  case confirmationNotOnOrAfter = "confirmation-not-on-or-after"
  case sessionNotOnOrAfter = "session-not-on-or-after"
  case notBefore = "not-before"
  case issueInstant = "issue-instant"
  case authnInstant = "authn-instant"

  // What was asked for.
  case inResponseTo = "in-response-to"
  case noInResponseTo = "no-in-response-to"
  case unsolicited
  case authnContext = "authn-context"
  case noAuthnStatement = "no-authn-statement"
  case status
  case statusWithAssertion = "status-with-assertion"
  case noAssertion = "no-assertion"

  // Signature wrapping.
  case wrapping
  case twoAssertions = "two-assertions"
  case duplicateIDs = "duplicate-ids"

  // Comments.
  case commentInNameID = "comment-in-name-id"
  case commentInAttribute = "comment-in-attribute"

  // Encryption.
  case pkcs1KeyTransport = "rsa-pkcs1-key-transport"
  case encryptedForUnknownKey = "encrypted-for-unknown-key"
  case damagedEncryption = "damaged-encryption"

  // XML.
  case doctype
  case externalEntity = "external-entity"
  case externalDTD = "external-dtd"
  case parameterEntity = "parameter-entity"
  case entityExpansion = "entity-expansion"
  case xsltTransform = "xslt-transform"
  case externalReference = "external-reference"
  case keyRetrieval = "key-retrieval"

  // Delivery.
  case relayState = "relay-state"

  /// As suites write it.
  package var name: String { rawValue }

  /// All names, for suggestions and schemas.
  package static let names = allCases.map(\.rawValue)

  /// Who makes it happen.
  package var place: SAMLDeviationPlace {
    switch self {
    case .unsolicited, .relayState: .delivery
    default: .message
    }
  }

  /// One line that tells a reader of a report what it is.
  package func explanation(in language: InterfaceLanguage) -> String {
    switch language {
    case .swedish: inSwedish
    case .finnish: inFinnish
    case .english: inEnglish
    }
  }
}

/// Who makes a deviation happen.
package enum SAMLDeviationPlace: String, Sendable {
  /// The message is made so.
  case message
  /// The browser carries the message so: without a request before it, or with another relay state.
  case delivery
}

/// What a service provider has to do with a message.
package enum SAMLRightBehaviour: String, CaseIterable, Sendable, Codable {
  /// Log the user in.
  case accepted
  /// Log nobody in.
  case refused
  /// Log nobody in, or the identity that the identity provider signed; never the forged one.
  case onlySigned = "only-signed"
  /// Log in under the whole canonical text, or nobody; never under a part of it.
  case wholeText = "whole-text"
  /// Fetch nothing from the address in the message, whoever is logged in.
  case noCall = "no-call"
  /// Lead the user to a page of its own.
  case localPage = "local-page"
}
