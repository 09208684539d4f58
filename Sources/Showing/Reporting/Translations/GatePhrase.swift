/// The words of gates.
package enum GatePhrase: Phrase {
  case met, notMet, cannotTell
  case recommendation, recommendationOnly, stopping, holds, why, wouldChange, evidence, asOf, decidesHere, isCondition
  case decision, noDecision, differs, agrees, vendorPresent, vendorAbsent, vendorShouldBeAbsent, dissent, compensation
  case until, openConditions, conditionLine, simulated, recommendedThen
  case hold, heldRightly, stop, stoppedRightly
  case date, decisionTaken, gate, criteria, noDecisionTaken, none

  package var translation: Translation {
    switch self {
    case .met: Translation(sv: "Uppfyllt", en: "Met", fi: "Täyttyy")
    case .notMet: Translation(sv: "Inte uppfyllt", en: "Not met", fi: "Ei täyty")
    case .cannotTell: Translation(sv: "Inte avgjort", en: "Inconclusive", fi: "Ratkaisematta")
    case .recommendation, .recommendationOnly, .stopping, .holds, .why, .wouldChange, .evidence, .asOf, .decidesHere,
      .isCondition, .decision, .noDecision, .differs, .agrees, .vendorPresent, .vendorAbsent, .vendorShouldBeAbsent,
      .dissent, .compensation, .until, .openConditions, .conditionLine, .simulated, .recommendedThen:
      labels
    default: table
    }
  }

  private var labels: Translation {
    switch self {
    case .recommendation: Translation(sv: "Rekommendation", en: "Recommendation", fi: "Suositus")
    case .recommendationOnly:
      Translation(
        sv: "Detta är en rekommendation. Beslutet fattas av den som har mandat.",
        en: "This is a recommendation. The decision is made by whoever has the mandate.",
        fi: "Tämä on suositus. Päätöksen tekee se, jolla on päätösvalta.")
    case .stopping: Translation(sv: "Hinder", en: "Obstacles", fi: "Esteet")
    case .holds: Translation(sv: "Uppfyllda kriterier", en: "Criteria met", fi: "Täyttyneet kriteerit")
    case .why: Translation(sv: "Varför", en: "Why", fi: "Syy")
    case .wouldChange:
      Translation(sv: "Det här behövs", en: "What is needed", fi: "Tarvittavat toimet")
    case .evidence: Translation(sv: "Loggposter", en: "Entries", fi: "Merkinnät")
    case .asOf: Translation(sv: "Vad som var känt {1}", en: "What was known on {1}", fi: "Tiedossa {1}")
    case .decidesHere: Translation(sv: "Beslutar: {1}", en: "Decision-maker: {1}", fi: "Päättää: {1}")
    case .isCondition: Translation(sv: "kan bli villkor", en: "may become a condition", fi: "voi olla ehtona")
    case .decision: Translation(sv: "Beslut", en: "Decision", fi: "Päätös")
    case .noDecision: Translation(sv: "Inget beslut finns.", en: "There is no decision.", fi: "Päätöstä ei ole.")
    case .differs:
      Translation(
        sv: "Beslutet avviker från rekommendationen.", en: "The decision differs from the recommendation.",
        fi: "Päätös poikkeaa suosituksesta.")
    case .agrees:
      Translation(
        sv: "Beslutet följer rekommendationen.", en: "The decision follows the recommendation.",
        fi: "Päätös noudattaa suositusta.")
    case .vendorPresent:
      Translation(sv: "Leverantören var med.", en: "The vendor was present.", fi: "Toimittaja oli läsnä.")
    case .vendorAbsent:
      Translation(sv: "Leverantören var inte med.", en: "The vendor was not present.", fi: "Toimittaja ei ollut läsnä.")
    case .vendorShouldBeAbsent:
      Translation(
        sv: "Leverantören skulle inte ha varit med.", en: "The vendor should not have been present.",
        fi: "Toimittajan ei olisi pitänyt olla läsnä.")
    case .dissent: Translation(sv: "Avvikande mening: {1}", en: "Dissent: {1}", fi: "Eriävä mielipide: {1}")
    case .compensation:
      Translation(sv: "Kompenserande åtgärd: {1}", en: "Compensating measure: {1}", fi: "Korvaava toimenpide: {1}")
    case .until: Translation(sv: "Gäller till och med {1}", en: "Valid until {1}", fi: "Voimassa {1} asti")
    case .openConditions: Translation(sv: "Öppna villkor", en: "Open conditions", fi: "Avoimet ehdot")
    case .conditionLine:
      Translation(
        sv: "”{1}”: {2} (ansvarig {3}, senast den {4})", en: "“{1}”: {2} (responsible: {3}; due {4})",
        fi: "”{1}”: {2} (vastuuhenkilö {3}, viimeistään {4})")
    case .simulated:
      Translation(
        sv: "Proven är gjorda på ett simulerat system och räknas inte.",
        en: "The tests were made on a simulated system and do not count.",
        fi: "Testit tehtiin simuloidussa järjestelmässä, eikä niitä oteta huomioon.")
    default:
      Translation(
        sv: "Rekommendationen då var: {1}", en: "The recommendation then was: {1}", fi: "Silloinen suositus: {1}")
    }
  }

  private var table: Translation {
    switch self {
    case .hold: Translation(sv: "vänta", en: "hold", fi: "odotetaan")
    case .heldRightly:
      Translation(sv: "vänta (rätt beslutat)", en: "hold (correct decision)", fi: "odotetaan (oikea päätös)")
    case .stop: Translation(sv: "stopp", en: "stop", fi: "pysäytys")
    case .stoppedRightly:
      Translation(sv: "stopp (rätt beslutat)", en: "stop (correct decision)", fi: "pysäytys (oikea päätös)")
    case .date: Translation(sv: "Dag", en: "Date", fi: "Päivä")
    case .decisionTaken: Translation(sv: "Beslut som togs", en: "Decision taken", fi: "Tehty päätös")
    case .gate: Translation(sv: "Beslutspunkt", en: "Decision gate", fi: "Päätöspiste")
    case .criteria:
      Translation(
        sv: "Inte uppfyllt eller inte avgjort", en: "Not met or inconclusive", fi: "Ei täyty tai ratkaisematta")
    case .noDecisionTaken: Translation(sv: "inget beslut", en: "no decision", fi: "ei päätöstä")
    default: Translation(sv: "–", en: "–", fi: "–")
    }
  }
}
