/// How an amount of the ledger came about.
package enum LedgerLinePhrase: Phrase {
  case ordinalOf, daysNotCounted, commencedCounts, hoursLine, hoursNotCounted
  case shareOfBase, amountIs, times, timesAbout, roundedTo, partialUse
  case reliefTakes, hours, fallsAway
  case oneOff
  case availability, availabilityDown, availabilityBelow
  case slow
  case incident, incidentOnce, acceptanceFailed
  case adjustment, adjustmentGround, adjustmentNoGround, notApplied
  case capLeaves, capsLeave, capUsedUp, creditedAgainst, highestInGroup, creditedGenerally, lostClaim, adjustedBy
  case unitDay, unitBusinessDay, unitWeek, unitDays, unitISOWeek, unitMonth, unitHour

  package var translation: Translation {
    switch self {
    case .ordinalOf: Translation(sv: "{1} {2} av {3}", en: "{1} {2} of {3}", fi: "{1} {2}, yhteensä {3}")
    case .daysNotCounted: Translation(sv: "{1} räknas inte", en: "{1} not counted", fi: "ei lasketa: {1}")
    case .commencedCounts:
      Translation(
        sv: "{1} har gått av en period på {2}; en påbörjad period räknas som hel",
        en: "{1} have passed of a period of {2}; a started period counts as a full period",
        fi: "kulunut {1}, jakson pituus {2}; alkanut jakso lasketaan kokonaisena")
    case .hoursLine:
      Translation(
        sv: "{1}: {2}\u{A0}h, räknat som {3}", en: "{1}: {2}\u{A0}h, counted as {3}",
        fi: "{1}: {2}\u{A0}t, laskettu: {3}")
    case .hoursNotCounted:
      Translation(sv: "{1}\u{A0}h räknas inte", en: "{1}\u{A0}h not counted", fi: "ei lasketa: {1}\u{A0}t")
    case .shareOfBase: Translation(sv: "{1} av {2} = {3}.", en: "{1} of {2} = {3}.", fi: "{1} summasta {2} = {3}.")
    case .amountIs: Translation(sv: "Beloppet är {1}.", en: "The amount is {1}.", fi: "Summa on {1}.")
    case .times: Translation(sv: "{1} × {2} = {3}.", en: "{1} × {2} = {3}.", fi: "{1} × {2} = {3}.")
    case .timesAbout: Translation(sv: "{1} × {2} ≈ {3}.", en: "{1} × {2} ≈ {3}.", fi: "{1} × {2} ≈ {3}.")
    case .roundedTo:
      Translation(
        sv: "Avrundat på summan av raderna hittills blir det {1}.", en: "Rounded on the sum of the lines so far: {1}.",
        fi: "Pyöristettynä tähänastisten rivien summasta se on {1}.")
    case .partialUse:
      Translation(
        sv: "{1} är inte i bruk: {1} av {2} = {3}.", en: "{1} is not in use: {1} of {2} = {3}.",
        fi: "{1} ei ole käytössä: {1} summasta {2} = {3}.")
    case .reliefTakes:
      Translation(
        sv: "Tid som inte räknas (befrielsegrund: {1}), {2}: {3}. Debiteringen minskar med {4}.",
        en: "Relief ({1}), {2}: {3} not counted. {4} fewer charged.",
        fi: "Aika, jota ei lasketa (vapautumisperuste: {1}), {2}: {3}. Veloitus vähenee: {4}.")
    case .hours: Translation(sv: "{1}\u{A0}h", en: "{1}\u{A0}h", fi: "{1}\u{A0}t")
    case .fallsAway: Translation(sv: "{1} faller bort.", en: "{1} is deducted.", fi: "{1} jää pois.")
    case .oneOff:
      Translation(sv: "Engångsbelopp, {1}.", en: "One-off amount, {1}.", fi: "Kertamaksu, {1}.")
    case .availability:
      Translation(sv: "{1} har {2}\u{A0}h.", en: "{1} has {2}\u{A0}h.", fi: "Jakso {1}: {2}\u{A0}t.")
    case .availabilityDown:
      Translation(
        sv: "Driftavbrott {1} timmar, viktat efter antalet berörda enheter: ({2} − {1}) / {2} = {3}.",
        en: "Outage of {1} hours, weighted by the number of units affected: ({2} − {1}) / {2} = {3}.",
        fi: "Käyttökatkoa {1}\u{A0}t, painotettuna yksiköiden määrällä: ({2} − {1}) / {2} = {3}.")
    case .availabilityBelow:
      Translation(
        sv: "Det är under {1}. Utlovat är {2}.", en: "That is below {1}. {2} was promised.",
        fi: "Se on alle {1}. Luvattu on {2}.")
    case .slow:
      Translation(
        sv: "{1}: uppmätt {2}, högst {3} är tillåtet ({4}).", en: "{1}: measured {2}, at most {3} is allowed ({4}).",
        fi: "{1}: mitattu {2}, sallittu enintään {3} ({4}).")
    case .incident: Translation(sv: "Händelsen ”{1}”, {2}.", en: "Incident “{1}”, {2}.", fi: "Tapahtuma ”{1}”, {2}.")
    case .incidentOnce:
      Translation(
        sv: "Händelsen ”{1}”, {2}. Räknas en gång per {3}: {4}.", en: "Incident “{1}”, {2}. Counted once per {3}: {4}.",
        fi: "Tapahtuma ”{1}”, {2}. Lasketaan kerran, peruste {3}: {4}.")
    case .acceptanceFailed:
      Translation(
        sv: "Kravet {1} underkändes den {2}.", en: "Requirement {1} failed on {2}.", fi: "Vaatimus {1} hylättiin {2}.")
    case .adjustment:
      Translation(
        sv: "Beslut av {1}: sänkt med {2}. Underlag: {3}.", en: "Decision by {1}: lowered by {2}. Basis: {3}.",
        fi: "Päätöksen tehnyt {1}: alennettu {2}. Peruste: {3}.")
    case .adjustmentGround:
      Translation(
        sv: "Upphandlingsrättslig grund: {1}.", en: "Ground in procurement law: {1}.",
        fi: "Hankintaoikeudellinen peruste: {1}.")
    case .adjustmentNoGround:
      Translation(
        sv: "Ingen upphandlingsrättslig grund är angiven.", en: "No ground in procurement law is given.",
        fi: "Hankintaoikeudellista perustetta ei ole ilmoitettu.")
    case .notApplied:
      Translation(
        sv: "Inget fanns kvar att sänka.", en: "Nothing was left to lower.", fi: "Alennettavaa ei ollut jäljellä.")
    case .capLeaves:
      Translation(
        sv: "Taket {1} ({2}) lämnar {3} kvar av {4}.", en: "The cap {1} ({2}) leaves {3} of {4}.",
        fi: "Enimmäismäärä {1} ({2}) jättää {3} summasta {4}.")
    case .capsLeave:
      Translation(
        sv: "Taken för {1} lämnar {2} kvar av {3}.", en: "The caps of {1} leave {2} of {3}.",
        fi: "Enimmäismäärät ({1}) jättävät {2} summasta {3}.")
    case .capUsedUp:
      Translation(
        sv: "Taket {1} ({2}) är redan nått: inget blir kvar av {3}.",
        en: "The cap {1} ({2}) is already reached: nothing is left of {3}.",
        fi: "Enimmäismäärä {1} ({2}) on jo täynnä: summasta {3} ei jää mitään.")
    case .creditedAgainst:
      Translation(
        sv: "{1} räknas av mot klausulen ”{2}”.", en: "{1} is deducted from the penalty under “{2}”.",
        fi: "{1} vähennetään lausekkeen ”{2}” sakosta.")
    case .highestInGroup:
      Translation(
        sv: "I gruppen ”{2}” gäller bara det högsta beloppet: {1} faller bort.",
        en: "In the group “{2}” only the highest amount counts: {1} is deducted.",
        fi: "Ryhmässä ”{2}” vain suurin summa pätee: {1} jää pois.")
    case .creditedGenerally:
      Translation(
        sv: "{1} faller bort eftersom det räknas enligt andra klausuler.",
        en: "{1} is deducted because it counts under other clauses.",
        fi: "{1} jää pois, koska se lasketaan muiden lausekkeiden mukaan.")
    case .lostClaim:
      Translation(
        sv: "Begärdes inte senast den {1}: {2} kan inte längre begäras.",
        en: "Was not claimed by {1}: {2} can no longer be claimed.",
        fi: "Ei vaadittu {1} mennessä: {2} ei voi enää vaatia.")
    case .adjustedBy:
      Translation(sv: "Sänkt med {1}.", en: "Lowered by {1}.", fi: "Alennettu {1}.")
    case .unitDay: Translation(sv: "Dag", en: "Day", fi: "Päivä")
    case .unitBusinessDay: Translation(sv: "Arbetsdag", en: "Working day", fi: "Työpäivä")
    case .unitWeek: Translation(sv: "Vecka", en: "Week", fi: "Viikko")
    case .unitDays: Translation(sv: "Period", en: "Period", fi: "Jakso")
    case .unitISOWeek: Translation(sv: "Kalendervecka", en: "Calendar week", fi: "Kalenteriviikko")
    case .unitMonth: Translation(sv: "Månad", en: "Month", fi: "Kuukausi")
    case .unitHour: Translation(sv: "Timme", en: "Hour", fi: "Tunti")
    }
  }
}
