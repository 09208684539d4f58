/// Words around the events of a record.
package enum EventPhrase: Phrase {
  case entry, knownFrom, toldBy, withdrawn, noEvents, asOf

  package var translation: Translation {
    switch self {
    case .entry: Translation(sv: "Post {1}: {2}", en: "Entry {1}: {2}", fi: "Merkintä {1}: {2}")
    case .knownFrom: Translation(sv: "känd från {1}", en: "known since {1}", fi: "tiedossa alkaen {1}")
    case .toldBy: Translation(sv: "enligt {1}", en: "told by {1}", fi: "ilmoittaja {1}")
    case .withdrawn:
      Translation(
        sv: "återtagen i post {1}, räknas inte från {2}: {3} ({4})",
        en: "taken back by entry {1}, does not count from {2}: {3} ({4})",
        fi: "peruttu merkinnässä {1}, ei lasketa alkaen {2}: {3} ({4})")
    case .noEvents:
      Translation(
        sv: "Inga händelser finns i protokollet.", en: "There are no events on the record.",
        fi: "Pöytäkirjassa ei ole tapahtumia.")
    case .asOf:
      Translation(
        sv: "Det som var känt {1}:", en: "What was known on {1}:", fi: "Tiedossa {1}:")
    }
  }
}

/// Texts about so many events.
package enum EventCountPhrase: CountedPhrase {
  case written, alreadyThere, events

  package var one: Translation {
    switch self {
    case .written:
      Translation(
        sv: "{1} händelse skriven i {2}.", en: "{1} event written to {2}.", fi: "{1} tapahtuma kirjattu: {2}.")
    case .alreadyThere:
      Translation(
        sv: "{1} fanns redan och skrevs inte igen.", en: "{1} was there already and is not written again.",
        fi: "{1} oli jo olemassa, eikä sitä kirjattu uudelleen.")
    case .events: Translation(sv: "{1} händelse", en: "{1} event", fi: "{1} tapahtuma")
    }
  }

  package var other: Translation {
    switch self {
    case .written:
      Translation(
        sv: "{1} händelser skrivna i {2}.", en: "{1} events written to {2}.", fi: "{1} tapahtumaa kirjattu: {2}.")
    case .alreadyThere:
      Translation(
        sv: "{1} fanns redan och skrevs inte igen.", en: "{1} were there already and are not written again.",
        fi: "{1} oli jo olemassa, eikä niitä kirjattu uudelleen.")
    case .events: Translation(sv: "{1} händelser", en: "{1} events", fi: "{1} tapahtumaa")
    }
  }
}
