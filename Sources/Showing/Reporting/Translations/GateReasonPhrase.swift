/// Why a criterion of a gate stands as it does: requirements, faults, proof, and what stops evidence from counting.
package enum GateReasonPhrase: Phrase {
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
        sv: "Det som finns är taget på ett simulerat system och räknas inte.",
        en: "What there is was taken on a simulated system and does not count.",
        fi: "Näyttö on simuloidusta järjestelmästä eikä kelpaa.")
    case .unreadable:
      Translation(
        sv: "En händelse av slaget {1} går inte att läsa, och det den säger kan avgöra.",
        en: "An event of the kind {1} cannot be read, and what it says may decide.",
        fi: "Tapahtumaa {1} ei voi lukea, ja sen sisältö voi ratkaista.")
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
        sv: "Krav som i drift setts inte vara uppfyllda, utan dispens: {1}.",
        en: "Requirements that were seen in use not to be met, without a waiver: {1}.",
        fi: "Vaatimukset, joiden on käytössä nähty jäävän täyttymättä, ilman poikkeuslupaa: {1}.")
    case .waiverExpired:
      Translation(
        sv: "Dispensen har gått ut för: {1}.", en: "The waiver has run out for: {1}.",
        fi: "Poikkeuslupa on päättynyt: {1}.")
    case .waiverNotVerified:
      Translation(
        sv: "Dispens finns, men ingenting visar att ersättande åtgärd fungerar: {1}.",
        en: "Waived, but nothing shows that what is done instead works: {1}.",
        fi: "Poikkeuslupa on, mutta mikään ei osoita korvaavan toimen toimivan: {1}.")
    case .deadlinePassed:
      Translation(
        sv: "Avtalad dag har passerat utan att kravet visats: {1}.",
        en: "The agreed day has passed and it is not shown: {1}.",
        fi: "Sovittu päivä on mennyt eikä täyttymistä ole osoitettu: {1}.")
    case .notShown:
      Translation(
        sv: "Inte visat, och ingen dag är avtalad som gäller: {1}.", en: "Not shown, and no agreed day holds: {1}.",
        fi: "Ei osoitettu, eikä voimassa olevaa sovittua päivää ole: {1}.")
    case .onlySimulated:
      Translation(
        sv: "Bara provat mot ett simulerat system: {1}.", en: "Tested on a simulated system only: {1}.",
        fi: "Testattu vain simuloidussa järjestelmässä: {1}.")
    case .waived:
      Translation(
        sv: "Dispens med prövad ersättande åtgärd: {1}.", en: "Waived, with a tested compensation: {1}.",
        fi: "Poikkeuslupa, jonka korvaava toimi on testattu: {1}.")
    case .awaited:
      Translation(
        sv: "Inte visat än, men dag är avtalad: {1}.", en: "Not shown yet, but a day is agreed: {1}.",
        fi: "Ei vielä osoitettu, mutta päivä on sovittu: {1}.")
    case .shown:
      Translation(sv: "Visade krav: {1}.", en: "Requirements shown: {1}.", fi: "Osoitetut vaatimukset: {1}.")
    default:
      Translation(
        sv: "Katalogen har inget krav som villkoret menar.", en: "The catalogue has no requirement that is meant.",
        fi: "Luettelossa ei ole tarkoitettua vaatimusta.")
    }
  }

  private var proof: Translation {
    switch self {
    case .boundLost:
      Translation(
        sv: "{1} loggade provtryck, {2} förlorade, vägda som {3}: högst {4} förloras med {5} säkerhet. Kravet är {6}.",
        en: "{1} logged test presses, {2} lost, weighing as {3}: at most {4} are lost, at {5} confidence. Wanted: {6}.",
        fi:
          "{1} kirjattua koepainallusta, {2} menetetty, paino {3}: enintään {4} menetetään {5} varmuudella. Vaatimus: {6}."
      )
    case .boundUsers:
      Translation(
        sv: "{1} brukare, fel hos {2}, vägda som {3}: högst {4} av brukarna får fel med {5} säkerhet. Kravet är {6}.",
        en:
          "{1} users, faults at {2}, weighing as {3}: at most {4} of users have a fault, at {5} confidence. Wanted: {6}.",
        fi: "{1} käyttäjää, vikoja {2}, paino {3}: enintään {4} käyttäjistä saa vian {5} varmuudella. Vaatimus: {6}.")
    case .boundTime:
      Translation(
        sv: "{1} enhetstimmar, {2} fel: i medel minst {4} h mellan felen med {5} säkerhet. Kravet är {6} h.",
        en: "{1} device-hours, {2} failures: a mean of at least {4} h between them, at {5} confidence. Wanted: {6} h.",
        fi: "{1} laitetuntia, {2} vikaa: keskimäärin vähintään {4} t vikojen välillä {5} varmuudella. Vaatimus: {6} t.")
    case .boundBattery:
      Translation(
        sv: "{1} mätta batterier, {2} för korta: minst {4} räcker så länge med {5} säkerhet. Kravet är {6}.",
        en: "{1} batteries measured, {2} too short: at least {4} last that long, at {5} confidence. Wanted: {6}.",
        fi: "{1} mitattua akkua, {2} liian lyhyttä: vähintään {4} kestää niin kauan {5} varmuudella. Vaatimus: {6}.")
    default:
      Translation(
        sv: "Protokollet har inga försök att räkna på: {1}.", en: "The record has no trials to count on: {1}.",
        fi: "Pöytäkirjassa ei ole laskettavia kokeita: {1}.")
    }
  }

  private var faultTexts: Translation {
    switch self {
    case .faults:
      Translation(
        sv: "Fel i klass {1} under tiden: {2}, och högst {3} får finnas ({4}).",
        en: "Faults of class {1} in that time: {2}, and {3} are accepted ({4}).",
        fi: "Luokan {1} vikoja aikana: {2}, sallittu {3} ({4}).")
    case .faultFreeFor:
      Translation(
        sv: "Felfri tid är {1} av {2} dagar, räknat från {3} ({4}).",
        en: "The fault-free time is {1} of {2} days, from {3} ({4}).",
        fi: "Viaton aika on {1}/{2} päivää, alkaen {3} ({4}).")
    case .sincePilot: Translation(sv: "då piloten började", en: "when the pilot began", fi: "pilotin alku")
    case .sinceDeviation:
      Translation(sv: "efter avvikelsen {1}", en: "after the deviation {1}", fi: "poikkeaman {1} jälkeen")
    case .sinceVersion:
      Translation(
        sv: "då version {1} togs i drift", en: "when version {1} was taken into use", fi: "versio {1} käyttöön")
    case .faultFreeShown:
      Translation(
        sv: "Felfritt i {1} dagar, sedan {2}.", en: "Fault-free for {1} days, since {2}.",
        fi: "Viaton {1} päivää, alkaen {2}.")
    case .nothingInUse:
      Translation(sv: "Ingenting är i drift.", en: "Nothing is in use.", fi: "Mikään ei ole käytössä.")
    case .noUseSeen:
      Translation(
        sv: "Inget larm, provtryck eller livstecken finns mellan {1} och {2}, så ingen kan ha märkt ett fel.",
        en: "There is no alarm, test press or heartbeat between {1} and {2}, so nobody can have noticed a fault.",
        fi: "Hälytyksiä, koepainalluksia tai elonmerkkejä ei ole välillä {1}–{2}, joten vikaa ei ole voitu havaita.")
    case .openFaults:
      Translation(
        sv: "Öppna fel i klass {1}: {2}, och högst {3} får finnas ({4}).",
        en: "Open faults of class {1}: {2}, and {3} are accepted ({4}).",
        fi: "Avoimia luokan {1} vikoja: {2}, sallittu {3} ({4}).")
    case .fewFaultsOpen:
      Translation(sv: "Öppna fel: {1}.", en: "Open faults: {1}.", fi: "Avoimia vikoja: {1}.")
    case .notStarted:
      Translation(
        sv: "Ingenting säger att det som grinden {1} gäller har börjat.",
        en: "Nothing says that what the gate {1} is about has begun.",
        fi: "Mikään ei kerro, että portin {1} asia on alkanut.")
    case .faultAfterStart:
      Translation(
        sv: "Fel i klass {1} sedan starten {2}: {3}. Ett enda betyder stopp.",
        en: "Faults of class {1} since the start {2}: {3}. A single one means stop.",
        fi: "Luokan {1} vikoja alusta {2} lähtien: {3}. Yksikin tarkoittaa pysäytystä.")
    case .perHundred:
      Translation(
        sv: "{3} per 100 installerade i klass {1} ({2} avvikelser, {5} installerade), och gränsen är {4}.",
        en: "{3} per 100 installed in class {1} ({2} deviations, {5} installed), and the limit is {4}.",
        fi: "{3} sataa asennettua kohti luokassa {1} ({2} poikkeamaa, {5} asennettu), raja {4}.")
    case .perHundredAll:
      Translation(
        sv: "{3} avvikelser per 100 installerade ({2} avvikelser, {5} installerade), och gränsen är {4}.",
        en: "{3} deviations per 100 installed ({2} deviations, {5} installed), and the limit is {4}.",
        fi: "{3} poikkeamaa sataa asennettua kohti ({2} poikkeamaa, {5} asennettu), raja {4}.")
    case .installedUnknown:
      Translation(
        sv: "Ingen vet hur många som är installerade.", en: "Nobody knows how many are installed.",
        fi: "Asennettujen määrä ei ole tiedossa.")
    default:
      Translation(
        sv: "Gränsen håller: {1} avvikelser på {2} installerade sedan {3}.",
        en: "The limit holds: {1} deviations at {2} installed since {3}.",
        fi: "Raja pitää: {1} poikkeamaa, {2} asennettu, alkaen {3}.")
    }
  }
}
