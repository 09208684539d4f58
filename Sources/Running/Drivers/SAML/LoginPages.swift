import Quantities
import SAML
import SuiteLanguage

/// The pages of a login, without any message in them.
extension LoginSite {
  func trip(_ visit: LoginVisit) throws -> BrowserTrip {
    var headers: [HeaderField] = []
    if let language = visit.language { headers.append(HeaderField("Accept-Language", language)) }
    if let node = visit.node {
      guard let chosen = bound.nodes[node] else { throw SAMLShortfalls.noNode(node) }
      for (name, template) in chosen.sorted(by: { $0.key < $1.key }) {
        headers.append(HeaderField(name, try target.builder.filler.fill(template, with: Scope())))
      }
    }
    return BrowserTrip(
      browser: visit.browser, caller: try target.caller(bound.logIn), identityProvider: address + "/",
      headers: headers, now: target.now, limit: visit.limit)
  }

  /// What the page shows of whoever is logged in; empty where nobody is.
  ///
  /// - Throws: ``Shortfall`` where it cannot be decided.
  func look(_ trip: inout BrowserTrip) async throws -> [String: Value] {
    let request = try target.builder.build(bound.who, with: Scope())
    guard let address = WebAddress(request.url) else { throw ExchangeFailure.badContent(request.url).shortfall }
    let response = try await trip.fetch(request, address)
    if bound.who.refused.contains(response.status) || RedirectRule.location(of: response) != nil { return [:] }
    guard bound.who.status.contains(response.status) else { throw SAMLShortfalls.whoIsUnclear(response.status) }
    let source = Extractor.Source(response)
    var shown: [String: Value] = [:]
    do throws(Shortfall) {
      for (name, extraction) in bound.who.gives {
        shown[name] = try Extractor.value(extraction, as: page[name], in: source)
      }
    } catch {
      throw SAMLShortfalls.whoIsUnreadable(error.reason)
    }
    guard case .text(let user)? = shown[SAMLOutput.user.name], !user.isEmpty else { return [:] }
    return shown
  }

  /// The address whose cookies are those of a session.
  private var pageAddress: WebAddress? {
    guard let request = try? target.builder.build(bound.who, with: Scope()) else { return nil }
    return WebAddress(request.url)
  }

  /// The cookies that a session hangs on, by name.
  func sessionCookies(_ browser: Browser, at now: Instant) -> [CookieJar.Cookie] {
    guard let address = pageAddress else { return [] }
    return browser.jar.cookies(named: bound.sessionCookies, for: address, at: now).sorted { $0.name < $1.name }
  }

  /// Tells where the browser ended and what it shows there.
  func tell(_ end: BrowserTrip.End, into report: inout SAMLReport) {
    let response: IncomingResponse?
    let landed: String
    switch end {
    case .page(let page, let address):
      (response, landed) = (page, address.target)
      report[.stayed] = .boolean(true)
    case .elsewhere(let address, let page):
      (response, landed) = (page, address)
      report[.stayed] = .boolean(false)
    case .identityProvider(.redirect(let address, _)), .identityProvider(.post(let address, _)):
      // Whoever is sent back to log in was led nowhere else.
      (response, landed) = (nil, address)
      report[.stayed] = .boolean(true)
    }
    report[.landed] = .text(landed)
    guard let response else { return }
    report[.status] = .integer(Int64(response.status))
    let text = response.isHTML ? HTMLPage(response.body)?.text : String(validating: response.body, as: UTF8.self)
    guard let text else { return }
    report[.message] = .text(text)
    report[.told] = .text(
      text.split(whereSeparator: \.isWhitespace).map { $0.contains(where: \.isNumber) ? "#" : $0 }
        .joined(separator: " "))
  }
}
