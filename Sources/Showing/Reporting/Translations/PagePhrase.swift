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
  case swedishWording, runsCaption, start, end, state, action, seen, timesHeading, timesCaption

  package var translation: Translation {
    switch self {
    case .documentTitle:
      Translation(sv: "Kravrapport: {1}", en: "Requirements report: {1}", fi: "Vaatimusraportti: {1}")
    case .kind: Translation(sv: "Kravrapport", en: "Requirements report", fi: "Vaatimusraportti")
    case .skip: Translation(sv: "Hoppa till innehållet", en: "Skip to content", fi: "Siirry sisältöön")
    case .contents: Translation(sv: "Innehåll", en: "Contents", fi: "Sisällys")
    case .summary: Translation(sv: "Sammanfattning", en: "Summary", fi: "Yhteenveto")
    case .factsHeading: Translation(sv: "Vad som provats", en: "What was tested", fi: "Mitä testattiin")
    case .matrixHeading:
      Translation(sv: "Läget per område", en: "Status by area", fi: "Tilanne alueittain")
    case .matrixCaption:
      Translation(
        sv: "Varje ruta visar det allvarligaste läget i området och hur många krav som har respektive läge.",
        en: "Each cell shows the worst result in the area and how many requirements have each result.",
        fi: "Kukin ruutu näyttää alueen vaatimusten vakavimman tilan ja sen, kuinka moni vaatimus on missäkin tilassa.")
    case .failedIntroduction:
      Translation(
        sv: "Här visade systemet något annat än det som krävs. Ska-kraven står först.",
        en: "Here the system showed something other than what is required. Mandatory requirements come first.",
        fi: "Näissä järjestelmä osoitti muuta kuin mitä vaaditaan. Pakolliset vaatimukset ovat ensin.")
    case .inconclusiveIntroduction:
      Translation(
        sv: "Här räcker observationerna varken för att godkänna eller underkänna.",
        en: "Here there are not enough observations to pass or fail the requirement.",
        fi: "Näissä havainnot eivät riitä hyväksymiseen eivätkä hylkäämiseen.")
    case .attentionHeading:
      Translation(sv: "Inte provat och dispenser", en: "Not tested and waived", fi: "Testaamatta ja poikkeusluvat")
    case .attentionIntroduction:
      Translation(
        sv: "Det här är inte godkänt. Tabellen säger vad som saknas.",
        en: "These have not passed. The table says what is missing.",
        fi: "Näitä ei ole hyväksytty. Taulukko kertoo, mitä puuttuu.")
    case .listCaption: Translation(sv: "Krav och skäl", en: "Requirements and reasons", fi: "Vaatimukset ja syyt")
    case .standing: Translation(sv: "Läge", en: "Status", fi: "Tila")
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
    case .why: Translation(sv: "Motivering", en: "Reason", fi: "Perustelu")
    case .source: Translation(sv: "Källa", en: "Source", fi: "Lähde")
    case .quoted: Translation(sv: "ordagrant", en: "quoted", fi: "sanatarkasti")
    case .section: Translation(sv: "{1}, {2}", en: "{1}, {2}", fi: "{1}, {2}")
    case .phases: Translation(sv: "Bedöms vid", en: "Assessed at", fi: "Arviointivaihe")
    case .verification: Translation(sv: "Verifieras genom", en: "Verified by", fi: "Todentamistapa")
    case .weight: Translation(sv: "{1}, vikt {2}", en: "{1}, weight {2}", fi: "{1}, paino {2}")
    case .evidence: Translation(sv: "Underlag", en: "Evidence", fi: "Aineisto")
    case .noEvidence: Translation(sv: "Inget underlag.", en: "No evidence.", fi: "Ei aineistoa.")
    case .stepsCaption: Translation(sv: "Steg i {1}", en: "Steps of {1}", fi: "Vaiheet: {1}")
    case .time: Translation(sv: "Tid", en: "Time", fi: "Aika")
    case .result: Translation(sv: "Utfall", en: "Result", fi: "Tulos")
    case .proof: Translation(sv: "Underlag", en: "Evidence", fi: "Aineisto")
    case .entry: Translation(sv: "loggpost {1}", en: "entry {1}", fi: "merkintä {1}")
    case .toRequirement:
      Translation(
        sv: "Kravet med allt underlag", en: "The requirement with all evidence", fi: "Vaatimus ja koko aineisto")
    case .repeatRequest: Translation(sv: "Upprepa anropet", en: "Repeat the request", fi: "Toista pyyntö")
    case .sourceLines: Translation(sv: "Skrivet i", en: "Written in", fi: "Kirjoitettu")
    case .started: Translation(sv: "utfört {1}", en: "carried out {1}", fi: "tehty {1}")
    case .history: Translation(sv: "Historik", en: "History", fi: "Historia")
    case .historyCaption:
      Translation(sv: "Så har läget ändrats, {1}", en: "How the status changed, {1}", fi: "Tilan muutokset, {1}")
    case .since: Translation(sv: "Från", en: "From", fi: "Alkaen")
    case .colophon: Translation(sv: "Om rapporten", en: "About this report", fi: "Tietoja raportista")
    case .howToRead:
      Translation(sv: "Så läser du bedömningarna", en: "How to read the verdicts", fi: "Näin arvioita luetaan")
    case .howToVerify:
      Translation(
        sv:
          "Rapporten bygger bara på kravkatalogen och loggboken. Vem som helst som har båda får samma rapport. Loggboken är en kedja: varje loggpost innehåller kontrollsumman för den föregående, så den senaste kontrollsumman här ovanför omfattar hela loggboken. Kommandot grindvakt verify räknar om kedjan.",
        en:
          "The report is based only on the requirements catalogue and the record. Anybody who has both gets the same report. The record is a chain: each entry contains the checksum of the one before, so the latest checksum above covers the whole record. The command grindvakt verify recomputes the chain.",
        fi:
          "Raportti perustuu vain vaatimusluetteloon ja lokikirjaan. Kuka tahansa, jolla on molemmat, saa saman raportin. Lokikirja on ketju: jokainen merkintä sisältää edellisen tarkistussumman, joten yllä oleva viimeisin tarkistussumma kattaa koko lokikirjan. Komento grindvakt verify laskee ketjun uudelleen."
      )
    case .howToVerifySimulated:
      Translation(
        sv:
          "Systemet eller dess klocka var simulerad, så rapporten visar hur provningen går till, inte hur ett verkligt system fungerar.",
        en:
          "The system or its clock was simulated, so the report shows how the testing works, not how a real system works.",
        fi:
          "Järjestelmä tai sen kello oli simuloitu, joten raportti näyttää, miten testaus toimii, ei sitä, miten todellinen järjestelmä toimii."
      )
    case .verdictOrder:
      Translation(
        sv:
          "Har ett krav flera provfall avgör det sämsta resultatet. Ordningen är: underkänt, inte avgjort, inte provat, godkänt.",
        en:
          "If a requirement has several test cases, the worst result decides. The order is: failed, inconclusive, not tested, passed.",
        fi:
          "Jos vaatimuksella on useita testitapauksia, huonoin tulos ratkaisee. Järjestys on: hylätty, ratkaisematta, testaamatta, hyväksytty."
      )
    case .madeBy: Translation(sv: "Skapad med {1}.", en: "Made with {1}.", fi: "Laadittu ohjelmalla {1}.")
    case .passedMeaning:
      Translation(
        sv: "Allt som krävs har observerats.", en: "Everything required was observed.",
        fi: "Kaikki vaadittu havaittiin.")
    case .failedMeaning:
      Translation(
        sv: "Resultatet blev ett annat än det som krävs.", en: "The result was something other than what is required.",
        fi: "Tulos oli muu kuin mitä vaaditaan.")
    case .inconclusiveMeaning:
      Translation(
        sv: "Observationerna är för få för att avgöra. Att inget observeras är aldrig ett godkännande.",
        en: "There are too few observations to decide. Observing nothing is never a pass.",
        fi: "Havaintoja oli liian vähän. Se, ettei mitään havaita, ei koskaan ole hyväksyntä.")
    case .notTestedMeaning:
      Translation(
        sv: "Har inte provats eller måste provas igen.", en: "Has not been tested or must be tested again.",
        fi: "Ei ole testattu tai on testattava uudelleen.")
    case .waivedMeaning:
      Translation(
        sv:
          "En namngiven person har beslutat att kravet tillfälligt inte behöver vara uppfyllt. Kravet räknas ändå inte som godkänt.",
        en:
          "A named person has decided that the requirement does not have to be met for now. It still does not count as passed.",
        fi:
          "Nimetty henkilö on päättänyt, että vaatimuksen ei tarvitse toistaiseksi täyttyä. Vaatimusta ei silti lasketa hyväksytyksi."
      )
    case .caseSummary: Translation(sv: "{1}, {2}", en: "{1}, {2}", fi: "{1}, {2}")
    case .runsCaption:
      Translation(sv: "Körningar i loggboken", en: "Runs in the record", fi: "Ajot lokikirjassa")
    case .swedishWording:
      Translation(
        sv: "Kravens ordalydelse är på svenska, så som den står i avtalet.",
        en: "The wording of requirements and instructions is in Swedish where the contract has no other.",
        fi: "Vaatimusten ja ohjeiden sanamuoto on ruotsiksi, jos sopimuksessa ei ole muuta.")
    case .action: Translation(sv: "Vad", en: "What", fi: "Mitä")
    case .timesHeading: Translation(sv: "Tider per provfall", en: "Times by test case", fi: "Ajat testitapauksittain")
    case .timesCaption:
      Translation(
        sv: "Uppmätta tider från att något gjordes till att det syntes eller besvarades.",
        en: "Measured times from when something was done until it was seen or answered.",
        fi: "Mitatut ajat siitä, kun jotain tehtiin, siihen kun se näkyi tai siihen vastattiin.")
    case .seen: Translation(sv: "Observerat", en: "Observed", fi: "Havaittu")
    case .start: Translation(sv: "Började", en: "Began", fi: "Alkoi")
    case .end: Translation(sv: "Sista loggposten", en: "Last entry", fi: "Viimeinen merkintä")
    case .state: Translation(sv: "Slut", en: "End", fi: "Päättyminen")
    }
  }
}
