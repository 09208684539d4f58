/// Headings, labels and sentences that the terminal summary and the report share.
package enum ReportPhrase: Phrase {
  case and, colon, yes, no, none, unknown
  case emptyCatalogue, allMandatoryPassedOrWaived, noMandatory
  case simulatedNotice, simulatedTitle
  case system, version, binding, run, runs, asOf, recordHead, planHash, tool, buyer, entriesTaken, noRuns,
    runInterrupted
  case runOpen, runFinished
  case flakyHeading, advisedHeading, runWithdrawn
  case failedHeading, inconclusiveHeading, notTestedHeading, waivedHeading, areasHeading
  case area, total, weightedScore
  case requirement, `case`, step, expected, actual, reason, request, sourceFile, faultClass, obligation, method, by
  case attachments, manual, answeredBy, note, validUntil, earlierVersion, control
  case waivedUnder, waiverReason, waiverRisk, waiverCompensation, waiverOwner, waiverUntil, waiverBy
  case notTestedMore

  package var translation: Translation {
    switch self {
    case .and: Translation(sv: "och", en: "and", fi: "ja")
    case .colon: Translation(sv: "{1}: {2}", en: "{1}: {2}", fi: "{1}: {2}")
    case .yes: Translation(sv: "ja", en: "yes", fi: "kyllä")
    case .no: Translation(sv: "nej", en: "no", fi: "ei")
    case .none: Translation(sv: "inget", en: "nothing", fi: "ei mitään")
    case .unknown: Translation(sv: "okänd", en: "unknown", fi: "tuntematon")
    case .emptyCatalogue:
      Translation(
        sv: "Katalogen har inga krav.", en: "The catalogue has no requirements.", fi: "Luettelossa ei ole vaatimuksia.")
    case .allMandatoryPassedOrWaived:
      Translation(
        sv: "Alla {1} ska-krav är godkända eller har dispens.",
        en: "All {1} mandatory requirements have passed or are waived.",
        fi: "Kaikki {1} pakollista vaatimusta on hyväksytty tai poikkeusluvan varassa.")
    case .noMandatory:
      Translation(
        sv: "Katalogen har inga ska-krav.", en: "The catalogue has no mandatory requirements.",
        fi: "Luettelossa ei ole pakollisia vaatimuksia.")
    case .simulatedTitle:
      Translation(sv: "Simulerat system", en: "Simulated system", fi: "Simuloitu järjestelmä")
    case .simulatedNotice:
      Translation(
        sv: "Bevisen kommer från ett simulerat system. De räknas aldrig när en verklig grind ska passeras.",
        en: "The evidence comes from a simulated system. It never counts towards a real gate.",
        fi: "Näyttö on simuloidusta järjestelmästä. Sitä ei koskaan lueta hyväksi todellisessa porttipäätöksessä.")
    case .system: Translation(sv: "System", en: "System", fi: "Järjestelmä")
    case .version: Translation(sv: "Version", en: "Version", fi: "Versio")
    case .binding: Translation(sv: "Bindning", en: "Binding", fi: "Sidonta")
    case .run: Translation(sv: "Körning", en: "Run", fi: "Ajo")
    case .runs: Translation(sv: "Körningar", en: "Runs", fi: "Ajot")
    case .asOf: Translation(sv: "Läget den", en: "As of", fi: "Tilanne")
    case .recordHead: Translation(sv: "Protokollets huvud", en: "Head of the record", fi: "Pöytäkirjan pää")
    case .planHash: Translation(sv: "Plan", en: "Plan", fi: "Suunnitelma")
    case .tool: Translation(sv: "Program", en: "Program", fi: "Ohjelma")
    case .buyer: Translation(sv: "Beställare", en: "Buyer", fi: "Tilaaja")
    case .entriesTaken: Translation(sv: "Protokoll", en: "Record", fi: "Pöytäkirja")
    case .noRuns: Translation(sv: "Ingenting har körts.", en: "Nothing has been run.", fi: "Mitään ei ole ajettu.")
    case .runInterrupted: Translation(sv: "avbruten: {1}", en: "interrupted: {1}", fi: "keskeytetty: {1}")
    case .runOpen: Translation(sv: "inte avslutad", en: "not finished", fi: "kesken")
    case .runFinished: Translation(sv: "avslutad", en: "finished", fi: "päättynyt")
    case .flakyHeading:
      Translation(
        sv: "Godkända men ostadiga krav", en: "Passed but flaky requirements",
        fi: "Hyväksytyt mutta epävakaat vaatimukset")
    case .advisedHeading:
      Translation(
        sv: "Godkända fall med råd", en: "Cases passed with advice", fi: "Suosituksin hyväksytyt tapaukset")
    case .runWithdrawn: Translation(sv: "tillbakadragen: {1}", en: "taken back: {1}", fi: "peruttu: {1}")
    case .failedHeading: Translation(sv: "Underkända krav", en: "Failed requirements", fi: "Hylätyt vaatimukset")
    case .inconclusiveHeading:
      Translation(sv: "Ej avgjorda krav", en: "Inconclusive requirements", fi: "Ratkaisematta olevat vaatimukset")
    case .notTestedHeading:
      Translation(sv: "Ej prövade krav", en: "Requirements not tested", fi: "Testaamattomat vaatimukset")
    case .waivedHeading:
      Translation(sv: "Krav med dispens", en: "Waived requirements", fi: "Poikkeusluvan varassa olevat vaatimukset")
    case .areasHeading: Translation(sv: "Efter område", en: "By area", fi: "Alueittain")
    case .area: Translation(sv: "Område", en: "Area", fi: "Alue")
    case .total: Translation(sv: "Summa", en: "Total", fi: "Yhteensä")
    case .weightedScore:
      Translation(sv: "Bör-krav: {1} av {2}", en: "Weighted requirements: {1} of {2}", fi: "Pisteytetyt: {1} / {2}")
    case .requirement: Translation(sv: "Krav", en: "Requirement", fi: "Vaatimus")
    case .case: Translation(sv: "Fall", en: "Case", fi: "Tapaus")
    case .step: Translation(sv: "Steg", en: "Step", fi: "Vaihe")
    case .expected: Translation(sv: "Krävs", en: "Expected", fi: "Vaaditaan")
    case .actual: Translation(sv: "Faktiskt", en: "Actual", fi: "Todettu")
    case .reason: Translation(sv: "Skäl", en: "Reason", fi: "Syy")
    case .request: Translation(sv: "Anrop", en: "Request", fi: "Pyyntö")
    case .sourceFile: Translation(sv: "Källfil", en: "Source file", fi: "Lähdetiedosto")
    case .faultClass: Translation(sv: "Felklass {1}", en: "Fault class {1}", fi: "Vikaluokka {1}")
    case .obligation: Translation(sv: "Kravtyp", en: "Obligation", fi: "Velvoittavuus")
    case .method: Translation(sv: "Verifieras genom", en: "Verified by", fi: "Todentaminen")
    case .by: Translation(sv: "av {1}", en: "by {1}", fi: "tekijä: {1}")
    case .attachments: Translation(sv: "Bilagor", en: "Attachments", fi: "Liitteet")
    case .manual: Translation(sv: "Manuell granskning", en: "Manual verification", fi: "Manuaalinen todentaminen")
    case .answeredBy:
      Translation(sv: "Besvarat av {1} {2}", en: "Answered by {1} on {2}", fi: "Vastannut {1} {2}")
    case .note: Translation(sv: "Anteckning", en: "Note", fi: "Huomautus")
    case .validUntil: Translation(sv: "Gäller till och med {1}", en: "Valid up to {1}", fi: "Voimassa {1} asti")
    case .earlierVersion:
      Translation(
        sv: "Taget på en tidigare version av systemet: {1}", en: "Taken on an earlier version of the system: {1}",
        fi: "Saatu järjestelmän aiemmasta versiosta: {1}")
    case .control: Translation(sv: "Positiv kontroll", en: "Positive control", fi: "Positiivinen kontrolli")
    case .waivedUnder:
      Translation(sv: "Under dispensen: {1}", en: "Under the waiver: {1}", fi: "Poikkeusluvan alla: {1}")
    case .waiverReason: Translation(sv: "Skäl för dispens", en: "Reason for the waiver", fi: "Poikkeusluvan peruste")
    case .waiverRisk: Translation(sv: "Risk", en: "Risk", fi: "Riski")
    case .waiverCompensation: Translation(sv: "Kompenserande åtgärd", en: "Compensation", fi: "Korvaava toimenpide")
    case .waiverOwner: Translation(sv: "Ansvarig", en: "Owner", fi: "Vastuuhenkilö")
    case .waiverUntil: Translation(sv: "Gäller till och med", en: "Until", fi: "Voimassa asti")
    case .waiverBy: Translation(sv: "Beviljad av", en: "Granted by", fi: "Myöntäjä")
    case .notTestedMore:
      Translation(
        sv: "Rapporten har alla med skäl.", en: "The report has all of them with reasons.",
        fi: "Raportissa ovat kaikki perusteluineen.")
    }
  }
}
