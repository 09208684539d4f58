/// Words of documents that take several pages.
package enum PagesPhrase: Phrase {
  case up, previous, next, navigation, navigationBelow, page, range, goesOn, onPages, more, tooLong, leftOut
  case register, registerIntroduction

  package var translation: Translation {
    switch self {
    case .up: Translation(sv: "Till första sidan", en: "To the first page", fi: "Etusivulle")
    case .previous: Translation(sv: "Föregående sida", en: "Previous page", fi: "Edellinen sivu")
    case .next: Translation(sv: "Nästa sida", en: "Next page", fi: "Seuraava sivu")
    case .navigation: Translation(sv: "Bläddra", en: "Pages", fi: "Selaa")
    case .navigationBelow: Translation(sv: "Bläddra vidare", en: "More pages", fi: "Selaa eteenpäin")
    case .page: Translation(sv: "Sida {1}", en: "Page {1}", fi: "Sivu {1}")
    case .range: Translation(sv: "{1} till {2}", en: "{1} to {2}", fi: "{1} – {2}")
    case .goesOn: Translation(sv: "Det fortsätter på {1}:", en: "It continues on {1}:", fi: "Jatko on muualla: {1}:")
    case .onPages: Translation(sv: "Det står på {1}:", en: "It is on {1}:", fi: "Tiedot ovat muualla: {1}:")
    case .more:
      Translation(
        sv: "Ytterligare {1} nås genom Nästa sida.", en: "Another {1} can be reached through Next page.",
        fi: "Lisäksi {1}, joihin pääsee kohdasta Seuraava sivu.")
    case .tooLong:
      Translation(
        sv: "Innehållet är för långt för en sida. JSON-filen har allt.",
        en: "The content is too long for a page. The JSON file has all of it.",
        fi: "Sisältö on liian pitkä sivulle. JSON-tiedosto sisältää kaiken.")
    case .leftOut:
      Translation(
        sv: "Resten får inte plats på en sida. Skriv till en fil med --output, så får den egna sidor, eller välj JSON.",
        en:
          "The rest does not fit on one page. Write to a file with --output to get it on separate pages, or choose JSON.",
        fi:
          "Loput eivät mahdu yhdelle sivulle. Kirjoittakaa tiedostoon valitsimella --output, niin ne saavat omat sivunsa, tai valitkaa JSON."
      )
    case .register: Translation(sv: "Register", en: "Index", fi: "Hakemisto")
    case .registerIntroduction:
      Translation(
        sv: "Sök här efter ett nummer; länken leder till sidan där det står.",
        en: "Search here for a number; the link leads to the page where it is.",
        fi: "Hakekaa numeroa tästä; linkki vie sivulle, jolla se on.")
    }
  }
}

/// How many pages.
package enum PagesCountPhrase: CountedPhrase {
  case pages

  package var one: Translation { Translation(sv: "{1} egen sida", en: "{1} separate page", fi: "{1} erillinen sivu") }
  package var other: Translation {
    Translation(sv: "{1} egna sidor", en: "{1} separate pages", fi: "{1} erillistä sivua")
  }
}
