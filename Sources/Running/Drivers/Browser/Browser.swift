package import Quantities
import Synchronization
import Texts

/// One browser of a case: a jar of cookies, and who it last logged in as. Pages are fetched by ``BrowserTrip``.
package final class Browser: Sendable {
  private let state = Mutex(CookieJar())
  private let login = Mutex<LoginTicket?>(nil)

  package init() {}

  /// A browser with the cookies that another has now.
  init(copyOf other: Browser) { state.withLock { $0 = other.jar } }

  var jar: CookieJar { state.withLock { $0 } }

  func store(_ fields: [String], from address: WebAddress, at now: Instant) {
    state.withLock { $0.store(fields, from: address, at: now) }
  }

  /// What the last answered login sent to the vendor, which a logout refers to.
  var ticket: LoginTicket? {
    get { login.withLock { $0 } }
    set { login.withLock { $0 = newValue } }
  }
}

/// How the vendor knows a session of the identity provider (SAML 2.0 Core, section 3.7.1).
struct LoginTicket: Sendable, Hashable {
  let nameID: String
  /// Of the name.
  let format: String
  let sessionIndexes: [String]
}

/// What a browser does until it is shown a page: it follows redirects on the vendor's own address, those in a page
/// (`<meta http-equiv="refresh">`) too, and keeps cookies. What leads to our identity provider is given to the caller,
/// and no other address outside the vendor's is called.
package struct BrowserTrip: Sendable {
  /// Where a trip ended.
  package enum End: Sendable {
    /// A page of the vendor.
    case page(IncomingResponse, at: WebAddress)
    /// The vendor sends the browser to our identity provider, with this.
    case identityProvider(CarriedMessage)
    /// The vendor sends the browser to somebody else, or to something that is no web address.
    case elsewhere(String, IncomingResponse)
  }

  package static let mostRedirects = 20

  package let browser: Browser
  package let caller: HTTPCaller
  /// The beginning of all addresses of our identity provider.
  package let identityProvider: String
  /// Sent with every request: the language, the node.
  package let headers: [HeaderField]
  package let now: Instant
  package let limit: TimeSpan?

  /// All exchanges so far, in order.
  private(set) var exchanges: [HTTPExchange] = []

  package init(
    browser: Browser, caller: HTTPCaller, identityProvider: String, headers: [HeaderField], now: Instant,
    limit: TimeSpan? = nil
  ) {
    self.browser = browser
    self.caller = caller
    self.identityProvider = identityProvider
    self.headers = headers
    self.now = now
    self.limit = limit
  }

  /// Sends one request and follows where it leads.
  ///
  /// - Throws: ``Shortfall`` where no answer came, or too many redirects.
  package mutating func go(_ request: OutgoingRequest) async throws -> End {
    var request = request
    for _ in 0...Self.mostRedirects {
      guard let address = WebAddress(request.url) else { throw ExchangeFailure.badContent(request.url).shortfall }
      let response = try await fetch(request, address)
      if let message = try message(in: response, at: address) { return .identityProvider(message) }
      guard let next = RedirectRule.location(of: response) ?? refresh(in: response) else {
        return .page(response, at: address)
      }
      if next.hasPrefix(identityProvider) {
        let parts = next.split(separator: "?", maxSplits: 1).map(String.init)
        return .identityProvider(.redirect(address: parts[0], query: parts.count > 1 ? parts[1] : ""))
      }
      guard let target = address.following(next) else { return .elsewhere(next, response) }
      guard target.hasSameOrigin(as: address), let following = try? following(target, after: response, to: request)
      else { return .elsewhere(target.text, response) }
      request = following
    }
    throw ExchangeFailure.tooManyRedirects(Self.mostRedirects).shortfall
  }

  /// The request that follows, to where a browser reads the redirect to lead.
  private func following(
    _ target: WebAddress, after response: IncomingResponse, to request: OutgoingRequest
  ) throws -> OutgoingRequest? {
    guard RedirectRule.location(of: response) != nil else { return OutgoingRequest(method: "GET", url: target.text) }
    var read = response
    read.headers.removeAll { $0.name.lowercased() == "location" }
    read.headers.append(HeaderField("Location", target.text))
    return try RedirectRule.next(after: read, to: request)
  }

  /// Where a page leads by itself.
  private func refresh(in response: IncomingResponse) -> String? {
    response.isHTML ? HTMLPage(response.body)?.refresh : nil
  }

  /// One request and its answer, without following.
  package mutating func fetch(_ request: OutgoingRequest, _ address: WebAddress) async throws -> IncomingResponse {
    var request = request
    let own = Set(headers.map { $0.name.lowercased() }).union(["cookie"])
    request.headers.removeAll { own.contains($0.name.lowercased()) }
    request.headers += headers
    if let cookies = browser.jar.header(for: address, at: now) {
      request.headers.append(HeaderField("Cookie", cookies))
    }
    let exchange = try await caller.exchange(request, limit: limit, follows: false)
    exchanges.append(exchange)
    if let failure = exchange.failure { throw failure.shortfall }
    guard let response = exchange.response else { throw ExchangeFailure.closed.shortfall }
    let fields = response.headers.filter { $0.name.lowercased() == "set-cookie" }.map(\.value)
    let leftOut = browser.jar.leftOut
    browser.store(fields, from: address, at: now)
    if browser.jar.leftOut > leftOut { throw Self.cookieLeftOut }
    return response
  }

  /// A form for our identity provider, which a script of the page would send.
  ///
  /// - Throws: ``Shortfall`` where the page has more than is read, so that nobody knows whether it has one, or all of it.
  private func message(in response: IncomingResponse, at address: WebAddress) throws(Shortfall) -> CarriedMessage? {
    guard response.isHTML, let page = HTMLPage(response.body) else { return nil }
    for form in page.forms {
      let action = form.action.isEmpty ? address : address.resolving(form.action)
      guard let action, action.text.hasPrefix(identityProvider) else { continue }
      if form.fields.count >= HTMLPage.mostFields, page.isCut { throw Self.cut }
      return .post(address: action.text, fields: form.fields)
    }
    // An ordinary page may have many forms; one with a message among them is not passed over in silence.
    if page.isCut, Self.namesMessage(response.body) { throw Self.cut }
    return nil
  }

  private static func namesMessage(_ body: [UInt8]) -> Bool {
    ["SAMLRequest", "SAMLResponse"].contains { body.firstRange(of: Array($0.utf8)) != nil }
  }

  private static let cookieLeftOut = Shortfall(
    .unseen,
    Text(
      "The system set more cookies than \(CookieJar.mostCookies), or one longer than \(CookieJar.longestCookie) bytes.")
  )

  private static let cut = Shortfall(
    .unseen,
    Text("The page has more forms or fields than are read (\(HTMLPage.mostForms) and \(HTMLPage.mostFields))."))
}

/// A message that came to our identity provider through the browser.
package enum CarriedMessage: Sendable, Hashable {
  /// `query`: as sent, since a signature is over its bytes.
  case redirect(address: String, query: String)
  case post(address: String, fields: [HTMLPage.Field])
}

extension IncomingResponse {
  package var isHTML: Bool {
    let type = header("Content-Type")?.lowercased() ?? ""
    return type.hasPrefix("text/html") || type.hasPrefix("application/xhtml")
  }
}
