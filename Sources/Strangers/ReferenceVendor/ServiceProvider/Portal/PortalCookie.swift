/// The cookies of the portal (RFC 6265).
enum PortalCookie {
  /// Who is logged in.
  static let session = "session"
  /// Which browser asked for a login, so that no answer to somebody else's request is taken.
  static let browser = "login"

  /// Sent along within the site only.
  static func session(_ value: String, _ faults: Set<Fault>) -> String {
    var cookie = "\(session)=\(value); Path=/"
    if !faults.contains(.samlCookieNotHTTPOnly) { cookie += "; HttpOnly" }
    if !faults.contains(.samlCookieNotSecure) { cookie += "; Secure" }
    if !faults.contains(.samlCookieWithoutSameSite) { cookie += "; SameSite=Lax" }
    return cookie
  }

  /// Sent along from the identity provider too, which posts the answer from a site of its own.
  static func browser(_ value: String) -> String {
    "\(browser)=\(value); Path=/; Max-Age=3600; HttpOnly; Secure; SameSite=None"
  }

  static func forgetSession(_ faults: Set<Fault>) -> String { session("", faults) + "; Max-Age=0" }
}
