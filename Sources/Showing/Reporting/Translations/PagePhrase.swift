/// Texts that only the report has.
package enum PagePhrase: Phrase {
  case documentTitle, kind, skip, contents
  case summary, factsHeading, matrixHeading, matrixCaption, failedIntroduction, inconclusiveIntroduction
  case attentionHeading, attentionIntroduction, listCaption, standing
  case measurements, measurementsIntroduction, deliveryTitle, deliveryOfCase, dischargeTitle, figuresInTable
  case allRequirements, text, why, source, quoted, section, phases, verification, weight, evidence, noEvidence
  case stepsCaption, time, result, proof, entry, toRequirement, repeatRequest, sourceLines, started
  case history, historyCaption, since, colophon, howToRead, howToVerify, howToVerifySimulated, verdictOrder, madeBy
  case passedMeaning, failedMeaning, inconclusiveMeaning, notTestedMeaning, waivedMeaning, caseSummary
  case runsCaption, start, end, state, action, seen, timesHeading, timesCaption

  package var translation: Translation {
    switch self {
    case .documentTitle:
      Translation(sv: "Kravrapport: {1}", en: "Requirements report: {1}", fi: "Vaatimusraportti: {1}")
    case .kind: Translation(sv: "Kravrapport", en: "Requirements report", fi: "Vaatimusraportti")
    case .skip: Translation(sv: "Till innehållet", en: "Skip to content", fi: "Siirry sisältöön")
    case .contents: Translation(sv: "Innehåll", en: "Contents", fi: "Sisällys")
    case .summary: Translation(sv: "Sammanfattning", en: "Summary", fi: "Yhteenveto")
    case .factsHeading: Translation(sv: "Vad som prövats", en: "What was tested", fi: "Mitä testattiin")
    case .matrixHeading:
      Translation(sv: "Läget efter område", en: "Standing by area", fi: "Tilanne alueittain")
    case .matrixCaption:
      Translation(
        sv: "Varje ruta visar det allvarligaste läget bland kraven i området, och hur många krav som har vilket läge.",
        en: "Each cell shows the gravest standing among the requirements of the area, and how many stand how.",
        fi: "Kukin ruutu näyttää alueen vaatimusten vakavimman tilan ja sen, kuinka moni vaatimus on missäkin tilassa.")
    case .failedIntroduction:
      Translation(
        sv: "Här visade systemet något annat än det som krävs. Ska-kraven står först.",
        en: "Here the system showed something other than what is demanded. Mandatory requirements come first.",
        fi: "Näissä järjestelmä osoitti muuta kuin mitä vaaditaan. Pakolliset vaatimukset ovat ensin.")
    case .inconclusiveIntroduction:
      Translation(
        sv: "Här räcker iakttagelserna varken för att godkänna eller underkänna.",
        en: "Here the observations are enough neither to pass nor to fail.",
        fi: "Näissä havainnot eivät riitä hyväksymiseen eivätkä hylkäämiseen.")
    case .attentionHeading:
      Translation(sv: "Ej prövat och dispenser", en: "Not tested and waived", fi: "Testaamatta ja poikkeusluvat")
    case .attentionIntroduction:
      Translation(
        sv: "Det här är inte godkänt. Tabellen säger vad som saknas.",
        en: "These have not passed. The table says what is missing.",
        fi: "Näitä ei ole hyväksytty. Taulukko kertoo, mitä puuttuu.")
    case .listCaption: Translation(sv: "Krav och skäl", en: "Requirements and reasons", fi: "Vaatimukset ja syyt")
    case .standing: Translation(sv: "Läge", en: "Standing", fi: "Tila")
    case .measurements: Translation(sv: "Mätningar", en: "Measurements", fi: "Mittaukset")
    case .measurementsIntroduction:
      Translation(
        sv: "Varje diagram har sina siffror i tabellen under.", en: "Each chart has its figures in the table below it.",
        fi: "Jokaisen kaavion luvut ovat sen alla olevassa taulukossa.")
    case .deliveryTitle:
      Translation(
        sv: "Leveranstider för larm och händelser", en: "Delivery times of alarms and events",
        fi: "Hälytysten ja tapahtumien toimitusajat")
    case .deliveryOfCase:
      Translation(sv: "Tider, {1}: {2}", en: "Times, {1}: {2}", fi: "Ajat, {1}: {2}")
    case .dischargeTitle:
      Translation(sv: "Nivå över tid, {1}: {2}", en: "Level over time, {1}: {2}", fi: "Taso ajan mittaan, {1}: {2}")
    case .figuresInTable:
      Translation(sv: "Visa siffrorna", en: "Show the figures", fi: "Näytä luvut")
    case .allRequirements: Translation(sv: "Alla krav", en: "All requirements", fi: "Kaikki vaatimukset")
    case .text: Translation(sv: "Kravtext", en: "Text", fi: "Vaatimusteksti")
    case .why: Translation(sv: "Motiv", en: "Why", fi: "Perustelu")
    case .source: Translation(sv: "Källa", en: "Source", fi: "Lähde")
    case .quoted: Translation(sv: "ordagrant", en: "quoted", fi: "sanatarkasti")
    case .section: Translation(sv: "{1}, {2}", en: "{1}, {2}", fi: "{1}, {2}")
    case .phases: Translation(sv: "Prövas vid", en: "Judged at", fi: "Arvioidaan")
    case .verification: Translation(sv: "Verifieras genom", en: "Verified by", fi: "Todennetaan")
    case .weight: Translation(sv: "{1}, vikt {2}", en: "{1}, weight {2}", fi: "{1}, paino {2}")
    case .evidence: Translation(sv: "Bevis", en: "Evidence", fi: "Näyttö")
    case .noEvidence: Translation(sv: "Inga bevis.", en: "No evidence.", fi: "Ei näyttöä.")
    case .stepsCaption: Translation(sv: "Steg i {1}", en: "Steps of {1}", fi: "Vaiheet: {1}")
    case .time: Translation(sv: "Tid", en: "Time", fi: "Aika")
    case .result: Translation(sv: "Utfall", en: "Result", fi: "Tulos")
    case .proof: Translation(sv: "Bevis", en: "Evidence", fi: "Näyttö")
    case .entry: Translation(sv: "post {1}", en: "entry {1}", fi: "merkintä {1}")
    case .toRequirement:
      Translation(sv: "Kravet med alla bevis", en: "The requirement with all evidence", fi: "Vaatimus ja kaikki näyttö")
    case .repeatRequest: Translation(sv: "Upprepa anropet", en: "Repeat the request", fi: "Toista pyyntö")
    case .sourceLines: Translation(sv: "Skrivet i", en: "Written in", fi: "Kirjoitettu")
    case .started: Translation(sv: "kört {1}", en: "run {1}", fi: "ajettu {1}")
    case .history: Translation(sv: "Historik", en: "History", fi: "Historia")
    case .historyCaption:
      Translation(sv: "Så har läget ändrats, {1}", en: "How the standing changed, {1}", fi: "Tilan muutokset, {1}")
    case .since: Translation(sv: "Från", en: "From", fi: "Alkaen")
    case .colophon: Translation(sv: "Om rapporten", en: "About this report", fi: "Tietoja raportista")
    case .howToRead: Translation(sv: "Så läses omdömena", en: "How to read the verdicts", fi: "Näin tuloksia luetaan")
    case .howToVerify:
      Translation(
        sv:
          "Rapporten är uträknad ur kravkatalogen och protokollet och inget annat. Vem som helst som har båda får samma rapport. Protokollet är en kedja där varje post bär den förras kontrollsumma; huvudets kontrollsumma här ovanför står för allt före det. Kommandot grindvakt verify räknar om kedjan.",
        en:
          "The report is computed from the catalogue and the record and nothing else. Anybody who has both gets the same report. The record is a chain in which each entry carries the checksum of the one before; the checksum of the head above stands for all that came before it. The command grindvakt verify recomputes the chain.",
        fi:
          "Raportti on laskettu vain vaatimusluettelosta ja pöytäkirjasta. Kuka tahansa, jolla on molemmat, saa saman raportin. Pöytäkirja on ketju, jossa jokainen merkintä sisältää edellisen tarkistussumman; yllä oleva pään tarkistussumma edustaa kaikkea sitä edeltävää. Komento grindvakt verify laskee ketjun uudelleen."
      )
    case .howToVerifySimulated:
      Translation(
        sv:
          "Systemet eller dess klocka var simulerad, så rapporten visar hur provningen fungerar, inte hur ett verkligt system gör.",
        en:
          "The system or its clock was simulated, so the report shows how the testing works, not what a real system does.",
        fi:
          "Järjestelmä tai sen kello oli simuloitu, joten raportti näyttää, miten testaus toimii, ei todellista järjestelmää."
      )
    case .verdictOrder:
      Translation(
        sv: "Har ett krav flera fall gäller det första som stämmer: underkänt, ej avgjort, ej prövat, godkänt.",
        en:
          "Where a requirement has several cases, the first that applies counts: failed, inconclusive, not tested, passed.",
        fi:
          "Jos vaatimuksella on useita tapauksia, ensimmäinen paikkansapitävä ratkaisee: hylätty, ratkaisematta, testaamatta, hyväksytty."
      )
    case .madeBy: Translation(sv: "Framställd med {1}.", en: "Made with {1}.", fi: "Laadittu ohjelmalla {1}.")
    case .passedMeaning:
      Translation(
        sv: "Allt som krävs iakttogs.", en: "All that is demanded was observed.", fi: "Kaikki vaadittu havaittiin.")
    case .failedMeaning:
      Translation(
        sv: "Något annat än det som krävs iakttogs.", en: "Something other than what is demanded was observed.",
        fi: "Havaittiin muuta kuin mitä vaaditaan.")
    case .inconclusiveMeaning:
      Translation(
        sv: "För lite iakttogs för att avgöra. Att inget iakttas är aldrig ett godkännande.",
        en: "Too little was observed to tell. Observing nothing is never a pass.",
        fi: "Havaintoja oli liian vähän. Se, ettei mitään havaita, ei koskaan ole hyväksyntä.")
    case .notTestedMeaning:
      Translation(
        sv: "Har inte prövats, eller måste prövas igen.", en: "Has not been tested, or must be tested again.",
        fi: "Ei ole testattu, tai on testattava uudelleen.")
    case .waivedMeaning:
      Translation(
        sv: "Någon svarar för att kravet för en tid inte behöver vara uppfyllt. Det blir aldrig godkänt av det.",
        en: "Somebody answers for it that the requirement need not be met for a time. That never makes it passed.",
        fi: "Joku vastaa siitä, ettei vaatimuksen tarvitse täyttyä määräajan. Se ei tee siitä hyväksyttyä.")
    case .caseSummary: Translation(sv: "{1}, {2}", en: "{1}, {2}", fi: "{1}, {2}")
    case .runsCaption:
      Translation(
        sv: "Körningar som protokollet berättar om", en: "Runs that the record tells of", fi: "Pöytäkirjan ajot")
    case .action: Translation(sv: "Vad", en: "What", fi: "Mitä")
    case .timesHeading: Translation(sv: "Tider efter fall", en: "Times by case", fi: "Ajat tapauksittain")
    case .timesCaption:
      Translation(
        sv: "Uppmätta tider från att något gjordes till att det syntes eller besvarades.",
        en: "Measured times from when something was done until it was seen or answered.",
        fi: "Mitatut ajat siitä, kun jotain tehtiin, siihen kun se näkyi tai siihen vastattiin.")
    case .seen: Translation(sv: "Iakttaget", en: "Observed", fi: "Havaittu")
    case .start: Translation(sv: "Började", en: "Began", fi: "Alkoi")
    case .end: Translation(sv: "Sista posten", en: "Last entry", fi: "Viimeinen merkintä")
    case .state: Translation(sv: "Slut", en: "Ending", fi: "Päättyminen")
    }
  }
}
