/// Faults in the messages that the service provider of the portal writes (SAML 2.0), and in its keys and clock.
extension Fault {
  static let ofMessages: [Fault] = [
    samlMetadataInvalid, samlMetadataEntityID, samlMetadataPlainHTTP, samlMetadataShortSigningKey,
    samlMetadataShortEncryptionKey, samlMetadataWithoutSwedish, samlRequestIDRepeated, samlRequestWithoutDestination,
    samlRequestConsumerUndeclared, samlRequestUnsigned, samlRedirectSignatureBroken, samlPostSignatureBroken,
    samlForceAuthnImplicit, samlSecondKeyIgnored, samlClockSkewRefused, samlClockSkewGenerous,
  ]

  package static let samlMetadataInvalid = Fault.ofServiceProvider(
    "saml-metadata-invalid",
    sv: "Metadata följer inte schemat: adresserna står före nycklarna.",
    en: "Metadata breaks the schema: the addresses stand before the keys.")

  package static let samlMetadataEntityID = Fault.ofServiceProvider(
    "saml-metadata-entity-id",
    sv: "entityID är ett kort ord och ingen adress.",
    en: "The entityID is a short word and no address.")

  package static let samlMetadataPlainHTTP = Fault.ofServiceProvider(
    "saml-metadata-plain-http",
    sv: "Metadata nämner också en mottagare utan kryptering på en annan dator.",
    en: "Metadata also names a consumer without encryption at another machine.")

  package static let samlMetadataShortSigningKey = Fault.ofServiceProvider(
    "saml-metadata-short-signing-key",
    sv: "Signeringsnyckeln är på 1024 bitar.",
    en: "The signing key has 1024 bits.")

  package static let samlMetadataShortEncryptionKey = Fault.ofServiceProvider(
    "saml-metadata-short-encryption-key",
    sv: "Krypteringsnyckeln är på 1024 bitar.",
    en: "The encryption key has 1024 bits.")

  package static let samlMetadataWithoutSwedish = Fault.ofServiceProvider(
    "saml-metadata-without-swedish",
    sv: "Tjänstens namn finns bara på engelska.",
    en: "The name of the service is in English only.")

  package static let samlRequestIDRepeated = Fault.ofServiceProvider(
    "saml-request-id-repeated",
    sv: "En webbläsares begäranden om inloggning har alla samma ID.",
    en: "All login requests of a browser have the same ID.")

  package static let samlRequestWithoutDestination = Fault.ofServiceProvider(
    "saml-request-without-destination",
    sv: "Begäran om inloggning saknar Destination.",
    en: "The login request has no Destination.")

  package static let samlRequestConsumerUndeclared = Fault.ofServiceProvider(
    "saml-request-consumer-undeclared",
    sv: "Begäran om inloggning nämner en mottagare som inte finns i metadata.",
    en: "The login request names a consumer that metadata does not have.")

  package static let samlRequestUnsigned = Fault.ofServiceProvider(
    "saml-request-unsigned",
    sv: "Begäran om inloggning är inte signerad.",
    en: "The login request is not signed.")

  package static let samlRedirectSignatureBroken = Fault.ofServiceProvider(
    "saml-redirect-signature-broken",
    sv: "Signaturen på begäran via omdirigering stämmer inte.",
    en: "The signature of a request by redirect does not hold.")

  package static let samlPostSignatureBroken = Fault.ofServiceProvider(
    "saml-post-signature-broken",
    sv: "Signaturen på begäran via formulär stämmer inte.",
    en: "The signature of a request by form does not hold.")

  package static let samlForceAuthnImplicit = Fault.ofServiceProvider(
    "saml-force-authn-implicit",
    sv: "Begäran om inloggning säger inte om ny legitimering krävs.",
    en: "The login request does not say whether a new authentication is required.")

  package static let samlSecondKeyIgnored = Fault.ofServiceProvider(
    "saml-second-key-ignored",
    sv: "Bara den första signeringsnyckeln i legitimeringstjänstens metadata används.",
    en: "Only the first signing key of the identity provider's metadata is used.")

  package static let samlClockSkewRefused = Fault.ofServiceProvider(
    "saml-clock-skew-refused",
    sv: "Klockor får inte skilja sig alls.",
    en: "Clocks may not differ at all.")

  package static let samlClockSkewGenerous = Fault.ofServiceProvider(
    "saml-clock-skew-generous",
    sv: "Klockor får skilja sig med fyra minuter.",
    en: "Clocks may differ by four minutes.")
}
