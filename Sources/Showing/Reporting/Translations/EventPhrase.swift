/// Words around the events of a record.
package enum EventPhrase: Phrase {
  case entry, knownFrom, toldBy, withdrawn, noEvents, asOf

  package var translation: Translation {
    switch self {
    case .entry: Translation(sv: "Loggpost {1}: {2}", en: "Entry {1}: {2}", fi: "Merkintä {1}: {2}")
    case .knownFrom: Translation(sv: "känd från {1}", en: "known since {1}", fi: "tiedossa alkaen {1}")
    case .toldBy: Translation(sv: "enligt {1}", en: "reported by {1}", fi: "ilmoittaja {1}")
    case .withdrawn:
      Translation(
        sv: "återtagen i loggpost {1}, räknas inte från {2}: {3} ({4})",
        en: "withdrawn by entry {1}, not valid from {2}: {3} ({4})",
        fi: "peruttu merkinnässä {1}, ei lasketa alkaen {2}: {3} ({4})")
    case .noEvents:
      Translation(
        sv: "Inga händelser finns i loggboken.", en: "There are no events in the record.",
        fi: "Lokikirjassa ei ole tapahtumia.")
    case .asOf:
      Translation(sv: "Detta var känt {1}:", en: "What was known on {1}:", fi: "Tiedossa {1}:")
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
        sv: "{1} händelse registrerad i {2}.", en: "{1} event recorded in {2}.", fi: "{1} tapahtuma kirjattu: {2}.")
    case .alreadyThere:
      Translation(
        sv: "{1} fanns redan och registrerades inte igen.", en: "{1} was already there and is not recorded again.",
        fi: "{1} oli jo olemassa, eikä sitä kirjattu uudelleen.")
    case .events: Translation(sv: "{1} händelse", en: "{1} event", fi: "{1} tapahtuma")
    }
  }

  package var other: Translation {
    switch self {
    case .written:
      Translation(
        sv: "{1} händelser registrerade i {2}.", en: "{1} events recorded in {2}.", fi: "{1} tapahtumaa kirjattu: {2}.")
    case .alreadyThere:
      Translation(
        sv: "{1} fanns redan och registrerades inte igen.", en: "{1} were already there and are not recorded again.",
        fi: "{1} oli jo olemassa, eikä niitä kirjattu uudelleen.")
    case .events: Translation(sv: "{1} händelser", en: "{1} events", fi: "{1} tapahtumaa")
    }
  }
}
