package import Judgement

/// The words for verdicts, obligations, methods and the like.
package enum VerdictPhrase: Phrase {
  case passed, failed, inconclusive, notTested, waived
  case mandatory, weighted, mandatoryShort, weightedShort
  case test, demonstration, inspection, analysis
  case tender, acceptance, operation

  package var translation: Translation {
    switch self {
    case .passed: Translation(sv: "Godkänt", en: "Passed", fi: "Hyväksytty")
    case .failed: Translation(sv: "Underkänt", en: "Failed", fi: "Hylätty")
    case .inconclusive: Translation(sv: "Inte avgjort", en: "Inconclusive", fi: "Ratkaisematta")
    case .notTested: Translation(sv: "Inte provat", en: "Not tested", fi: "Testaamatta")
    case .waived: Translation(sv: "Dispens", en: "Waived", fi: "Poikkeuslupa")
    case .mandatory: Translation(sv: "Ska-krav", en: "Mandatory", fi: "Pakollinen")
    case .weighted: Translation(sv: "Bör-krav", en: "Scored", fi: "Pisteytettävä")
    case .mandatoryShort: Translation(sv: "ska", en: "mandatory", fi: "pakollinen")
    case .weightedShort: Translation(sv: "bör", en: "scored", fi: "pisteytettävä")
    case .test: Translation(sv: "prov", en: "test", fi: "testi")
    case .demonstration: Translation(sv: "demonstration", en: "demonstration", fi: "esittely")
    case .inspection: Translation(sv: "granskning", en: "inspection", fi: "tarkastus")
    case .analysis: Translation(sv: "analys", en: "analysis", fi: "analyysi")
    case .tender: Translation(sv: "anbud", en: "tender", fi: "tarjous")
    case .acceptance: Translation(sv: "leveransgodkännande", en: "acceptance", fi: "vastaanotto")
    case .operation: Translation(sv: "drift", en: "operation", fi: "käyttö")
    }
  }

  package init(_ standing: Standing) {
    switch standing {
    case .passed: self = .passed
    case .failed: self = .failed
    case .inconclusive: self = .inconclusive
    case .notTested: self = .notTested
    case .waived: self = .waived
    }
  }
}

extension Standing {
  /// The sign that stands beside the word on a terminal, so that nothing is told by colour alone.
  package var symbol: String {
    switch self {
    case .passed: "✓"
    case .failed: "✗"
    case .inconclusive: "?"
    case .notTested: "○"
    case .waived: "◇"
    }
  }
}
