import Quantities
import SuiteLanguage

/// The changes of the identity provider.
extension ResponseDraft {
  /// Changes the draft as the deviation says. What an attacker does to the signed message is kept for later.
  mutating func apply(
    _ applied: AppliedDeviation, of recipe: ResponseRecipe, from identityProvider: IdentityProvider,
    to provider: ServiceProviderMetadata
  ) throws(SAMLError) {
    switch applied.deviation.change {
    case .replaces(let part): self[part] = applied.text
    case .omits(let part): self[part] = nil
    case .omitsAuthnStatement: hasAuthnStatement = false
    case .omitsAssertion: hasAssertion = false
    case .moves(let time): move(time, to: now + applied.span)
    case .movesClock: moveClock(by: applied.span)
    case .fails(let withAssertion):
      status = applied.word(SAMLStatus.self)
      hasAssertion = withAssertion
    case .commentsInNameID: try comment(inNameID: applied.text, recipe)
    case .commentsInAttribute: try comment(inAttribute: applied.text, recipe)
    case .signs: signing = applied.word(SAMLSigning.self)
    case .leavesUnsigned(let part): leaveUnsigned(part)
    case .signsWith(let other): signer = try signer(other, identityProvider)
    case .retrievesKey: signer.shown = .retrieval(applied.text)
    case .sendsPlain: encryption = nil
    case .encrypts, .encryptsForKey, .encryptsForUnknownKey, .transportsKeyByRSA15, .damagesEncryption:
      try encrypt(applied, recipe, identityProvider, provider)
    case .tampers, .wraps, .addsAssertion, .placesDigest, .addsTransform, .addsReference: attacks.append(applied)
    case .declaresType(let kind):
      guard documentType == nil else { throw .deviation("a message has one document type at most") }
      documentType = try DocumentTypeAttack(kind, address: applied.text)
    case .asksForNothing: inResponseTo = nil
    case .carriesRelayState: break
    }
  }

  private subscript(part: SAMLPart) -> String? {
    get { self[keyPath: Self.place(of: part)] }
    set { self[keyPath: Self.place(of: part)] = newValue }
  }

  private static func place(of part: SAMLPart) -> WritableKeyPath<ResponseDraft, String?> {
    switch part {
    case .issuer: \.issuer
    case .audience: \.audience
    case .recipient: \.recipient
    case .destination: \.destination
    case .confirmationMethod: \.confirmationMethod
    case .version: \.version
    case .inResponseTo: \.inResponseTo
    case .authnContext: \.authnContext
    }
  }

  // MARK: Times

  private mutating func move(_ time: SAMLTime, to moved: Instant) {
    switch time {
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
    }
  }

  /// Moves all times by the error of the identity provider's clock.
  private mutating func moveClock(by span: TimeSpan) {
    now = now + span
    notBefore = notBefore + span
    notOnOrAfter = notOnOrAfter + span
    confirmationNotOnOrAfter = confirmationNotOnOrAfter + span
    issueInstant = issueInstant + span
    authnInstant = authnInstant + span
    sessionNotOnOrAfter = sessionNotOnOrAfter.map { $0 + span }
  }

  // MARK: Comments

  private mutating func comment(inNameID text: String, _ recipe: ResponseRecipe) throws(SAMLError) {
    let whole = recipe.subject.nameID
    guard whole.hasPrefix(text), !text.isEmpty, text != whole else {
      throw .deviation("\(text) is no proper beginning of \(whole)")
    }
    commentInNameID = text.count
  }

  private mutating func comment(inAttribute name: String, _ recipe: ResponseRecipe) throws(SAMLError) {
    guard recipe.subject.attributes.contains(where: { $0.name == name && ($0.values.first?.count ?? 0) > 1 }) else {
      throw .deviation("no attribute \(name) of two characters or more is sent")
    }
    commentInAttribute = name
  }

  // MARK: Signatures

  private mutating func leaveUnsigned(_ part: SAMLSigning) {
    signing =
      switch part {
      case .both: nil
      case .response: signsAssertion ? .assertion : nil
      case .assertion: signsResponse ? .response : nil
      }
  }

  private func signer(
    _ other: SAMLSigner, _ identityProvider: IdentityProvider
  ) throws(SAMLError) -> XMLSignature.Signer {
    let genuine = identityProvider.signingKeys[0].certificate
    let attackers = XMLSignature.Signer(identityProvider.attackerKey)
    var changed = signer
    switch other {
    case .secondKey:
      guard identityProvider.signingKeys.count == 2 else {
        throw .deviation("second-signing-key needs a second key in the identity provider's metadata")
      }
      changed = XMLSignature.Signer(identityProvider.signingKeys[1])
    case .unknownKey:
      changed = attackers
      changed.shown = .certificates([genuine])
    case .attackersKeyInKeyInfo: changed = attackers
    case .attackersKeyValue:
      changed = attackers
      changed.shown = .value(identityProvider.attackerKey.certificate)
    case .attackersKeyInChain:
      // Deceives a verifier that uses the first certificate and trusts the chain because it knows any of them.
      changed = attackers
      changed.shown = .certificates([identityProvider.attackerKey.certificate, genuine])
    case .sha1:
      guard genuine.keyKind == .rsa else { throw .deviation("sha-1 needs an RSA key") }
      changed.algorithm = .rsaSHA1
      changed.digest = .sha1
    case .sha224:
      guard genuine.keyKind == .rsa else { throw .deviation("undeclared-algorithm needs an RSA key") }
      changed.algorithm = .rsaSHA224
    case .hmacWithPublicKey:
      // The secret is what a verifier that takes any key for any algorithm has at hand: the certificate as files hold it.
      changed.secret = .octets(Array(genuine.pem.utf8))
      changed.algorithm = .hmacSHA256
    }
    return changed
  }

  // MARK: Encryption

  private mutating func encrypt(
    _ applied: AppliedDeviation, _ recipe: ResponseRecipe, _ identityProvider: IdentityProvider,
    _ provider: ServiceProviderMetadata
  ) throws(SAMLError) {
    var recipient: XMLEncryption.Recipient
    if let encryption {
      recipient = encryption
    } else {
      recipient = try Self.recipient(in: provider, number: 1, for: recipe.profile)
    }
    switch applied.deviation.change {
    case .encryptsForKey: recipient = try Self.recipient(in: provider, number: applied.number, for: recipe.profile)
    case .encryptsForUnknownKey:
      guard identityProvider.attackerKey.certificate.keyKind == .rsa else {
        throw .deviation("encrypted-for-unknown-key needs RSA keys")
      }
      recipient.certificate = identityProvider.attackerKey.certificate
    case .transportsKeyByRSA15: recipient.transport = .pkcs1
    case .damagesEncryption: damage = applied.word(SAMLEncryptionPart.self)
    default: break
    }
    encryption = recipient
  }
}
