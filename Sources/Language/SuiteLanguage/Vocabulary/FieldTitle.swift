package import Quantities
package import Texts

/// What people call the fields of operations, streams and pages that the vocabulary gives names of its own.
package enum FieldTitle: String, CaseIterable, Sendable {
  case kind, group, staff, session, active, name, userName = "user-name", card, number, user, at, address
  case language, housing, personalId = "personal-id", received, created, updated, users, actor, action
  case keyEnding = "key-ending", alarm, home, hub, button, district, battery, mains, online
  case lastContact = "last-contact", `for`, worn, phone, device, level, place, position
  case twoWayVoice = "two-way-voice", centre, radius, sensor, lock, opened, cabinet, status
  case takenBy = "taken-by", raised, call, state, voiceQuality = "voice-quality", service, hubs
  case hubsOffline = "hubs-offline", openAlarms = "open-alarms", latestUser = "latest-user"
  case latestHub = "latest-hub", latestAlarm = "latest-alarm", latestAccess = "latest-access", area, reason
  case text, shown, operatorLanguages = "operator-languages", offered, happened, sent, login, outcome, profile
  case forged, landed, stayed, message, told, took, canaryCalls = "canary-calls", cookieNew = "cookie-new"
  case cookieSecure = "cookie-secure", cookieHttpOnly = "cookie-http-only"
  case cookieSameSite = "cookie-same-site", oldSession = "old-session", findings, requestId = "request-id"
  case entityId = "entity-id", wellFormed = "well-formed", schemaValid = "schema-valid"
  case userBefore = "user-before", form, weight, references, within

  /// The words for it, in small letters, as they stand after other words.
  package func name(in language: InterfaceLanguage) -> String {
    switch self {
    case .kind: language.choose(sv: "slag", en: "kind", fi: "laji")
    case .group: language.choose(sv: "grupp", en: "group", fi: "ryhmä")
    case .staff: language.choose(sv: "medarbetare", en: "member of staff", fi: "työntekijä")
    case .session: language.choose(sv: "session", en: "session", fi: "istunto")
    case .active: language.choose(sv: "kontot är aktivt", en: "the account is active", fi: "tili on käytössä")
    case .name: language.choose(sv: "namn", en: "name", fi: "nimi")
    case .userName: language.choose(sv: "användarnamn", en: "user name", fi: "käyttäjänimi")
    case .card: language.choose(sv: "tjänstekort", en: "service card", fi: "työntekijän kortti")
    case .number: language.choose(sv: "nummer", en: "number", fi: "numero")
    case .user: language.choose(sv: "brukare", en: "service user", fi: "asiakas")
    case .at: language.choose(sv: "tidpunkt", en: "time", fi: "ajankohta")
    case .address: language.choose(sv: "adress", en: "address", fi: "osoite")
    case .language: language.choose(sv: "språk", en: "language", fi: "kieli")
    case .housing: language.choose(sv: "boendeform", en: "type of housing", fi: "asumismuoto")
    case .personalId: language.choose(sv: "personnummer", en: "personal identity number", fi: "henkilötunnus")
    case .received: language.choose(sv: "mottagna", en: "received", fi: "vastaanotettuja")
    case .created: language.choose(sv: "skapade", en: "created", fi: "luotuja")
    case .updated: language.choose(sv: "uppdaterade", en: "updated", fi: "päivitettyjä")
    case .users: language.choose(sv: "brukare", en: "service users", fi: "asiakkaat")
    case .actor: language.choose(sv: "utfört av", en: "carried out by", fi: "tekijä")
    case .action: language.choose(sv: "åtgärd", en: "action", fi: "toiminto")
    case .keyEnding: language.choose(sv: "nyckelns slut", en: "end of the key", fi: "avaimen loppu")
    case .alarm: language.choose(sv: "larm", en: "alarm", fi: "hälytys")
    case .home: language.choose(sv: "boende", en: "home", fi: "koti")
    case .hub: language.choose(sv: "hubb", en: "hub", fi: "keskusyksikkö")
    case .button: language.choose(sv: "larmknapp", en: "alarm button", fi: "turvapainike")
    case .district: language.choose(sv: "område", en: "district", fi: "alue")
    case .battery: language.choose(sv: "batterinivå", en: "battery level", fi: "akun varaus")
    case .mains: language.choose(sv: "nätström", en: "mains power", fi: "verkkovirta")
    case .online:
      language.choose(sv: "hubben har kontakt", en: "the hub is connected", fi: "keskusyksikkö on yhteydessä")
    case .lastContact: language.choose(sv: "senaste kontakt", en: "last contact", fi: "viimeisin yhteys")
    case .for: language.choose(sv: "under tiden", en: "for", fi: "kesto")
    case .worn: language.choose(sv: "larmknappen bärs", en: "the alarm button is worn", fi: "turvapainike on puettuna")
    case .phone: language.choose(sv: "mobilt trygghetslarm", en: "mobile alarm", fi: "mobiili turvahälytin")
    case .device: language.choose(sv: "larmenhet", en: "device", fi: "laite")
    case .level: language.choose(sv: "batterinivå", en: "battery level", fi: "akun varaus")
    case .place: language.choose(sv: "plats", en: "place", fi: "paikka")
    case .position: language.choose(sv: "position", en: "position", fi: "sijainti")
    case .twoWayVoice: language.choose(sv: "tvåvägstal", en: "two-way voice", fi: "kaksisuuntainen puhe")
    case .centre: language.choose(sv: "mittpunkt", en: "centre", fi: "keskipiste")
    case .radius: language.choose(sv: "radie", en: "radius", fi: "säde")
    case .sensor: language.choose(sv: "sensor", en: "sensor", fi: "tunnistin")
    case .lock: language.choose(sv: "lås", en: "lock", fi: "lukko")
    case .opened: language.choose(sv: "öppnades", en: "opened", fi: "avautui")
    case .cabinet: language.choose(sv: "medicinskåp", en: "medicine cabinet", fi: "lääkekaappi")
    case .status: language.choose(sv: "status", en: "status", fi: "tila")
    case .takenBy: language.choose(sv: "mottaget av", en: "taken by", fi: "vastaanottaja")
    case .raised: language.choose(sv: "larmet utlöstes", en: "the alarm was raised", fi: "hälytys laukesi")
    case .call: language.choose(sv: "samtal", en: "call", fi: "puhelu")
    case .state: language.choose(sv: "läge", en: "state", fi: "tila")
    case .voiceQuality: language.choose(sv: "ljudkvalitet", en: "voice quality", fi: "äänenlaatu")
    case .service: language.choose(sv: "tjänst", en: "service", fi: "palvelu")
    case .hubs: language.choose(sv: "hubbar", en: "hubs", fi: "keskusyksiköt")
    case .hubsOffline:
      language.choose(sv: "hubbar utan kontakt", en: "hubs without contact", fi: "keskusyksiköt ilman yhteyttä")
    case .openAlarms: language.choose(sv: "öppna larm", en: "open alarms", fi: "avoimet hälytykset")
    case .latestUser: language.choose(sv: "senaste brukare", en: "latest service user", fi: "viimeisin asiakas")
    case .latestHub: language.choose(sv: "senaste hubb", en: "latest hub", fi: "viimeisin keskusyksikkö")
    case .latestAlarm: language.choose(sv: "senaste larm", en: "latest alarm", fi: "viimeisin hälytys")
    case .latestAccess: language.choose(sv: "senaste åtkomst", en: "latest access", fi: "viimeisin käyttö")
    case .area: language.choose(sv: "område", en: "area", fi: "alue")
    case .reason: language.choose(sv: "larmorsak", en: "reason for the alarm", fi: "hälytyksen syy")
    case .text: language.choose(sv: "larmtext", en: "alarm text", fi: "hälytysteksti")
    case .shown: language.choose(sv: "larmet visades", en: "the alarm was shown", fi: "hälytys näytettiin")
    case .operatorLanguages:
      language.choose(sv: "operatörens språk", en: "languages of the operator", fi: "päivystäjän kielet")
    case .offered: language.choose(sv: "samtalet kom", en: "the call came", fi: "puhelu tuli")
    case .happened: language.choose(sv: "hände", en: "happened", fi: "tapahtui")
    case .sent: language.choose(sv: "skickades", en: "was sent", fi: "lähetettiin")
    case .login: language.choose(sv: "inloggning", en: "login", fi: "kirjautuminen")
    case .outcome: language.choose(sv: "utfall", en: "outcome", fi: "tulos")
    case .profile: language.choose(sv: "profil", en: "profile", fi: "profiili")
    case .forged: language.choose(sv: "förfalskat", en: "forged", fi: "väärennetty")
    case .landed: language.choose(sv: "sista sidan", en: "last page", fi: "viimeinen sivu")
    case .stayed:
      language.choose(
        sv: "stannade på systemets adress", en: "stayed on the address of the system",
        fi: "pysyi järjestelmän osoitteessa")
    case .message: language.choose(sv: "meddelande på sidan", en: "message on the page", fi: "sivun viesti")
    case .told:
      language.choose(sv: "meddelande utan löpnummer", en: "message without numbers", fi: "viesti ilman numeroita")
    case .took: language.choose(sv: "tid", en: "time", fi: "aika")
    case .canaryCalls:
      language.choose(
        sv: "anrop till adressen i meddelandet", en: "requests to the address in the message",
        fi: "pyynnöt viestin osoitteeseen")
    case .cookieNew: language.choose(sv: "ny sessionskaka", en: "new session cookie", fi: "uusi istuntoeväste")
    case .cookieSecure:
      language.choose(sv: "sessionskakan är Secure", en: "the session cookie is Secure", fi: "istuntoeväste on Secure")
    case .cookieHttpOnly:
      language.choose(
        sv: "sessionskakan är HttpOnly", en: "the session cookie is HttpOnly", fi: "istuntoeväste on HttpOnly")
    case .cookieSameSite:
      language.choose(
        sv: "sessionskakans SameSite", en: "SameSite of the session cookie", fi: "istuntoevästeen SameSite")
    case .oldSession:
      language.choose(
        sv: "inloggad i den gamla sessionen", en: "logged in in the old session",
        fi: "kirjautuneena vanhassa istunnossa")
    case .findings: language.choose(sv: "anmärkningar", en: "findings", fi: "huomautukset")
    case .requestId: language.choose(sv: "begärans ID", en: "ID of the request", fi: "pyynnön tunniste")
    case .entityId:
      language.choose(
        sv: "tjänstens namn (entityID)", en: "name of the service (entityID)", fi: "palvelun nimi (entityID)")
    case .wellFormed: language.choose(sv: "giltig XML", en: "well-formed XML", fi: "kelvollinen XML")
    case .schemaValid: language.choose(sv: "giltig enligt schemat", en: "valid by the schema", fi: "skeeman mukainen")
    case .userBefore: language.choose(sv: "inloggad före", en: "logged in before", fi: "kirjautuneena ennen")
    case .form: language.choose(sv: "form", en: "form", fi: "muoto")
    case .weight: language.choose(sv: "vikt", en: "weight", fi: "paino")
    case .references: language.choose(sv: "hänvisningar", en: "references", fi: "viittaukset")
    case .within: language.choose(sv: "tidsgräns", en: "time limit", fi: "aikaraja")
    }
  }

  /// The title of a field; its own name where it has none.
  package static func name(_ field: String, in language: InterfaceLanguage) -> String {
    FieldTitle(rawValue: field)?.name(in: language) ?? field
  }
}
