extension StructureRules {
  private static let role: [AttributeRule] = [
    .may("ID", .id), .may("validUntil", .dateTime), .may("cacheDuration", .duration),
    .needs("protocolSupportEnumeration"), .may("errorURL", .uri),
  ]
  private static let roleHead: [Particle] = [
    .optional(.element("ds:Signature")), .optional(.element("md:Extensions")), .any(.element("md:KeyDescriptor")),
    .optional(.element("md:Organization")), .any(.element("md:ContactPerson")),
  ]
  private static let singleSignOnHead: [Particle] = [
    .any(.element("md:ArtifactResolutionService")), .any(.element("md:SingleLogoutService")),
    .any(.element("md:ManageNameIDService")), .any(.element("md:NameIDFormat")),
  ]
  private static let endpoint = StructureRule(
    [.needs("Binding", .uri), .needs("Location", .uri), .may("ResponseLocation", .uri)], foreign: true, .anything)
  private static let indexedEndpoint = StructureRule(
    endpoint.attributes + [.needs("index", .unsignedShort), .may("isDefault", .boolean)], foreign: true, .anything)
  private static let localized = StructureRule([.needs("xml:lang", .language)], .text(.string))

  /// SAML 2.0 Metadata 2, and the names of the user interface extension 2.1.
  static let metadata: [String: StructureRule] = [
    "md:EntityDescriptor": StructureRule(
      [.needs("entityID", .uri), .may("ID", .id), .may("validUntil", .dateTime), .may("cacheDuration", .duration)],
      foreign: true,
      .elements(
        .sequence([
          .optional(.element("ds:Signature")), .optional(.element("md:Extensions")),
          .choice([
            .some(
              .choice([
                .element("md:RoleDescriptor"), .element("md:IDPSSODescriptor"), .element("md:SPSSODescriptor"),
                .element("md:AuthnAuthorityDescriptor"), .element("md:AttributeAuthorityDescriptor"),
                .element("md:PDPDescriptor"),
              ])), .element("md:AffiliationDescriptor"),
          ]), .optional(.element("md:Organization")), .any(.element("md:ContactPerson")),
          .any(.element("md:AdditionalMetadataLocation")),
        ]))),
    "md:Extensions": StructureRule([], .elements(.some(.foreign(to: .metadata)))),
    "md:SPSSODescriptor": StructureRule(
      role + [.may("AuthnRequestsSigned", .boolean), .may("WantAssertionsSigned", .boolean)], foreign: true,
      .elements(
        .sequence(
          roleHead + singleSignOnHead + [
            .some(.element("md:AssertionConsumerService")), .any(.element("md:AttributeConsumingService")),
          ]))),
    "md:IDPSSODescriptor": StructureRule(
      role + [.may("WantAuthnRequestsSigned", .boolean)], foreign: true,
      .elements(
        .sequence(
          roleHead + singleSignOnHead + [
            .some(.element("md:SingleSignOnService")), .any(.element("md:NameIDMappingService")),
            .any(.element("md:AssertionIDRequestService")), .any(.element("md:AttributeProfile")),
            .any(.element("saml:Attribute")),
          ]))),
    "md:KeyDescriptor": StructureRule(
      [.may("use", .name)], .elements(.sequence([.element("ds:KeyInfo"), .any(.element("md:EncryptionMethod"))]))),
    "md:EncryptionMethod": StructureRule([.needs("Algorithm", .uri)], .anything),
    "md:ArtifactResolutionService": indexedEndpoint,
    "md:AssertionConsumerService": indexedEndpoint,
    "md:SingleLogoutService": endpoint,
    "md:ManageNameIDService": endpoint,
    "md:SingleSignOnService": endpoint,
    "md:NameIDMappingService": endpoint,
    "md:NameIDFormat": StructureRule([], .text(.uri)),
    "md:AttributeConsumingService": StructureRule(
      [.needs("index", .unsignedShort), .may("isDefault", .boolean)],
      .elements(
        .sequence([
          .some(.element("md:ServiceName")), .any(.element("md:ServiceDescription")),
          .some(.element("md:RequestedAttribute")),
        ]))),
    "md:ServiceName": localized,
    "md:ServiceDescription": localized,
    "md:RequestedAttribute": StructureRule(
      [.needs("Name"), .may("NameFormat", .uri), .may("FriendlyName"), .may("isRequired", .boolean)], foreign: true,
      .elements(.any(.element("saml:AttributeValue")))),
    "md:Organization": StructureRule(
      [], foreign: true,
      .elements(
        .sequence([
          .optional(.element("md:Extensions")), .some(.element("md:OrganizationName")),
          .some(.element("md:OrganizationDisplayName")), .some(.element("md:OrganizationURL")),
        ]))),
    "md:OrganizationName": localized,
    "md:OrganizationDisplayName": localized,
    "md:OrganizationURL": StructureRule([.needs("xml:lang", .language)], .text(.uri)),
    "md:ContactPerson": StructureRule(
      [.needs("contactType")], foreign: true,
      .elements(
        .sequence([
          .optional(.element("md:Extensions")), .optional(.element("md:Company")), .optional(.element("md:GivenName")),
          .optional(.element("md:SurName")), .any(.element("md:EmailAddress")), .any(.element("md:TelephoneNumber")),
        ]))),
    "mdui:DisplayName": localized,
    "mdui:Description": localized,
  ]

  /// XML Signature 1.1, 4.
  static let signature: [String: StructureRule] = [
    "ds:Signature": StructureRule(
      [.may("Id", .id)],
      .elements(
        .sequence([
          .element("ds:SignedInfo"), .element("ds:SignatureValue"), .optional(.element("ds:KeyInfo")),
          .any(.element("ds:Object")),
        ]))),
    "ds:SignedInfo": StructureRule(
      [.may("Id", .id)],
      .elements(
        .sequence([
          .element("ds:CanonicalizationMethod"), .element("ds:SignatureMethod"), .some(.element("ds:Reference")),
        ]))),
    "ds:CanonicalizationMethod": StructureRule([.needs("Algorithm", .uri)], .anything),
    "ds:SignatureMethod": StructureRule([.needs("Algorithm", .uri)], .anything),
    "ds:DigestMethod": StructureRule([.needs("Algorithm", .uri)], .anything),
    "ds:Transform": StructureRule([.needs("Algorithm", .uri)], .anything),
    "ds:Reference": StructureRule(
      [.may("Id", .id), .may("URI", .uri), .may("Type", .uri)],
      .elements(
        .sequence([.optional(.element("ds:Transforms")), .element("ds:DigestMethod"), .element("ds:DigestValue")]))),
    "ds:Transforms": StructureRule([], .elements(.some(.element("ds:Transform")))),
    "ds:DigestValue": StructureRule([], .text(.base64)),
    "ds:SignatureValue": StructureRule([.may("Id", .id)], .text(.base64)),
    "ds:KeyInfo": StructureRule([.may("Id", .id)], .elements(.some(.anyElement))),
    "ds:X509Data": StructureRule([], .elements(.some(.anyElement))),
    "ds:X509Certificate": StructureRule([], .text(.base64)),
    "ds:RetrievalMethod": StructureRule(
      [.may("URI", .uri), .may("Type", .uri)], .elements(.optional(.element("ds:Transforms")))),
    "ds:Object": StructureRule([.may("Id", .id), .may("MimeType"), .may("Encoding", .uri)], .anything),
  ]

  /// XML Encryption 1.1, 3.
  static let encryption: [String: StructureRule] = {
    let attributes: [AttributeRule] = [
      .may("Id", .id), .may("Type", .uri), .may("MimeType"), .may("Encoding", .uri),
    ]
    let head: [Particle] = [
      .optional(.element("xenc:EncryptionMethod")), .optional(.element("ds:KeyInfo")), .element("xenc:CipherData"),
      .optional(.element("xenc:EncryptionProperties")),
    ]
    return [
      "xenc:EncryptedData": StructureRule(attributes, .elements(.sequence(head))),
      "xenc:EncryptedKey": StructureRule(
        attributes + [.may("Recipient")],
        .elements(
          .sequence(head + [.optional(.element("xenc:ReferenceList")), .optional(.element("xenc:CarriedKeyName"))]))),
      "xenc:EncryptionMethod": StructureRule([.needs("Algorithm", .uri)], .anything),
      "xenc:CipherData": StructureRule(
        [], .elements(.choice([.element("xenc:CipherValue"), .element("xenc:CipherReference")]))),
      "xenc:CipherValue": StructureRule([], .text(.base64)),
    ]
  }()
}
