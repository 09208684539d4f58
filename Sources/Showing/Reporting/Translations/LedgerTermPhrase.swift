/// The terms of a penalty clause, and how its clocks stand.
package enum LedgerTermPhrase: Phrase {
  case milestoneLate, requirementLate, fixLate, availability, outage, slow, incident, incidentPer, reportLate,
    acceptanceFails
  case baseContractSum, basePart, baseDelayedPart, baseOrder, baseFee, baseUnitPrice
  case shareOf, per, perIncident, perMonth, oneOff, oneOffAnd, tierBelow, tierFrom, atMost
  case perHour, perDay, perBusinessDay, perWeek, perDays, perISOWeek, perCalendarMonth
  case commenced, completed, proRata
  case stopsAt, termination
  case readyForTest, reachedState, approved, approvedWithEffect, takenIntoUse
  case buyersDelay, forceMajeure, agreedChange, maintenanceWindow
  case onceEvent, onceRootCause, onceUnit, onceDay
  case sole, deducted, cumulative, grossNegligence
  case clockNotDue, clockNotDueUntil, clockRunning, clockStopped, clockTerminated, clockEnded, clockRunningNoDue
  case partialUse, creditedAgainst, groupMember, claimWithin
  case document, reportOf

  package var translation: Translation {
    switch self {
    case .milestoneLate: Translation(sv: "Försening: {1}", en: "Delay: {1}", fi: "Viivästys: {1}")
    case .requirementLate:
      Translation(
        sv: "Försening: {1} (krav {2})", en: "Delay: {1} (requirement {2})", fi: "Viivästys: {1} (vaatimus {2})")
    case .fixLate:
      Translation(
        sv: "Fel i klass {1} som inte har åtgärdats inom {2}", en: "Fault of class {1} not fixed within {2}",
        fi: "Luokan {1} vikaa ei korjattu ajassa {2}")
    case .availability:
      Translation(
        sv: "Tillgänglighet under {2} i en månad: {1}", en: "Availability below {2} in a month: {1}",
        fi: "Käytettävyys alle {2} kuukaudessa: {1}")
    case .outage: Translation(sv: "Driftavbrott: {1}", en: "Outage: {1}", fi: "Käyttökatko: {1}")
    case .slow:
      Translation(
        sv: "{1}, {2}, över {3} i en månad", en: "{1}, {2}, above {3} in a month", fi: "{1}, {2}, yli {3} kuukaudessa")
    case .incident: Translation(sv: "Händelse: {1}", en: "Incident: {1}", fi: "Tapahtuma: {1}")
    case .incidentPer:
      Translation(
        sv: "Händelse: {1}, räknad en gång per {2}", en: "Incident: {1}, counted once per {2}",
        fi: "Tapahtuma: {1}, lasketaan kerran, peruste {2}")
    case .reportLate: Translation(sv: "Sen rapport: {1}", en: "Late report: {1}", fi: "Myöhästynyt raportti: {1}")
    case .acceptanceFails:
      Translation(
        sv: "Ska-krav i felklass {1} underkänt vid leveransprov",
        en: "Mandatory requirement of fault class {1} failed in an acceptance test",
        fi: "Vikaluokan {1} pakollinen vaatimus hylätty vastaanottotestissä")
    case .baseContractSum: Translation(sv: "kontraktssumman {1}", en: "the contract sum {1}", fi: "sopimussumma {1}")
    case .basePart:
      Translation(sv: "priset för {1}, {2}", en: "the price of {1}, {2}", fi: "hinta ({1}), {2}")
    case .baseDelayedPart:
      Translation(
        sv: "priset för den försenade delen", en: "the price of the part that is late", fi: "viivästyneen osan hinta")
    case .baseOrder: Translation(sv: "beställningens värde", en: "the value of the order", fi: "tilauksen arvo")
    case .baseFee:
      Translation(sv: "månadsavgiften för {1}, {2}", en: "the monthly fee for {1}, {2}", fi: "kuukausimaksu ({1}), {2}")
    case .baseUnitPrice:
      Translation(
        sv: "styckpriset för {1}, {2}, gånger antalet", en: "the unit price of {1}, {2}, times the number",
        fi: "yksikköhinta ({1}), {2}, kerrottuna määrällä")
    case .shareOf: Translation(sv: "{1} av {2}", en: "{1} of {2}", fi: "{1} ({2})")
    case .per: Translation(sv: "{1} per {2}", en: "{1} per {2}", fi: "{1} / {2}")
    case .perIncident: Translation(sv: "{1} per händelse", en: "{1} per incident", fi: "{1} / tapahtuma")
    case .perMonth: Translation(sv: "{1} per månad", en: "{1} per month", fi: "{1} / kuukausi")
    case .oneOff: Translation(sv: "{1} en gång", en: "{1} once", fi: "{1} kerran")
    case .oneOffAnd: Translation(sv: "{1} och {2}", en: "{1} and {2}", fi: "{1} ja {2}")
    case .tierBelow: Translation(sv: "under {1}: {2}", en: "below {1}: {2}", fi: "alle {1}: {2}")
    case .tierFrom:
      Translation(sv: "från och med period {1}: {2}", en: "from period {1}: {2}", fi: "jaksosta {1} alkaen: {2}")
    case .atMost: Translation(sv: "högst {1} {2}", en: "at most {1} {2}", fi: "enintään {1} {2}")
    case .perHour: Translation(sv: "timme", en: "hour", fi: "tunti")
    case .perDay: Translation(sv: "dag", en: "day", fi: "päivä")
    case .perBusinessDay: Translation(sv: "arbetsdag", en: "working day", fi: "työpäivä")
    case .perWeek: Translation(sv: "vecka (7 dagar)", en: "week (7 days)", fi: "viikko (7 päivää)")
    case .perDays: Translation(sv: "period om {1} dagar", en: "period of {1} days", fi: "{1} päivän jakso")
    case .perISOWeek: Translation(sv: "kalendervecka", en: "calendar week", fi: "kalenteriviikko")
    case .perCalendarMonth: Translation(sv: "kalendermånad", en: "calendar month", fi: "kalenterikuukausi")
    case .commenced: Translation(sv: "påbörjad {1}", en: "started {1}", fi: "alkanut {1}")
    case .completed: Translation(sv: "hel {1}", en: "full {1}", fi: "täysi {1}")
    case .proRata:
      Translation(sv: "{1}, i förhållande till tiden", en: "{1}, in proportion to time", fi: "{1}, ajan suhteessa")
    case .stopsAt:
      Translation(
        sv: "Vitet slutar löpa vid: {1}.", en: "The penalty stops accruing at: {1}.",
        fi: "Sopimussakon kertyminen päättyy: {1}.")
    case .termination: Translation(sv: "avtalets slut", en: "the end of the contract", fi: "sopimuksen päättyminen")
    case .readyForTest:
      Translation(sv: "klart för leveransprov", en: "ready for the acceptance test", fi: "valmis vastaanottotestiin")
    case .reachedState: Translation(sv: "uppnått", en: "reached", fi: "saavutettu")
    case .approved:
      Translation(sv: "godkänt (beslutsdagen)", en: "approved (day of the decision)", fi: "hyväksytty (päätöspäivä)")
    case .approvedWithEffect:
      Translation(sv: "godkänt med verkan", en: "approved with effect", fi: "hyväksytty vaikutuspäivästä")
    case .takenIntoUse:
      Translation(sv: "helt taget i bruk", en: "fully taken into use", fi: "otettu kokonaan käyttöön")
    case .buyersDelay: Translation(sv: "beställarens dröjsmål", en: "the buyer's delay", fi: "tilaajan viivästys")
    case .forceMajeure: Translation(sv: "force majeure", en: "force majeure", fi: "ylivoimainen este")
    case .agreedChange: Translation(sv: "avtalad ändring", en: "agreed change", fi: "sovittu muutos")
    case .maintenanceWindow: Translation(sv: "avtalat underhåll", en: "agreed maintenance", fi: "sovittu huolto")
    case .onceEvent: Translation(sv: "händelse", en: "incident", fi: "tapahtuma")
    case .onceRootCause: Translation(sv: "grundorsak", en: "root cause", fi: "juurisyy")
    case .onceUnit: Translation(sv: "enhet", en: "unit", fi: "yksikkö")
    case .onceDay: Translation(sv: "dag", en: "day", fi: "päivä")
    case .sole:
      Translation(
        sv: "Vitet är den enda ersättningen.", en: "The penalty is the only remedy.",
        fi: "Sopimussakko on ainoa korvaus.")
    case .deducted:
      Translation(
        sv: "Vitet räknas av från skadestånd.", en: "The penalty is deducted from damages.",
        fi: "Sopimussakko vähennetään vahingonkorvauksesta.")
    case .cumulative:
      Translation(
        sv: "Både vite och skadestånd ska betalas.", en: "Both the penalty and damages must be paid.",
        fi: "Sekä sopimussakko että vahingonkorvaus on maksettava.")
    case .grossNegligence:
      Translation(
        sv: "Begränsningen gäller inte vid grov vårdslöshet.", en: "The limit does not apply to gross negligence.",
        fi: "Rajoitus ei koske törkeää huolimattomuutta.")
    case .clockNotDue:
      Translation(sv: "{1}: ingen avtalad dag än.", en: "{1}: no agreed date yet.", fi: "{1}: ei vielä määräpäivää.")
    case .clockNotDueUntil:
      Translation(sv: "{1}: i tid till och med den {2}.", en: "{1}: in time up to {2}.", fi: "{1}: ajoissa {2} asti.")
    case .clockRunning:
      Translation(
        sv: "{1}: i tid till och med den {2}. Vitet löper.", en: "{1}: in time up to {2}. The penalty is accruing.",
        fi: "{1}: ajoissa {2} asti. Sopimussakkoa kertyy.")
    case .clockRunningNoDue:
      Translation(sv: "{1}: vitet löper.", en: "{1}: the penalty is accruing.", fi: "{1}: sopimussakkoa kertyy.")
    case .clockStopped:
      Translation(
        sv: "{1}: i tid till och med den {2}. Vitet slutade löpa den {3} ({4}).",
        en: "{1}: in time up to {2}. The penalty stopped accruing on {3} ({4}).",
        fi: "{1}: ajoissa {2} asti. Sopimussakon kertyminen päättyi {3} ({4}).")
    case .clockTerminated:
      Translation(
        sv: "{1}: i tid till och med den {2}. Avtalet upphörde den {3}.",
        en: "{1}: in time up to {2}. The contract ended on {3}.", fi: "{1}: ajoissa {2} asti. Sopimus päättyi {3}.")
    case .clockEnded:
      Translation(
        sv: "{1}: i tid till och med den {2}. Klart den {3}.", en: "{1}: in time up to {2}. Completed on {3}.",
        fi: "{1}: ajoissa {2} asti. Valmis {3}.")
    case .partialUse:
      Translation(
        sv: "Vitet minskar med den andel som är i bruk.", en: "The penalty is reduced by the share that is in use.",
        fi: "Sopimussakko alenee käytössä olevan osuuden verran.")
    case .creditedAgainst:
      Translation(
        sv: "Räknas av mot ”{1}”.", en: "Deducted from the penalty under “{1}”.",
        fi: "Vähennetään lausekkeen ”{1}” sakosta.")
    case .groupMember: Translation(sv: "Grupp: ”{1}”.", en: "Group: “{1}”.", fi: "Ryhmä: ”{1}”.")
    case .claimWithin:
      Translation(
        sv: "Måste begäras inom viss tid, annars går rätten förlorad.",
        en: "Must be claimed within a time limit, or the right is lost.",
        fi: "Vaadittava määräajassa, tai oikeus menetetään.")
    case .reportOf: Translation(sv: "{1}, {2}", en: "{1}, {2}", fi: "{1}, {2}")
    case .document: Translation(sv: "{1}, punkt {2}", en: "{1}, section {2}", fi: "{1}, kohta {2}")
    }
  }
}
