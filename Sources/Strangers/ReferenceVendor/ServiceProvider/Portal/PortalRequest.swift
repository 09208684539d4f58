/// The pages of the portal and of the service provider. They are for browsers and need no token.
enum PortalPage: String, CaseIterable, Sendable {
  case home = "/portal"
  case alarms = "/portal/alarms"
  case me = "/portal/me"
  case logIn = "/portal/login"
  case logOut = "/portal/logout"
  case loggedOut = "/portal/logged-out"
  case metadata = "/saml/metadata"
  case consume = "/saml/acs"
  /// An address that metadata does not speak of; only a fault answers there.
  case consumeUndeclared = "/saml/consume"
  case singleLogout = "/saml/logout"

  var methods: [String] {
    switch self {
    case .home, .alarms, .me, .logIn, .loggedOut, .metadata: ["GET"]
    case .logOut, .consume, .consumeUndeclared: ["POST"]
    case .singleLogout: ["GET", "POST"]
    }
  }
}

/// A request of a browser.
struct PortalRequest: Sendable {
  let page: PortalPage
  let method: String
  /// As it stands in the address: signatures of the redirect binding cover it so.
  let rawQuery: String
  /// The fields of a form that was sent.
  let form: [String: String]
  let cookies: [String: String]
  /// Which of the two nodes behind the address answers.
  let node: Int
  let language: Language

  /// A parameter of the query, decoded.
  func query(_ name: String) -> String? {
    for pair in rawQuery.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard PercentEncoding.decode(parts[0], plusIsSpace: true) == name else { continue }
      return PercentEncoding.decode(parts.count > 1 ? parts[1] : "", plusIsSpace: true)
    }
    return nil
  }

  /// The language that the browser would rather have, of those that the portal speaks; Swedish unless it says otherwise.
  static func language(accepting header: String?) -> Language {
    var best: (language: Language, quality: Double)?
    for part in (header ?? "").split(separator: ",") {
      let pieces = part.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
      guard let tag = pieces.first?.split(separator: "-").first, let language = Language(rawValue: String(tag)) else {
        continue
      }
      let quality = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
      if quality > best?.quality ?? 0 { best = (language, quality) }
    }
    return best?.language ?? .sv
  }

  static func cookies(in header: String?) -> [String: String] {
    var found: [String: String] = [:]
    for pair in (header ?? "").split(separator: ";") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { continue }
      found[String(parts[0]).filter { $0 != " " }] = String(parts[1])
    }
    return found
  }

  /// The fields of `application/x-www-form-urlencoded`; `nil` when it is not UTF-8.
  static func form(_ body: [UInt8]) -> [String: String]? {
    guard let text = String(validating: body, as: UTF8.self) else { return nil }
    var fields: [String: String] = [:]
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = PercentEncoding.decode(parts[0], plusIsSpace: true),
        let value = PercentEncoding.decode(parts.count > 1 ? parts[1] : "", plusIsSpace: true),
        fields.updateValue(value, forKey: name) == nil
      else { return nil }
    }
    return fields
  }
}

/// A reply to a browser.
struct PortalReply: Sendable {
  let status: Int
  var headers: [(name: String, value: String)] = []
  var contentType = "text/html; charset=utf-8"
  var body = ""
  /// Addresses that a fault calls before it answers.
  var calls: [WebhookAddress] = []
  /// Whether it calls them by HTTP/1.0.
  var callsByOldHTTP = false

  static func redirect(_ status: Int, to location: String) -> PortalReply {
    PortalReply(status: status, headers: [("Location", location)])
  }

  static func page(_ status: Int, _ html: String) -> PortalReply { PortalReply(status: status, body: html) }
}
