/// Why a criterion of a gate stands as it does: requirements, faults, proof, and what stops evidence from counting.
package enum GateReasonPhrase: TranslatedPhrase {
  case failed, seenNotMet, waiverExpired, waiverNotVerified, deadlinePassed, notShown, onlySimulated, waived, awaited
  case shown, nothingMeant
  case faults, faultFreeFor, sincePilot, sinceDeviation, sinceVersion, faultFreeShown, nothingInUse, noUseSeen
  case openFaults, fewFaultsOpen
  case notStarted, faultAfterStart, perHundred, perHundredAll, installedUnknown, wireHolds
  case boundLost, boundUsers, boundTime, boundBattery, noTrials
  case onlySimulatedEvidence, unreadable

  package var translation: Translation {
    switch self {
    case .failed, .seenNotMet, .waiverExpired, .waiverNotVerified, .deadlinePassed, .notShown, .onlySimulated,
      .waived, .awaited, .shown, .nothingMeant:
      requirements
    case .boundLost, .boundUsers, .boundTime, .boundBattery, .noTrials: proof
    case .onlySimulatedEvidence:
      Translation(
        sv: "Underlaget kommer från ett simulerat system och räknas inte.",
        en: "The evidence comes from a simulated system and does not count.",
        fi: "Aineisto on simuloidusta järjestelmästä, eikä sitä oteta huomioon.")
    case .unreadable:
      Translation(
        sv: "En händelse (”{1}”) går inte att läsa. Den kan vara avgörande.",
        en: "An event (“{1}”) cannot be read. It may be decisive.",
        fi: "Tapahtumaa (”{1}”) ei voi lukea. Se voi olla ratkaiseva.")
    default: faultTexts
    }
  }

  private var requirements: Translation {
    switch self {
    case .failed:
      Translation(
        sv: "Underkända krav utan dispens: {1}.", en: "Failed requirements without a waiver: {1}.",
        fi: "Hylätyt vaatimukset ilman poikkeuslupaa: {1}.")
    case .seenNotMet:
      Translation(
        sv: "Krav som inte har varit uppfyllda i drift och saknar dispens: {1}.",
        en: "Requirements that were not met in use and have no waiver: {1}.",
        fi: "Vaatimukset, jotka eivät ole täyttyneet käytössä ja joilla ei ole poikkeuslupaa: {1}.")
    case .waiverExpired:
      Translation(
        sv: "Dispensen har gått ut för: {1}.", en: "The waiver has expired for: {1}.",
        fi: "Poikkeuslupa on päättynyt: {1}.")
    case .waiverNotVerified:
      Translation(
        sv: "Dispens finns, men det är inte verifierat att den kompenserande åtgärden fungerar: {1}.",
        en: "Waived, but the compensating measure has not been shown to work: {1}.",
        fi: "Poikkeuslupa on, mutta korvaavan toimenpiteen toimivuutta ei ole todennettu: {1}.")
    case .deadlinePassed:
      Translation(
        sv: "Den avtalade dagen har passerat, och kravet är inte verifierat: {1}.",
        en: "The agreed date has passed, and the requirement is not verified: {1}.",
        fi: "Sovittu päivä on mennyt, eikä vaatimusta ole todennettu: {1}.")
    case .notShown:
      Translation(
        sv: "Inte verifierat, och ingen gällande dag är avtalad: {1}.",
        en: "Not verified, and there is no agreed date: {1}.",
        fi: "Ei todennettu, eikä voimassa olevaa määräpäivää ole: {1}.")
    case .onlySimulated:
      Translation(
        sv: "Bara provat mot ett simulerat system: {1}.", en: "Tested on a simulated system only: {1}.",
        fi: "Testattu vain simuloidussa järjestelmässä: {1}.")
    case .waived:
      Translation(
        sv: "Dispens med provad kompenserande åtgärd: {1}.", en: "Waived, with a tested compensating measure: {1}.",
        fi: "Poikkeuslupa, jonka korvaava toimenpide on testattu: {1}.")
    case .awaited:
      Translation(
        sv: "Inte verifierat än, men en dag är avtalad: {1}.", en: "Not verified yet, but a date is agreed: {1}.",
        fi: "Ei vielä todennettu, mutta määräpäivä on sovittu: {1}.")
    case .shown:
      Translation(sv: "Verifierade krav: {1}.", en: "Verified requirements: {1}.", fi: "Todennetut vaatimukset: {1}.")
    default:
      Translation(
        sv: "Kravkatalogen har inget krav som kriteriet avser.",
        en: "The requirements catalogue has no requirement of this kind.",
        fi: "Vaatimusluettelossa ei ole kriteerin tarkoittamaa vaatimusta.")
    }
  }

  private var proof: Translation {
    switch self {
    case .boundLost:
      Translation(
        sv:
          "Av {1} loggade provtryck gick {2} förlorade (räknas som {3} oberoende). Med {5} säkerhet går högst {4} av larmen förlorade. Kravet är högst {6}.",
        en:
          "Of {1} logged test presses, {2} were lost (equal to {3} independent trials). With {5} confidence, at most {4} of alarms are lost. At most {6} is required.",
        fi:
          "Kirjattuja koepainalluksia {1}, niistä kadonneita {2} (vastaa {3} riippumatonta koetta). {5}:n varmuudella hälytyksistä katoaa enintään {4}. Vaatimus on enintään {6}."
      )
    case .boundUsers:
      Translation(
        sv:
          "Av {1} brukare hade {2} fel (räknas som {3} oberoende). Med {5} säkerhet får högst {4} av brukarna fel. Kravet är högst {6}.",
        en:
          "Of {1} service users, {2} had a fault (equal to {3} independent trials). With {5} confidence, at most {4} of service users have a fault. At most {6} is required.",
        fi:
          "Asiakkaita {1}, niistä vika {2} asiakkaalla (vastaa {3} riippumatonta koetta). {5}:n varmuudella vika on enintään {4} asiakkaista. Vaatimus on enintään {6}."
      )
    case .boundTime:
      Translation(
        sv:
          "{1} enhetstimmar, antal fel {2}. Med {5} säkerhet går det i medel minst {4}\u{A0}h mellan felen. Kravet är {6}\u{A0}h.",
        en:
          "{1} device hours, failures: {2}. With {5} confidence, the mean time between failures is at least {4}\u{A0}h. {6}\u{A0}h is required.",
        fi:
          "Laitetunteja {1}, vikoja {2}. {5}:n varmuudella vikojen välinen aika on keskimäärin vähintään {4}\u{A0}t. Vaatimus on {6}\u{A0}t."
      )
    case .boundBattery:
      Translation(
        sv:
          "Mätta batterier: {1}, varav {2} tog slut för tidigt. Med {5} säkerhet räcker minst {4} så länge. Kravet är {6}.",
        en:
          "Batteries measured: {1}, of which {2} ran out too early. With {5} confidence, at least {4} last that long. {6} is required.",
        fi:
          "Mitattuja akkuja {1}, niistä {2} tyhjeni liian aikaisin. {5}:n varmuudella vähintään {4} kestää niin kauan. Vaatimus on {6}."
      )
    default:
      Translation(
        sv: "Loggboken har inga försök att räkna på: {1}.", en: "The record has no trials to calculate from: {1}.",
        fi: "Lokikirjassa ei ole laskettavia kokeita: {1}.")
    }
  }

  private var faultTexts: Translation {
    switch self {
    case .faults:
      Translation(
        sv: "Fel i klass {1} under perioden: {2}. Högst {3} får finnas ({4}).",
        en: "Faults of class {1} in that period: {2}. At most {3} is accepted ({4}).",
        fi: "Luokan {1} vikoja tällä jaksolla: {2}, sallittu {3} ({4}).")
    case .faultFreeFor:
      Translation(
        sv: "Felfri period: {1}. Kravet är {2}, räknat från den {3} ({4}).",
        en: "Fault-free period: {1}. Required: {2}, counted from {3} ({4}).",
        fi: "Jakso ilman vikoja: {1}. Vaatimus: {2}. Laskettu {3} alkaen ({4}).")
    case .sincePilot: Translation(sv: "då piloten började", en: "when the pilot began", fi: "pilotin alku")
    case .sinceDeviation:
      Translation(sv: "efter avvikelsen {1}", en: "after the deviation {1}", fi: "poikkeaman {1} jälkeen")
    case .sinceVersion:
      Translation(
        sv: "då version {1} togs i drift", en: "when version {1} was taken into use", fi: "version {1} käyttöönotto")
    case .faultFreeShown:
      Translation(
        sv: "Felfritt i {1}, sedan den {2}.", en: "Fault-free for {1}, since {2}.", fi: "Ilman vikoja {1}, {2} alkaen.")
    case .nothingInUse:
      Translation(sv: "Ingenting är i drift.", en: "Nothing is in use.", fi: "Mikään ei ole käytössä.")
    case .noUseSeen:
      Translation(
        sv: "Inget larm, provtryck eller livstecken finns mellan den {1} och den {2}, så ingen kan ha märkt ett fel.",
        en: "There is no alarm, test press or heartbeat between {1} and {2}, so nobody can have noticed a fault.",
        fi: "Hälytyksiä, koepainalluksia tai elonmerkkejä ei ole {1}–{2}, joten vikaa ei ole voitu havaita.")
    case .openFaults:
      Translation(
        sv: "Öppna fel i klass {1}: {2}. Högst {3} får finnas ({4}).",
        en: "Open faults of class {1}: {2}. At most {3} is accepted ({4}).",
        fi: "Avoimia luokan {1} vikoja: {2}, sallittu {3} ({4}).")
    case .fewFaultsOpen:
      Translation(sv: "Öppna fel: {1}.", en: "Open faults: {1}.", fi: "Avoimia vikoja: {1}.")
    case .notStarted:
      Translation(
        sv: "Inget i underlaget visar att ”{1}” har börjat.", en: "Nothing in the evidence shows that “{1}” has begun.",
        fi: "Mikään aineistossa ei osoita, että ”{1}” on alkanut.")
    case .faultAfterStart:
      Translation(
        sv: "Fel i klass {1} sedan starten den {2}: {3}. Ett enda betyder stopp.",
        en: "Faults of class {1} since the start on {2}: {3}. A single one means stop.",
        fi: "Luokan {1} vikoja aloituspäivästä {2} lähtien: {3}. Yksikin tarkoittaa pysäytystä.")
    case .perHundred:
      Translation(
        sv: "{3} avvikelser i klass {1} per 100 installerade (antal avvikelser {2}, installerade {5}). Gränsen är {4}.",
        en: "{3} deviations of class {1} per 100 installed (deviations {2}, installed {5}). The limit is {4}.",
        fi: "{3} luokan {1} poikkeamaa sataa asennettua kohti (poikkeamia {2}, asennettuja {5}). Raja on {4}.")
    case .perHundredAll:
      Translation(
        sv: "{3} avvikelser per 100 installerade (antal avvikelser {2}, installerade {5}). Gränsen är {4}.",
        en: "{3} deviations per 100 installed (deviations {2}, installed {5}). The limit is {4}.",
        fi: "{3} poikkeamaa sataa asennettua kohti (poikkeamia {2}, asennettuja {5}). Raja on {4}.")
    case .installedUnknown:
      Translation(
        sv: "Uppgift saknas om hur många som är installerade.", en: "The number of installed devices is not recorded.",
        fi: "Asennettujen määrä ei ole tiedossa.")
    default:
      Translation(
        sv: "Gränsen är inte nådd: avvikelser {1}, installerade {2}, sedan den {3}.",
        en: "The limit is not reached: deviations {1}, installed {2}, since {3}.",
        fi: "Raja ei ole ylittynyt: poikkeamia {1}, asennettuja {2}, {3} alkaen.")
    }
  }
}
