import Quantities
import Testing

import Drivers

/// Cookies as browsers keep them (RFC 6265).
@Suite struct CookieJarTests {
  static let now = Instant(parsing: "2023-01-09T08:00:00Z") ?? Instant(microsecondsSince1970: 0)

  private func header(_ fields: [String], from: String, to: String, later: TimeSpan = .zero) throws -> String? {
    var jar = CookieJar()
    jar.store(fields, from: try #require(WebAddress(from)), at: Self.now)
    return jar.header(for: try #require(WebAddress(to)), at: Self.now + later)
  }

  static let sent: [(fields: [String], from: String, to: String, header: String?)] = [
    (["a=1"], "http://vendor.example/portal/login", "http://vendor.example/portal/me", "a=1"),
    // The path of the page that set it, unless another is given.
    (["a=1"], "http://vendor.example/portal/login", "http://vendor.example/saml", nil),
    (["a=1; Path=/"], "http://vendor.example/portal/login", "http://vendor.example/saml", "a=1"),
    (["a=1; Path=/sam"], "http://vendor.example/", "http://vendor.example/saml", nil),
    (["a=1; Path=/saml"], "http://vendor.example/", "http://vendor.example/saml/acs", "a=1"),
    // Another host gets it only where the domain says so, and no host can set it for others.
    (["a=1; Path=/"], "http://vendor.example/", "http://www.vendor.example/", nil),
    (["a=1; Domain=vendor.example"], "http://www.vendor.example/", "http://api.vendor.example/", "a=1"),
    (["a=1; Domain=other.example"], "http://vendor.example/", "http://other.example/", nil),
    (["a=1; Domain=example"], "http://vendor.example/", "http://other.example/", nil),
    (["a=1; Domain=1"], "http://127.0.0.1/", "http://127.0.0.1/", nil),
    // Secure cookies go over plain HTTP to the machine itself only.
    (["a=1; Secure"], "http://127.0.0.1:8080/", "http://127.0.0.1:8080/", "a=1"),
    (["a=1; Secure"], "https://vendor.example/", "http://vendor.example/", nil),
    (["a=1; Secure"], "https://vendor.example/", "https://vendor.example/", "a=1"),
    // The last one of a name and place counts, longer paths go first, and an empty value is one.
    (["a=1; Path=/", "a=2; Path=/"], "http://vendor.example/", "http://vendor.example/", "a=2"),
    (["a=1; Path=/", "b=2; Path=/p"], "http://vendor.example/", "http://vendor.example/p", "b=2; a=1"),
    (["a="], "http://vendor.example/", "http://vendor.example/", "a="),
    (["a=1; Path=/", "a=; Path=/; Max-Age=0"], "http://vendor.example/", "http://vendor.example/", nil),
    (
      ["a=1; Path=/", "a=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT"], "http://vendor.example/",
      "http://vendor.example/", nil
    ),
    // What has no name, or line breaks in it, is none.
    (["=1"], "http://vendor.example/", "http://vendor.example/", nil),
    (["a"], "http://vendor.example/", "http://vendor.example/", nil),
    (["a=1\u{0}"], "http://vendor.example/", "http://vendor.example/", nil),
    ([String(repeating: "a", count: 5_000) + "=1"], "http://vendor.example/", "http://vendor.example/", nil),
  ]

  @Test(arguments: sent)
  func `a cookie goes where it was meant for`(fields: [String], from: String, to: String, header: String?) throws {
    #expect(try self.header(fields, from: from, to: to) == header)
  }

  @Test func `a cookie ends when it says`() throws {
    let fields = ["a=1; Max-Age=60", "b=2"]
    let address = "http://vendor.example/"
    #expect(try header(fields, from: address, to: address, later: .seconds(59)) == "a=1; b=2")
    #expect(try header(fields, from: address, to: address, later: .seconds(60)) == "b=2")
    // Max-Age goes before Expires.
    let both = ["a=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT"]
    #expect(try header(both, from: address, to: address) == "a=1")
  }

  @Test func `how a cookie is protected is told`() throws {
    var jar = CookieJar()
    let address = try #require(WebAddress("http://127.0.0.1:8080/portal"))
    jar.store(["session=x; path=/; secure; httponly; SameSite=Lax"], from: address, at: Self.now)
    let cookie = try #require(jar.cookie("session", for: address, at: Self.now))
    #expect(cookie.isSecure && cookie.isHTTPOnly && cookie.sameSite == "Lax")
    #expect(jar.cookie("other", for: address, at: Self.now) == nil)
  }

  @Test func `many cookies of a stranger cost no memory`() throws {
    var jar = CookieJar()
    let address = try #require(WebAddress("http://vendor.example/"))
    for number in 0..<5_000 { jar.store(["c\(number)=1"], from: address, at: Self.now) }
    let count = jar.header(for: address, at: Self.now)?.split(separator: ";").count
    #expect(count == CookieJar.mostCookies)
    #expect(jar.leftOut == 5_000 - CookieJar.mostCookies)
  }

  @Test func `a cookie that is too long is counted as left out`() throws {
    var jar = CookieJar()
    let address = try #require(WebAddress("http://vendor.example/"))
    jar.store(["c=" + String(repeating: "x", count: 5_000)], from: address, at: Self.now)
    #expect(jar.header(for: address, at: Self.now) == nil)
    #expect(jar.leftOut == 1)
  }

  @Test(arguments: [
    ("127.0.0.1", true), ("127.8.9.10", true), ("localhost", true), ("a.localhost", true), ("[::1]", true),
    ("vendor.example", false), ("127.evil.example", false), ("10.0.0.1", false),
  ])
  func `only the machine itself is itself`(host: String, isLoopback: Bool) throws {
    #expect(try #require(WebAddress("http://\(host)/")).isLoopback == isLoopback)
  }

  @Test(
    arguments: [
      ("Thu, 01 Jan 1970 00:00:00 GMT", false), ("Thursday, 01-Jan-70 00:00:00 GMT", false),
      ("Thu Jan  1 00:00:00 1970", false), ("1 jan 1970 0:0:0", false), ("00:00:00 1970 1 January UTC", false),
      ("Wed, 01-Jan-3000 00:00:00 GMT", true), ("Wednesday, 01-Jan-69 00:00:00 GMT", true),
      ("never", true), ("Thu, 32 Jan 1970 00:00:00 GMT", true), ("Thu, 01 Jan 1970 24:00:00 GMT", true),
    ])
  func `a cookie ends at a date in any form, and a date that is none says nothing`(
    _ date: String, _ isKept: Bool
  ) throws {
    var jar = CookieJar()
    let address = try #require(WebAddress("http://vendor.example/"))
    jar.store(["a=1; Expires=\(date)"], from: address, at: Self.now)
    #expect((jar.header(for: address, at: Self.now) == "a=1") == isKept)
  }
}
