import SuiteLanguage

/// Signature wrapping: a forged identity beside the signed one, so that the check of the signature looks at one and the
/// reading of the user at the other. The eight classes as the literature numbers them (Somorovsky and others,
/// "On Breaking SAML: Be Whoever You Want to Be", USENIX Security 2012, and the tools after it).
extension AttackedMessage {
  mutating func wrap(_ number: Int, _ draft: ResponseDraft, _ recipe: ResponseRecipe) throws(SAMLError) {
    guard let original else { throw .deviation("wrapping needs an assertion") }
    if number <= 2 {
      try wrapResponse(number, original, draft, recipe)
      return
    }
    var forged = Self.forge(original, recipe)
    forged[attribute: "ID"] = draft.forgedID
    let signature = forged.remove(.signature, "Signature")
    var bare = original
    bare.remove(.signature, "Signature")
    dropResponseSignature()
    switch number {
    case 3:
      // The forged assertion stands before the signed one.
      try hold([forged, original])
    case 4:
      // The forged assertion stands around the signed one.
      forged.append(original)
      expected.append(.unexpected(element: "saml:Assertion", in: "saml:Assertion"))
      try hold([forged])
    case 5:
      // The forged assertion keeps the signature; what was signed follows, without it.
      if let signature { forged.insert(signature, after: .assertion, "Issuer") }
      try hold([forged, bare])
    case 6:
      // What was signed stands in the signature that the forged assertion keeps.
      if var signature {
        signature.append(bare)
        forged.insert(signature, after: .assertion, "Issuer")
      }
      expected.append(.unexpected(element: "saml:Assertion", in: "ds:Signature"))
      try hold([forged])
    case 7:
      // The forged assertion stands in the extensions, where anything may stand.
      let sealedForged = try seal(forged)
      sent.insert(Self.extensions(sealedForged), before: .protocols, "Status")
      plain.insert(Self.extensions(forged), before: .protocols, "Status")
      try hold([original])
    default:
      // What was signed stands in an object of the signature that the forged assertion keeps.
      if var signature {
        signature.append(XMLElement(.signature, "Object", [], [.element(bare)]))
        forged.insert(signature, after: .assertion, "Issuer")
      }
      try hold([forged])
    }
  }

  /// Class 1: the forged response keeps the signature, and the signed response stands in an object of it. Class 2: the
  /// signed response stands in the forged one, before the signature that is left.
  private mutating func wrapResponse(
    _ number: Int, _ original: XMLElement, _ draft: ResponseDraft, _ recipe: ResponseRecipe
  ) throws(SAMLError) {
    let signed = (sent: sent, plain: plain)
    var forged = Self.forge(original, recipe)
    // A signature over the assertion does not fit any more, and a missing one is less conspicuous.
    forged.remove(.signature, "Signature")
    forged[attribute: "ID"] = try Identifier.make()
    try hold([forged])
    sent = Self.wrapped(sent, around: signed.sent, number, id: draft.forgedID)
    plain = Self.wrapped(plain, around: signed.plain, number, id: draft.forgedID)
    if number == 2 { expected.append(.unexpected(element: "samlp:Response", in: "samlp:Response")) }
  }

  private static func wrapped(_ forged: XMLElement, around signed: XMLElement, _ number: Int, id: String) -> XMLElement
  {
    var forged = forged
    var bare = signed
    bare.remove(.signature, "Signature")
    forged[attribute: "ID"] = id
    if number == 1 {
      forged.change(.signature, "Signature") { signature in
        signature.append(XMLElement(.signature, "Object", [], [.element(bare)]))
      }
    } else {
      forged.insert(bare, before: .signature, "Signature")
    }
    return forged
  }

  /// A second assertion that nobody signed: after the signed one, or before it and with its ID.
  mutating func addAssertion(
    sharesID: Bool, _ name: String, _ draft: ResponseDraft, _ recipe: ResponseRecipe
  ) throws(SAMLError) {
    guard let original else { throw .deviation("\(name) needs an assertion") }
    var forged = Self.forge(original, recipe)
    forged.remove(.signature, "Signature")
    dropResponseSignature()
    if sharesID {
      expected.append(.duplicateID(draft.assertionID))
      try hold([forged, original])
    } else {
      forged[attribute: "ID"] = draft.forgedID
      try hold([original, forged])
    }
  }

  /// Puts the digest of a forged assertion where a careless reader finds it first, and leaves the signed digest where
  /// the signature needs it.
  mutating func placeDigest(
    _ place: SAMLDigestPlace, _ name: String, _ draft: ResponseDraft, _ recipe: ResponseRecipe,
    _ identityProvider: IdentityProvider
  ) throws(SAMLError) {
    guard let original, let signature = original.first(.signature, "Signature") else {
      throw .deviation("\(name) needs a signed assertion")
    }
    // Signing the forged assertion, with any key, gives its digest.
    var bare = Self.forge(original, recipe)
    bare.remove(.signature, "Signature")
    var signer = XMLSignature.Signer(identityProvider.attackerKey)
    signer.digest = draft.signer.digest
    let resigned = try XMLSignature.signed(bare, by: signer)
    guard let digest = resigned.all.first(where: { $0.isNamed(.signature, "DigestValue") })?.text else {
      throw .cryptography("the forged assertion has no checksum")
    }
    var kept = signature
    dropResponseSignature()
    switch place {
    case .comment: kept.changeAll(.signature, "DigestValue") { $0.children.insert(.comment(digest), at: 0) }
    case .statusDetail:
      let detail = XMLElement(
        .protocols, "StatusDetail", [], [.element(XMLElement(.signature, "DigestValue", text: digest))])
      changeBoth { response in response.change(.protocols, "Status") { $0.append(detail) } }
    }
    bare.insert(kept, after: .assertion, "Issuer")
    try hold([bare])
  }

  /// The response's signature would break by the attack on the assertion's, so the attacker takes it away.
  private mutating func dropResponseSignature() {
    changeBoth { $0.remove(.signature, "Signature") }
  }

  private static func extensions(_ content: XMLElement) -> XMLElement {
    XMLElement(.protocols, "Extensions", [], [.element(content)])
  }
}
