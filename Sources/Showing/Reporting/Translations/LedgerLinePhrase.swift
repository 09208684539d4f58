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
    case .ordinalOf: Translation(sv: "{1} {2} av {3}", en: "{1} {2} of {3}", fi: "{1} {2}/{3}")
    case .daysNotCounted: Translation(sv: "{1} räknas inte", en: "{1} not counted", fi: "{1} ei lasketa")
    case .commencedCounts:
      Translation(
        sv: "{1} av {2} har gått, och det påbörjade räknas som helt",
        en: "{1} of {2} have passed, and what is commenced counts as whole",
        fi: "{1}/{2} on kulunut, ja alkanut lasketaan kokonaisena")
    case .hoursLine:
      Translation(sv: "{1}: {2} h, räknat som {3}", en: "{1}: {2} h, counted as {3}", fi: "{1}: {2} t, laskettu: {3}")
    case .hoursNotCounted: Translation(sv: "{1} h räknas inte", en: "{1} h not counted", fi: "{1} t ei lasketa")
    case .shareOfBase: Translation(sv: "{1} av {2} = {3}.", en: "{1} of {2} = {3}.", fi: "{1} määrästä {2} = {3}.")
    case .amountIs: Translation(sv: "Beloppet är {1}.", en: "The amount is {1}.", fi: "Määrä on {1}.")
    case .times: Translation(sv: "{1} × {2} = {3}.", en: "{1} × {2} = {3}.", fi: "{1} × {2} = {3}.")
    case .timesAbout: Translation(sv: "{1} × {2} ≈ {3}.", en: "{1} × {2} ≈ {3}.", fi: "{1} × {2} ≈ {3}.")
    case .roundedTo:
      Translation(
        sv: "Med avrundning, räknad på summan av raderna hittills, blir det {1}.",
        en: "Rounded, on the sum of the lines so far, that makes {1}.",
        fi: "Pyöristettynä tähänastisten rivien summasta se on {1}.")
    case .partialUse:
      Translation(
        sv: "{1} är inte i bruk: {1} av {2} = {3}.", en: "{1} is not in use: {1} of {2} = {3}.",
        fi: "{1} ei ole käytössä: {1} määrästä {2} = {3}.")
    case .reliefTakes:
      Translation(
        sv: "Befriande tid ({1}), {2}: {3} räknas inte, och det blir {4} färre.",
        en: "Relief ({1}), {2}: {3} not counted, and {4} fewer are charged.",
        fi: "Vapauttava aika ({1}), {2}: {3} ei lasketa, ja veloitetaan {4} vähemmän.")
    case .hours: Translation(sv: "{1} h", en: "{1} h", fi: "{1} t")
    case .fallsAway: Translation(sv: "{1} faller bort.", en: "{1} falls away.", fi: "{1} jää pois.")
    case .oneOff:
      Translation(sv: "Engångsbelopp, {1}.", en: "One-off amount, {1}.", fi: "Kertamaksu, {1}.")
    case .availability:
      Translation(
        sv: "{1} har {2} h.", en: "{1} has {2} h.", fi: "Jakso {1}: {2} t.")
    case .availabilityDown:
      Translation(
        sv: "Nertid {1} h, viktad efter berörda enheter: ({2} − {1}) / {2} = {3}.",
        en: "Down for {1} h, weighted by the units affected: ({2} − {1}) / {2} = {3}.",
        fi: "Käyttökatkoa {1} t, painotettuna yksiköiden määrällä: ({2} − {1}) / {2} = {3}.")
    case .availabilityBelow:
      Translation(
        sv: "Det är under {1}; utlovat är {2}.", en: "That is below {1}; promised is {2}.",
        fi: "Se on alle {1}; luvattu on {2}.")
    case .slow:
      Translation(
        sv: "{1}: uppmätt {2}, tillåtet högst {3} ({4}).", en: "{1}: measured {2}, allowed at most {3} ({4}).",
        fi: "{1}: mitattu {2}, sallittu enintään {3} ({4}).")
    case .incident: Translation(sv: "Händelsen {1}, {2}.", en: "Incident {1}, {2}.", fi: "Tapahtuma {1}, {2}.")
    case .incidentOnce:
      Translation(
        sv: "Händelsen {1}, {2}. Räknas en gång per {3}: {4}.", en: "Incident {1}, {2}. Counted once per {3}: {4}.",
        fi: "Tapahtuma {1}, {2}. Lasketaan kerran, peruste {3}: {4}.")
    case .acceptanceFailed:
      Translation(
        sv: "Kravet {1} underkändes {2}.", en: "Requirement {1} failed on {2}.", fi: "Vaatimus {1} hylättiin {2}.")
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
        fi: "Enimmäismäärä {1} ({2}) jättää {3} määrästä {4}.")
    case .capsLeave:
      Translation(
        sv: "Taken för {1} lämnar {2} kvar av {3}.", en: "The caps of {1} leave {2} of {3}.",
        fi: "Enimmäismäärät ({1}) jättävät {2} määrästä {3}.")
    case .capUsedUp:
      Translation(
        sv: "Taket {1} ({2}) är redan fyllt: inget blir kvar av {3}.",
        en: "The cap {1} ({2}) is already full: nothing is left of {3}.",
        fi: "Enimmäismäärä {1} ({2}) on jo täynnä: määrästä {3} ei jää mitään.")
    case .creditedAgainst:
      Translation(
        sv: "{1} räknas av mot klausulen {2}.", en: "{1} is credited against the clause {2}.",
        fi: "{1} hyvitetään lauseketta {2} vastaan.")
    case .highestInGroup:
      Translation(
        sv: "I gruppen {2} gäller bara det högsta beloppet: {1} faller bort.",
        en: "In the group {2} only the highest amount counts: {1} falls away.",
        fi: "Ryhmässä {2} vain suurin määrä pätee: {1} jää pois.")
    case .creditedGenerally:
      Translation(
        sv: "{1} faller bort mot andra klausuler.", en: "{1} falls away against other clauses.",
        fi: "{1} jää pois muiden lausekkeiden vuoksi.")
    case .lostClaim:
      Translation(
        sv: "Krävdes inte senast {1}: {2} kan inte längre krävas.",
        en: "Was not claimed by {1}: {2} can no longer be claimed.",
        fi: "Ei vaadittu viimeistään {1}: {2} ei voi enää vaatia.")
    case .adjustedBy:
      Translation(sv: "Sänkt med {1}.", en: "Lowered by {1}.", fi: "Alennettu {1}.")
    case .unitDay: Translation(sv: "Dag", en: "Day", fi: "Päivä")
    case .unitBusinessDay: Translation(sv: "Arbetsdag", en: "Business day", fi: "Työpäivä")
    case .unitWeek: Translation(sv: "Vecka", en: "Week", fi: "Viikko")
    case .unitDays: Translation(sv: "Period", en: "Period", fi: "Jakso")
    case .unitISOWeek: Translation(sv: "Kalendervecka", en: "Calendar week", fi: "Kalenteriviikko")
    case .unitMonth: Translation(sv: "Månad", en: "Month", fi: "Kuukausi")
    case .unitHour: Translation(sv: "Timme", en: "Hour", fi: "Tunti")
    }
  }
}
