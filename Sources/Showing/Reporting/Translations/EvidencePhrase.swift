/// Words for what was demanded of a step and what was seen.
package enum EvidencePhrase: Phrase {
  case times, forEach, rounds, roundsMet, roundsUnmet, roundsUnobserved, failedRound, otherEvent, items, wrongItems
  case example, unreadable, more, statusCode

  package var translation: Translation {
    switch self {
    case .times: Translation(sv: "antal: {1}", en: "number: {1}", fi: "määrä: {1}")
    case .forEach:
      Translation(sv: "per {2}, antal {1}", en: "for each of {1} ({2})", fi: "kutakin kohden ({2}), määrä {1}")
    case .rounds: Translation(sv: "varv: {1}", en: "rounds: {1}", fi: "kierroksia: {1}")
    case .roundsMet: Translation(sv: "som krävs: {1}", en: "as required: {1}", fi: "vaaditusti: {1}")
    case .roundsUnmet: Translation(sv: "annat: {1}", en: "otherwise: {1}", fi: "muuten: {1}")
    case .roundsUnobserved: Translation(sv: "inte observerat: {1}", en: "not observed: {1}", fi: "havaitsematta: {1}")
    case .failedRound:
      Translation(sv: "varv {1}, steg {2}: {3}", en: "round {1}, step {2}: {3}", fi: "kierros {1}, vaihe {2}: {3}")
    case .otherEvent:
      Translation(sv: "en annan händelse, {1}: {2}", en: "another event, {1}: {2}", fi: "toinen tapahtuma, {1}: {2}")
    case .items: Translation(sv: "antal i listan: {1}", en: "items: {1}", fi: "kohteita: {1}")
    case .wrongItems: Translation(sv: "fel: {1}", en: "wrong: {1}", fi: "väärin: {1}")
    case .example: Translation(sv: "{1}: {2}\u{A0}st", en: "{1}: {2}", fi: "{1}: {2}\u{A0}kpl")
    case .unreadable: Translation(sv: "oläsliga: {1}", en: "unreadable: {1}", fi: "lukukelvottomia: {1}")
    case .statusCode: Translation(sv: "svarskod: {1}", en: "status code: {1}", fi: "vastauskoodi: {1}")
    case .more: Translation(sv: "och {1} till", en: "and {1} more", fi: "ja {1} muuta")
    }
  }
}
