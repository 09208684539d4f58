/// Faults of the service provider in what a login says and does: authentication, status, XML, the page after it, session.
extension Fault {
  static let ofLogins: [Fault] = [
    samlAuthnContextIgnored, samlAuthnInstantIgnored, samlAuthnStatementMissing, samlStatusIgnored,
    samlStatusUnexplained, samlStatusInEnglish, samlDoctype, samlExternalEntity, samlExternalEntityByOldHTTP,
    samlExternalDTD, samlParameterEntity, samlEntityExpansion, samlXSLTTransform, samlExternalReference,
    samlKeyRetrieval, samlRelayStateExternal, samlRelayStateHost, samlRelayStateThreeSlashes, samlRelayStateBackslashes,
    samlRelayStateSlashAndBackslash, samlRelayStateSchemeAlone, samlRelayStateControls, samlRelayStateScript,
    samlLogoutCookieOnly, samlLogoutIgnored, samlLogoutUnsigned, samlLogoutForged, samlSessionFixed,
    samlCookieNotSecure, samlCookieNotHTTPOnly, samlCookieWithoutSameSite,
  ]

  package static let samlAuthnContextIgnored = Fault.ofServiceProvider(
    "saml-authn-context-ignored",
    sv: "Legitimering på en annan nivå än den begärda godtas.",
    en: "Authentication at another level than required is accepted.")

  package static let samlAuthnInstantIgnored = Fault.ofServiceProvider(
    "saml-authn-instant-ignored",
    sv: "En gammal legitimering godtas fast en ny begärdes.",
    en: "An old authentication is accepted though a new one was required.")

  package static let samlAuthnStatementMissing = Fault.ofServiceProvider(
    "saml-authn-statement-missing",
    sv: "Intyg som inte säger att någon har legitimerat sig tas emot.",
    en: "Assertions that do not say that anybody has authenticated are accepted.")

  package static let samlStatusIgnored = Fault.ofServiceProvider(
    "saml-status-ignored",
    sv: "Svar om att inloggningen misslyckades loggar ändå in.",
    en: "Responses that say that the login failed log in all the same.")

  package static let samlStatusUnexplained = Fault.ofServiceProvider(
    "saml-status-unexplained",
    sv: "Den som avbryter inloggningen får en tom sida.",
    en: "Whoever cancels the login gets an empty page.")

  package static let samlStatusInEnglish = Fault.ofServiceProvider(
    "saml-status-in-english",
    sv: "Den som avbryter inloggningen får besked på engelska oavsett språk.",
    en: "Whoever cancels the login is told in English, whatever the language.")

  package static let samlDoctype = Fault.ofServiceProvider(
    "saml-doctype",
    sv: "Meddelanden med dokumenttypsdeklaration tas emot.",
    en: "Messages with a document type declaration are accepted.")

  package static let samlExternalEntity = Fault.ofServiceProvider(
    "saml-external-entity",
    sv: "Externa entiteter i meddelanden hämtas.",
    en: "External entities in messages are fetched.",
    .calls(addressesIn: #"<!ENTITY\s+[^%\s]+\s+(?:SYSTEM|PUBLIC\s+["'][^"']*["'])\s+["']([^"']*)["']"#))

  package static let samlExternalEntityByOldHTTP = Fault.ofServiceProvider(
    "saml-external-entity-http-1-0",
    sv: "Externa entiteter hämtas med HTTP/1.0, tills förbindelsen stängs.",
    en: "External entities are fetched by HTTP/1.0, until the connection is closed.",
    .calls(addressesIn: #"<!ENTITY\s+[^%\s]+\s+(?:SYSTEM|PUBLIC\s+["'][^"']*["'])\s+["']([^"']*)["']"#))

  package static let samlExternalDTD = Fault.ofServiceProvider(
    "saml-external-dtd",
    sv: "En extern DTD i meddelanden hämtas.",
    en: "An external DTD of messages is fetched.",
    .calls(addressesIn: #"<!DOCTYPE\s+\S+\s+(?:SYSTEM|PUBLIC\s+["'][^"']*["'])\s+["']([^"']*)["']"#))

  package static let samlParameterEntity = Fault.ofServiceProvider(
    "saml-parameter-entity",
    sv: "Externa parameterentiteter i meddelanden hämtas.",
    en: "External parameter entities in messages are fetched.",
    .calls(addressesIn: #"<!ENTITY\s+%\s+\S+\s+(?:SYSTEM|PUBLIC\s+["'][^"']*["'])\s+["']([^"']*)["']"#))

  package static let samlEntityExpansion = Fault.ofServiceProvider(
    "saml-entity-expansion",
    sv: "Entiteter i meddelanden byts ut mot sitt innehåll.",
    en: "Entities in messages are replaced by their content.")

  package static let samlXSLTTransform = Fault.ofServiceProvider(
    "saml-xslt-transform",
    sv: "XSLT i signaturer körs.",
    en: "XSLT in signatures is run.",
    .calls(addressesIn: #"(?:document\(\s*|<xsl:(?:include|import)\s+href=)(?:["']|&quot;|&apos;|&#39;)(http[^"'&]*)"#))

  package static let samlExternalReference = Fault.ofServiceProvider(
    "saml-external-reference",
    sv: "Det som en signatur hänvisar till på nätet hämtas.",
    en: "What a signature refers to on the network is fetched.",
    .calls(addressesIn: #"<(?:\w+:)?Reference\s[^>]*URI=["'](http[^"']*)["']"#))

  package static let samlKeyRetrieval = Fault.ofServiceProvider(
    "saml-key-retrieval",
    sv: "Nycklar som ett meddelande hänvisar till på nätet hämtas.",
    en: "Keys that a message refers to on the network are fetched.",
    .calls(addressesIn: #"<(?:\w+:)?RetrievalMethod\s[^>]*URI=["'](http[^"']*)["']"#))

  package static let samlRelayStateExternal = Fault.ofServiceProvider(
    "saml-relay-state-external",
    sv: "Efter inloggningen kan man skickas till en främmande webbplats.",
    en: "After the login people can be sent to a foreign site.")

  package static let samlRelayStateHost = Fault.ofServiceProvider(
    "saml-relay-state-host",
    sv: "Efter inloggningen kan man skickas till en främmande dator med //namn.",
    en: "After the login people can be sent to a foreign host by //name.")

  package static let samlRelayStateThreeSlashes = Fault.ofServiceProvider(
    "saml-relay-state-three-slashes",
    sv: "Efter inloggningen kan man skickas till en främmande dator med ///namn.",
    en: "After the login people can be sent to a foreign host by ///name.")

  package static let samlRelayStateBackslashes = Fault.ofServiceProvider(
    "saml-relay-state-backslashes",
    sv: "Efter inloggningen kan man skickas till en främmande dator med https:\\\\namn.",
    en: "After the login people can be sent to a foreign host by https:\\\\name.")

  package static let samlRelayStateSlashAndBackslash = Fault.ofServiceProvider(
    "saml-relay-state-slash-and-backslash",
    sv: "Efter inloggningen kan man skickas till en främmande dator med /\\namn.",
    en: "After the login people can be sent to a foreign host by /\\name.")

  package static let samlRelayStateSchemeAlone = Fault.ofServiceProvider(
    "saml-relay-state-scheme-alone",
    sv: "Efter inloggningen kan man skickas till en främmande dator med https:namn.",
    en: "After the login people can be sent to a foreign host by https:name.")

  package static let samlRelayStateControls = Fault.ofServiceProvider(
    "saml-relay-state-controls",
    sv: "Tabbar och radbrytningar stryks ur adressen efter att den har granskats.",
    en: "Tabs and line breaks are dropped from the address after it was checked.")

  package static let samlRelayStateScript = Fault.ofServiceProvider(
    "saml-relay-state-script",
    sv: "Efter inloggningen kan ett skript köras genom adressen.",
    en: "After the login a script can be run by way of the address.")

  package static let samlLogoutCookieOnly = Fault.ofServiceProvider(
    "saml-logout-cookie-only",
    sv: "Utloggning glömmer bara kakan; sessionen lever på servern.",
    en: "Logging out only forgets the cookie; the session lives on the server.")

  package static let samlLogoutIgnored = Fault.ofServiceProvider(
    "saml-logout-ignored",
    sv: "Utloggning från legitimeringstjänsten bekräftas men gör ingenting.",
    en: "A logout by the identity provider is confirmed but does nothing.")

  package static let samlLogoutUnsigned = Fault.ofServiceProvider(
    "saml-logout-unsigned",
    sv: "Osignerade begäranden om utloggning utförs.",
    en: "Unsigned logout requests are carried out.")

  package static let samlLogoutForged = Fault.ofServiceProvider(
    "saml-logout-forged",
    sv: "Begäranden om utloggning med falsk signatur utförs.",
    en: "Logout requests with a false signature are carried out.")

  package static let samlSessionFixed = Fault.ofServiceProvider(
    "saml-session-fixed",
    sv: "Sessionen behåller sin identifierare vid inloggning.",
    en: "The session keeps its identifier at the login.")

  package static let samlCookieNotSecure = Fault.ofServiceProvider(
    "saml-cookie-not-secure",
    sv: "Sessionskakan saknar Secure.",
    en: "The session cookie lacks Secure.",
    .omitsFromCookie("Secure"))

  package static let samlCookieNotHTTPOnly = Fault.ofServiceProvider(
    "saml-cookie-not-http-only",
    sv: "Sessionskakan saknar HttpOnly.",
    en: "The session cookie lacks HttpOnly.",
    .omitsFromCookie("HttpOnly"))

  package static let samlCookieWithoutSameSite = Fault.ofServiceProvider(
    "saml-cookie-without-same-site",
    sv: "Sessionskakan saknar SameSite.",
    en: "The session cookie lacks SameSite.",
    .omitsFromCookie("SameSite=Lax"))
}
