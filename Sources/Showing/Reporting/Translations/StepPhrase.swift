import Evidence

/// What a step does, where the vocabulary has no words for it.
package enum StepPhrase: Phrase {
  case watching, expecting, call, watch, expect, wait, `repeat`, load, instruct, observe, check, samlLogin, samlLogout
  case samlSession, samlRequest, samlMetadata, inParallel

  package var translation: Translation {
    switch self {
    case .watching: Translation(sv: "Börja följa: {1}", en: "Start watching: {1}", fi: "Aloita seuranta: {1}")
    case .expecting: Translation(sv: "Vänta på: {1}", en: "Wait for: {1}", fi: "Odota: {1}")
    case .call: Translation(sv: "Anropa", en: "Call", fi: "Lähetä pyyntö")
    case .watch: Translation(sv: "Börja följa", en: "Start watching", fi: "Aloita seuranta")
    case .expect: Translation(sv: "Vänta på händelser", en: "Wait for events", fi: "Odota tapahtumia")
    case .wait: Translation(sv: "Vänta", en: "Wait", fi: "Odota")
    case .repeat: Translation(sv: "Upprepa", en: "Repeat", fi: "Toista")
    case .load: Translation(sv: "Belasta", en: "Put under load", fi: "Kuormita")
    case .instruct: Translation(sv: "Be om hjälp", en: "Ask for help", fi: "Pyydä apua")
    case .observe: Translation(sv: "Ställ en fråga", en: "Ask a question", fi: "Kysy")
    case .check: Translation(sv: "Kontrollera", en: "Check", fi: "Tarkista")
    case .samlLogin: Translation(sv: "Logga in", en: "Log in", fi: "Kirjaudu sisään")
    case .samlLogout: Translation(sv: "Logga ut", en: "Log out", fi: "Kirjaudu ulos")
    case .samlSession:
      Translation(sv: "Se vem som är inloggad", en: "See who is logged in", fi: "Katso, kuka on kirjautuneena")
    case .samlRequest:
      Translation(
        sv: "Granska en begäran om inloggning", en: "Review a login request", fi: "Tarkasta kirjautumispyyntö")
    case .samlMetadata: Translation(sv: "Granska metadata", en: "Review metadata", fi: "Tarkasta metatiedot")
    case .inParallel:
      Translation(
        sv: "Gör flera saker samtidigt", en: "Do several things at once", fi: "Tee monta asiaa samanaikaisesti")
    }
  }

  init(_ action: StepAction) {
    self =
      switch action {
      case .call: .call
      case .watch: .watch
      case .expect: .expect
      case .wait: .wait
      case .repeat: .repeat
      case .load: .load
      case .instruct: .instruct
      case .observe: .observe
      case .check: .check
      case .samlLogin: .samlLogin
      case .samlLogout: .samlLogout
      case .samlSession: .samlSession
      case .samlRequest: .samlRequest
      case .samlMetadata: .samlMetadata
      case .inParallel: .inParallel
      }
  }
}
