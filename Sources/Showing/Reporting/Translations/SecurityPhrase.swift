/// Texts of the review of how users log in.
package enum SecurityPhrase: Phrase {
  case documentTitle, kind, link, toReport, oracle, controls, profiles, keys
  case overviewHeading, overviewCaption, casesHeading, casesIntroduction
  case sent, right, afterwards, alsoSeen, references, show, step
  case logIn, logOut, metadata, request, session
  case validResponse, validLogout, nothingSent, notRun
  case mustBeIn, mustBeRefused, mustBeSigned, mustBeOut, mustBeUnchanged, mustKeepToProfile, mustStay, mayBeEither,
    theUser
  case nobody, notSeen, notLooked, leftOut

  package var translation: Translation {
    switch self {
    case .documentTitle:
      Translation(
        sv: "Säkerhetsgranskning av inloggningen: {1}", en: "Login security review: {1}",
        fi: "Kirjautumisen tietoturva: {1}")
    case .kind:
      Translation(
        sv: "Säkerhetsgranskning av inloggningen", en: "Login security review", fi: "Kirjautumisen tietoturva")
    case .link: Translation(sv: "Säkerhetsgranskning", en: "Security review", fi: "Tietoturva")
    case .toReport: Translation(sv: "Kravrapporten", en: "Requirements report", fi: "Vaatimusraportti")
    case .oracle:
      Translation(
        sv:
          "Grindvakt var legitimeringstjänst och webbläsare. Efter varje försök hämtades en skyddad sida. Det som räknas är vem som enligt sidan var inloggad, inte hur systemet svarade.",
        en:
          "Grindvakt was the identity provider and the browser. After each attempt a protected page was fetched. What counts is who was logged in according to the page, not how the system answered.",
        fi:
          "Grindvakt toimi tunnistuspalveluna ja selaimena. Jokaisen yrityksen jälkeen haettiin suojattu sivu. Ratkaisevaa on, kuka sivun mukaan oli kirjautuneena, ei se, miten järjestelmä vastasi."
      )
    case .controls:
      Translation(
        sv:
          "Ett provfall där något ska nekas räknas bara om kontrollprovet blev godkänt: samma meddelande, gjort på samma sätt men utan felet, ska ha loggat in sin användare.",
        en:
          "A test case in which something must be refused counts only if its control test passed: the same message, made the same way but without the fault, must have logged its user in.",
        fi:
          "Testitapaus, jossa jokin on torjuttava, lasketaan vain, jos vertailutesti hyväksyttiin: saman viestin, samalla tavalla tehdyn mutta virheettömän, on pitänyt kirjata käyttäjänsä sisään."
      )
    case .profiles: Translation(sv: "Profil", en: "Profile", fi: "Profiili")
    case .keys:
      Translation(
        sv:
          "Nycklar och certifikat skapas för varje körning. Privata nycklar skrivs varken i loggboken eller här. Av långa signaturer och chiffertexter visas bara början och kontrollsumman.",
        en:
          "Keys and certificates are made for each run. Private keys are written neither in the record nor here. Of long signatures and cipher texts only the beginning and the checksum are shown.",
        fi:
          "Avaimet ja varmenteet luodaan jokaista ajoa varten. Yksityisiä avaimia ei kirjoiteta lokikirjaan eikä tänne. Pitkistä allekirjoituksista ja salateksteistä näytetään vain alku ja tarkistussumma."
      )
    case .overviewHeading: Translation(sv: "Översikt", en: "Overview", fi: "Yleiskatsaus")
    case .overviewCaption:
      Translation(
        sv: "Alla provfall: vad som skickades, vad som var förväntat och vem som var inloggad efteråt",
        en: "All test cases: what was sent, what was expected and who was logged in afterwards",
        fi: "Kaikki testitapaukset: mitä lähetettiin, mitä odotettiin ja kuka oli sen jälkeen kirjautuneena")
    case .casesHeading: Translation(sv: "Provfallen", en: "The test cases", fi: "Testitapaukset")
    case .casesIntroduction:
      Translation(
        sv: "Underkända och inte avgjorda provfall är utfällda.",
        en: "Failed and inconclusive test cases are expanded.",
        fi: "Hylätyt ja ratkaisematta olevat testitapaukset on avattu.")
    case .sent: Translation(sv: "Skickat", en: "Sent", fi: "Lähetetty")
    case .right: Translation(sv: "Förväntat", en: "Expected", fi: "Odotettu")
    case .afterwards: Translation(sv: "Inloggad efteråt", en: "Logged in afterwards", fi: "Kirjautuneena sen jälkeen")
    case .alsoSeen: Translation(sv: "Annat som observerats", en: "Also observed", fi: "Muuta havaittua")
    case .references: Translation(sv: "Hänvisningar", en: "References", fi: "Lähteet")
    case .show: Translation(sv: "Visa {1}", en: "Show {1}", fi: "Näytä {1}")
    case .step: Translation(sv: "Steg {1}: {2}", en: "Step {1}: {2}", fi: "Vaihe {1}: {2}")
    case .logIn: Translation(sv: "logga in", en: "log in", fi: "kirjautuminen")
    case .logOut: Translation(sv: "logga ut", en: "log out", fi: "uloskirjautuminen")
    case .metadata:
      Translation(sv: "systemets metadata", en: "metadata of the system", fi: "järjestelmän metatiedot")
    case .request: Translation(sv: "begäran om inloggning", en: "login request", fi: "kirjautumispyyntö")
    case .session: Translation(sv: "visa vem som är inloggad", en: "see who is logged in", fi: "kuka on kirjautuneena")
    case .validResponse: Translation(sv: "Ett giltigt svar", en: "A valid response", fi: "Kelvollinen vastaus")
    case .validLogout:
      Translation(sv: "En giltig utloggning", en: "A valid logout", fi: "Kelvollinen uloskirjautuminen")
    case .nothingSent: Translation(sv: "Inget meddelande", en: "No message", fi: "Ei viestiä")
    case .notRun: Translation(sv: "Inte kört", en: "Not run", fi: "Ei ajettu")
    case .mustBeIn: Translation(sv: "{1} är inloggad.", en: "{1} is logged in.", fi: "{1} on kirjautuneena.")
    case .mustBeRefused:
      Translation(sv: "Ingen är inloggad.", en: "Nobody is logged in.", fi: "Kukaan ei ole kirjautuneena.")
    case .mustBeSigned:
      Translation(
        sv: "Ingen är inloggad, eller bara {1}, som signaturen gäller.",
        en: "Nobody is logged in, or only {1}, whom the signature covers.",
        fi: "Kukaan ei ole kirjautuneena, tai vain {1}, jota allekirjoitus koskee.")
    case .mustBeOut: Translation(sv: "Sessionen är slut.", en: "The session is over.", fi: "Istunto on päättynyt.")
    case .mustBeUnchanged:
      Translation(sv: "{1} är fortfarande inloggad.", en: "{1} is still logged in.", fi: "{1} on yhä kirjautuneena.")
    case .mustKeepToProfile:
      Translation(
        sv: "Meddelandet följer profilen.", en: "The message keeps to the profile.", fi: "Viesti noudattaa profiilia.")
    case .mustStay:
      Translation(
        sv: "Webbläsaren stannar på systemets egen adress.", en: "The browser stays on the system's own address.",
        fi: "Selain pysyy järjestelmän omassa osoitteessa.")
    case .mayBeEither:
      Translation(
        sv: "Profilen tillåter båda: {1} eller ingen är inloggad.",
        en: "The profile allows both: {1} or nobody is logged in.",
        fi: "Profiili sallii molemmat: {1} tai ei kukaan on kirjautuneena.")
    case .theUser: Translation(sv: "användaren", en: "the user", fi: "käyttäjä")
    case .nobody: Translation(sv: "Ingen", en: "Nobody", fi: "Ei kukaan")
    case .notSeen: Translation(sv: "Gick inte att se", en: "Could not be seen", fi: "Ei voitu nähdä")
    case .leftOut:
      Translation(
        sv: "[{1} tecken, SHA-256 {2}]", en: "[{1} characters, SHA-256 {2}]", fi: "[{1} merkkiä, SHA-256 {2}]")
    case .notLooked: Translation(sv: "Gäller inte", en: "Does not apply", fi: "Ei sovelleta")
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
        sv: "{1} provfall gäller inloggningen:", en: "{1} test case is about login:",
        fi: "{1} testitapaus koskee kirjautumista:")
    }
  }

  package var other: Translation {
    switch self {
    case .casesTried:
      Translation(
        sv: "{1} provfall gäller inloggningen:", en: "{1} test cases are about login:",
        fi: "{1} testitapausta koskee kirjautumista:")
    }
  }
}
