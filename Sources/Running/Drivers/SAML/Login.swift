import Evidence
import Quantities
import SAML
import SuiteLanguage

/// Logging in: the browser asks the vendor, the vendor asks our identity provider, the browser carries the answer back,
/// and then looks who is logged in.
extension LoginSite {
  /// Throws only when the task is cancelled.
  package func logIn(_ attempt: LoginAttempt) async throws -> SAMLReport {
    var form = SAMLReport()
    let fitted = try await fitted(attempt, &form)
    var report = try await logInAsMade(fitted)
    report.exchanges = form.exchanges + report.exchanges
    report.isEncryptedInstead = form.isEncryptedInstead
    return report
  }

  /// Logs in by a response of exactly that form.
  func logInAsMade(_ attempt: LoginAttempt) async throws -> SAMLReport {
    try await reporting(attempt.visit) { trip, report in
      let canary = attempt.but.contains(where: \.namesCanary) ? try Canary.open(at: self.server) : nil
      defer { canary?.close() }
      defer { if let canary { report[.canaryCalls] = .integer(Int64(canary.calls)) } }
      let asked = try await self.ask(attempt, &trip, &report)
      report.circumstances = self.metadata.circumstances(of: asked?.request)
      let sent = try self.response(attempt, to: asked, canary, &report)
      report.response = sent
      try await self.deliver(sent, attempt, asked?.relayState, &trip, &report)
    }
  }

  /// Begins to log in, unless the response is to come unasked.
  private func ask(
    _ attempt: LoginAttempt, _ trip: inout BrowserTrip, _ report: inout SAMLReport
  ) async throws -> ReadAuthnRequest? {
    guard !attempt.but.contains(where: { $0.deviation == .unsolicited }) else { return nil }
    let read = try await beginToLogIn(attempt.visit, &trip, &report)
    guard let request = read.request else {
      throw SAMLShortfalls.unreadableRequest(read.findings.map(\.kind.rawValue))
    }
    report[.requestID] = .text(request.id)
    return read
  }

  /// The service provider's request, judged.
  func beginToLogIn(
    _ visit: LoginVisit, _ trip: inout BrowserTrip, _ report: inout SAMLReport
  ) async throws -> ReadAuthnRequest {
    var values = Scope()
    values["request"] = visit.request.map { .text($0) }
    values["force"] = visit.force.map { .boolean($0) }
    values["context"] = visit.context.map { .text($0) }
    values["identity-provider"] = .text(identityProvider.entityID)
    let end = try await trip.go(try target.builder.build(bound.logIn, with: values))
    guard case .identityProvider(let carried) = end else {
      tell(end, into: &report)
      throw SAMLShortfalls.noRequest(report[.landed]?.plainText ?? "")
    }
    if let wanted = visit.request, wanted != carried.word { throw SAMLShortfalls.otherBinding(wanted, carried.word) }
    let read = AuthnRequestReader.read(
      carried.incoming, from: metadata, at: identityProvider, now: target.now, seenIDs: seenRequests)
    if let xml = read.xml { report.attach("authn-request", xml) }
    if let id = read.request?.id { remember(request: id) }
    return read
  }

  private func response(
    _ attempt: LoginAttempt, to asked: ReadAuthnRequest?, _ canary: Canary?, _ report: inout SAMLReport
  ) throws -> SentResponse {
    if let replay = attempt.replay {
      report.attach("saml-response", replay.message.redacted)
      report.structure = replay.message.structure
      return replay
    }
    let identity = try people.identity(of: attempt.user)
    let forged = try attempt.forged.map { try people.identity(of: $0) }
    guard forged != identity else { throw SAMLShortfalls.tooFewPeople }
    do throws(SAMLError) {
      let message = try build(attempt, as: identity, forging: forged, to: asked?.request, canary)
      report.attach("saml-response", message.redacted)
      report.structure = message.structure
      if let plain = message.plain { report.attach("assertion", plain) }
      guard message.structure.isAsIntended else {
        throw SAMLError.text(message.structure.problem ?? "\(message.structure.violations)")
      }
      return SentResponse(
        message: message, consumer: try consumer(for: asked?.request), user: identity, nameID: attempt.user,
        format: asked?.request?.nameIDFormat ?? attempt.profile.nameIDFormat)
    } catch {
      throw SAMLShortfalls.ours(error)
    }
  }

  private func build(
    _ attempt: LoginAttempt, as identity: String, forging forgedIdentity: String?, to request: AuthnRequest?,
    _ canary: Canary?
  ) throws(SAMLError) -> OutgoingMessage {
    var attributes = attempt.attributes.sorted { $0.key < $1.key }.map { AttributeNames.attribute($0.key, $0.value) }
    attributes += people.attributes(naming: identity)
    let forged = attempt.forged.map { name in
      Subject(
        nameID: name,
        attributes: attempt.attributes.keys.sorted().map { AttributeNames.attribute($0, name) }
          + people.attributes(naming: forgedIdentity ?? name))
    }
    let recipe = ResponseRecipe(
      profile: attempt.profile, subject: Subject(nameID: attempt.user, attributes: attributes), forged: forged,
      request: request, consumer: try consumer(for: request))
    var applied: [AppliedDeviation] = []
    for asked in attempt.but where asked.deviation.place == .message {
      applied.append(try AppliedDeviation(asked.deviation, argument(of: asked, canary)))
      // A name that is read up to a comment is read so in whatever holds it.
      if asked.deviation == .commentInNameID, let name = people.attributes(naming: identity).first?.name {
        applied.append(try AppliedDeviation(.commentInAttribute, .text(name)))
      }
    }
    return try ResponseBuilder.build(recipe, but: applied, from: identityProvider, to: metadata, now: target.now)
  }

  private func argument(of asked: AskedDeviation, _ canary: Canary?) -> Value? {
    switch asked.argument {
    case .text(let text)? where asked.deviation == .commentInAttribute: .text(AttributeNames.name(of: text))
    case .text? where asked.namesCanary: canary.map { .text($0.url) }
    default: asked.argument
    }
  }

  /// Where the response goes: the address that was asked for where the metadata have it, otherwise the usual one.
  private func consumer(for request: AuthnRequest?) throws(SAMLError) -> String {
    let wanted = request.flatMap { $0.consumer(in: metadata) }
    guard let found = wanted ?? metadata.defaultConsumer else {
      throw SAMLError.metadata("it names no address for responses by POST")
    }
    return found.location
  }

  /// Carries a response to the vendor and looks who is logged in then.
  private func deliver(
    _ sent: SentResponse, _ attempt: LoginAttempt, _ relayState: String?, _ trip: inout BrowserTrip,
    _ report: inout SAMLReport
  ) async throws {
    let before = sessionCookies(trip.browser, at: trip.now)
    let carried = attempt.but.first { $0.deviation == .relayState }?.argument?.plainText ?? relayState
    let number = trip.exchanges.count
    let form = sent.message.postForm(relayState: carried)
    let end = try await trip.go(BrowserTrip.form(form, to: sent.consumer))
    if trip.exchanges.count > number {
      let timing = trip.exchanges[number].timing
      report[.took] = .duration(timing.end - (timing.sent ?? timing.scheduled))
    }
    tell(end, into: &report)
    report.outputs.merge(try await look(&trip)) { $1 }
    if report[.user] != nil {
      trip.browser.ticket = LoginTicket(
        nameID: sent.nameID, format: sent.format, sessionIndexes: sent.message.sessionIndexes)
    }
    // Of several, each must be as it has to be; that one is new will do, since the session hangs on all of them.
    let cookies = sessionCookies(trip.browser, at: trip.now)
    guard
      let weakest = cookies.first(where: { $0.sameSite == nil || $0.sameSite?.lowercased() == "none" })
        ?? cookies.first
    else { return }
    report[.cookieNew] = .boolean(cookies.contains { cookie in !before.contains { $0.value == cookie.value } })
    report[.cookieSecure] = .boolean(cookies.allSatisfy(\.isSecure))
    report[.cookieHTTPOnly] = .boolean(cookies.allSatisfy(\.isHTTPOnly))
    report[.cookieSameSite] = weakest.sameSite.map { .text($0) }
  }

  /// Does something with a browser, and returns what was seen however it ends. Throws only when the task is cancelled.
  func reporting(
    _ visit: LoginVisit,
    _ body: (inout BrowserTrip, inout SAMLReport) async throws -> Void
  ) async throws -> SAMLReport {
    var report = SAMLReport()
    do {
      var trip = try trip(visit)
      do {
        try await body(&trip, &report)
      } catch let shortfall as Shortfall {
        report.shortfall = shortfall
      }
      report.exchanges += trip.exchanges.map(\.withoutMessage)
    } catch let shortfall as Shortfall {
      report.shortfall = shortfall
    }
    return report
  }
}

extension BrowserTrip {
  /// A form as a browser sends it.
  static func form(_ fields: [(name: String, value: String)], to address: String) -> OutgoingRequest {
    let body = fields.map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))" }
    return OutgoingRequest(
      method: "POST", url: address, headers: [HeaderField("Content-Type", "application/x-www-form-urlencoded")],
      body: Array(body.joined(separator: "&").utf8))
  }
}

extension CarriedMessage {
  /// How it came, as suites ask for it.
  var word: String {
    switch self {
    case .redirect: "redirect"
    case .post: "post"
    }
  }

  /// The message as the readers of SAML take it.
  var incoming: IncomingMessage {
    switch self {
    case .redirect(_, let query): return .redirect(query: query)
    case .post(_, let fields):
      let message = fields.first { ["SAMLRequest", "SAMLResponse"].contains($0.name) }?.value
      return .post(message: message ?? "", relayState: fields.first { $0.name == "RelayState" }?.value)
    }
  }
}
