import JSONValues
import SAML

/// Why SAML steps do not come out as wanted.
enum SAMLShortfalls {
  /// A message of ours could not be made as it was asked for, so it is not sent.
  static func ours(_ error: SAMLError) -> Shortfall {
    Shortfall(
      .unseen,
      Wording(
        sv: "Provets eget meddelande gick inte att göra: \(error).",
        en: "The message of the test itself could not be made: \(error).",
        fi: "Testin omaa viestiä ei voitu tehdä: \(error)."))
  }

  /// A message of ours is not what the attack wants it to be: the vendor would refuse it for the wrong reason.
  static func notAsIntended(_ problems: [String]) -> Shortfall {
    let list = problems.joined(separator: "; ")
    return Shortfall(
      .unseen,
      Wording(
        sv: "Provets eget meddelande är inte SAML så när som på angreppet, och skickades inte: \(list).",
        en: "The message of the test itself is not SAML but for the attack, and was not sent: \(list).",
        fi: "Testin oma viesti ei hyökkäystä lukuun ottamatta ole SAML-viesti, eikä sitä lähetetty: \(list)."))
  }

  static func notIntroduced(_ why: Wording) -> Shortfall {
    Shortfall(
      .unseen,
      Wording(
        sv: "Systemet och provets legitimeringstjänst kunde inte utbyta metadata. \(why.sv)",
        en: "The system and the identity provider of the test could not exchange metadata. \(why.en)",
        fi: "Järjestelmä ja testin tunnistuspalvelu eivät voineet vaihtaa metatietoja. \(why.fi)"))
  }

  static func unreadableMetadata(_ findings: [String]) -> Shortfall {
    notIntroduced(
      Wording(
        sv: "Systemets metadata går inte att läsa (\(findings.joined(separator: ", "))).",
        en: "The system's metadata cannot be read (\(findings.joined(separator: ", "))).",
        fi: "Järjestelmän metatietoja ei voi lukea (\(findings.joined(separator: ", ")))."))
  }

  static func cannotWrite(_ file: String) -> Shortfall {
    notIntroduced(
      Wording(
        sv: "Filen \(file) går inte att skriva.", en: "The file \(file) cannot be written.",
        fi: "Tiedostoa \(file) ei voi kirjoittaa."))
  }

  /// Something else than metadata of ours lies there.
  static func otherFile(_ file: String) -> Shortfall {
    notIntroduced(
      Wording(
        sv: "Filen \(file) är inte metadata, och skrivs inte över.",
        en: "The file \(file) is not metadata, and is not written over.",
        fi: "Tiedosto \(file) ei ole metatietoa, eikä sitä korvata."))
  }

  /// Nobody has said where files of the binding may be made.
  static func noFolder(_ file: String) -> Shortfall {
    notIntroduced(
      Wording(
        sv: "Testadaptern vill skriva filen ”\(file)”; nämn mappen den får ligga i med --files.",
        en: "The test adapter wants to write the file “\(file)”; name the folder that it may lie in with --files.",
        fi: "Testisovitin haluaa kirjoittaa tiedoston ”\(file)”; anna sallittu kansio valitsimella --files."))
  }

  /// The vendor was to send the browser to the identity provider, and did not.
  static func noRequest(_ end: String) -> Shortfall {
    Shortfall(
      .wrong,
      Wording(
        sv: "Systemet skickade inte webbläsaren vidare för att logga in: den hamnade på \(end).",
        en: "The system did not send the browser on to log in: it ended at \(end).",
        fi: "Järjestelmä ei ohjannut selainta kirjautumaan: se päätyi osoitteeseen \(end)."),
      expected: ["message": "AuthnRequest"], actual: ["landed": .string(end)])
  }

  /// Profiles let the vendor choose how to send its request, so another way than was asked for shows nothing.
  static func otherBinding(_ wanted: String, _ found: String) -> Shortfall {
    Shortfall(
      .unseen,
      Wording(
        sv: "Systemet skickade sin begäran på ett annat sätt än provet bad om: \(found), inte \(wanted).",
        en: "The system sent its request in another way than the test asked for: \(found), not \(wanted).",
        fi: "Järjestelmä lähetti pyyntönsä muulla tavalla kuin testi pyysi: \(found), ei \(wanted)."),
      expected: ["request": .string(wanted)], actual: ["request": .string(found)])
  }

  static func unreadableRequest(_ findings: [String]) -> Shortfall {
    Shortfall(
      .wrong,
      Wording(
        sv: "Systemets begäran om inloggning går inte att läsa.", en: "The system's login request cannot be read.",
        fi: "Järjestelmän kirjautumispyyntöä ei voi lukea."),
      actual: ["findings": .array(findings.map { .string($0) })])
  }

  static func whoIsUnclear(_ status: Int) -> Shortfall {
    Shortfall(
      .unseen,
      Wording(
        sv: "Sidan som visar vem som är inloggad svarade \(status), så det går inte att avgöra vem som är inloggad.",
        en: "The page that shows who is logged in answered \(status), so it is not known who is logged in.",
        fi: "Kirjautuneen käyttäjän näyttävä sivu vastasi \(status), joten ei tiedetä, kuka on kirjautuneena."),
      actual: ["status": JSONValue(status)])
  }

  static func whoIsUnreadable(_ why: Wording) -> Shortfall {
    Shortfall(
      .unseen,
      Wording(
        sv: "Sidan som visar vem som är inloggad går inte att läsa. \(why.sv)",
        en: "The page that shows who is logged in cannot be read. \(why.en)",
        fi: "Kirjautuneen käyttäjän näyttävää sivua ei voi lukea. \(why.fi)"))
  }

  static let tooFewPeople = Shortfall(
    .unseen,
    Wording(
      sv: "Testadaptern nämner för få personer: varje användare i ett prov behöver en egen.",
      en: "The test adapter names too few people: each user of a test needs one of their own.",
      fi: "Testisovittimessa on liian vähän henkilöitä: jokainen testin käyttäjä tarvitsee omansa."))

  /// An identity was made, and nobody can have registered it yet.
  static func toBeRegistered(_ file: String) -> Shortfall {
    notIntroduced(
      Wording(
        sv: "En identitet har gjorts. Låt leverantören registrera \(file), och kör sedan igen.",
        en: "An identity has been made. Have the vendor register \(file), and then run again.",
        fi: "Identiteetti on luotu. Pyydä toimittajaa rekisteröimään \(file) ja aja sitten uudelleen."))
  }

  static func brokenIdentity(_ folder: String, _ why: String) -> Shortfall {
    notIntroduced(
      Wording(
        sv: "Identiteten i \(folder) går inte att läsa: \(why).",
        en: "The identity in \(folder) cannot be read: \(why).",
        fi: "Kansiossa \(folder) olevaa identiteettiä ei voi lukea: \(why)."))
  }

  static func noNode(_ node: String) -> Shortfall {
    Shortfall(
      .unseen,
      Wording(
        sv: "Testadaptern har ingen nod ”\(node)”.", en: "The test adapter has no node “\(node)”.",
        fi: "Testisovittimessa ei ole solmua ”\(node)”."))
  }

  static let noConsumer = Shortfall(
    .unseen,
    Wording(
      sv: "Systemets metadata nämner ingen adress för svar med POST.",
      en: "The system's metadata name no address for responses by POST.",
      fi: "Järjestelmän metatiedoissa ei ole osoitetta POST-vastauksille."))

  static let noLogout = Shortfall(
    .unseen,
    Wording(
      sv: "Det är inte sagt hur man loggar ut: varken testadaptern eller systemets metadata nämner det.",
      en: "Nothing says how to log out: neither the test adapter nor the system's metadata.",
      fi: "Uloskirjautumista ei ole kerrottu: ei testisovittimessa eikä järjestelmän metatiedoissa."))

  static let nobodyToLogOut = Shortfall(
    .unseen,
    Wording(
      sv: "Ingen var inloggad i webbläsaren, så ingen kunde loggas ut.",
      en: "Nobody was logged in in the browser, so nobody could be logged out.",
      fi: "Selaimessa ei ollut ketään kirjautuneena, joten ketään ei voitu kirjata ulos."))
}
