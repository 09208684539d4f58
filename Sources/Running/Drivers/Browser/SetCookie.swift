import Foundation
import Quantities

/// Reads a header `Set-Cookie` (RFC 6265, section 5.2).
enum SetCookie {
  /// Nil where the cookie has no name, or is meant for somebody else's host.
  static func parse(_ field: String, from address: WebAddress, at now: Instant) -> CookieJar.Cookie? {
    let parts = field.split(separator: ";", omittingEmptySubsequences: false)
    guard let first = parts.first, let equals = first.firstIndex(of: "=") else { return nil }
    let name = trimmed(first[..<equals])
    let value = trimmed(first[first.index(after: equals)...])
    let isClean = !(name + value).unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
    guard !name.isEmpty, isClean else { return nil }
    var attributes: [String: String] = [:]
    for part in parts.dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      attributes[trimmed(pair[0]).lowercased()] = pair.count > 1 ? trimmed(pair[1]) : ""
    }
    guard let scope = domain(attributes["domain"], address) else { return nil }
    return CookieJar.Cookie(
      name: name, value: value, domain: scope.domain, isHostOnly: scope.isHostOnly,
      path: path(attributes["path"], address), isSecure: attributes["secure"] != nil,
      isHTTPOnly: attributes["httponly"] != nil, sameSite: attributes["samesite"], expires: expiry(attributes, now))
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    text.trimmingCharacters(in: .whitespaces)
  }

  /// Sections 5.2.3 and 5.3, steps 5 and 6.
  private static func domain(_ given: String?, _ address: WebAddress) -> (domain: String, isHostOnly: Bool)? {
    var domain = given?.lowercased() ?? ""
    if domain.hasPrefix(".") { domain.removeFirst() }
    if domain.isEmpty { return (address.host, true) }
    guard CookieJar.isWithin(address.host, domain) else { return nil }
    return domain.contains(".") ? (domain, false) : (address.host, true)
  }

  /// Sections 5.1.4 and 5.2.4.
  private static func path(_ given: String?, _ address: WebAddress) -> String {
    if let given, given.hasPrefix("/") { return given }
    guard let slash = address.path.lastIndex(of: "/"), slash != address.path.startIndex else { return "/" }
    return String(address.path[..<slash])
  }

  /// `Max-Age` goes before `Expires` (section 5.3, step 3). A date that nobody can read says nothing.
  private static func expiry(_ attributes: [String: String], _ now: Instant) -> Instant? {
    if let age = attributes["max-age"].flatMap({ Int64($0) }) {
      // No cookie lives longer than 400 days (RFC 6265bis, section 5.5).
      return now + .seconds(Int32(min(max(age, 0), 400 * 86_400)))
    }
    return attributes["expires"].flatMap { CookieDate.parse($0) }
  }
}
