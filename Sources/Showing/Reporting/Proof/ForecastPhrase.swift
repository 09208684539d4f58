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
        sv: "{1} av {2} enheter återstår. Start: {3}.", en: "{1} of {2} units remain. Start: {3}.",
        fi: "Laitteita on {2}, joista jäljellä {1}. Aloituspäivä: {3}.")
    case .paceHistory:
      Translation(
        sv: "Takt enligt loggboken: {1} per arbetsdag under {2}.", en: "Pace so far: {1} per working day over {2}.",
        fi: "Tahti lokikirjan mukaan: {1} työpäivässä, {2}.")
    case .pacePlanned:
      Translation(
        sv: "Planerad takt: {1} per arbetsdag. Takten är inte bekräftad av utfall.",
        en: "Planned pace: {1} per working day. It has not been confirmed by results.",
        fi: "Suunniteltu tahti: {1} työpäivässä. Toteutuma ei ole vahvistanut sitä.")
    case .counted:
      Translation(
        sv: "Räknat i arbetsdagar, utan helgdagar.", en: "Counted in working days, without public holidays.",
        fi: "Laskettu työpäivinä, ilman pyhäpäiviä.")
    case .heading: Translation(sv: "Sista dag", en: "Last day", fi: "Viimeinen päivä")
    case .steady:
      Translation(
        sv: "Med samma takt varje arbetsdag: {1}.", en: "With the same pace every working day: {1}.",
        fi: "Samalla tahdilla joka työpäivä: {1}.")
    case .percentiles:
      Translation(
        sv:
          "Klart senast {1} med 10\u{A0}% sannolikhet, {2} med 50\u{A0}% och {3} med 90\u{A0}% ({4} simuleringar, slumptalsfrö {5}).",
        en:
          "Done by {1} with a probability of 10%, by {2} with 50% and by {3} with 90% ({4} simulations, random seed {5}).",
        fi:
          "Valmis {1} mennessä 10\u{A0}%:n todennäköisyydellä, {2} mennessä 50\u{A0}%:n ja {3} mennessä 90\u{A0}%:n todennäköisyydellä ({4} simulointia, satunnaissiemen {5})."
      )
    case .never: Translation(sv: "inte inom tio år", en: "not within ten years", fi: "ei kymmenessä vuodessa")
    case .byWeeks:
      Translation(
        sv: "Räknat i hela veckor, som om inga helgdagar fanns: {1} ({2}).",
        en: "Counted in whole weeks, as if there were no holidays: {1} ({2}).",
        fi: "Laskettuna kokonaisina viikkoina ilman pyhäpäiviä: {1} ({2}).")
    case .startHeading:
      Translation(sv: "Klart senast {1}?", en: "Done by {1}?", fi: "Valmis {1} mennessä?")
    case .probability:
      Translation(
        sv: "Sannolikhet {1}; {2} krävs.", en: "Probability {1}; {2} is required.",
        fi: "Todennäköisyys {1}; vaaditaan {2}.")
    case .latestSteady:
      Translation(
        sv: "Senaste start med samma takt varje arbetsdag: {1}.",
        en: "Latest start with the same pace every working day: {1}.",
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
        sv: "Starten {1} är för sen.", en: "The start on {1} is too late.", fi: "Aloituspäivä {1} on liian myöhäinen.")
    case .overlap:
      Translation(
        sv: "Det gamla avtalet slutar {1} men behövs {2} längre (sannolikhet {3}).",
        en: "The old contract ends on {1} but is needed {2} longer (probability {3}).",
        fi: "Vanha sopimus päättyy {1}, mutta sitä tarvitaan vielä: {2} (todennäköisyys {3}).")
    case .noOverlap:
      Translation(
        sv: "Det gamla avtalet gäller till {1}. Det räcker (sannolikhet {2}).",
        en: "The old contract ends on {1}. That is enough (probability {2}).",
        fi: "Vanha sopimus on voimassa {1} asti. Se riittää (todennäköisyys {2}).")
    case .overlapUnknown:
      Translation(
        sv: "Det gamla avtalet slutar {1}. Det är inte känt hur länge till det behövs.",
        en: "The old contract ends on {1}. It is not known how much longer it is needed.",
        fi: "Vanha sopimus päättyy {1}. Ei tiedetä, kuinka kauan sitä vielä tarvitaan.")
    case .method:
      Translation(
        sv: "Samma slumptalsfrö ger samma prognos.", en: "The same random seed gives the same forecast.",
        fi: "Sama satunnaissiemen antaa saman ennusteen.")
    }
  }
}
