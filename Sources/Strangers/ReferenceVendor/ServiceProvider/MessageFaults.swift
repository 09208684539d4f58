/// Faults in the messages that the service provider writes, and in how it reads one.
extension Fault {
  /// Whether it is one of the portal's service provider, so that nothing but a web login can show it.
  package var isOfServiceProvider: Bool { (ofMessages ?? ofLogIn) != nil }

  /// What the fault does, in Swedish and English; `nil` for every other fault.
  var ofMessages: (sv: String, en: String)? {
    switch self {
    case .samlMetadataInvalid:
      (
        sv: "Metadata följer inte schemat: adresserna står före nycklarna.",
        en: "Metadata breaks the schema: the addresses stand before the keys."
      )
    case .samlMetadataEntityID:
      (sv: "entityID är ett kort ord och ingen adress.", en: "The entityID is a short word and no address.")
    case .samlMetadataPlainHTTP:
      (
        sv: "Metadata nämner också en mottagare utan kryptering på en annan dator.",
        en: "Metadata also names a consumer without encryption at another machine."
      )
    case .samlMetadataShortSigningKey:
      (sv: "Signeringsnyckeln är på 1024 bitar.", en: "The signing key has 1024 bits.")
    case .samlMetadataShortEncryptionKey:
      (sv: "Krypteringsnyckeln är på 1024 bitar.", en: "The encryption key has 1024 bits.")
    case .samlMetadataWithoutSwedish:
      (sv: "Tjänstens namn finns bara på engelska.", en: "The name of the service is in English only.")
    case .samlRequestIDRepeated:
      (
        sv: "En webbläsares inloggningsförfrågningar har alla samma ID.",
        en: "All login requests of a browser have the same ID."
      )
    case .samlRequestWithoutDestination:
      (sv: "Inloggningsförfrågan saknar Destination.", en: "The login request has no Destination.")
    case .samlRequestConsumerUndeclared:
      (
        sv: "Inloggningsförfrågan nämner en mottagare som inte finns i metadata.",
        en: "The login request names a consumer that metadata does not have."
      )
    case .samlRequestUnsigned:
      (sv: "Inloggningsförfrågan är inte signerad.", en: "The login request is not signed.")
    case .samlRedirectSignatureBroken:
      (
        sv: "Signaturen på förfrågan via omdirigering stämmer inte.",
        en: "The signature of a request by redirect does not hold."
      )
    case .samlPostSignatureBroken:
      (
        sv: "Signaturen på förfrågan via formulär stämmer inte.",
        en: "The signature of a request by form does not hold."
      )
    case .samlForceAuthnImplicit:
      (
        sv: "Inloggningsförfrågan säger inte om ny legitimering krävs.",
        en: "The login request does not say whether a new authentication is demanded."
      )
    case .samlSecondKeyIgnored:
      (
        sv: "Bara den första signeringsnyckeln i legitimeringstjänstens metadata används.",
        en: "Only the first signing key of the identity provider's metadata is used."
      )
    case .samlClockSkewRefused:
      (sv: "Klockor får inte skilja sig alls.", en: "Clocks may not differ at all.")
    case .samlClockSkewGenerous:
      (sv: "Klockor får skilja sig med fyra minuter.", en: "Clocks may differ by four minutes.")
    case .samlUnsignedResponse:
      (
        sv: "Ett svar utan signatur tas emot, även om intyget inte heller är signerat.",
        en: "A response without a signature is taken, even if the assertion has none either."
      )
    case .samlUnsignedAssertion:
      (
        sv: "Ett osignerat intyg i ett signerat svar tas emot.",
        en: "An unsigned assertion in a signed response is taken."
      )
    case .samlTampered:
      (
        sv: "Det jämförs inte om det som är signerat har ändrats.",
        en: "What is signed is not compared with its digest."
      )
    case .samlUnknownKey:
      (
        sv: "Signaturens värde kontrolleras inte när den säger sig vara gjord med rätt nyckel.",
        en: "The value of a signature is not checked when it says to be of the right key."
      )
    case .samlKeyFromKeyInfo:
      (
        sv: "Signaturer kontrolleras mot den nyckel som står i meddelandet.",
        en: "Signatures are checked with the key that stands in the message."
      )
    case .samlKeyFromKeyValue:
      (
        sv: "Signaturer kontrolleras mot de tal för en nyckel som står i meddelandet.",
        en: "Signatures are checked with the numbers of a key that stand in the message."
      )
    case .samlKeyFromChain:
      (
        sv: "Av flera certifikat i meddelandet räcker det att ett är känt.",
        en: "Of several certificates in the message it is enough that one is known."
      )
    case .samlSHA1:
      (sv: "SHA-1 godtas i signaturer.", en: "SHA-1 is taken in signatures.")
    case .samlHMACWithPublicKey:
      (sv: "Den öppna nyckeln duger som hemlighet i en HMAC.", en: "The public key will do as the secret of an HMAC.")
    case .samlUndeclaredAlgorithm:
      (sv: "Algoritmer som metadata inte nämner godtas.", en: "Algorithms that metadata does not declare are taken.")
    case .samlDigestSmuggled:
      (
        sv: "Kontrollsumman läses från fel ställe i meddelandet.",
        en: "The digest is read from the wrong place in the message."
      )
    case .samlDigestInComment:
      (sv: "Kontrollsumman läses ur en kommentar.", en: "The digest is read from a comment.")
    case .samlVersionIgnored:
      (sv: "Vilken version av SAML som helst godtas.", en: "Any version of SAML is taken.")
    case .samlIssuerWrong:
      (sv: "Svar med fel utfärdare tas emot.", en: "Responses with a wrong issuer are taken.")
    case .samlIssuerMissing:
      (sv: "Svar utan utfärdare tas emot.", en: "Responses without an issuer are taken.")
    case .samlAudienceWrong:
      (sv: "Intyg som är avsedda för en annan tjänst tas emot.", en: "Assertions meant for another service are taken.")
    case .samlAudienceMissing:
      (
        sv: "Intyg som inte säger vilken tjänst de är avsedda för tas emot.",
        en: "Assertions that do not say for which service they are meant are taken."
      )
    case .samlRecipientWrong:
      (sv: "Intyg för en annan mottagaradress tas emot.", en: "Assertions for another recipient are taken.")
    case .samlRecipientMissing:
      (sv: "Intyg utan mottagaradress tas emot.", en: "Assertions without a recipient are taken.")
    case .samlDestinationWrong:
      (sv: "Svar till en annan adress tas emot.", en: "Responses to another destination are taken.")
    case .samlDestinationMissing:
      (sv: "Svar utan adress tas emot.", en: "Responses without a destination are taken.")
    case .samlConfirmationMethodIgnored:
      (sv: "Vilket sätt att styrka intyget som helst godtas.", en: "Any method of confirmation is taken.")
    case .samlExpired:
      (sv: "Intyg vars tid har gått ut tas emot.", en: "Assertions that have expired are taken.")
    case .samlConfirmationExpired:
      (sv: "Intyg som kommer för sent fram tas emot.", en: "Assertions that are delivered too late are taken.")
    case .samlNotYetValid:
      (sv: "Intyg som ännu inte gäller tas emot.", en: "Assertions that are not valid yet are taken.")
    case .samlIssueInstantOld:
      (sv: "Svar som skrevs för länge sedan tas emot.", en: "Responses that were written long ago are taken.")
    case .samlSessionExpired:
      (sv: "Intyg om en session som är slut tas emot.", en: "Assertions of a session that is over are taken.")
    default: nil
    }
  }
}
