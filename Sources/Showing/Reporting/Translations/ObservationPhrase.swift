/// Words about a file that was imported as field evidence.
package enum ObservationPhrase: Phrase {
  case imported, alreadyThere, nothingNew, refused, days, fullList, acceptHint

  package var translation: Translation {
    switch self {
    case .imported:
      Translation(
        sv: "{1} är inläst som loggpost {2}.", en: "{1} is imported as entry {2}.", fi: "{1} on tuotu merkinnäksi {2}.")
    case .alreadyThere:
      Translation(
        sv: "{1} fanns redan i loggboken som loggpost {2}. Inget skrevs.",
        en: "{1} was already in the record as entry {2}. Nothing was written.",
        fi: "{1} oli jo lokikirjassa merkintänä {2}. Mitään ei kirjattu.")
    case .nothingNew:
      Translation(
        sv: "Alla rader i {1} fanns redan i loggboken. Inget skrevs.",
        en: "All rows in {1} were already in the record. Nothing was written.",
        fi: "Kaikki tiedoston {1} rivit olivat jo lokikirjassa. Mitään ei kirjattu.")
    case .refused:
      Translation(
        sv: "Inget skrevs, eftersom rader i {1} inte kan användas.",
        en: "Nothing was written, because rows in {1} cannot be used.",
        fi: "Mitään ei kirjattu, koska tiedoston {1} rivejä ei voi käyttää.")
    case .days:
      Translation(
        sv: "Raderna gäller {1} till {2}.", en: "The rows cover {1} to {2}.", fi: "Rivit koskevat aikaa {1} – {2}.")
    case .fullList:
      Translation(
        sv: "Hela listan över avvisade rader finns i {1}.", en: "The whole list of rejected rows is in {1}.",
        fi: "Hylättyjen rivien koko luettelo on tiedostossa {1}.")
    case .acceptHint:
      Translation(
        sv:
          "Rätta filen eller beskrivningen. Med --accept-rejections läses de andra raderna in, och de avvisade sparas i loggboken med skäl.",
        en:
          "Correct the file or the mapping. With --accept-rejections the other rows are imported, and the rejected ones are kept in the record with their reasons.",
        fi:
          "Korjatkaa tiedosto tai kuvaus. Valitsin --accept-rejections lukee muut rivit, ja hylätyt säilytetään lokikirjassa perusteluineen."
      )
    }
  }
}

/// Texts about so many rows.
package enum ObservationCountPhrase: CountedPhrase {
  case rows, counted, usable, repeated, rejected, devices

  package var one: Translation {
    switch self {
    case .rows: Translation(sv: "{1} rad", en: "{1} row", fi: "{1} rivi")
    case .counted: Translation(sv: "{1} räknad", en: "{1} counted", fi: "{1} laskettu")
    case .usable: Translation(sv: "{1} användbar", en: "{1} usable", fi: "{1} käyttökelpoinen")
    case .repeated:
      Translation(sv: "{1} fanns redan", en: "{1} was already there", fi: "{1} oli jo olemassa")
    case .rejected: Translation(sv: "{1} avvisad", en: "{1} rejected", fi: "{1} hylätty")
    case .devices: Translation(sv: "{1} enhet", en: "{1} device", fi: "{1} laite")
    }
  }

  package var other: Translation {
    switch self {
    case .rows: Translation(sv: "{1} rader", en: "{1} rows", fi: "{1} riviä")
    case .counted: Translation(sv: "{1} räknade", en: "{1} counted", fi: "{1} laskettu")
    case .usable: Translation(sv: "{1} användbara", en: "{1} usable", fi: "{1} käyttökelpoista")
    case .repeated:
      Translation(sv: "{1} fanns redan", en: "{1} were already there", fi: "{1} oli jo olemassa")
    case .rejected: Translation(sv: "{1} avvisade", en: "{1} rejected", fi: "{1} hylättyä")
    case .devices: Translation(sv: "{1} enheter", en: "{1} devices", fi: "{1} laitetta")
    }
  }
}
