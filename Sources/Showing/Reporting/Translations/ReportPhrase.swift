/// Headings, labels and sentences that the terminal summary and the report share.
package enum ReportPhrase: Phrase {
  case and, colon, yes, no, none, unknown
  case emptyCatalogue, allMandatoryPassedOrWaived, noMandatory
  case onlyMandatoryFailed, onlyMandatoryInconclusive, onlyMandatoryNotTested, noneFailed
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
    case .unknown: Translation(sv: "okänt", en: "unknown", fi: "tuntematon")
    case .emptyCatalogue:
      Translation(
        sv: "Kravkatalogen har inga krav.", en: "The requirements catalogue has no requirements.",
        fi: "Vaatimusluettelossa ei ole vaatimuksia.")
    case .allMandatoryPassedOrWaived:
      Translation(
        sv: "Alla {1} ska-krav är godkända eller har dispens.",
        en: "All {1} mandatory requirements have passed or are waived.",
        fi: "Kaikki {1} pakollista vaatimusta on hyväksytty tai saanut poikkeusluvan.")
    case .noMandatory:
      Translation(
        sv: "Kravkatalogen har inga ska-krav.", en: "The requirements catalogue has no mandatory requirements.",
        fi: "Vaatimusluettelossa ei ole pakollisia vaatimuksia.")
    case .onlyMandatoryFailed:
      Translation(
        sv: "Det enda ska-kravet är underkänt.", en: "The only mandatory requirement has failed.",
        fi: "Ainoa pakollinen vaatimus on hylätty.")
    case .onlyMandatoryInconclusive:
      Translation(
        sv: "Det enda ska-kravet är inte avgjort.", en: "The only mandatory requirement is inconclusive.",
        fi: "Ainoa pakollinen vaatimus on ratkaisematta.")
    case .onlyMandatoryNotTested:
      Translation(
        sv: "Det enda ska-kravet är inte provat.", en: "The only mandatory requirement is not tested.",
        fi: "Ainoa pakollinen vaatimus on testaamatta.")
    case .noneFailed:
      Translation(
        sv: "Inget ska-krav är underkänt.", en: "No mandatory requirement has failed.",
        fi: "Yhtään pakollista vaatimusta ei ole hylätty.")
    case .simulatedTitle:
      Translation(sv: "Simulerat system", en: "Simulated system", fi: "Simuloitu järjestelmä")
    case .simulatedNotice:
      Translation(
        sv: "Underlaget kommer från ett simulerat system. Det räknas aldrig som underlag för ett verkligt beslut.",
        en: "The evidence comes from a simulated system. It never counts as evidence for a real decision.",
        fi: "Aineisto on peräisin simuloidusta järjestelmästä. Sitä ei käytetä todellisen päätöksen perusteena.")
    case .system: Translation(sv: "System", en: "System", fi: "Järjestelmä")
    case .version: Translation(sv: "Version", en: "Version", fi: "Versio")
    case .binding: Translation(sv: "Testadapter", en: "Test adapter", fi: "Testisovitin")
    case .run: Translation(sv: "Körning", en: "Run", fi: "Ajo")
    case .runs: Translation(sv: "Körningar", en: "Runs", fi: "Ajot")
    case .asOf: Translation(sv: "Läget", en: "As of", fi: "Tilanne")
    case .recordHead:
      Translation(
        sv: "Loggbokens senaste kontrollsumma", en: "Latest checksum of the record",
        fi: "Lokikirjan viimeisin tarkistussumma")
    case .planHash: Translation(sv: "Plan", en: "Plan", fi: "Suunnitelma")
    case .tool: Translation(sv: "Program", en: "Program", fi: "Ohjelma")
    case .buyer: Translation(sv: "Beställare", en: "Buyer", fi: "Tilaaja")
    case .entriesTaken: Translation(sv: "Loggbok", en: "Record", fi: "Lokikirja")
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
        sv: "Godkända provfall med råd", en: "Test cases passed with advice",
        fi: "Suosituksin hyväksytyt testitapaukset")
    case .runWithdrawn: Translation(sv: "tillbakadragen: {1}", en: "withdrawn: {1}", fi: "peruttu: {1}")
    case .failedHeading: Translation(sv: "Underkända krav", en: "Failed requirements", fi: "Hylätyt vaatimukset")
    case .inconclusiveHeading:
      Translation(sv: "Inte avgjorda krav", en: "Inconclusive requirements", fi: "Ratkaisematta olevat vaatimukset")
    case .notTestedHeading:
      Translation(sv: "Inte provade krav", en: "Requirements not tested", fi: "Testaamattomat vaatimukset")
    case .waivedHeading:
      Translation(sv: "Krav med dispens", en: "Waived requirements", fi: "Vaatimukset, joilla on poikkeuslupa")
    case .areasHeading: Translation(sv: "Per område", en: "By area", fi: "Alueittain")
    case .area: Translation(sv: "Område", en: "Area", fi: "Alue")
    case .total: Translation(sv: "Totalt", en: "Total", fi: "Yhteensä")
    case .weightedScore:
      Translation(
        sv: "Bör-krav: {1} av {2}", en: "Scored requirements: {1} of {2}",
        fi: "Pisteytettävät vaatimukset: {1}, enintään {2}")
    case .requirement: Translation(sv: "Krav", en: "Requirement", fi: "Vaatimus")
    case .case: Translation(sv: "Provfall", en: "Test case", fi: "Testitapaus")
    case .step: Translation(sv: "Steg", en: "Step", fi: "Vaihe")
    case .expected: Translation(sv: "Krävs", en: "Expected", fi: "Vaaditaan")
    case .actual: Translation(sv: "Uppmätt", en: "Actual", fi: "Todettu")
    case .reason: Translation(sv: "Skäl", en: "Reason", fi: "Syy")
    case .request: Translation(sv: "Anrop", en: "Request", fi: "Pyyntö")
    case .sourceFile: Translation(sv: "Källfil", en: "Source file", fi: "Lähdetiedosto")
    case .faultClass: Translation(sv: "Felklass {1}", en: "Fault class {1}", fi: "Vikaluokka {1}")
    case .obligation: Translation(sv: "Kravtyp", en: "Obligation", fi: "Velvoittavuus")
    case .method: Translation(sv: "Verifieras genom", en: "Verified by", fi: "Todentaminen")
    case .by: Translation(sv: "({1})", en: "({1})", fi: "({1})")
    case .attachments: Translation(sv: "Bilagor", en: "Attachments", fi: "Liitteet")
    case .manual: Translation(sv: "Manuell granskning", en: "Manual verification", fi: "Manuaalinen todentaminen")
    case .answeredBy:
      Translation(sv: "Besvarat av {1} {2}", en: "Answered by {1} on {2}", fi: "Vastannut {1} {2}")
    case .note: Translation(sv: "Anteckning", en: "Note", fi: "Huomautus")
    case .validUntil: Translation(sv: "Gäller till och med {1}", en: "Valid up to {1}", fi: "Voimassa {1} asti")
    case .earlierVersion:
      Translation(
        sv: "Gäller en tidigare version av systemet: {1}", en: "Applies to an earlier version of the system: {1}",
        fi: "Koskee järjestelmän aiempaa versiota: {1}")
    case .control: Translation(sv: "Kontrollprov", en: "Control test", fi: "Vertailutesti")
    case .waivedUnder:
      Translation(sv: "Utan dispensen: {1}", en: "Without the waiver: {1}", fi: "Ilman poikkeuslupaa: {1}")
    case .waiverReason: Translation(sv: "Skäl för dispens", en: "Reason for the waiver", fi: "Poikkeusluvan peruste")
    case .waiverRisk: Translation(sv: "Risk", en: "Risk", fi: "Riski")
    case .waiverCompensation:
      Translation(sv: "Kompenserande åtgärd", en: "Compensating measure", fi: "Korvaava toimenpide")
    case .waiverOwner: Translation(sv: "Ansvarig", en: "Responsible", fi: "Vastuuhenkilö")
    case .waiverUntil: Translation(sv: "Gäller till och med", en: "Valid until", fi: "Voimassa asti")
    case .waiverBy: Translation(sv: "Beviljad av", en: "Granted by", fi: "Myöntäjä")
    case .notTestedMore:
      Translation(
        sv: "I rapporten finns alla, med skäl.", en: "The report has all of them, with reasons.",
        fi: "Raportissa ovat kaikki, perusteluineen.")
    }
  }
}
