/// What people call the names that catalogues and events commonly use: documents and who approves them, drills,
/// perspectives, groups of people, fees, measures and incidents.
package enum NamePhrase: String, Phrase {
  case riskAnalysis = "risk-analysis", exitPlan = "exit-plan", proofOfConcept = "proof-of-concept"
  case zeroMeasurement = "zero-measurement", handOverProtocol = "hand-over-protocol"
  case dataProtectionAssessment = "data-protection-assessment"
  case informationClassification = "information-classification"
  case dataProcessingAgreement = "data-processing-agreement", user, workingEnvironment = "working-environment"
  case project, duringInstallation = "during-installation", endOfContract = "end-of-contract"
  case alarmStaff = "alarm-staff", homeCareStaff = "home-care-staff", staff
  case manyAlarmsDown = "many-alarms-down", steeringGroup = "steering-group", administration, board, age
  case housing, ordinaryHome = "ordinary-home", careHome = "care-home", shortTerm = "short-term", operation
  case alarmCentre = "alarm-centre", hub, alarmAnswered = "alarm-answered", lostAlarm = "lost-alarm"
  case keyPersonReplaced = "key-person-replaced"

  package var translation: Translation {
    switch self {
    case .riskAnalysis: Translation(sv: "Riskanalys", en: "Risk analysis", fi: "Riskianalyysi")
    case .exitPlan:
      Translation(sv: "Plan för att lämna avtalet", en: "Exit plan", fi: "Suunnitelma sopimuksesta irtautumiseksi")
    case .proofOfConcept: Translation(sv: "Koncepttest", en: "Proof of concept", fi: "Soveltuvuuskoe")
    case .zeroMeasurement: Translation(sv: "Nollmätning", en: "Baseline measurement", fi: "Lähtötason mittaus")
    case .handOverProtocol:
      Translation(sv: "Besiktning vid överlämning", en: "Hand-over inspection", fi: "Luovutustarkastus")
    case .dataProtectionAssessment:
      Translation(
        sv: "Konsekvensbedömning avseende dataskydd", en: "Data protection impact assessment",
        fi: "Tietosuojaa koskeva vaikutustenarviointi")
    case .informationClassification:
      Translation(sv: "Informationsklassning", en: "Information classification", fi: "Tietojen luokittelu")
    case .dataProcessingAgreement:
      Translation(
        sv: "Personuppgiftsbiträdesavtal", en: "Data processing agreement", fi: "Henkilötietojen käsittelysopimus")
    case .user: Translation(sv: "brukaren", en: "the service user", fi: "asiakas")
    case .workingEnvironment: Translation(sv: "arbetsmiljön", en: "the working environment", fi: "työympäristö")
    case .project: Translation(sv: "projektet", en: "the project", fi: "hanke")
    case .duringInstallation:
      Translation(sv: "mitt i installationen", en: "during the installation", fi: "kesken asennuksen")
    case .endOfContract: Translation(sv: "avtalets slut", en: "the end of the contract", fi: "sopimuksen päättyminen")
    case .alarmStaff: Translation(sv: "larmpersonalen", en: "the alarm staff", fi: "hälytyshenkilöstö")
    case .homeCareStaff:
      Translation(sv: "hemtjänstens personal", en: "the home care staff", fi: "kotihoidon henkilöstö")
    case .staff: Translation(sv: "personalen", en: "the staff", fi: "henkilöstö")
    case .manyAlarmsDown:
      Translation(
        sv: "Många larm nere samtidigt", en: "Many alarms down at once",
        fi: "Useita hälyttimiä poissa käytöstä samanaikaisesti")
    case .steeringGroup: Translation(sv: "styrgruppen", en: "the steering group", fi: "ohjausryhmä")
    case .administration: Translation(sv: "förvaltningen", en: "the department", fi: "hallintokunta")
    case .board: Translation(sv: "nämnden", en: "the board", fi: "lautakunta")
    case .age: Translation(sv: "ålder", en: "age", fi: "ikä")
    case .housing: Translation(sv: "boendeform", en: "type of housing", fi: "asumismuoto")
    case .ordinaryHome: Translation(sv: "ordinärt boende", en: "own home", fi: "tavallinen asunto")
    case .careHome: Translation(sv: "vård- och omsorgsboende", en: "care home", fi: "hoivakoti")
    case .shortTerm: Translation(sv: "korttidsboende", en: "short-term care home", fi: "lyhytaikaisyksikkö")
    case .operation: Translation(sv: "drift", en: "operation", fi: "käyttö")
    case .alarmCentre: Translation(sv: "larmcentralen", en: "the alarm centre", fi: "hälytyskeskus")
    case .hub: Translation(sv: "hubb", en: "hub", fi: "keskusyksikkö")
    case .alarmAnswered:
      Translation(sv: "svarstid på larm", en: "time to answer an alarm", fi: "hälytyksen vastausaika")
    case .lostAlarm: Translation(sv: "förlorat larm", en: "lost alarm", fi: "kadonnut hälytys")
    case .keyPersonReplaced:
      Translation(
        sv: "nyckelperson bytt utan medgivande", en: "key person replaced without consent",
        fi: "avainhenkilö vaihdettu ilman suostumusta")
    }
  }
}

/// What people call the kinds of events.
package enum EventTitlePhrase: String, Phrase {
  case readyForTest = "ready-for-test", milestoneReached = "milestone-reached", approved
  case takenIntoUse = "taken-into-use", noticeGiven = "notice-given", terminated, orderPlaced = "order-placed"
  case outage, outageEnded = "outage-ended", incident, deviationReported = "deviation-reported"
  case deviationFixed = "deviation-fixed", measured, buyersDelay = "buyers-delay"
  case forceMajeure = "force-majeure", agreedChange = "agreed-change"
  case maintenanceWindow = "maintenance-window", claimMade = "claim-made", decidedToClaim = "decided-to-claim"
  case adjustmentDecided = "adjustment-decided", penaltyPaid = "penalty-paid"
  case paymentWithheld = "payment-withheld", paymentReleased = "payment-released"
  case reportDelivered = "report-delivered", pilotUnit = "pilot-unit", installation
  case installationStop = "installation-stop", delivery, systemVersion = "system-version"
  case parallelOperation = "parallel-operation", alarms, testPresses = "test-presses", alarm
  case testPress = "test-press", batteryMeasured = "battery-measured"
  case observedRequirement = "observed-requirement", zeroMeasurement = "zero-measurement", drill, survey
  case training, population, artefact, promise, promiseMoved = "promise-moved", promiseKept = "promise-kept"
  case promiseChecked = "promise-checked", telemetryImported = "telemetry-imported"
  case eventsImported = "events-imported", gateDecided = "gate-decided", gateCondition = "gate-condition"
  case conditionMet = "condition-met", startRuleSet = "start-rule-set", rollOutPlanned = "roll-out-planned"
  case rollOutStarted = "roll-out-started", rollOutStopped = "roll-out-stopped"
  case deadlineAgreed = "deadline-agreed", mandateGiven = "mandate-given", participated, informed

  package var translation: Translation {
    switch self {
    case .readyForTest:
      Translation(sv: "Klart för leveransprov", en: "Ready for the acceptance test", fi: "Valmis vastaanottotestiin")
    case .milestoneReached: Translation(sv: "Milstolpe nådd", en: "Milestone reached", fi: "Välitavoite saavutettu")
    case .approved: Translation(sv: "Godkännande", en: "Approval", fi: "Hyväksyntä")
    case .takenIntoUse: Translation(sv: "Taget i bruk", en: "Taken into use", fi: "Otettu käyttöön")
    case .noticeGiven: Translation(sv: "Reklamation", en: "Notice of defect", fi: "Reklamaatio")
    case .terminated: Translation(sv: "Avtalet upphörde", en: "Contract ended", fi: "Sopimus päättyi")
    case .orderPlaced: Translation(sv: "Beställning", en: "Order", fi: "Tilaus")
    case .outage: Translation(sv: "Driftavbrott", en: "Outage", fi: "Käyttökatko")
    case .outageEnded: Translation(sv: "Driftavbrott slut", en: "Outage ended", fi: "Käyttökatko päättyi")
    case .incident: Translation(sv: "Händelse", en: "Incident", fi: "Tapahtuma")
    case .deviationReported:
      Translation(sv: "Avvikelse rapporterad", en: "Deviation reported", fi: "Poikkeama ilmoitettu")
    case .deviationFixed: Translation(sv: "Avvikelse åtgärdad", en: "Deviation fixed", fi: "Poikkeama korjattu")
    case .measured: Translation(sv: "Mätning", en: "Measurement", fi: "Mittaus")
    case .buyersDelay: Translation(sv: "Beställarens dröjsmål", en: "Buyer's delay", fi: "Tilaajan viivästys")
    case .forceMajeure: Translation(sv: "Force majeure", en: "Force majeure", fi: "Ylivoimainen este")
    case .agreedChange: Translation(sv: "Avtalad ändring", en: "Agreed change", fi: "Sovittu muutos")
    case .maintenanceWindow: Translation(sv: "Avtalat underhåll", en: "Agreed maintenance", fi: "Sovittu huolto")
    case .claimMade: Translation(sv: "Vite begärt", en: "Penalty claimed", fi: "Sopimussakkoa vaadittu")
    case .decidedToClaim:
      Translation(sv: "Beslut om att begära vite", en: "Decision to claim a penalty", fi: "Päätös vaatia sopimussakkoa")
    case .adjustmentDecided:
      Translation(
        sv: "Vite sänkt genom beslut", en: "Penalty lowered by decision", fi: "Sopimussakkoa alennettu päätöksellä")
    case .penaltyPaid: Translation(sv: "Vite betalt", en: "Penalty paid", fi: "Sopimussakko maksettu")
    case .paymentWithheld: Translation(sv: "Betalning innehållen", en: "Payment withheld", fi: "Maksu pidätetty")
    case .paymentReleased:
      Translation(sv: "Innehållen betalning utbetald", en: "Withheld payment paid out", fi: "Pidätetty maksu maksettu")
    case .reportDelivered: Translation(sv: "Rapport levererad", en: "Report delivered", fi: "Raportti toimitettu")
    case .pilotUnit: Translation(sv: "Pilotenhet", en: "Pilot unit", fi: "Pilottiyksikkö")
    case .installation: Translation(sv: "Installation", en: "Installation", fi: "Asennus")
    case .installationStop: Translation(sv: "Installationsstopp", en: "Installation stop", fi: "Asennusten keskeytys")
    case .delivery: Translation(sv: "Leverans", en: "Delivery", fi: "Toimitus")
    case .systemVersion:
      Translation(sv: "Ny version av systemet", en: "New version of the system", fi: "Järjestelmän uusi versio")
    case .parallelOperation:
      Translation(
        sv: "Avtalstid för det gamla systemet", en: "Contract period of the old system",
        fi: "Vanhan järjestelmän sopimusaika")
    case .alarms: Translation(sv: "Larm under ett dygn", en: "Alarms of a day", fi: "Vuorokauden hälytykset")
    case .testPresses:
      Translation(sv: "Provtryck under ett dygn", en: "Test presses of a day", fi: "Vuorokauden koepainallukset")
    case .alarm: Translation(sv: "Larm", en: "Alarm", fi: "Hälytys")
    case .testPress: Translation(sv: "Provtryck", en: "Test press", fi: "Koepainallus")
    case .batteryMeasured: Translation(sv: "Batteri mätt", en: "Battery measured", fi: "Akku mitattu")
    case .observedRequirement:
      Translation(sv: "Krav sett i drift", en: "Requirement seen in use", fi: "Vaatimus havaittu käytössä")
    case .zeroMeasurement: Translation(sv: "Nollmätning", en: "Baseline measurement", fi: "Lähtötason mittaus")
    case .drill: Translation(sv: "Övning", en: "Drill", fi: "Harjoitus")
    case .survey: Translation(sv: "Enkät", en: "Survey", fi: "Kysely")
    case .training: Translation(sv: "Utbildning", en: "Training", fi: "Koulutus")
    case .population:
      Translation(sv: "Antal personer per grupp", en: "Number of people per group", fi: "Henkilömäärä ryhmittäin")
    case .artefact: Translation(sv: "Dokument", en: "Document", fi: "Asiakirja")
    case .promise: Translation(sv: "Löfte", en: "Promise", fi: "Lupaus")
    case .promiseMoved: Translation(sv: "Löfte framflyttat", en: "Promise moved", fi: "Lupaus siirretty")
    case .promiseKept: Translation(sv: "Löfte uppfyllt", en: "Promise kept", fi: "Lupaus pidetty")
    case .promiseChecked: Translation(sv: "Löfte kontrollerat", en: "Promise checked", fi: "Lupaus tarkistettu")
    case .telemetryImported:
      Translation(sv: "Driftlogg inläst", en: "Log of operation imported", fi: "Käyttöloki tuotu")
    case .eventsImported:
      Translation(sv: "Händelsefil inläst", en: "File of events imported", fi: "Tapahtumatiedosto tuotu")
    case .gateDecided:
      Translation(sv: "Beslut vid en beslutspunkt", en: "Decision at a decision gate", fi: "Päätös päätöspisteessä")
    case .gateCondition: Translation(sv: "Villkor för ett beslut", en: "Condition of a decision", fi: "Päätöksen ehto")
    case .conditionMet: Translation(sv: "Villkor uppfyllt", en: "Condition met", fi: "Ehto täyttynyt")
    case .startRuleSet: Translation(sv: "Regel för start", en: "Start rule", fi: "Aloitussääntö")
    case .rollOutPlanned:
      Translation(sv: "Breddinförande planerat", en: "Roll-out planned", fi: "Laaja käyttöönotto suunniteltu")
    case .rollOutStarted:
      Translation(sv: "Breddinförande påbörjat", en: "Roll-out started", fi: "Laaja käyttöönotto alkanut")
    case .rollOutStopped:
      Translation(sv: "Breddinförande stoppat", en: "Roll-out stopped", fi: "Laaja käyttöönotto pysäytetty")
    case .deadlineAgreed:
      Translation(sv: "Avtalad dag för krav", en: "Agreed date for requirements", fi: "Vaatimusten määräpäivä")
    case .mandateGiven: Translation(sv: "Mandat givet", en: "Mandate given", fi: "Päätösvalta annettu")
    case .participated: Translation(sv: "Deltagande", en: "Participation", fi: "Osallistuminen")
    case .informed: Translation(sv: "Information lämnad", en: "Information given", fi: "Tiedottaminen")
    }
  }
}

/// What people call the fields of events that a ledger looks at.
package enum EventFieldPhrase: String, Phrase {
  case on, at, from, to, id, amount, affects, share, faultClass = "fault-class", through, basis, by, ground
  case kind, measure, month, period, effectFrom = "effect-from", clause, milestone, deviation, service, units
  case report, withholding, value, samples, percentile, rootCause = "root-cause", unit, day, requirement
  case document, reason, orderValue = "order-value"

  package var translation: Translation {
    switch self {
    case .on: Translation(sv: "dag", en: "day", fi: "päivä")
    case .at: Translation(sv: "tidpunkt", en: "time", fi: "ajankohta")
    case .from: Translation(sv: "från och med", en: "from", fi: "alkaen")
    case .to: Translation(sv: "till och med", en: "to", fi: "asti")
    case .id: Translation(sv: "beteckning", en: "identifier", fi: "tunnus")
    case .amount: Translation(sv: "belopp", en: "amount", fi: "summa")
    case .affects: Translation(sv: "vad det påverkar", en: "what it affects", fi: "mihin se vaikuttaa")
    case .share: Translation(sv: "andel", en: "share", fi: "osuus")
    case .faultClass: Translation(sv: "felklass", en: "fault class", fi: "vikaluokka")
    case .through: Translation(sv: "till och med dag", en: "through", fi: "mihin päivään asti")
    case .basis: Translation(sv: "underlag", en: "basis", fi: "peruste")
    case .by: Translation(sv: "av vem", en: "by whom", fi: "tekijä")
    case .ground: Translation(sv: "rättslig grund", en: "legal ground", fi: "oikeusperuste")
    case .kind: Translation(sv: "slag", en: "kind", fi: "laji")
    case .measure: Translation(sv: "mätvärde", en: "measure", fi: "mittausarvo")
    case .month: Translation(sv: "månad", en: "month", fi: "kuukausi")
    case .period: Translation(sv: "period", en: "period", fi: "jakso")
    case .effectFrom: Translation(sv: "verkan från", en: "effect from", fi: "vaikutus alkaen")
    case .clause: Translation(sv: "klausul", en: "clause", fi: "lauseke")
    case .milestone: Translation(sv: "milstolpe", en: "milestone", fi: "välitavoite")
    case .deviation: Translation(sv: "avvikelse", en: "deviation", fi: "poikkeama")
    case .service: Translation(sv: "tjänst", en: "service", fi: "palvelu")
    case .units: Translation(sv: "enheter", en: "units", fi: "yksiköt")
    case .report: Translation(sv: "rapport", en: "report", fi: "raportti")
    case .withholding: Translation(sv: "innehållanderegel", en: "withholding rule", fi: "pidätyssääntö")
    case .value: Translation(sv: "värde", en: "value", fi: "arvo")
    case .samples: Translation(sv: "antal mätvärden", en: "number of samples", fi: "mittausarvojen määrä")
    case .percentile: Translation(sv: "percentil", en: "percentile", fi: "prosenttipiste")
    case .rootCause: Translation(sv: "grundorsak", en: "root cause", fi: "juurisyy")
    case .unit: Translation(sv: "enhet", en: "unit", fi: "yksikkö")
    case .day: Translation(sv: "dag", en: "day", fi: "päivä")
    case .requirement: Translation(sv: "krav", en: "requirement", fi: "vaatimus")
    case .document: Translation(sv: "dokument", en: "document", fi: "asiakirja")
    case .reason: Translation(sv: "skäl", en: "reason", fi: "syy")
    case .orderValue: Translation(sv: "beställningens värde", en: "value of the order", fi: "tilauksen arvo")
    }
  }
}

extension Wording {
  /// The title of a name of a catalogue or of an event; the name itself where it has none.
  func title(of name: String) -> String { NamePhrase(rawValue: name).map { self($0) } ?? name }

  /// The titles of several names: `larmpersonalen och personalen`.
  func titles(of names: [String]) -> String { list(names.map { title(of: $0) }) }

  /// The title of a kind of event; the kind itself where it has none.
  func title(ofEvent kind: String) -> String { EventTitlePhrase(rawValue: kind).map { self($0) } ?? kind }

  /// The title of a field of an event; the field itself where it has none.
  func title(ofField field: String) -> String { EventFieldPhrase(rawValue: field).map { self($0) } ?? field }
}
