/// What would change how a criterion of a gate stands.
package enum GateRemedyPhrase: TranslatedPhrase {
  case showRequirements, mendOrWaive, agreeDeadline, mendDeviations, faultFreeUntil, recordUse, moreTrials
  case makeArtefact, approveArtefact, train, rehearse, involve, inform, giveMandate, planRollOut, startAnotherDay
  case startBy, moreOrLater, keepOldSystemUntil, shortenParallel, checkPromises, promiseNoMore, askWhyFewerReports
  case widenSample, decideFirst, meetConditions, ruleInNumbers, stopAndMend, renegotiate, recordEvent, testRealSystem

  package var translation: Translation {
    switch self {
    case .showRequirements:
      Translation(
        sv: "Verifiera att kraven är uppfyllda: {1}.", en: "Verify that the requirements are met: {1}.",
        fi: "Osoittakaa vaatimusten täyttyminen: {1}.")
    case .mendOrWaive:
      Translation(
        sv: "Åtgärda, eller ge dispens med slutdag och provad kompenserande åtgärd: {1}.",
        en: "Fix, or waive with an end date and a tested compensating measure: {1}.",
        fi: "Korjatkaa, tai myöntäkää määräaikainen poikkeuslupa, jonka korvaava toimenpide on testattu: {1}.")
    case .agreeDeadline:
      Translation(sv: "Avtala en dag: {1}.", en: "Agree on a date: {1}.", fi: "Sopikaa määräpäivä: {1}.")
    case .mendDeviations:
      Translation(sv: "Åtgärda avvikelserna: {1}.", en: "Fix the deviations: {1}.", fi: "Korjatkaa poikkeamat: {1}.")
    case .faultFreeUntil:
      Translation(
        sv: "Inga fler fel än tillåtet till och med den {1}.", en: "No more faults than accepted up to {1}.",
        fi: "Vikoja saa olla enintään sallittu määrä {1} asti.")
    case .recordUse:
      Translation(
        sv: "Logga larm, provtryck och livstecken.", en: "Record alarms, test presses and heartbeats.",
        fi: "Kirjatkaa hälytykset, koepainallukset ja elonmerkit.")
    case .moreTrials:
      Translation(
        sv: "Ytterligare försök utan fel: {1}.", en: "More trials without a failure: {1}.",
        fi: "Lisää kokeita ilman vikaa: {1}.")
    case .makeArtefact:
      Translation(sv: "Ta fram: ”{1}”{2}.", en: "Produce: “{1}”{2}.", fi: "Laatikaa: ”{1}”{2}.")
    case .approveArtefact:
      Translation(
        sv: "Godkännande behövs av {2}: ”{1}”.", en: "Approval is needed from {2}: “{1}”.",
        fi: "Hankkikaa hyväksyntä ({2}): ”{1}”.")
    case .train: Translation(sv: "Utbilda {1}.", en: "Train {1}.", fi: "Kouluttakaa: {1}.")
    case .rehearse: Translation(sv: "Öva: ”{1}”.", en: "Hold the drill “{1}”.", fi: "Harjoitelkaa: ”{1}”.")
    case .involve:
      Translation(sv: "Låt dessa delta i {2}: {1}.", en: "Involve these in {2}: {1}.", fi: "Osallistakaa ({2}): {1}.")
    case .inform: Translation(sv: "Informera {1}.", en: "Inform {1}.", fi: "Tiedottakaa: {1}.")
    case .giveMandate:
      Translation(
        sv: "Låt {1} besluta eller ge mandat.", en: "Let {1} decide or give the mandate.",
        fi: "Päättäjäksi tai päätösvallan antajaksi: {1}.")
    case .planRollOut:
      Translation(
        sv: "Planera en första och en sista dag (”{1}”).", en: "Plan a first and a last day (“{1}”).",
        fi: "Suunnitelkaa ensimmäinen ja viimeinen päivä (”{1}”).")
    case .startAnotherDay:
      Translation(
        sv: "Välj en annan startdag.", en: "Choose another day to start.", fi: "Valitkaa toinen aloituspäivä.")
    case .startBy:
      Translation(
        sv: "Senaste möjliga start: den {1}.", en: "Latest possible start: {1}.",
        fi: "Viimeinen mahdollinen aloituspäivä: {1}.")
    case .moreOrLater:
      Translation(
        sv: "Högre takt eller en senare slutdag.", en: "A higher pace or a later end date.",
        fi: "Nopeampi tahti tai myöhempi päättymispäivä.")
    case .keepOldSystemUntil:
      Translation(
        sv: "Behåll det gamla systemet till den {1}.", en: "Keep the old system until {1}.",
        fi: "Pitäkää vanha järjestelmä {1} asti.")
    case .shortenParallel:
      Translation(
        sv: "Korta tiden med två system.", en: "Shorten the time with two systems.",
        fi: "Lyhentäkää kahden järjestelmän aikaa.")
    case .checkPromises:
      Translation(
        sv: "Kontrollera själva att datumen håller: {1}.", en: "Check for yourselves that the dates hold: {1}.",
        fi: "Tarkistakaa itse, että päivät pitävät: {1}.")
    case .promiseNoMore:
      Translation(
        sv: "Räkna med det som är levererat, inte med det som är utlovat.",
        en: "Count on what is delivered, not on what is promised.",
        fi: "Luottakaa toimitettuun, älkää luvattuun.")
    case .askWhyFewerReports:
      Translation(
        sv: "Fråga personalen varför det rapporteras mindre.", en: "Ask the staff why they report less.",
        fi: "Kysykää henkilöstöltä, miksi ilmoitetaan vähemmän.")
    case .widenSample:
      Translation(
        sv: "Ta med fler i piloten så att den stämmer bättre i fråga om: {1}.",
        en: "Include more people in the pilot so that it matches better in: {1}.",
        fi: "Laajentakaa pilottia, jotta se vastaa paremmin kaikkia: {1}.")
    case .decideFirst:
      Translation(sv: "Besluta först: ”{1}”.", en: "Decide first: “{1}”.", fi: "Päättäkää ensin: ”{1}”.")
    case .meetConditions:
      Translation(sv: "Uppfyll villkoren: {1}.", en: "Meet the conditions: {1}.", fi: "Täyttäkää ehdot: {1}.")
    case .ruleInNumbers:
      Translation(
        sv: "Skriv regeln med en siffra för: {1}.", en: "Write the rule with a number for: {1}.",
        fi: "Kirjoittakaa sääntöön luku: {1}.")
    case .stopAndMend:
      Translation(sv: "Stoppa och åtgärda.", en: "Stop and fix.", fi: "Pysäyttäkää ja korjatkaa.")
    case .renegotiate:
      Translation(
        sv: "Överväg hävning eller nya villkor.", en: "Consider termination or new terms.",
        fi: "Harkitkaa purkamista tai uusia ehtoja.")
    case .recordEvent:
      Translation(sv: "Registrera: ”{1}”.", en: "Record: “{1}”.", fi: "Kirjatkaa: ”{1}”.")
    case .testRealSystem:
      Translation(
        sv: "Prova det riktiga systemet.", en: "Test the real system.", fi: "Testatkaa todellinen järjestelmä.")
    }
  }
}
