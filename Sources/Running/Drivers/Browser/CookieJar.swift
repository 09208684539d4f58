import Foundation
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

/// The date of a cookie, in any of the forms in which they have ever been written (RFC 6265, section 5.1.1).
enum CookieDate {
  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// Nil where a part is missing or out of bounds.
  static func parse(_ text: String) -> Instant? {
    var time: [Int]?
    var day: Int?
    var month: Int?
    var year: Int?
    for token in tokens(text) {
      if time == nil, let found = self.time(token) {
        time = found
      } else if day == nil, let found = number(token, digits: 1...2) {
        day = found
      } else if month == nil, let found = months.firstIndex(of: String(token.prefix(3)).lowercased()) {
        month = found + 1
      } else if year == nil, let found = number(token, digits: 2...4) {
        year = found
      }
    }
    guard let time, let day, let month, var year else { return nil }
    if (70...99).contains(year) { year += 1900 }
    if (0...69).contains(year) { year += 2000 }
    guard (1...31).contains(day), year >= 1601, time[0] <= 23, time[1] <= 59, time[2] <= 59 else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return Instant(
      parsing: "\(year)-\(two(month))-\(two(day))T\(two(time[0])):\(two(time[1])):\(two(time[2]))Z")
  }

  /// What stands between delimiters: all of ASCII but letters, digits and colons.
  private static func tokens(_ text: String) -> [Substring] {
    text.split { character in
      guard let byte = character.asciiValue else { return false }
      return byte == 0x09 || (0x20...0x2F).contains(byte) || (0x3B...0x40).contains(byte)
        || (0x5B...0x60).contains(byte) || (0x7B...0x7E).contains(byte)
    }
  }

  /// `hh:mm:ss`, and whatever follows that is no digit.
  private static func time(_ token: Substring) -> [Int]? {
    let parts = token.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let hour = Int(parts[0]), let minute = Int(parts[1]), parts[0].count <= 2,
      parts[1].count <= 2, let second = number(parts[2], digits: 1...2), hour >= 0, minute >= 0
    else { return nil }
    return [hour, minute, second]
  }

  /// The number at the beginning of a token, where it has so many digits and no more follow.
  private static func number(_ token: Substring, digits: ClosedRange<Int>) -> Int? {
    let found = token.prefix { $0.isASCII && $0.isNumber }
    return digits.contains(found.count) ? Int(found) : nil
  }
}
