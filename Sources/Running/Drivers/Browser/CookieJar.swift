package import Quantities

/// The cookies of one browser (RFC 6265, section 5).
///
/// Cookies that are `Secure` also go to the machine itself over plain HTTP, as in today's browsers. There is no list
/// of public suffixes: a cookie for a whole domain is taken only where the domain has a dot in it.
package struct CookieJar: Sendable, Hashable {
  package struct Cookie: Sendable, Hashable {
    package let name: String
    package let value: String
    package let domain: String
    /// Whether only the host that set it gets it.
    package let isHostOnly: Bool
    package let path: String
    package let isSecure: Bool
    package let isHTTPOnly: Bool
    /// As written: `Strict`, `Lax`, `None`; nil where it is not said.
    package let sameSite: String?
    /// Nil: until the browser is closed.
    package let expires: Instant?
  }

  /// RFC 6265, section 6.1, asks for at least these.
  static let longestCookie = 4_096
  package static let mostCookies = 300

  private var cookies: [Cookie] = []
  /// Cookies that were not kept, since they are longer or more than these bounds: who is logged in may depend on them.
  package private(set) var leftOut = 0

  package init() {}

  /// Takes over the cookies of an answer.
  ///
  /// - Parameter fields: the values of its headers `Set-Cookie`.
  package mutating func store(_ fields: [String], from address: WebAddress, at now: Instant) {
    for field in fields {
      guard field.utf8.count <= Self.longestCookie else {
        leftOut += 1
        continue
      }
      guard let cookie = SetCookie.parse(field, from: address, at: now) else { continue }
      cookies.removeAll { $0.name == cookie.name && $0.domain == cookie.domain && $0.path == cookie.path }
      guard cookie.expires.map({ $0 > now }) ?? true else { continue }
      cookies.append(cookie)
      if cookies.count > Self.mostCookies {
        cookies.removeFirst()
        leftOut += 1
      }
    }
  }

  /// The header `Cookie` for a request; nil where there are none.
  package func header(for address: WebAddress, at now: Instant) -> String? {
    let found = matching(address, at: now)
    return found.isEmpty ? nil : found.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")
  }

  /// The cookie of a name that an address gets.
  package func cookie(_ name: String, for address: WebAddress, at now: Instant) -> Cookie? {
    matching(address, at: now).first { $0.name == name }
  }

  /// The cookies of these names that an address gets; a name with `*` at its end is the beginning of one.
  func cookies(named names: [String], for address: WebAddress, at now: Instant) -> [Cookie] {
    matching(address, at: now).filter { cookie in
      names.contains { $0.hasSuffix("*") ? cookie.name.hasPrefix($0.dropLast()) : cookie.name == $0 }
    }
  }

  /// Longer paths first (section 5.4), otherwise as they came.
  private func matching(_ address: WebAddress, at now: Instant) -> [Cookie] {
    let found = cookies.enumerated().filter { _, cookie in
      (cookie.expires.map { $0 > now } ?? true)
        && (cookie.isHostOnly ? cookie.domain == address.host : Self.isWithin(address.host, cookie.domain))
        && Self.isWithin(path: address.path, cookie.path)
        && (!cookie.isSecure || address.isSecure || address.isLoopback)
    }
    return found.sorted { first, second in
      let (mine, theirs) = (first.element.path.utf8.count, second.element.path.utf8.count)
      return mine == theirs ? first.offset < second.offset : mine > theirs
    }.map(\.element)
  }

  /// Section 5.1.3; an address in digits has no domains.
  static func isWithin(_ host: String, _ domain: String) -> Bool {
    if host == domain { return true }
    let isNumeric = host.contains(":") || host.allSatisfy { $0 == "." || $0.isNumber }
    return !isNumeric && host.hasSuffix("." + domain)
  }

  /// Section 5.1.4.
  static func isWithin(path: String, _ cookiePath: String) -> Bool {
    guard path.hasPrefix(cookiePath) else { return false }
    return path.utf8.count == cookiePath.utf8.count || cookiePath.hasSuffix("/")
      || path.dropFirst(cookiePath.count).first == "/"
  }
}
