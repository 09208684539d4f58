/// The cookies of the portal (RFC 6265).
enum PortalCookie {
  /// Who is logged in.
  static let session = "session"
  /// Which browser asked for a login, so that no answer to somebody else's request is taken.
  static let browser = "login"

  /// Sent along within the site only.
  static func session(_ value: String, _ effects: ActiveEffects) -> String {
    let omitted = effects.omittedFromCookie
    let attributes = ["HttpOnly", "Secure", "SameSite=Lax"].filter { !omitted.contains($0) }
    return (["\(session)=\(value)", "Path=/"] + attributes).joined(separator: "; ")
  }

  /// Sent along from the identity provider too, which posts the answer from a site of its own.
  static func browser(_ value: String) -> String {
    "\(browser)=\(value); Path=/; Max-Age=3600; HttpOnly; Secure; SameSite=None"
  }

  static func forgetSession(_ effects: ActiveEffects) -> String { session("", effects) + "; Max-Age=0" }
}
