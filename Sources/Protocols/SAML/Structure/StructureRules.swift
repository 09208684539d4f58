/// The rules of all elements that messages of single sign-on and logout, and metadata, are made of.
enum StructureRules {
  /// By the element's name with its usual prefix.
  static let all: [String: StructureRule] = [assertion, protocols, metadata, signature, encryption].reduce(into: [:]) {
    $0.merge($1) { first, _ in first }
  }

  /// SAML 2.0 Core 2.2.5: an identifier with qualifiers.
  private static let nameIDAttributes: [AttributeRule] = [
    .may("NameQualifier"), .may("SPNameQualifier"), .may("Format", .uri), .may("SPProvidedID"),
  ]
  private static let identifiers: [Particle] = [
    .element("saml:BaseID"), .element("saml:NameID"), .element("saml:EncryptedID"),
  ]
  private static let encryptedElement = StructureRule(
    [], .elements(.sequence([.element("xenc:EncryptedData"), .any(.element("xenc:EncryptedKey"))])))

  /// SAML 2.0 Core 2.
  private static let assertion: [String: StructureRule] = [
    "saml:Assertion": StructureRule(
      [.needs("Version"), .needs("ID", .id), .needs("IssueInstant", .dateTime)],
      .elements(
        .sequence([
          .element("saml:Issuer"), .optional(.element("ds:Signature")), .optional(.element("saml:Subject")),
          .optional(.element("saml:Conditions")), .optional(.element("saml:Advice")),
          .any(
            .choice([
              .element("saml:Statement"), .element("saml:AuthnStatement"), .element("saml:AuthzDecisionStatement"),
              .element("saml:AttributeStatement"),
            ])),
        ]))),
    "saml:EncryptedAssertion": encryptedElement,
    "saml:EncryptedID": encryptedElement,
    "saml:EncryptedAttribute": encryptedElement,
    "saml:Issuer": StructureRule(nameIDAttributes, .text(.string)),
    "saml:NameID": StructureRule(nameIDAttributes, .text(.string)),
    "saml:Subject": StructureRule(
      [],
      .elements(
        .choice([
          .sequence([.choice(identifiers), .any(.element("saml:SubjectConfirmation"))]),
          .some(.element("saml:SubjectConfirmation")),
        ]))),
    "saml:SubjectConfirmation": StructureRule(
      [.needs("Method", .uri)],
      .elements(.sequence([.optional(.choice(identifiers)), .optional(.element("saml:SubjectConfirmationData"))]))),
    "saml:SubjectConfirmationData": StructureRule(
      [
        .may("NotBefore", .dateTime), .may("NotOnOrAfter", .dateTime), .may("Recipient", .uri),
        .may("InResponseTo", .name), .may("Address"),
      ], foreign: true, .anything),
    "saml:Conditions": StructureRule(
      [.may("NotBefore", .dateTime), .may("NotOnOrAfter", .dateTime)],
      .elements(
        .any(
          .choice([
            .element("saml:Condition"), .element("saml:AudienceRestriction"), .element("saml:OneTimeUse"),
            .element("saml:ProxyRestriction"),
          ])))),
    "saml:AudienceRestriction": StructureRule([], .elements(.some(.element("saml:Audience")))),
    "saml:Audience": StructureRule([], .text(.uri)),
    "saml:OneTimeUse": StructureRule([], .empty),
    "saml:ProxyRestriction": StructureRule([.may("Count", .integer)], .elements(.any(.element("saml:Audience")))),
    "saml:Advice": StructureRule([], .anything),
    "saml:AuthnStatement": StructureRule(
      [.needs("AuthnInstant", .dateTime), .may("SessionIndex"), .may("SessionNotOnOrAfter", .dateTime)],
      .elements(.sequence([.optional(.element("saml:SubjectLocality")), .element("saml:AuthnContext")]))),
    "saml:SubjectLocality": StructureRule([.may("Address"), .may("DNSName")], .empty),
    "saml:AuthnContext": StructureRule(
      [],
      .elements(
        .sequence([
          .choice([
            .sequence([
              .element("saml:AuthnContextClassRef"),
              .optional(.choice([.element("saml:AuthnContextDecl"), .element("saml:AuthnContextDeclRef")])),
            ]), .element("saml:AuthnContextDecl"), .element("saml:AuthnContextDeclRef"),
          ]), .any(.element("saml:AuthenticatingAuthority")),
        ]))),
    "saml:AuthnContextClassRef": StructureRule([], .text(.uri)),
    "saml:AuthnContextDeclRef": StructureRule([], .text(.uri)),
    "saml:AuthnContextDecl": StructureRule([], foreign: true, .anything),
    "saml:AuthenticatingAuthority": StructureRule([], .text(.uri)),
    "saml:AttributeStatement": StructureRule(
      [], .elements(.some(.choice([.element("saml:Attribute"), .element("saml:EncryptedAttribute")])))),
    "saml:Attribute": StructureRule(
      [.needs("Name"), .may("NameFormat", .uri), .may("FriendlyName")], foreign: true,
      .elements(.any(.element("saml:AttributeValue")))),
    "saml:AttributeValue": StructureRule([], foreign: true, .anything),
  ]

  private static let request: [AttributeRule] = [
    .needs("ID", .id), .needs("Version"), .needs("IssueInstant", .dateTime), .may("Destination", .uri),
    .may("Consent", .uri),
  ]
  private static let head: [Particle] = [
    .optional(.element("saml:Issuer")), .optional(.element("ds:Signature")), .optional(.element("samlp:Extensions")),
  ]

  /// SAML 2.0 Core 3.
  private static let protocols: [String: StructureRule] = [
    "samlp:Response": StructureRule(
      request + [.may("InResponseTo", .name)],
      .elements(
        .sequence(
          head + [
            .element("samlp:Status"),
            .any(.choice([.element("saml:Assertion"), .element("saml:EncryptedAssertion")])),
          ]))),
    "samlp:LogoutResponse": StructureRule(
      request + [.may("InResponseTo", .name)], .elements(.sequence(head + [.element("samlp:Status")]))),
    "samlp:LogoutRequest": StructureRule(
      request + [.may("Reason"), .may("NotOnOrAfter", .dateTime)],
      .elements(.sequence(head + [.choice(identifiers), .any(.element("samlp:SessionIndex"))]))),
    "samlp:AuthnRequest": StructureRule(
      request + [
        .may("ForceAuthn", .boolean), .may("IsPassive", .boolean), .may("ProtocolBinding", .uri),
        .may("AssertionConsumerServiceIndex", .unsignedShort), .may("AssertionConsumerServiceURL", .uri),
        .may("AttributeConsumingServiceIndex", .unsignedShort), .may("ProviderName"),
      ],
      .elements(
        .sequence(
          head + [
            .optional(.element("saml:Subject")), .optional(.element("samlp:NameIDPolicy")),
            .optional(.element("saml:Conditions")), .optional(.element("samlp:RequestedAuthnContext")),
            .optional(.element("samlp:Scoping")),
          ]))),
    "samlp:Extensions": StructureRule([], .elements(.some(.foreign(to: .protocols)))),
    "samlp:Status": StructureRule(
      [],
      .elements(
        .sequence([
          .element("samlp:StatusCode"), .optional(.element("samlp:StatusMessage")),
          .optional(.element("samlp:StatusDetail")),
        ]))),
    "samlp:StatusCode": StructureRule([.needs("Value", .uri)], .elements(.optional(.element("samlp:StatusCode")))),
    "samlp:StatusMessage": StructureRule([], .text(.string)),
    "samlp:StatusDetail": StructureRule([], .elements(.any(.anyElement))),
    "samlp:SessionIndex": StructureRule([], .text(.string)),
    "samlp:NameIDPolicy": StructureRule(
      [.may("Format", .uri), .may("SPNameQualifier"), .may("AllowCreate", .boolean)], .empty),
    "samlp:RequestedAuthnContext": StructureRule(
      [.may("Comparison")],
      .elements(
        .choice([
          .some(.element("saml:AuthnContextClassRef")), .some(.element("saml:AuthnContextDeclRef")),
        ]))),
    "samlp:Scoping": StructureRule(
      [.may("ProxyCount", .integer)],
      .elements(.sequence([.optional(.element("samlp:IDPList")), .any(.element("samlp:RequesterID"))]))),
    "samlp:RequesterID": StructureRule([], .text(.uri)),
  ]
}
