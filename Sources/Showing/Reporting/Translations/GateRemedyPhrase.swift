/// What would change how a criterion of a gate stands.
package enum GateRemedyPhrase: Phrase {
  case showRequirements, mendOrWaive, agreeDeadline, mendDeviations, faultFreeUntil, recordUse, moreTrials
  case makeArtefact, approveArtefact, train, rehearse, involve, inform, giveMandate, planRollOut, startAnotherDay
  case startBy, moreOrLater, keepOldSystemUntil, shortenParallel, checkPromises, promiseNoMore, askWhyFewerReports
  case widenSample, decideFirst, meetConditions, ruleInNumbers, stopAndMend, renegotiate, recordEvent, testRealSystem

  package var translation: Translation {
    switch self {
    case .showRequirements:
      Translation(
        sv: "Visa att kraven är uppfyllda: {1}.", en: "Show that they are met: {1}.", fi: "Osoittakaa täyttyminen: {1}."
      )
    case .mendOrWaive:
      Translation(
        sv: "Åtgärda, eller ge dispens med slutdag och prövad ersättande åtgärd: {1}.",
        en: "Mend, or waive with an end and a tested compensation: {1}.",
        fi: "Korjatkaa, tai myöntäkää määräaikainen poikkeuslupa, jonka korvaava toimi on testattu: {1}.")
    case .agreeDeadline:
      Translation(sv: "Avtala en dag: {1}.", en: "Agree on a day: {1}.", fi: "Sopikaa päivä: {1}.")
    case .mendDeviations:
      Translation(sv: "Åtgärda avvikelserna: {1}.", en: "Mend the deviations: {1}.", fi: "Korjatkaa poikkeamat: {1}.")
    case .faultFreeUntil:
      Translation(
        sv: "Inga fler fel än tillåtet till och med {1}.", en: "No more faults than accepted until {1}.",
        fi: "Ei sallittua enempää vikoja {1} asti.")
    case .recordUse:
      Translation(
        sv: "Logga larm, provtryck och livstecken.", en: "Record alarms, test presses and heartbeats.",
        fi: "Kirjatkaa hälytykset, koepainallukset ja elonmerkit.")
    case .moreTrials:
      Translation(
        sv: "{1} försök till utan fel.", en: "{1} more trials without a failure.", fi: "Vielä {1} koetta ilman vikaa.")
    case .makeArtefact:
      Translation(sv: "Ta fram: {1}{2}.", en: "Make: {1}{2}.", fi: "Laatikaa: {1}{2}.")
    case .approveArtefact:
      Translation(sv: "Låt {2} godkänna: {1}.", en: "Have {2} approve: {1}.", fi: "Hyväksyttäkää ({2}): {1}.")
    case .train: Translation(sv: "Utbilda {1}.", en: "Train {1}.", fi: "Kouluttakaa: {1}.")
    case .rehearse: Translation(sv: "Öva: {1}.", en: "Hold the drill: {1}.", fi: "Harjoitelkaa: {1}.")
    case .involve:
      Translation(sv: "Låt dem delta ({2}): {1}.", en: "Let them take part ({2}): {1}.", fi: "Osallistakaa ({2}): {1}.")
    case .inform: Translation(sv: "Underrätta {1}.", en: "Tell {1}.", fi: "Ilmoittakaa: {1}.")
    case .giveMandate:
      Translation(
        sv: "Låt {1} besluta eller ge mandat.", en: "Let {1} decide or give the mandate.", fi: "Päätösvalta: {1}.")
    case .planRollOut:
      Translation(
        sv: "Planera från och till vilken dag ({1}).", en: "Plan from which day to which ({1}).",
        fi: "Suunnitelkaa alku ja loppu ({1}).")
    case .startAnotherDay:
      Translation(
        sv: "Välj en annan startdag.", en: "Choose another day to start.", fi: "Valitkaa toinen aloituspäivä.")
    case .startBy:
      Translation(
        sv: "Senaste start som räcker: {1}.", en: "The latest start that is enough: {1}.",
        fi: "Viimeinen riittävä aloitus: {1}.")
    case .moreOrLater:
      Translation(
        sv: "Högre takt, eller en senare slutdag.", en: "A higher pace, or a later end.",
        fi: "Nopeampi tahti tai myöhempi loppu.")
    case .keepOldSystemUntil:
      Translation(
        sv: "Behåll det gamla systemet till {1}.", en: "Keep the old system until {1}.",
        fi: "Pitäkää vanha järjestelmä {1} asti.")
    case .shortenParallel:
      Translation(
        sv: "Korta tiden med två system.", en: "Shorten the time with two systems.",
        fi: "Lyhentäkää kahden järjestelmän aikaa.")
    case .checkPromises:
      Translation(
        sv: "Se själva att datumen håller: {1}.", en: "See for yourselves that the dates hold: {1}.",
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
        sv: "Ta med fler i piloten efter: {1}.", en: "Take more into the pilot by: {1}.",
        fi: "Laajentakaa pilottia: {1}.")
    case .decideFirst:
      Translation(
        sv: "Besluta först om grinden {1}.", en: "Decide the gate {1} first.", fi: "Päättäkää ensin portista {1}.")
    case .meetConditions:
      Translation(sv: "Uppfyll villkoren: {1}.", en: "Meet the conditions: {1}.", fi: "Täyttäkää ehdot: {1}.")
    case .ruleInNumbers:
      Translation(
        sv: "Skriv regeln med en siffra för: {1}.", en: "Write the rule with a number for: {1}.",
        fi: "Kirjoittakaa sääntöön luku: {1}.")
    case .stopAndMend:
      Translation(sv: "Stoppa och åtgärda.", en: "Stop and mend.", fi: "Pysäyttäkää ja korjatkaa.")
    case .renegotiate:
      Translation(
        sv: "Pröva hävning eller nya villkor.", en: "Consider termination or new terms.",
        fi: "Harkitkaa purkamista tai uusia ehtoja.")
    case .recordEvent:
      Translation(
        sv: "Anteckna händelser av slaget {1}.", en: "Record events of the kind {1}.",
        fi: "Kirjatkaa tapahtumat {1}.")
    case .testRealSystem:
      Translation(
        sv: "Prova det riktiga systemet.", en: "Test the real system.", fi: "Testatkaa todellinen järjestelmä.")
    }
  }
}
