/// Faults of the service provider that leave out a check of a response: signature, sender, recipient, time.
extension Fault {
  static let ofResponseRules: [Fault] = [
    samlUnsignedResponse, samlUnsignedAssertion, samlTampered, samlUnknownKey, samlKeyFromKeyInfo, samlKeyFromKeyValue,
    samlKeyFromChain, samlSHA1, samlHMACWithPublicKey, samlUndeclaredAlgorithm, samlDigestSmuggled, samlDigestInComment,
    samlVersionIgnored, samlIssuerWrong, samlIssuerMissing, samlAudienceWrong, samlAudienceMissing, samlRecipientWrong,
    samlRecipientMissing, samlDestinationWrong, samlDestinationMissing, samlConfirmationMethodIgnored, samlExpired,
    samlConfirmationExpired, samlNotYetValid, samlIssueInstantOld, samlSessionExpired,
  ]

  package static let samlUnsignedResponse = Fault.ofServiceProvider(
    "saml-unsigned-response",
    sv: "Ett svar utan signatur tas emot, även om intyget inte heller är signerat.",
    en: "A response without a signature is accepted, even if the assertion has none either.")

  package static let samlUnsignedAssertion = Fault.ofServiceProvider(
    "saml-unsigned-assertion",
    sv: "Ett osignerat intyg i ett signerat svar tas emot.",
    en: "An unsigned assertion in a signed response is accepted.")

  package static let samlTampered = Fault.ofServiceProvider(
    "saml-tampered",
    sv: "Det jämförs inte om det som är signerat har ändrats.",
    en: "What is signed is not compared with its digest.")

  package static let samlUnknownKey = Fault.ofServiceProvider(
    "saml-unknown-key",
    sv: "Signaturens värde kontrolleras inte när den säger sig vara gjord med rätt nyckel.",
    en: "The value of a signature is not checked when it claims to be made with the right key.")

  package static let samlKeyFromKeyInfo = Fault.ofServiceProvider(
    "saml-key-from-key-info",
    sv: "Signaturer kontrolleras mot den nyckel som står i meddelandet.",
    en: "Signatures are checked with the key that stands in the message.")

  package static let samlKeyFromKeyValue = Fault.ofServiceProvider(
    "saml-key-from-key-value",
    sv: "Signaturer kontrolleras mot de tal för en nyckel som står i meddelandet.",
    en: "Signatures are checked with the numbers of a key that stand in the message.")

  package static let samlKeyFromChain = Fault.ofServiceProvider(
    "saml-key-from-chain",
    sv: "Av flera certifikat i meddelandet räcker det att ett är känt.",
    en: "Of several certificates in the message it is enough that one is known.")

  package static let samlSHA1 = Fault.ofServiceProvider(
    "saml-sha-1",
    sv: "SHA-1 godtas i signaturer.",
    en: "SHA-1 is accepted in signatures.")

  package static let samlHMACWithPublicKey = Fault.ofServiceProvider(
    "saml-hmac-with-public-key",
    sv: "Den publika nyckeln godtas som hemlighet i en HMAC.",
    en: "The public key is accepted as the secret of an HMAC.")

  package static let samlUndeclaredAlgorithm = Fault.ofServiceProvider(
    "saml-undeclared-algorithm",
    sv: "Algoritmer som metadata inte nämner godtas.",
    en: "Algorithms that metadata does not declare are accepted.")

  package static let samlDigestSmuggled = Fault.ofServiceProvider(
    "saml-digest-smuggled",
    sv: "Kontrollsumman läses från fel ställe i meddelandet.",
    en: "The digest is read from the wrong place in the message.")

  package static let samlDigestInComment = Fault.ofServiceProvider(
    "saml-digest-in-comment",
    sv: "Kontrollsumman läses ur en kommentar.",
    en: "The digest is read from a comment.")

  package static let samlVersionIgnored = Fault.ofServiceProvider(
    "saml-version-ignored",
    sv: "Vilken version av SAML som helst godtas.",
    en: "Any version of SAML is accepted.")

  package static let samlIssuerWrong = Fault.ofServiceProvider(
    "saml-issuer-wrong",
    sv: "Svar med fel utfärdare tas emot.",
    en: "Responses with a wrong issuer are accepted.")

  package static let samlIssuerMissing = Fault.ofServiceProvider(
    "saml-issuer-missing",
    sv: "Svar utan utfärdare tas emot.",
    en: "Responses without an issuer are accepted.")

  package static let samlAudienceWrong = Fault.ofServiceProvider(
    "saml-audience-wrong",
    sv: "Intyg som är avsedda för en annan tjänst tas emot.",
    en: "Assertions meant for another service are accepted.")

  package static let samlAudienceMissing = Fault.ofServiceProvider(
    "saml-audience-missing",
    sv: "Intyg som inte säger vilken tjänst de är avsedda för tas emot.",
    en: "Assertions that do not say for which service they are meant are accepted.")

  package static let samlRecipientWrong = Fault.ofServiceProvider(
    "saml-recipient-wrong",
    sv: "Intyg för en annan mottagaradress tas emot.",
    en: "Assertions for another recipient are accepted.")

  package static let samlRecipientMissing = Fault.ofServiceProvider(
    "saml-recipient-missing",
    sv: "Intyg utan mottagaradress tas emot.",
    en: "Assertions without a recipient are accepted.")

  package static let samlDestinationWrong = Fault.ofServiceProvider(
    "saml-destination-wrong",
    sv: "Svar till en annan adress tas emot.",
    en: "Responses to another destination are accepted.")

  package static let samlDestinationMissing = Fault.ofServiceProvider(
    "saml-destination-missing",
    sv: "Svar utan adress tas emot.",
    en: "Responses without a destination are accepted.")

  package static let samlConfirmationMethodIgnored = Fault.ofServiceProvider(
    "saml-confirmation-method-ignored",
    sv: "Vilket sätt att styrka intyget som helst godtas.",
    en: "Any method of confirmation is accepted.")

  package static let samlExpired = Fault.ofServiceProvider(
    "saml-expired",
    sv: "Intyg vars tid har gått ut tas emot.",
    en: "Assertions that have expired are accepted.")

  package static let samlConfirmationExpired = Fault.ofServiceProvider(
    "saml-confirmation-expired",
    sv: "Intyg som kommer för sent fram tas emot.",
    en: "Assertions that are delivered too late are accepted.")

  package static let samlNotYetValid = Fault.ofServiceProvider(
    "saml-not-yet-valid",
    sv: "Intyg som ännu inte gäller tas emot.",
    en: "Assertions that are not valid yet are accepted.")

  package static let samlIssueInstantOld = Fault.ofServiceProvider(
    "saml-issue-instant-old",
    sv: "Svar som skrevs för länge sedan tas emot.",
    en: "Responses that were written long ago are accepted.")

  package static let samlSessionExpired = Fault.ofServiceProvider(
    "saml-session-expired",
    sv: "Intyg om en session som är slut tas emot.",
    en: "Assertions of a session that is over are accepted.")
}
