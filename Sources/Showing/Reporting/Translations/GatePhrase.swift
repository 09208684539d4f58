/// The words of gates.
package enum GatePhrase: TranslatedPhrase {
  case go, conditions, noGo
  case met, notMet, cannotTell
  case recommendation, recommendationOnly, stopping, holds, why, wouldChange, evidence, asOf, decidesHere, isCondition
  case decision, noDecision, differs, agrees, vendorPresent, vendorAbsent, vendorShouldBeAbsent, dissent, compensation
  case until, openConditions, conditionLine, simulated, recommendedThen
  case requirements, faultFree, demonstrated, artefact, training, calendar, forecast, parallelSystems, promises, drill
  case openDeviations, tripWire, capReached, decider, participants, reportingRate, sample, decisionStanding, startRule
  case informed, earlierConditions, earlierWaivers, tripWireOf
  case lostAlarms, faultyUsers, timeBetweenFailures, batteryLife
  case inRequirements, inEvaluation, inPilot, inRiskAnalysis
  case project, steeringGroup, administration, board
  case hold, heldRightly, stop, stoppedRightly
  case date, decisionTaken, gate, criteria, noDecisionTaken, none, daysOf

  package var translation: Translation {
    switch self {
    case .go: Translation(sv: "Klartecken", en: "Go", fi: "Jatketaan")
    case .conditions: Translation(sv: "Klartecken med villkor", en: "Go with conditions", fi: "Jatketaan ehdoin")
    case .noGo: Translation(sv: "Inget klartecken", en: "No-go", fi: "Ei jatketa")
    case .met: Translation(sv: "Uppfyllt", en: "Met", fi: "Täyttyy")
    case .notMet: Translation(sv: "Inte uppfyllt", en: "Not met", fi: "Ei täyty")
    case .cannotTell: Translation(sv: "Inte avgjort", en: "Inconclusive", fi: "Ratkaisematta")
    case .recommendation, .recommendationOnly, .stopping, .holds, .why, .wouldChange, .evidence, .asOf, .decidesHere,
      .isCondition, .decision, .noDecision, .differs, .agrees, .vendorPresent, .vendorAbsent, .vendorShouldBeAbsent,
      .dissent, .compensation, .until, .openConditions, .conditionLine, .simulated, .recommendedThen:
      labels
    case .hold, .heldRightly, .stop, .stoppedRightly, .date, .decisionTaken, .gate, .criteria, .noDecisionTaken, .none,
      .daysOf:
      table
    default: names
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

  private var names: Translation {
    switch self {
    case .requirements: Translation(sv: "Kraven", en: "Requirements", fi: "Vaatimukset")
    case .faultFree: Translation(sv: "Felfri period", en: "Fault-free period", fi: "Jakso ilman vikoja")
    case .demonstrated: Translation(sv: "Verifierat i siffror", en: "Verified in figures", fi: "Todennettu luvuin")
    case .artefact: Translation(sv: "Dokument: {1}", en: "Document: {1}", fi: "Asiakirja: {1}")
    case .training: Translation(sv: "Utbildning", en: "Training", fi: "Koulutus")
    case .calendar: Translation(sv: "Tid på året", en: "Time of the year", fi: "Ajankohta")
    case .forecast: Translation(sv: "Prognos", en: "Forecast", fi: "Ennuste")
    case .parallelSystems: Translation(sv: "Två system", en: "Two systems", fi: "Kaksi järjestelmää")
    case .promises: Translation(sv: "Löften", en: "Promises", fi: "Lupaukset")
    case .drill: Translation(sv: "Övning: {1}", en: "Drill: {1}", fi: "Harjoitus: {1}")
    case .openDeviations: Translation(sv: "Öppna avvikelser", en: "Open deviations", fi: "Avoimet poikkeamat")
    case .tripWire: Translation(sv: "Stoppgräns", en: "Stop limit", fi: "Pysäytysraja")
    case .capReached: Translation(sv: "Vitestak", en: "Penalty cap", fi: "Sopimussakon enimmäismäärä")
    case .decider: Translation(sv: "Mandat", en: "Mandate", fi: "Päätösvalta")
    case .participants: Translation(sv: "Deltagande", en: "Participation", fi: "Osallistuminen")
    case .reportingRate: Translation(sv: "Rapportering", en: "Reporting", fi: "Ilmoittaminen")
    case .sample: Translation(sv: "Pilotens urval", en: "Sample of the pilot", fi: "Pilotin otos")
    case .decisionStanding:
      Translation(sv: "Tidigare beslut: {1}", en: "Earlier decision: {1}", fi: "Aiempi päätös: {1}")
    case .startRule: Translation(sv: "Startregel i siffror", en: "Start rule in numbers", fi: "Aloitussääntö lukuina")
    case .informed: Translation(sv: "Information till {1}", en: "Information to {1}", fi: "Tiedottaminen: {1}")
    case .earlierConditions:
      Translation(
        sv: "Villkor från tidigare beslut", en: "Conditions of earlier decisions", fi: "Aiempien päätösten ehdot")
    case .earlierWaivers:
      Translation(sv: "Utgångna dispenser", en: "Expired waivers", fi: "Päättyneet poikkeusluvat")
    case .tripWireOf:
      Translation(
        sv: "Stoppgräns från beslutspunkten ”{1}”", en: "Stop limit of the decision gate “{1}”",
        fi: "Päätöspisteen ”{1}” pysäytysraja")
    case .lostAlarms: Translation(sv: "förlorade larm", en: "lost alarms", fi: "kadonneet hälytykset")
    case .faultyUsers:
      Translation(sv: "brukare med fel", en: "service users with a fault", fi: "asiakkaat, joilla on ollut vika")
    case .timeBetweenFailures:
      Translation(sv: "tid mellan fel", en: "time between failures", fi: "vikojen välinen aika")
    case .batteryLife: Translation(sv: "batteritid", en: "battery life", fi: "akun kesto")
    case .inRequirements: Translation(sv: "kravarbetet", en: "the requirements", fi: "vaatimustyö")
    case .inEvaluation: Translation(sv: "utvärderingen", en: "the evaluation", fi: "arviointi")
    case .inPilot: Translation(sv: "piloten", en: "the pilot", fi: "pilotti")
    case .inRiskAnalysis: Translation(sv: "riskanalysen", en: "the risk analysis", fi: "riskianalyysi")
    case .project: Translation(sv: "projektet", en: "the project", fi: "hanke")
    case .steeringGroup: Translation(sv: "styrgruppen", en: "the steering group", fi: "ohjausryhmä")
    case .administration: Translation(sv: "förvaltningen", en: "the department", fi: "hallintokunta")
    default: Translation(sv: "nämnden", en: "the board", fi: "lautakunta")
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
    case .daysOf: Translation(sv: "antal dagar", en: "a number of days", fi: "päivien määrä")
    default: Translation(sv: "–", en: "–", fi: "–")
    }
  }
}
