import Quantities
import SuiteLanguage

extension ResponseDraft {
  /// Changes the draft as the deviation says. What an attacker does to the signed message is kept for later.
  mutating func apply(
    _ applied: AppliedDeviation, of recipe: ResponseRecipe, from identityProvider: IdentityProvider,
    to provider: ServiceProviderMetadata
  ) throws(SAMLError) {
    switch applied.deviation {
    case .sign: signing = applied.word(SAMLSigning.self)
    case .unsigned: signing = nil
    case .unsignedResponse: signing = signsAssertion ? .assertion : nil
    case .unsignedAssertion: signing = signsResponse ? .response : nil
    case .encrypted:
      if encryption == nil { encryption = try Self.recipient(in: provider, number: 1, for: recipe.profile) }
    case .plain: encryption = nil
    case .encryptedFor, .encryptedForUnknownKey, .pkcs1KeyTransport, .damagedEncryption:
      try applyEncryption(applied, recipe, identityProvider, provider)
    case .secondSigningKey, .unknownSigningKey, .attackersKeyInKeyInfo, .attackersKeyValue, .attackersKeyInChain, .sha1,
      .hmacWithPublicKey,
      .undeclaredAlgorithm:
      try applySigner(applied.deviation, identityProvider)
    case .keyRetrieval: signer.shown = .retrieval(applied.text)
    case .clockSkew, .notOnOrAfter, .confirmationNotOnOrAfter, .sessionNotOnOrAfter, .notBefore, .issueInstant,
      .authnInstant:
      applyTime(applied)
    case .issuer: issuer = applied.text
    case .noIssuer: issuer = nil
    case .audience: audience = applied.text
    case .noAudience: audience = nil
    case .recipient: recipient = applied.text
    case .noRecipient: recipient = nil
    case .destination: destination = applied.text
    case .noDestination: destination = nil
    case .confirmationMethod: confirmationMethod = applied.text
    case .version: version = applied.text
    case .inResponseTo: inResponseTo = applied.text
    case .noInResponseTo, .unsolicited: inResponseTo = nil
    case .authnContext: authnContext = applied.text
    case .noAuthnStatement: hasAuthnStatement = false
    case .noAssertion: hasAssertion = false
    case .status, .statusWithAssertion:
      status = applied.word(SAMLStatus.self)
      hasAssertion = applied.deviation == .statusWithAssertion
    case .commentInNameID:
      guard recipe.subject.nameID.hasPrefix(applied.text), !applied.text.isEmpty, applied.text != recipe.subject.nameID
      else { throw .deviation("\(applied.text) is no proper beginning of \(recipe.subject.nameID)") }
      commentInNameID = applied.text.count
    case .commentInAttribute:
      guard recipe.subject.attributes.contains(where: { $0.name == applied.text && ($0.values.first?.count ?? 0) > 1 })
      else { throw .deviation("no attribute \(applied.text) of two characters or more is sent") }
      commentInAttribute = applied.text
    case .tampered, .smuggledDigest, .commentInDigest, .wrapping, .twoAssertions, .duplicateIDs, .xsltTransform,
      .externalReference:
      attacks.append(applied)
    case .doctype, .externalEntity, .externalDTD, .parameterEntity, .entityExpansion:
      guard documentType == nil else { throw .deviation("a message has one document type at most") }
      documentType = try DocumentTypeAttack(applied)
    case .relayState: break
    }
  }

  private mutating func applyTime(_ applied: AppliedDeviation) {
    let moved = now + applied.span
    switch applied.deviation {
    case .clockSkew: moveClock(by: applied.span)
    case .notOnOrAfter:
      notOnOrAfter = moved
      // What ends before it begins would be refused for that.
      notBefore = min(notBefore, moved - Self.validity)
    case .confirmationNotOnOrAfter: confirmationNotOnOrAfter = moved
    case .sessionNotOnOrAfter: sessionNotOnOrAfter = moved
    case .notBefore:
      notBefore = moved
      notOnOrAfter = max(notOnOrAfter, moved + Self.validity)
    case .issueInstant: issueInstant = moved
    case .authnInstant: authnInstant = moved
    default: break
    }
  }

  private mutating func applySigner(
    _ deviation: SAMLDeviation, _ identityProvider: IdentityProvider
  ) throws(SAMLError) {
    let shown = identityProvider.signingKeys[0].certificate
    switch deviation {
    case .secondSigningKey:
      guard identityProvider.signingKeys.count == 2 else {
        throw .deviation("second-signing-key needs a second key in the identity provider's metadata")
      }
      signer = XMLSignature.Signer(identityProvider.signingKeys[1])
    case .unknownSigningKey:
      signer = XMLSignature.Signer(identityProvider.attackerKey)
      signer.shown = .certificates([shown])
    case .attackersKeyInKeyInfo: signer = XMLSignature.Signer(identityProvider.attackerKey)
    case .attackersKeyValue:
      signer = XMLSignature.Signer(identityProvider.attackerKey)
      signer.shown = .value(identityProvider.attackerKey.certificate)
    case .attackersKeyInChain:
      // Whoever verifies with the first certificate and trusts for the sake of any of them is deceived.
      signer = XMLSignature.Signer(identityProvider.attackerKey)
      signer.shown = .certificates([identityProvider.attackerKey.certificate, shown])
    case .sha1:
      guard shown.keyKind == .rsa else { throw .deviation("sha-1 needs an RSA key") }
      signer.algorithm = .rsaSHA1
      signer.digest = .sha1
    case .undeclaredAlgorithm:
      guard shown.keyKind == .rsa else { throw .deviation("undeclared-algorithm needs an RSA key") }
      signer.algorithm = .rsaSHA224
    case .hmacWithPublicKey:
      // What a verifier has at hand that takes any key for any algorithm: the certificate as files hold it.
      signer.secret = .octets(Array(shown.pem.utf8))
      signer.algorithm = .hmacSHA256
    default: break
    }
  }

  private mutating func applyEncryption(
    _ applied: AppliedDeviation, _ recipe: ResponseRecipe, _ identityProvider: IdentityProvider,
    _ provider: ServiceProviderMetadata
  ) throws(SAMLError) {
    var recipient: XMLEncryption.Recipient
    if let encryption {
      recipient = encryption
    } else {
      recipient = try Self.recipient(in: provider, number: 1, for: recipe.profile)
    }
    switch applied.deviation {
    case .encryptedFor: recipient = try Self.recipient(in: provider, number: applied.number, for: recipe.profile)
    case .encryptedForUnknownKey:
      guard identityProvider.attackerKey.certificate.keyKind == .rsa else {
        throw .deviation("encrypted-for-unknown-key needs RSA keys")
      }
      recipient.certificate = identityProvider.attackerKey.certificate
    case .pkcs1KeyTransport: recipient.transport = .pkcs1
    case .damagedEncryption: damage = applied.word(SAMLEncryptionPart.self)
    default: break
    }
    encryption = recipient
  }
}
