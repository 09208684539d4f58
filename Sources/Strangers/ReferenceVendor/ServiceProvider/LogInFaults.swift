/// Faults in how the service provider goes about a login, and in what it believes.
extension Fault {
  /// What the fault does, in Swedish and English; `nil` for every other fault.
  var ofLogIn: (sv: String, en: String)? {
    switch self {
    case .samlInResponseToUnknown:
      (sv: "Svar på en okänd förfrågan tas emot.", en: "Answers to an unknown request are taken.")
    case .samlInResponseToMissing:
      (
        sv: "Svar som inte säger vilken förfrågan de gäller tas emot när en väntar.",
        en: "Answers that do not say to which request are taken when one waits."
      )
    case .samlInResponseToOfOtherBrowser:
      (
        sv: "Svar på en annan webbläsares förfrågan tas emot.",
        en: "Answers to the request of another browser are taken."
      )
    case .samlUnsolicited:
      (sv: "Svar som ingen har bett om tas emot.", en: "Answers that nobody asked for are taken.")
    case .samlReplayAtOnce:
      (
        sv: "Ett svar kan användas en gång till medan den första sessionen lever.",
        en: "A response can be used again while the first session lives."
      )
    case .samlReplayAfterLogout:
      (sv: "Ett svar kan användas igen efter utloggning.", en: "A response can be used again after the logout.")
    case .samlReplayAfterRestart:
      (sv: "Efter en omstart kan gamla svar användas igen.", en: "After a restart old responses can be used again.")
    case .samlReplayAtOtherNode:
      (sv: "Ett svar kan användas igen vid den andra noden.", en: "A response can be used again at the other node.")
    case .samlWrapping1:
      (
        sv: "Ett förfalskat svar runt det signerade, som ligger i signaturen, tas emot.",
        en: "A forged response around the signed one, which lies in the signature, is taken."
      )
    case .samlWrapping2:
      (
        sv: "Ett förfalskat svar med det signerade bredvid signaturen tas emot.",
        en: "A forged response with the signed one beside the signature is taken."
      )
    case .samlWrapping3:
      (sv: "Ett förfalskat intyg före det signerade läses.", en: "A forged assertion before the signed one is read.")
    case .samlWrapping4:
      (sv: "Ett förfalskat intyg runt det signerade läses.", en: "A forged assertion around the signed one is read.")
    case .samlWrapping5:
      (
        sv: "Ett förfalskat intyg som har kvar signaturen läses.",
        en: "A forged assertion that keeps the signature is read."
      )
    case .samlWrapping6:
      (
        sv: "Ett förfalskat intyg med det signerade inne i signaturen läses.",
        en: "A forged assertion with the signed one inside the signature is read."
      )
    case .samlWrapping7:
      (sv: "Ett förfalskat intyg i Extensions läses.", en: "A forged assertion in Extensions is read.")
    case .samlWrapping8:
      (
        sv: "Ett förfalskat intyg med det signerade i signaturens Object läses.",
        en: "A forged assertion with the signed one in the Object of the signature is read."
      )
    case .samlTwoAssertions:
      (
        sv: "Av två intyg läses det sista, som ingen har signerat.",
        en: "Of two assertions the last is read, which nobody has signed."
      )
    case .samlDuplicateID:
      (
        sv: "Av två intyg med samma ID läses det som inte är signerat.",
        en: "Of two assertions with one ID the one that is not signed is read."
      )
    case .samlCommentInNameID:
      (
        sv: "Användarens namn läses bara fram till en kommentar.",
        en: "The name of the user is read up to a comment only."
      )
    case .samlCommentInAttribute:
      (
        sv: "Värden på attribut läses bara fram till en kommentar.",
        en: "Values of attributes are read up to a comment only."
      )
    case .samlRSA15:
      (sv: "Nycklar som har krypterats med RSA 1.5 tas emot.", en: "Keys that were encrypted with RSA 1.5 are taken.")
    case .samlEncryptedRefused:
      (sv: "Krypterade intyg tas inte emot.", en: "Encrypted assertions are not taken.")
    case .samlOldKeyForgotten:
      (
        sv: "Under ett nyckelbyte fungerar inte den gamla nyckeln.",
        en: "During a change of keys the old key does not work."
      )
    case .samlNewKeyUnused:
      (
        sv: "Under ett nyckelbyte fungerar inte den nya nyckeln.",
        en: "During a change of keys the new key does not work."
      )
    case .samlDecryptionTold:
      (
        sv: "Felsidan säger att det var dekrypteringen som misslyckades.",
        en: "The error page tells that it was decryption that failed."
      )
    case .samlAuthnContextIgnored:
      (
        sv: "Legitimering på en annan nivå än den begärda godtas.",
        en: "Authentication at another level than demanded is taken."
      )
    case .samlAuthnInstantIgnored:
      (
        sv: "En gammal legitimering godtas fast en ny begärdes.",
        en: "An old authentication is taken though a new one was demanded."
      )
    case .samlAuthnStatementMissing:
      (
        sv: "Intyg som inte säger att någon har legitimerat sig tas emot.",
        en: "Assertions that do not say that anybody has authenticated are taken."
      )
    case .samlStatusIgnored:
      (
        sv: "Svar om att inloggningen misslyckades loggar ändå in.",
        en: "Responses that say that the login failed log in all the same."
      )
    case .samlStatusUnexplained:
      (sv: "Den som avbryter inloggningen får en tom sida.", en: "Whoever cancels the login gets an empty page.")
    case .samlStatusInEnglish:
      (
        sv: "Den som avbryter inloggningen får besked på engelska oavsett språk.",
        en: "Whoever cancels the login is told in English, whatever the language."
      )
    case .samlDoctype:
      (
        sv: "Meddelanden med dokumenttypsdeklaration tas emot.",
        en: "Messages with a document type declaration are taken."
      )
    case .samlExternalEntity:
      (sv: "Externa entiteter i meddelanden hämtas.", en: "External entities in messages are fetched.")
    case .samlExternalEntityByOldHTTP:
      (
        sv: "Externa entiteter hämtas med HTTP/1.0, tills anslutningen stängs.",
        en: "External entities are fetched by HTTP/1.0, until the connection is closed."
      )
    case .samlExternalDTD:
      (sv: "En extern DTD i meddelanden hämtas.", en: "An external DTD of messages is fetched.")
    case .samlParameterEntity:
      (
        sv: "Externa parameterentiteter i meddelanden hämtas.",
        en: "External parameter entities in messages are fetched."
      )
    case .samlEntityExpansion:
      (
        sv: "Entiteter i meddelanden byts ut mot sitt innehåll.",
        en: "Entities in messages are replaced by their content."
      )
    case .samlXSLTTransform:
      (sv: "XSLT i signaturer körs.", en: "XSLT in signatures is run.")
    case .samlExternalReference:
      (
        sv: "Det som en signatur hänvisar till på nätet hämtas.",
        en: "What a signature refers to on the network is fetched."
      )
    case .samlKeyRetrieval:
      (
        sv: "Nycklar som ett meddelande hänvisar till på nätet hämtas.",
        en: "Keys that a message refers to on the network are fetched."
      )
    case .samlRelayStateExternal:
      (
        sv: "Efter inloggningen kan man skickas till en främmande webbplats.",
        en: "After the login people can be sent to a foreign site."
      )
    case .samlRelayStateHost:
      (
        sv: "Efter inloggningen kan man skickas till en främmande dator med //namn.",
        en: "After the login people can be sent to a foreign host by //name."
      )
    case .samlRelayStateThreeSlashes:
      (
        sv: "Efter inloggningen kan man skickas till en främmande dator med ///namn.",
        en: "After the login people can be sent to a foreign host by ///name."
      )
    case .samlRelayStateBackslashes:
      (
        sv: "Efter inloggningen kan man skickas till en främmande dator med https:\\\\namn.",
        en: "After the login people can be sent to a foreign host by https:\\\\name."
      )
    case .samlRelayStateSlashAndBackslash:
      (
        sv: "Efter inloggningen kan man skickas till en främmande dator med /\\namn.",
        en: "After the login people can be sent to a foreign host by /\\name."
      )
    case .samlRelayStateSchemeAlone:
      (
        sv: "Efter inloggningen kan man skickas till en främmande dator med https:namn.",
        en: "After the login people can be sent to a foreign host by https:name."
      )
    case .samlRelayStateControls:
      (
        sv: "Tabbar och radbrytningar stryks ur adressen efter att den har granskats.",
        en: "Tabs and line breaks are dropped from the address after it was checked."
      )
    case .samlRelayStateScript:
      (
        sv: "Efter inloggningen kan ett skript köras genom adressen.",
        en: "After the login a script can be run by way of the address."
      )
    case .samlLogoutCookieOnly:
      (
        sv: "Utloggning glömmer bara kakan; sessionen lever på servern.",
        en: "Logging out only forgets the cookie; the session lives on the server."
      )
    case .samlLogoutIgnored:
      (
        sv: "Utloggning från legitimeringstjänsten bekräftas men gör ingenting.",
        en: "A logout by the identity provider is confirmed but does nothing."
      )
    case .samlLogoutUnsigned:
      (sv: "Osignerade begäranden om utloggning utförs.", en: "Unsigned logout requests are carried out.")
    case .samlLogoutForged:
      (
        sv: "Begäranden om utloggning med falsk signatur utförs.",
        en: "Logout requests with a false signature are carried out."
      )
    case .samlSessionFixed:
      (sv: "Sessionen behåller sin identifierare vid inloggning.", en: "The session keeps its identifier at the login.")
    case .samlCookieNotSecure:
      (sv: "Sessionskakan saknar Secure.", en: "The session cookie lacks Secure.")
    case .samlCookieNotHTTPOnly:
      (sv: "Sessionskakan saknar HttpOnly.", en: "The session cookie lacks HttpOnly.")
    case .samlCookieWithoutSameSite:
      (sv: "Sessionskakan saknar SameSite.", en: "The session cookie lacks SameSite.")
    default: nil
    }
  }
}
