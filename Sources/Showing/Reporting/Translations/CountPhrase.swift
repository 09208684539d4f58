import Judgement

/// Texts that depend on a number.
package enum CountPhrase: CountedPhrase {
  case requirements, mandatoryFailed, mandatoryUndecided, mandatoryNotTested, allMandatoryPassed, cases, steps, entries,
    points,
    moreFailures
  case waivedAmong
  case passedCount, failedCount, inconclusiveCount, notTestedCount, waivedCount, changes, attachments, findings,
    undecidedToo, notTestedToo

  package var one: Translation {
    switch self {
    case .requirements: Translation(sv: "{1} krav", en: "{1} requirement", fi: "{1} vaatimus")
    case .mandatoryFailed:
      Translation(
        sv: "{1} av {2} ska-krav är underkänt.", en: "{1} of {2} mandatory requirements has failed.",
        fi: "{2} pakollisesta vaatimuksesta {1} on hylätty.")
    case .mandatoryUndecided:
      Translation(
        sv: "{1} av {2} ska-krav är inte avgjort.", en: "{1} of {2} mandatory requirements is inconclusive.",
        fi: "{2} pakollisesta vaatimuksesta {1} on ratkaisematta.")
    case .mandatoryNotTested:
      Translation(
        sv: "{1} av {2} ska-krav är inte provat.", en: "{1} of {2} mandatory requirements is not tested.",
        fi: "{2} pakollisesta vaatimuksesta {1} on testaamatta.")
    case .allMandatoryPassed:
      Translation(
        sv: "Det enda ska-kravet är godkänt.", en: "The only mandatory requirement has passed.",
        fi: "Ainoa pakollinen vaatimus on hyväksytty.")
    case .cases: Translation(sv: "{1} provfall", en: "{1} test case", fi: "{1} testitapaus")
    case .steps: Translation(sv: "{1} steg", en: "{1} step", fi: "{1} vaihe")
    case .entries: Translation(sv: "{1} loggpost", en: "{1} entry", fi: "{1} merkintä")
    case .points: Translation(sv: "{1} poäng", en: "{1} point", fi: "{1} piste")
    case .moreFailures: Translation(sv: "och {1} till", en: "and {1} more", fi: "ja {1} muu")
    case .waivedAmong:
      Translation(
        sv: "{1} av dem har dispens.", en: "{1} of them is waived.", fi: "Niistä {1} on saanut poikkeusluvan.")
    case .passedCount: Translation(sv: "{1} godkänt", en: "{1} passed", fi: "{1} hyväksytty")
    case .failedCount: Translation(sv: "{1} underkänt", en: "{1} failed", fi: "{1} hylätty")
    case .inconclusiveCount: Translation(sv: "{1} inte avgjort", en: "{1} inconclusive", fi: "{1} ratkaisematta")
    case .notTestedCount: Translation(sv: "{1} inte provat", en: "{1} not tested", fi: "{1} testaamatta")
    case .waivedCount: Translation(sv: "{1} med dispens", en: "{1} waived", fi: "{1} poikkeusluvalla")
    case .changes: Translation(sv: "{1} ändring", en: "{1} change", fi: "{1} muutos")
    case .attachments: Translation(sv: "{1} bilaga", en: "{1} attachment", fi: "{1} liite")
    case .findings: Translation(sv: "{1} fel", en: "{1} problem", fi: "{1} virhe")
    case .undecidedToo:
      Translation(
        sv: "Ytterligare {1} är inte avgjort.", en: "{1} more is inconclusive.", fi: "Lisäksi {1} on ratkaisematta.")
    case .notTestedToo:
      Translation(
        sv: "Ytterligare {1} är inte provat.", en: "{1} more is not tested.", fi: "Lisäksi {1} on testaamatta.")
    }
  }

  package var other: Translation {
    switch self {
    case .requirements: Translation(sv: "{1} krav", en: "{1} requirements", fi: "{1} vaatimusta")
    case .mandatoryFailed:
      Translation(
        sv: "{1} av {2} ska-krav är underkända.", en: "{1} of {2} mandatory requirements have failed.",
        fi: "{2} pakollisesta vaatimuksesta {1} on hylätty.")
    case .mandatoryUndecided:
      Translation(
        sv: "{1} av {2} ska-krav är inte avgjorda.", en: "{1} of {2} mandatory requirements are inconclusive.",
        fi: "{2} pakollisesta vaatimuksesta {1} on ratkaisematta.")
    case .mandatoryNotTested:
      Translation(
        sv: "{1} av {2} ska-krav är inte provade.", en: "{1} of {2} mandatory requirements are not tested.",
        fi: "{2} pakollisesta vaatimuksesta {1} on testaamatta.")
    case .allMandatoryPassed:
      Translation(
        sv: "Alla {1} ska-krav är godkända.", en: "All {1} mandatory requirements have passed.",
        fi: "Kaikki {1} pakollista vaatimusta on hyväksytty.")
    case .cases: Translation(sv: "{1} provfall", en: "{1} test cases", fi: "{1} testitapausta")
    case .steps: Translation(sv: "{1} steg", en: "{1} steps", fi: "{1} vaihetta")
    case .entries: Translation(sv: "{1} loggposter", en: "{1} entries", fi: "{1} merkintää")
    case .points: Translation(sv: "{1} poäng", en: "{1} points", fi: "{1} pistettä")
    case .moreFailures: Translation(sv: "och {1} till", en: "and {1} more", fi: "ja {1} muuta")
    case .waivedAmong:
      Translation(
        sv: "{1} av dem har dispens.", en: "{1} of them are waived.", fi: "Niistä {1} on saanut poikkeusluvan.")
    case .passedCount: Translation(sv: "{1} godkända", en: "{1} passed", fi: "{1} hyväksyttyä")
    case .failedCount: Translation(sv: "{1} underkända", en: "{1} failed", fi: "{1} hylättyä")
    case .inconclusiveCount: Translation(sv: "{1} inte avgjorda", en: "{1} inconclusive", fi: "{1} ratkaisematta")
    case .notTestedCount: Translation(sv: "{1} inte provade", en: "{1} not tested", fi: "{1} testaamatta")
    case .waivedCount: Translation(sv: "{1} med dispens", en: "{1} waived", fi: "{1} poikkeusluvalla")
    case .changes: Translation(sv: "{1} ändringar", en: "{1} changes", fi: "{1} muutosta")
    case .attachments: Translation(sv: "{1} bilagor", en: "{1} attachments", fi: "{1} liitettä")
    case .findings: Translation(sv: "{1} fel", en: "{1} problems", fi: "{1} virhettä")
    case .undecidedToo:
      Translation(
        sv: "Ytterligare {1} är inte avgjorda.", en: "{1} more are inconclusive.", fi: "Lisäksi {1} on ratkaisematta.")
    case .notTestedToo:
      Translation(
        sv: "Ytterligare {1} är inte provade.", en: "{1} more are not tested.", fi: "Lisäksi {1} on testaamatta.")
    }
  }
}

extension CountPhrase {
  init(_ standing: Standing) {
    switch standing {
    case .passed: self = .passedCount
    case .failed: self = .failedCount
    case .inconclusive: self = .inconclusiveCount
    case .notTested: self = .notTestedCount
    case .waived: self = .waivedCount
    }
  }
}
