/// The texts of the pages.
enum PortalText: CaseIterable, Sendable {
  case title, user, alarms, logOut, proceed, loggedOut, refused, cancelled, notLoggedIn, notDecrypted, unavailable

  func text(in language: Language) -> String {
    switch (self, language) {
    case (.title, .sv): "Personalens portal"
    case (.title, .fi): "Henkilöstön portaali"
    case (.title, .en): "The portal of the staff"
    case (.user, .sv): "Inloggad som"
    case (.user, .fi): "Kirjautunut käyttäjä"
    case (.user, .en): "Logged in as"
    case (.alarms, .sv): "Larm"
    case (.alarms, .fi): "Hälytykset"
    case (.alarms, .en): "Alarms"
    case (.logOut, .sv): "Logga ut"
    case (.logOut, .fi): "Kirjaudu ulos"
    case (.logOut, .en): "Log out"
    case (.proceed, .sv): "Fortsätt"
    case (.proceed, .fi): "Jatka"
    case (.proceed, .en): "Continue"
    case (.loggedOut, .sv): "Du är utloggad."
    case (.loggedOut, .fi): "Olet kirjautunut ulos."
    case (.loggedOut, .en): "You are logged out."
    case (.refused, .sv): "Inloggningen misslyckades. Du är inte inloggad. Försök igen, eller kontakta supporten."
    case (.refused, .fi): "Kirjautuminen epäonnistui. Et ole kirjautunut. Yritä uudelleen tai ota yhteys tukeen."
    case (.refused, .en): "The login failed. You are not logged in. Try again, or contact the support."
    case (.cancelled, .sv): "Inloggningen avbröts. Du är inte inloggad. Försök igen när du vill."
    case (.cancelled, .fi): "Kirjautuminen keskeytettiin. Et ole kirjautunut. Voit yrittää uudelleen."
    case (.cancelled, .en): "The login was cancelled. You are not logged in. Try again when you like."
    case (.notLoggedIn, .sv): "Legitimeringstjänsten kunde inte logga in dig. Du är inte inloggad. Försök igen."
    case (.notLoggedIn, .fi): "Tunnistuspalvelu ei voinut kirjata sinua sisään. Et ole kirjautunut. Yritä uudelleen."
    case (.notLoggedIn, .en): "The identity provider could not log you in. You are not logged in. Try again."
    case (.notDecrypted, .sv): "Inloggningen misslyckades: svaret kunde inte dekrypteras."
    case (.notDecrypted, .fi): "Kirjautuminen epäonnistui: vastauksen salausta ei voitu purkaa."
    case (.notDecrypted, .en): "The login failed: the response could not be decrypted."
    case (.unavailable, .sv): "Det går inte att logga in just nu."
    case (.unavailable, .fi): "Kirjautuminen ei ole juuri nyt mahdollista."
    case (.unavailable, .en): "Logging in is not possible right now."
    }
  }
}

/// The pages as HTML.
enum PortalHTML {
  private static func document(_ language: Language, _ content: String) -> String {
    let title = PortalText.title.text(in: language)
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head><meta charset="utf-8"><title>\(title)</title></head>
      <body><main><h1>\(title)</h1>
      \(content)
      </main></body>
      </html>

      """
  }

  static func message(_ text: PortalText?, _ language: Language) -> String {
    document(language, "<p id=\"message\">\(text.map { XMLText.escape($0.text(in: language)) } ?? "")</p>")
  }

  static func home(_ session: WebSession, _ page: PortalPage, _ language: Language) -> String {
    let rows = session.attributes.map {
      "<dt>\(XMLText.escape($0.name))</dt>" + $0.values.map { "<dd>\(XMLText.escape($0))</dd>" }.joined()
    }
    let heading = page == .alarms ? "<h2>\(PortalText.alarms.text(in: language))</h2>\n" : ""
    return document(
      language,
      """
      \(heading)<p>\(PortalText.user.text(in: language)):</p>
      <p id="user">\(XMLText.escape(session.name.value))</p>
      <dl id="attributes">\(rows.joined())</dl>
      <form method="post" action="/portal/logout"><button>\(PortalText.logOut.text(in: language))</button></form>
      """)
  }

  /// A form that sends itself, or waits for a click where scripts are off.
  static func form(_ action: String, _ fields: [(name: String, value: String)], _ language: Language) -> String {
    let inputs = fields.map {
      "<input type=\"hidden\" name=\"\(XMLText.escape($0.name))\" value=\"\(XMLText.escape($0.value))\">"
    }
    return document(
      language,
      """
      <form method="post" action="\(XMLText.escape(action))">\(inputs.joined())
      <button>\(PortalText.proceed.text(in: language))</button></form>
      <script>document.forms[0].submit()</script>
      """)
  }
}
