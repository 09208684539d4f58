/// What `forecast` says.
package enum ForecastPhrase: Phrase {
  case inTime, late, noDay, left, paceHistory, pacePlanned, counted
  case heading, steady, percentiles, never, byWeeks, startHeading, probability, latestSteady, latestLikely, latestWeeks
  case noStart, startedTooLate, overlap, noOverlap, overlapUnknown, method

  package var translation: Translation {
    switch self {
    case .inTime: Translation(sv: "I tid", en: "In time", fi: "Ajoissa")
    case .late: Translation(sv: "Inte i tid", en: "Not in time", fi: "Ei ajoissa")
    case .noDay: Translation(sv: "Prognos", en: "Forecast", fi: "Ennuste")
    case .left:
      Translation(
        sv: "{1} av {2} enheter återstår. Start {3}.", en: "{1} of {2} units are left. Start {3}.",
        fi: "{1} laitetta {2} laitteesta on jäljellä. Alku {3}.")
    case .paceHistory:
      Translation(
        sv: "Takt ur protokollet: {1} per arbetsdag under {2} arbetsdagar.",
        en: "Pace of the record: {1} a business day over {2} business days.",
        fi: "Tahti pöytäkirjasta: {1} työpäivässä {2} työpäivän ajalta.")
    case .pacePlanned:
      Translation(
        sv: "Planerad takt: {1} per arbetsdag. Den är inte visad.",
        en: "Planned pace: {1} a business day. It is not shown.",
        fi: "Suunniteltu tahti: {1} työpäivässä. Sitä ei ole osoitettu.")
    case .counted:
      Translation(
        sv: "Räknat i arbetsdagar, utan helgdagar.", en: "Counted in business days, without public holidays.",
        fi: "Laskettu työpäivinä, ilman pyhäpäiviä.")
    case .heading: Translation(sv: "Sista dag", en: "Last day", fi: "Viimeinen päivä")
    case .steady:
      Translation(
        sv: "Med samma takt varje arbetsdag: {1}.", en: "With the same pace every business day: {1}.",
        fi: "Samalla tahdilla joka työpäivä: {1}.")
    case .percentiles:
      Translation(
        sv: "10 % chans till {1}, 50 % till {2}, 90 % till {3} ({4} simulerade förlopp, frö {5}).",
        en: "10% chance by {1}, 50% by {2}, 90% by {3} ({4} simulated courses, seed {5}).",
        fi: "10 %:n todennäköisyys {1}, 50 %:n {2}, 90 %:n {3} ({4} simulointia, siemen {5}).")
    case .never: Translation(sv: "inte inom tio år", en: "not within ten years", fi: "ei kymmenessä vuodessa")
    case .byWeeks:
      Translation(
        sv: "Räknat i hela veckor, som om inga helgdagar fanns: {1} ({2} veckor).",
        en: "Counted in whole weeks, as if there were no holidays: {1} ({2} weeks).",
        fi: "Laskettuna kokonaisina viikkoina ilman pyhäpäiviä: {1} ({2} viikkoa).")
    case .startHeading:
      Translation(sv: "Klart till {1}?", en: "Done by {1}?", fi: "Valmis {1} mennessä?")
    case .probability:
      Translation(
        sv: "Sannolikhet {1}; {2} begärs.", en: "Probability {1}; {2} is asked for.",
        fi: "Todennäköisyys {1}; vaaditaan {2}.")
    case .latestSteady:
      Translation(
        sv: "Senaste start med samma takt varje arbetsdag: {1}.",
        en: "Latest start with the same pace every business day: {1}.",
        fi: "Viimeinen aloituspäivä samalla tahdilla joka työpäivä: {1}.")
    case .latestLikely:
      Translation(
        sv: "Senaste start med sannolikheten {2}: {1}.", en: "Latest start with the probability {2}: {1}.",
        fi: "Viimeinen aloituspäivä todennäköisyydellä {2}: {1}.")
    case .latestWeeks:
      Translation(
        sv: "Senaste start räknat i hela veckor: {1}.", en: "Latest start counted in whole weeks: {1}.",
        fi: "Viimeinen aloituspäivä kokonaisina viikkoina laskettuna: {1}.")
    case .noStart: Translation(sv: "ingen dag", en: "no day", fi: "ei mikään päivä")
    case .startedTooLate:
      Translation(
        sv: "Starten {1} är för sen.", en: "The start on {1} is too late.", fi: "Alku {1} on liian myöhään.")
    case .overlap:
      Translation(
        sv: "Det gamla avtalet slutar {1} och behövs {2} dygn till (sannolikhet {3}).",
        en: "The old contract ends on {1} and is needed for {2} more days (probability {3}).",
        fi: "Vanha sopimus päättyy {1}, ja sitä tarvitaan vielä {2} vuorokautta (todennäköisyys {3}).")
    case .noOverlap:
      Translation(
        sv: "Det gamla avtalet till {1} räcker (sannolikhet {2}).",
        en: "The old contract until {1} is enough (probability {2}).",
        fi: "Vanha sopimus {1} asti riittää (todennäköisyys {2}).")
    case .overlapUnknown:
      Translation(
        sv: "Det gamla avtalet slutar {1}. Hur länge till det behövs går inte att säga.",
        en: "The old contract ends on {1}. How much longer it is needed cannot be told.",
        fi: "Vanha sopimus päättyy {1}. Lisätarvetta ei voi sanoa.")
    case .method:
      Translation(
        sv: "Samma frö ger samma prognos.", en: "The same seed gives the same forecast.",
        fi: "Sama siemen antaa saman ennusteen.")
    }
  }
}
