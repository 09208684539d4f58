package import Quantities

/// The identity provider: who it is, where it is, and its keys. A value; it does nothing by itself.
package struct IdentityProvider: Sendable {
  package let entityID: String
  package let singleSignOnURL: String
  package let singleLogoutURL: String
  /// The keys in the metadata, one or two. The first one signs.
  package private(set) var signingKeys: [SigningKey]
  /// A key that is never published.
  package let attackerKey: SigningKey
  private let kind: SigningKey.Kind

  /// For how long certificates are valid; a test run takes hours at most, a simulated one years.
  private static let validity = TimeSpan.days(3650)

  /// Makes keys.
  ///
  /// - Parameter now: the certificates are valid from a day before.
  package static func make(
    entityID: String, singleSignOnURL: String, singleLogoutURL: String, at now: Instant,
    keys kind: SigningKey.Kind = .rsa(bits: 3072)
  ) throws(SAMLError) -> IdentityProvider {
    IdentityProvider(
      entityID: entityID, singleSignOnURL: singleSignOnURL, singleLogoutURL: singleLogoutURL,
      signingKeys: [try makeKey(kind, "identity provider", at: now)],
      attackerKey: try makeKey(kind, "nobody", at: now), kind: kind)
  }

  /// An identity provider with keys that were kept; the first one signs.
  ///
  /// - Parameter address: the beginning of its addresses, without a slash.
  package static func keeping(
    _ keys: [SigningKey], entityID: String, address: String, at now: Instant
  ) throws(SAMLError) -> IdentityProvider {
    guard let first = keys.first else { throw .cryptography("there is no signing key") }
    return IdentityProvider(
      entityID: entityID, singleSignOnURL: address + "/sso", singleLogoutURL: address + "/slo", signingKeys: keys,
      attackerKey: try makeKey(first.kind, "nobody", at: now), kind: first.kind)
  }

  private static func makeKey(_ kind: SigningKey.Kind, _ name: String, at now: Instant) throws(SAMLError) -> SigningKey
  {
    try SigningKey.make(kind, commonName: name, validFrom: now - .days(1), for: validity)
  }

  /// Publishes a second key, as before a change of keys.
  package mutating func addSecondKey(at now: Instant) throws(SAMLError) {
    guard signingKeys.count == 1 else { return }
    signingKeys.append(try Self.makeKey(kind, "identity provider 2", at: now))
  }

  /// The metadata, signed by the first key (SAML 2.0 Metadata 3; saml2int SDP-MD02).
  package func signedMetadata(at now: Instant, validFor span: TimeSpan = .days(30)) throws(SAMLError) -> OutgoingMessage
  {
    guard let key = signingKeys.first else { throw .cryptography("there is no signing key") }
    var entity = entity(at: now, validFor: span)
    entity[attribute: "ID"] = try Identifier.make()
    return OutgoingMessage(.metadata, try XMLSignature.signed(entity, by: XMLSignature.Signer(key)))
  }

  /// The metadata (SAML 2.0 Metadata 2.4.3): all signing keys, both bindings for login and logout.
  package func metadata(at now: Instant, validFor span: TimeSpan = .days(30)) -> OutgoingMessage {
    OutgoingMessage(.metadata, entity(at: now, validFor: span))
  }

  private func entity(at now: Instant, validFor span: TimeSpan) -> XMLElement {
    func endpoint(_ name: String, _ binding: String, _ location: String) -> XMLNode {
      .element(
        XMLElement(.metadata, name, [XMLAttribute("Binding", binding), XMLAttribute("Location", location)]))
    }
    func name(_ language: String, _ text: String) -> XMLNode {
      .element(XMLElement(.userInterface, "DisplayName", [XMLAttribute(.xml, "lang", language)], text: text))
    }
    let names = XMLElement(
      .userInterface, "UIInfo", [],
      [name("sv", "Provlegitimering"), name("fi", "Kokeilutunnistus"), name("en", "Test identity provider")])
    let extensions = XMLElement(.metadata, "Extensions", [], [.element(names)])
    let keys = signingKeys.map { key in
      XMLNode.element(
        XMLElement(
          .metadata, "KeyDescriptor", [XMLAttribute("use", "signing")],
          [.element(ShownKey.information([key.certificate]))]))
    }
    let formats = [SAMLNames.persistent, SAMLNames.transient].map { format in
      XMLNode.element(XMLElement(.metadata, "NameIDFormat", text: format))
    }
    let role = XMLElement(
      .metadata, "IDPSSODescriptor",
      [
        XMLAttribute("protocolSupportEnumeration", Namespace.protocols.uri),
        XMLAttribute("WantAuthnRequestsSigned", "true"),
      ],
      [.element(extensions)] + keys
        + [
          endpoint("SingleLogoutService", Binding.redirect, singleLogoutURL),
          endpoint("SingleLogoutService", Binding.post, singleLogoutURL),
        ] + formats
        + [
          endpoint("SingleSignOnService", Binding.redirect, singleSignOnURL),
          endpoint("SingleSignOnService", Binding.post, singleSignOnURL),
        ])
    return XMLElement(
      .metadata, "EntityDescriptor",
      [XMLAttribute("entityID", entityID), XMLAttribute("validUntil", (now + span).inMilliseconds)],
      [.element(role)])
  }
}
