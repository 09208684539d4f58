/// Names that say that a value lets somebody in: tokens, passwords, cookies.
package enum SecretName {
  /// In bytes. Shorter values are words such as `bearer`, and redacting them would spoil the record.
  private static let shortest = 8

  package static func isLongEnough(_ value: String) -> Bool { value.utf8.count >= shortest }

  private static let names: Set<String> = [
    "token", "accesstoken", "refreshtoken", "idtoken", "authtoken", "sessiontoken", "bearertoken", "xauthtoken",
    "securitytoken", "csrftoken", "xcsrftoken", "xsrftoken", "xxsrftoken", "apitoken", "apikey", "xapikey", "sessionid",
    "session", "sid", "jsessionid", "jwt", "password", "passwd", "pwd", "passphrase", "secret", "clientsecret",
    "clientassertion", "assertion", "samlresponse", "samlassertion", "privatekey", "devicetoken", "accesskey",
  ]

  /// `access_token`, `X-API-Key`, `sessionId`: letters only, in lower case.
  package static func isSecret(_ name: String) -> Bool {
    names.contains(String(name.lowercased().filter { $0.isASCII && $0.isLetter }))
  }

  /// The value of `name=value`, as a cookie has it; nil where there is none.
  package static func cookieValue(of pair: Substring) -> String? {
    guard let equals = pair.firstIndex(of: "=") else { return nil }
    let value = pair[pair.index(after: equals)...]
    let bare = value.drop { $0 == " " || $0 == "\"" }.prefix { $0 != " " && $0 != "\"" }
    return bare.isEmpty ? nil : String(bare)
  }

  /// The value of the cookie in a field `Set-Cookie` (RFC 6265, section 4.1).
  package static func cookieValue(ofSetCookie field: String) -> String? {
    field.split(separator: ";").first.flatMap(cookieValue(of:))
  }
}
