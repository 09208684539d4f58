import HostileServer
import Quantities
import Testing

import Drivers

/// Pages and redirects, against a vendor that says whatever a test wants.
@Suite(.timeLimit(.minutes(5))) struct BrowserTripTests {
  private static let provider = "http://127.0.0.1:1/idp/"

  /// How a trip ended, in words, with the requests that the vendor saw.
  private func trip(_ answers: [String: [HostileServer.Act]]) async throws -> (
    end: String, requests: [HostileServer.Received]
  ) {
    let server = try await HostileServer { request in answers[request.target] ?? .answer(404, "nothing") }
    let caller = HTTPCaller(ResolvedConnection(name: "web", url: server.url, timeLimit: .seconds(60)))
    var trip = BrowserTrip(
      browser: Browser(), caller: caller, identityProvider: Self.provider,
      headers: [HeaderField("Accept-Language", "fi")], now: CookieJarTests.now)
    let end: String
    do {
      switch try await trip.go(OutgoingRequest(method: "GET", url: server.url + "/start")) {
      case .page(let response, let address): end = "page \(response.status) \(address.target)"
      case .elsewhere(let address, _): end = "elsewhere \(address)"
      case .identityProvider(.redirect(let address, let query)): end = "redirect \(address) \(query)"
      case .identityProvider(.post(let address, let fields)):
        end = "post \(address) " + fields.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
      }
    } catch let shortfall as Shortfall {
      end = "\(shortfall.kind)"
    }
    await caller.shutDown()
    await server.stop()
    return (end, server.requests)
  }

  private static func redirect(_ location: String, _ status: Int = 302, cookie: String? = nil) -> [HostileServer.Act] {
    var headers = ["Location": location]
    headers["Set-Cookie"] = cookie
    return .answer(status, "", headers: headers)
  }

  private static func page(_ html: String) -> [HostileServer.Act] { .answer(200, html, type: "text/html") }

  @Test func `redirects on the own address are followed, with cookies`() async throws {
    let found = try await trip([
      "/start": Self.redirect("next?a=b", cookie: "session=1; Path=/"), "/next?a=b": Self.redirect("/end", 303),
      "/end": Self.page("<p>End"),
    ])
    #expect(found.end == "page 200 /end")
    #expect(found.requests.map { $0.header("Cookie") } == [nil, "session=1", "session=1"])
    #expect(found.requests.allSatisfy { $0.header("Accept-Language") == "fi" })
  }

  @Test func `what stays on the own address in any spelling is followed`() async throws {
    // Of the page's own scheme, a reference without two slashes is a path (WHATWG URL, section 4.4).
    for location in [#"\end"#, "http:/end", "http:end", "/\tend", " /end "] {
      let found = try await trip(["/start": Self.redirect(location), "/end": Self.page("<p>End")])
      #expect(found.end == "page 200 /end", "\(location)")
    }
    let refreshed = try await trip([
      "/start": Self.page("<meta http-equiv='refresh' content='1;url=/end'>"), "/end": Self.page("<p>End"),
    ])
    #expect(refreshed.end == "page 200 /end")
  }

  @Test func `an answer may set several cookies`() async throws {
    let answer =
      "HTTP/1.1 302 Found\r\nLocation: /end\r\nSet-Cookie: a=1; Path=/\r\nset-cookie: b=2; Path=/; Expires=Fri, 31 Dec 2100 23:59:59 GMT\r\nSet-Cookie: c=3\r\nContent-Length: 0\r\n\r\n"
    let found = try await trip(["/start": [.send(answer)], "/end": Self.page("<p>End")])
    #expect(found.requests.last?.header("Cookie") == "a=1; b=2; c=3")
  }

  struct Ending: Sendable, CustomTestStringConvertible {
    let answer: [HostileServer.Act]
    let end: String

    init(_ answer: [HostileServer.Act], _ end: String) {
      self.answer = answer
      self.end = end
    }

    // The answers are long.
    var testDescription: String { end }
  }

  static let ends: [Ending] = [
    // Nobody else is called, whatever the vendor says.
    Ending(redirect("https://evil.example/"), "elsewhere https://evil.example/"),
    Ending(redirect("//evil.example/a"), "elsewhere http://evil.example/a"),
    Ending(redirect("javascript:alert(1)"), "elsewhere javascript:alert(1)"),
    Ending(redirect("http://"), "elsewhere http://"),
    Ending(redirect("http://127.0.0.1:2/"), "elsewhere http://127.0.0.1:2/"),
    // Another host in the spellings that browsers take (WHATWG URL, section 4.4).
    Ending(redirect("///evil.example/"), "elsewhere http://evil.example/"),
    Ending(redirect(#"/\evil.example/"#), "elsewhere http://evil.example/"),
    Ending(redirect(#"\\evil.example/"#), "elsewhere http://evil.example/"),
    Ending(redirect(#"https:\\evil.example/"#), "elsewhere https://evil.example/"),
    Ending(redirect("https:evil.example/"), "elsewhere https://evil.example/"),
    Ending(redirect("HTTPS:/evil.example/"), "elsewhere https://evil.example/"),
    Ending(redirect(#"http:\\evil.example"#), "elsewhere http://evil.example"),
    Ending(redirect("/\t/evil.example/"), "elsewhere http://evil.example/"),
    Ending(page("<meta http-equiv=Refresh content=\"0; URL='//evil.example/'\">"), "elsewhere http://evil.example/"),
    // Ours is answered here, its query as it was sent.
    Ending(redirect(provider + "sso?SAMLRequest=a%2bB&x=%C3%A5"), "redirect \(provider)sso SAMLRequest=a%2bB&x=%C3%A5"),
    Ending(
      page("<form method=POST action='\(provider)sso'><input name=SAMLRequest value='a&amp;b'><input name=R></form>"),
      "post \(provider)sso SAMLRequest=a&b&R="
    ),
    Ending(page("<form method=post action='/else'><input name=SAMLRequest value=a></form>"), "page 200 /start"),
    // What never ends, ends.
    Ending(redirect("/start"), "wrong"), Ending([], "unseen"),
    Ending(.answer(200, "", type: "text/html"), "page 200 /start"),
    Ending(page(String(repeating: "<form><div>", count: 20_000)), "page 200 /start"),
    // A message behind more forms than are read, and with more fields.
    Ending(
      page(
        String(repeating: "<form action=/a><input name=b></form>", count: 25)
          + "<form method=post action='\(provider)sso'><input name=SAMLRequest value=a></form>"), "unseen"),
    Ending(
      page(
        "<form method=post action='\(provider)sso'>" + String(repeating: "<input name=a>", count: 101)
          + "<input name=SAMLRequest value=a></form>"), "unseen"),
    Ending(page("<form action='http://[bad'><input name=a>"), "page 200 /start"),
  ]

  @Test(arguments: ends)
  func `a trip ends where it must`(ending: Ending) async throws {
    #expect(try await trip(["/start": ending.answer]).end == ending.end)
  }

  @Test func `what people can read on a page is told, and nothing else`() throws {
    let html = """
      <!DOCTYPE html><html lang="sv"><head><title>Titel</title><style>p {}</style></head>
      <body><h1>Inloggningen  avbröts</h1><script>var a</script><p>Försök   <b>igen</b>.</p></body></html>
      """
    #expect(HTMLPage(Array(html.utf8))?.text == "Inloggningen avbröts Försök igen .")
    #expect(try HTMLPage.strings(at: "//html/@lang", in: Array(html.utf8)) == ["sv"])
  }
}
