/// Words about whether a record is what was written.
package enum VerificationPhrase: Phrase {
  case intact, damaged, problem, note, head

  package var translation: Translation {
    switch self {
    case .intact:
      Translation(
        sv: "Loggboken är oförändrad: {1}.", en: "The record is unchanged: {1}.", fi: "Lokikirja on muuttumaton: {1}.")
    case .damaged:
      Translation(
        sv: "Loggboken har ändrats: {1} i {2}.", en: "The record has been changed: {1} in {2}.",
        fi: "Lokikirjaa on muutettu: {1}, {2}.")
    case .problem: Translation(sv: "fel", en: "problem", fi: "virhe")
    case .note: Translation(sv: "upplysning", en: "note", fi: "huomautus")
    case .head:
      Translation(
        sv: "Loggbokens senaste kontrollsumma: {1}", en: "Latest checksum of the record: {1}",
        fi: "Lokikirjan viimeisin tarkistussumma: {1}")
    }
  }
}
