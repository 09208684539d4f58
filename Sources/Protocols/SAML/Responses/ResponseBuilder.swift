package import Quantities
import SuiteLanguage

/// Makes responses: from a recipe, with deviations.
///
/// First the identity provider does its work (assertion, signature, encryption, response, signature), with deviations
/// in what it says and how it signs. Then an attacker changes the finished message. So everything that an attack does
/// not touch is as valid as in the control.
package enum ResponseBuilder {
  /// - Parameters:
  ///   - deviations: applied in their order.
  ///   - now: the time by the identity provider's clock, if it goes right.
  package static func build(
    _ recipe: ResponseRecipe, but deviations: [AppliedDeviation] = [], from identityProvider: IdentityProvider,
    to provider: ServiceProviderMetadata, now: Instant
  ) throws(SAMLError) -> OutgoingMessage {
    var draft = try ResponseDraft(recipe, from: identityProvider, to: provider, at: now)
    for deviation in deviations { try draft.apply(deviation, of: recipe, from: identityProvider, to: provider) }
    try check(deviations, draft, recipe)

    let original = draft.hasAssertion ? try honestAssertion(draft, recipe) : nil
    if draft.issuer == nil, let original, let first = original.elements.first {
      draft.expected.append(.unexpected(element: StructureCheck.displayName(first), in: "saml:Assertion"))
    }
    let sealed = try original.map { element throws(SAMLError) in try seal(element, draft) }
    var sent = ResponseWriter.response(draft, holding: sealed)
    if draft.signsResponse { sent = try XMLSignature.signed(sent, by: draft.signer) }

    // The same message twice: as it is sent, and as it would be without encryption.
    var message = AttackedMessage(
      sent: sent, plain: ResponseWriter.plain(sent, holding: original), original: original,
      seal: { element throws(SAMLError) in try seal(element, draft) })
    for attack in draft.attacks { try message.undergo(attack, draft, recipe, identityProvider) }
    if let documentType = draft.documentType {
      documentType.refer(in: &message.sent)
      documentType.refer(in: &message.plain)
    }
    return OutgoingMessage(
      .response, message.sent, plain: draft.encryption == nil || original == nil ? nil : message.plain,
      documentType: draft.documentType, expecting: draft.expected + message.expected)
  }

  private static func honestAssertion(_ draft: ResponseDraft, _ recipe: ResponseRecipe) throws(SAMLError) -> XMLElement
  {
    let assertion = ResponseWriter.assertion(draft, recipe)
    return draft.signsAssertion ? try XMLSignature.signed(assertion, by: draft.signer) : assertion
  }

  /// Encrypts where the draft says so.
  private static func seal(_ assertion: XMLElement, _ draft: ResponseDraft) throws(SAMLError) -> XMLElement {
    guard let recipient = draft.encryption else { return assertion }
    let encrypted = try XMLEncryption.encrypted(assertion, for: recipient)
    return draft.damage.map { Damage.apply($0, to: encrypted) } ?? encrypted
  }

  /// Refuses combinations that would not be the attack that they say they are.
  private static func check(
    _ deviations: [AppliedDeviation], _ draft: ResponseDraft, _ recipe: ResponseRecipe
  ) throws(SAMLError) {
    for applied in deviations {
      let name = applied.deviation.name
      if let needed = applied.deviation.neededSigning(argument: applied.argument) {
        guard let signing = draft.signing, needed.contains(signing) else {
          let words = needed.map(\.rawValue).joined(separator: " or ")
          throw .deviation("\(applied) needs a signed message: sign: \(words)")
        }
        guard draft.hasAssertion else { throw .deviation("\(name) needs an assertion") }
      }
      if applied.deviation.needsForgedIdentity(argument: applied.argument) {
        guard let forged = recipe.forged, forged.nameID != recipe.subject.nameID else {
          throw .deviation("\(name) needs a forged identity that is not the user")
        }
      }
      if applied.deviation.change == .tampers, applied.word(SAMLTampering.self) == .attribute,
        recipe.forged?.attributes.isEmpty != false || recipe.subject.attributes.isEmpty
      {
        throw .deviation("tampered: attribute needs attributes of both identities")
      }
    }
    guard Set(deviations.map(\.deviation)).count == deviations.count else {
      throw .deviation("a deviation stands there twice")
    }
    let changes = Set(deviations.map(\.deviation.change))
    guard !changes.isSuperset(of: [.encrypts, .sendsPlain]) else {
      throw .deviation("encrypted and plain exclude each other")
    }
    let forging = deviations.map(\.deviation).filter(\.change.forgesAssertion).map(\.name).sorted()
    guard forging.count <= 1 else { throw .deviation("\(forging.joined(separator: " and ")) exclude each other") }
  }
}
