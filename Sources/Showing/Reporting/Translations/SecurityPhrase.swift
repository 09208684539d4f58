/// Texts of the review of how users log in.
package enum SecurityPhrase: Phrase {
  case documentTitle, kind, link, toReport, oracle, controls, profiles, keys
  case overviewHeading, overviewCaption, casesHeading, casesIntroduction
  case sent, right, afterwards, alsoSeen, references, show, step
  case logIn, logOut, metadata, request, session
  case validResponse, validLogout, nothingSent, notRun
  case mustBeIn, mustBeRefused, mustBeSigned, mustBeOut, mustBeUnchanged, mustKeepToProfile, mustStay, mayBeEither,
    theUser
  case nobody, notSeen, notLooked

  package var translation: Translation {
    switch self {
    case .documentTitle:
      Translation(
        sv: "Säkerhetsgranskning av inloggningen: {1}", en: "Security review of logging in: {1}",
        fi: "Kirjautumisen tietoturva: {1}")
    case .kind:
      Translation(
        sv: "Säkerhetsgranskning av inloggningen", en: "Security review of logging in", fi: "Kirjautumisen tietoturva")
    case .link: Translation(sv: "Säkerhetsgranskning", en: "Security review", fi: "Tietoturva")
    case .toReport: Translation(sv: "Kravrapporten", en: "Requirements report", fi: "Vaatimusraportti")
    case .oracle:
      Translation(
        sv:
          "Grindvakt var legitimeringstjänst och webbläsare. Efter varje försök hämtades en skyddad sida, och det som räknas är vem sidan sade var inloggad, inte vilket svar systemet gav.",
        en:
          "Grindvakt was the identity provider and the browser. After each attempt a protected page was fetched, and what counts is who the page said was logged in, not how the system answered.",
        fi:
          "Grindvakt toimi tunnistuspalveluna ja selaimena. Jokaisen yrityksen jälkeen haettiin suojattu sivu, ja ratkaisevaa on, kenen sivu sanoi olevan kirjautunut, ei se, miten järjestelmä vastasi."
      )
    case .controls:
      Translation(
        sv:
          "Ett fall där något ska avvisas räknas bara om kontrollen gick: samma meddelande, gjort på samma sätt men utan felet, ska ha loggat in sin användare.",
        en:
          "A case in which something must be refused counts only where its control went well: the same message, made the same way but without the fault, must have logged its user in.",
        fi:
          "Tapaus, jossa jokin on torjuttava, lasketaan vain, jos sen kontrolli onnistui: saman viestin, samalla tavalla tehdyn mutta virheettömän, on pitänyt kirjata käyttäjänsä sisään."
      )
    case .profiles: Translation(sv: "Profil", en: "Profile", fi: "Profiili")
    case .keys:
      Translation(
        sv:
          "Nycklar och certifikat görs för varje körning. Privata nycklar skrivs varken i protokollet eller här, och långa signaturer och chiffertexter är kortade till sin början och sin kontrollsumma.",
        en:
          "Keys and certificates are made for each run. Private keys are written neither in the record nor here, and long signatures and cipher texts are cut to their beginning and their checksum.",
        fi:
          "Avaimet ja varmenteet tehdään jokaista ajoa varten. Yksityisiä avaimia ei kirjoiteta pöytäkirjaan eikä tänne, ja pitkistä allekirjoituksista ja salateksteistä on jätetty alku ja tarkistussumma."
      )
    case .overviewHeading: Translation(sv: "Översikt", en: "Overview", fi: "Yleiskuva")
    case .overviewCaption:
      Translation(
        sv: "Alla fall: vad som skickades, vad som är rätt, och vem som var inloggad efteråt",
        en: "All cases: what was sent, what is right, and who was logged in afterwards",
        fi: "Kaikki tapaukset: mitä lähetettiin, mikä on oikein ja kuka oli sen jälkeen kirjautunut")
    case .casesHeading: Translation(sv: "Fallen", en: "The cases", fi: "Tapaukset")
    case .casesIntroduction:
      Translation(
        sv: "Underkända och ej avgjorda fall är utfällda.", en: "Failed and inconclusive cases are unfolded.",
        fi: "Hylätyt ja ratkaisematta olevat tapaukset on avattu.")
    case .sent: Translation(sv: "Skickat", en: "Sent", fi: "Lähetetty")
    case .right: Translation(sv: "Rätt är", en: "Right is", fi: "Oikein on")
    case .afterwards: Translation(sv: "Inloggad efteråt", en: "Logged in afterwards", fi: "Kirjautunut sen jälkeen")
    case .alsoSeen: Translation(sv: "Annat iakttaget", en: "Also observed", fi: "Muuta havaittua")
    case .references: Translation(sv: "Stöd", en: "References", fi: "Lähteet")
    case .show: Translation(sv: "Visa {1}", en: "Show {1}", fi: "Näytä {1}")
    case .step: Translation(sv: "Steg {1}: {2}", en: "Step {1}: {2}", fi: "Vaihe {1}: {2}")
    case .logIn: Translation(sv: "logga in", en: "log in", fi: "kirjautuminen")
    case .logOut: Translation(sv: "logga ut", en: "log out", fi: "uloskirjautuminen")
    case .metadata:
      Translation(sv: "systemets metadata", en: "metadata of the system", fi: "järjestelmän metatiedot")
    case .request: Translation(sv: "begäran om inloggning", en: "authentication request", fi: "tunnistuspyyntö")
    case .session: Translation(sv: "se vem som är inloggad", en: "look who is logged in", fi: "kuka on kirjautunut")
    case .validResponse: Translation(sv: "Ett giltigt svar", en: "A valid response", fi: "Kelvollinen vastaus")
    case .validLogout:
      Translation(sv: "En giltig utloggning", en: "A valid logout", fi: "Kelvollinen uloskirjaus")
    case .nothingSent: Translation(sv: "Inget meddelande", en: "No message", fi: "Ei viestiä")
    case .notRun: Translation(sv: "Inte kört", en: "Not run", fi: "Ei ajettu")
    case .mustBeIn: Translation(sv: "{1} är inloggad.", en: "{1} is logged in.", fi: "{1} on kirjautunut.")
    case .mustBeRefused:
      Translation(sv: "Ingen är inloggad.", en: "Nobody is logged in.", fi: "Kukaan ei ole kirjautunut.")
    case .mustBeSigned:
      Translation(
        sv: "Ingen är inloggad, eller bara {1}, som signaturen gäller.",
        en: "Nobody is logged in, or only {1}, whom the signature covers.",
        fi: "Kukaan ei ole kirjautunut, tai vain {1}, jota allekirjoitus koskee.")
    case .mustBeOut: Translation(sv: "Sessionen är slut.", en: "The session is over.", fi: "Istunto on päättynyt.")
    case .mustBeUnchanged:
      Translation(
        sv: "{1} är fortfarande inloggad.", en: "{1} is still logged in.", fi: "{1} on yhä kirjautunut.")
    case .mustKeepToProfile:
      Translation(
        sv: "Meddelandet följer profilen.", en: "The message keeps to the profile.", fi: "Viesti noudattaa profiilia.")
    case .mustStay:
      Translation(
        sv: "Webbläsaren stannar på systemets egen adress.", en: "The browser stays on the system's own address.",
        fi: "Selain pysyy järjestelmän omassa osoitteessa.")
    case .mayBeEither:
      Translation(
        sv: "Profilen lämnar det öppet: {1} eller ingen är inloggad.",
        en: "The profile leaves it open: {1} or nobody is logged in.",
        fi: "Profiili jättää asian avoimeksi: {1} tai ei kukaan on kirjautuneena.")
    case .theUser: Translation(sv: "användaren", en: "the user", fi: "käyttäjä")
    case .nobody: Translation(sv: "Ingen", en: "Nobody", fi: "Ei kukaan")
    case .notSeen: Translation(sv: "Gick inte att se", en: "Could not be seen", fi: "Ei voitu nähdä")
    case .notLooked: Translation(sv: "Gäller inte", en: "Does not apply", fi: "Ei koske")
    }
  }
}

/// Texts of the review that depend on a number.
package enum SecurityCountPhrase: CountedPhrase {
  case casesTried

  package var one: Translation {
    switch self {
    case .casesTried:
      Translation(
        sv: "{1} fall gäller inloggningen:", en: "{1} case is about logging in:", fi: "{1} tapaus koskee kirjautumista:"
      )
    }
  }

  package var other: Translation {
    switch self {
    case .casesTried:
      Translation(
        sv: "{1} fall gäller inloggningen:", en: "{1} cases are about logging in:",
        fi: "{1} tapausta koskee kirjautumista:")
    }
  }
}
