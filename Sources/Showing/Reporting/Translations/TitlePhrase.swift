import Evidence
import Texts

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

extension Wording {
  /// The title of a name of a catalogue or of an event; the name itself where it has none.
  func title(of name: String) -> String { NamePhrase(rawValue: name).map { self($0) } ?? name }

  /// The titles of several names: `larmpersonalen och personalen`.
  func titles(of names: [String]) -> String { list(names.map { title(of: $0) }) }

  /// The title of a kind of event; the kind itself where the table does not have it.
  func title(ofEvent kind: String) -> String {
    EventTable.definition(kind)?.title.text(in: language) ?? kind
  }

  /// The title of a field of an event; the field itself where it has none.
  func title(ofField field: String, of kind: String) -> String {
    EventTable.definition(kind)?.field(field)?.title?.text(in: language) ?? field
  }
}
