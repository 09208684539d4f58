/// Words about whether a record is what was written.
package enum VerificationPhrase: Phrase {
  case intact, damaged, problem, note, head

  package var translation: Translation {
    switch self {
    case .intact:
      Translation(
        sv: "Protokollet är oförändrat: {1}.", en: "The record is what was written: {1}.",
        fi: "Pöytäkirja on muuttumaton: {1}.")
    case .damaged:
      Translation(
        sv: "Protokollet är inte det som skrevs: {1} i {2}.", en: "The record is not what was written: {1} in {2}.",
        fi: "Pöytäkirja ei ole se, joka kirjoitettiin: {1}, {2}.")
    case .problem: Translation(sv: "fel", en: "problem", fi: "virhe")
    case .note: Translation(sv: "upplysning", en: "note", fi: "huomautus")
    case .head: Translation(sv: "Huvudets SHA-256: {1}", en: "SHA-256 of the head: {1}", fi: "Pään SHA-256: {1}")
    }
  }
}
