package import Quantities
package import Texts

/// What people call the words that fields may have as values, where the suites write them in English.
package enum WordTitle: String, CaseIterable, Sendable {
  case alarmAndNight = "alarm-and-night", arrived, left, bed, careHome = "care-home", door
  case homeCare = "home-care", movement, outageStarted = "outage-started", outageEnded = "outage-ended"
  case shortTerm = "short-term", ordinaryHome = "ordinary-home", create, export, read, update, open, taken
  case closed, down, up, established, failed, ringing, unanswered, alarmCentre = "alarm-centre", app, portal
  case statistics, batteryLow = "battery-low", bedExit = "bed-exit", button, contactLost = "contact-lost"
  case fall, geofenceExit = "geofence-exit", mainsLost = "mains-lost", technical
  case wristbandOff = "wristband-off", judged, loggedIn = "logged-in", refused, loggedOut = "logged-out", must
  case should

  /// The words for it, in small letters, as they stand after other words.
  package func name(in language: InterfaceLanguage) -> String {
    switch self {
    case .alarmAndNight:
      language.choose(
        sv: "larm- och nattorganisationen", en: "the alarm and night organisation", fi: "hälytys- ja yöorganisaatio")
    case .arrived: language.choose(sv: "kommit", en: "arrived", fi: "saapunut")
    case .left: language.choose(sv: "gått", en: "left", fi: "lähtenyt")
    case .bed: language.choose(sv: "säng", en: "bed", fi: "vuode")
    case .careHome: language.choose(sv: "vård- och omsorgsboende", en: "care home", fi: "hoivakoti")
    case .door: language.choose(sv: "dörr", en: "door", fi: "ovi")
    case .homeCare: language.choose(sv: "hemtjänst", en: "home care", fi: "kotihoito")
    case .movement: language.choose(sv: "rörelse", en: "movement", fi: "liike")
    case .outageStarted: language.choose(sv: "driftstörning började", en: "outage started", fi: "käyttökatko alkoi")
    case .outageEnded: language.choose(sv: "driftstörning slut", en: "outage ended", fi: "käyttökatko päättyi")
    case .shortTerm: language.choose(sv: "korttidsboende", en: "short-term care home", fi: "lyhytaikaisyksikkö")
    case .ordinaryHome: language.choose(sv: "ordinärt boende", en: "own home", fi: "tavallinen asunto")
    case .create: language.choose(sv: "skapa", en: "create", fi: "luonti")
    case .export: language.choose(sv: "exportera", en: "export", fi: "vienti")
    case .read: language.choose(sv: "läsa", en: "read", fi: "luku")
    case .update: language.choose(sv: "ändra", en: "change", fi: "muutos")
    case .open: language.choose(sv: "öppen", en: "open", fi: "avoin")
    case .taken: language.choose(sv: "mottaget", en: "taken", fi: "otettu")
    case .closed: language.choose(sv: "stängd", en: "closed", fi: "suljettu")
    case .down: language.choose(sv: "nere", en: "down", fi: "poissa käytöstä")
    case .up: language.choose(sv: "i drift", en: "up", fi: "käytössä")
    case .established: language.choose(sv: "upprättad", en: "established", fi: "yhdistetty")
    case .failed: language.choose(sv: "misslyckades", en: "failed", fi: "epäonnistui")
    case .ringing: language.choose(sv: "ringer", en: "ringing", fi: "soi")
    case .unanswered: language.choose(sv: "obesvarat", en: "unanswered", fi: "vastaamatta")
    case .alarmCentre: language.choose(sv: "larmcentralen", en: "the alarm centre", fi: "hälytyskeskus")
    case .app: language.choose(sv: "appen", en: "the app", fi: "sovellus")
    case .portal: language.choose(sv: "portalen", en: "the portal", fi: "portaali")
    case .statistics: language.choose(sv: "statistiken", en: "the statistics", fi: "tilastot")
    case .batteryLow: language.choose(sv: "låg batterinivå", en: "low battery", fi: "akku vähissä")
    case .bedExit: language.choose(sv: "lämnat sängen", en: "left the bed", fi: "noussut vuoteesta")
    case .button: language.choose(sv: "larmknapp", en: "alarm button", fi: "turvapainike")
    case .contactLost: language.choose(sv: "förbindelsen bröts", en: "connection lost", fi: "yhteys katkesi")
    case .fall: language.choose(sv: "fall", en: "fall", fi: "kaatuminen")
    case .geofenceExit: language.choose(sv: "lämnat området", en: "left the area", fi: "poistunut alueelta")
    case .mainsLost: language.choose(sv: "strömavbrott", en: "power cut", fi: "sähkökatko")
    case .technical: language.choose(sv: "tekniskt fel", en: "technical fault", fi: "tekninen vika")
    case .wristbandOff: language.choose(sv: "armbandet är av", en: "the wristband is off", fi: "ranneke on irronnut")
    case .judged: language.choose(sv: "granskad", en: "judged", fi: "arvioitu")
    case .loggedIn: language.choose(sv: "inloggad", en: "logged in", fi: "kirjautuneena")
    case .refused: language.choose(sv: "nekad", en: "refused", fi: "torjuttu")
    case .loggedOut: language.choose(sv: "utloggad", en: "logged out", fi: "kirjautunut ulos")
    case .must: language.choose(sv: "måste", en: "must", fi: "pakollinen")
    case .should: language.choose(sv: "bör", en: "should", fi: "suositeltava")
    }
  }

  /// The title of a word; the word itself where it has none.
  package static func name(_ word: String, in language: InterfaceLanguage) -> String {
    WordTitle(rawValue: word)?.name(in: language) ?? word
  }
}
