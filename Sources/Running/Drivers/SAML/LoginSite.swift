import Digests
import HTTPTypes
import Planning
import Quantities
import SAML
import SuiteLanguage
import Synchronization

/// A login of the vendor's, with our identity provider opposite it.
///
/// Keys and certificates are made here, live as long as the run and are written nowhere.
package final class LoginSite: Sendable {
  let name: String
  let bound: LoginBinding
  /// What the page that shows who is logged in says, by name.
  let page: [String: ValueType]
  let identityProvider: IdentityProvider
  let people: LoginPeople
  /// The beginning of all addresses of the identity provider.
  let address: String
  let target: Target
  let server: WebhookServer
  /// Held while it is tried which form of assertion the vendor takes.
  let forms = AsyncLock()
  private let state: Mutex<State>

  private struct State {
    var metadata: ServiceProviderMetadata
    var seenRequests: Set<String> = []
    /// Whether assertions are taken that are not encrypted; nil until it was tried.
    var takesPlain: Bool?
    /// Told once, with the first step.
    var opening: LoginOpening?
  }

  private init(
    name: String, bound: LoginBinding, identityProvider: IdentityProvider, address: String, target: Target,
    server: WebhookServer, metadata: ServiceProviderMetadata, opening: LoginOpening
  ) {
    self.name = name
    self.bound = bound
    self.identityProvider = identityProvider
    self.address = address
    self.target = target
    self.server = server
    people = LoginPeople(bound.user, filler: target.builder.filler)
    page = (target.types.logins[name] ?? [:]).mapValues(\.type)
    state = Mutex(State(metadata: metadata, opening: opening))
  }

  /// How long the metadata of a run are valid, on the target's clock: cases may move it by years.
  private static let validity = TimeSpan.days(3650)

  /// The identity provider of a run, or the one that a person has registered.
  private static func identityProvider(
    _ bound: LoginBinding, at address: String, _ files: BoundFile, _ now: Instant
  ) throws(Shortfall) -> IdentityProvider {
    if case .byHand(let name) = bound.identityProvider {
      return try KeptIdentity(name: name, in: files).identityProvider(at: now)
    }
    do throws(SAMLError) {
      var provider = try IdentityProvider.make(
        entityID: address + "/metadata", singleSignOnURL: address + "/sso", singleLogoutURL: address + "/slo", at: now,
        keys: .rsa(bits: 2048))
      // Both keys are known from the beginning, as during a change of keys.
      try provider.addSecondKey(at: now)
      return provider
    } catch {
      throw SAMLShortfalls.ours(error)
    }
  }

  /// Reads the vendor's metadata, makes keys and gives the vendor our metadata.
  static func open(
    _ name: String, _ bound: LoginBinding, at target: Target, _ server: WebhookServer, files: BoundFile
  ) async throws -> LoginSite {
    let token = try RandomBytes.make(8).hex
    let now = target.now
    let introduction = LoginIntroduction(bound: bound, target: target, files: files)
    var exchanges: [HTTPExchange] = []
    // First of all, since without them there is nothing to make keys for.
    let read = try await introduction.serviceProvider(&exchanges)
    guard let metadata = read.metadata else {
      throw SAMLShortfalls.unreadableMetadata(read.findings.map(\.kind.rawValue))
    }
    let identityProvider = try identityProvider(bound, at: server.address(of: "idp-\(token)"), files, now)
    let address = String(identityProvider.singleSignOnURL.dropLast("/sso".count))
    let own: OutgoingMessage
    do throws(SAMLError) {
      own = try identityProvider.signedMetadata(at: now, validFor: validity)
    } catch {
      throw SAMLShortfalls.ours(error)
    }
    let document = Array(own.xml.utf8)
    _ = server.openPage("idp-\(token)") {
      WebhookServer.Page(status: .ok, type: "application/samlmetadata+xml", body: document)
    }
    exchanges += try await introduction.deliver(document, url: address + "/metadata")
    return LoginSite(
      name: name, bound: bound, identityProvider: identityProvider, address: address, target: target, server: server,
      metadata: metadata, opening: LoginOpening(exchanges: exchanges, metadata: own.redacted))
  }

  /// The vendor's metadata, as they were last read.
  var metadata: ServiceProviderMetadata {
    get { state.withLock { $0.metadata } }
    set { state.withLock { $0.metadata = newValue } }
  }

  var takesPlain: Bool? {
    get { state.withLock { $0.takesPlain } }
    set { state.withLock { $0.takesPlain = newValue } }
  }

  /// The identifiers of all requests that came so far; a new one must differ from them.
  var seenRequests: Set<String> { state.withLock { $0.seenRequests } }
  func remember(request id: String) { state.withLock { _ = $0.seenRequests.insert(id) } }

  /// How the two got to know each other, for the first step that asks.
  package func takeOpening() -> LoginOpening? {
    state.withLock { state in
      let opening = state.opening
      state.opening = nil
      return opening
    }
  }
}

/// How a service provider and our identity provider got to know each other.
package struct LoginOpening: Sendable {
  package let exchanges: [HTTPExchange]
  /// Ours, without certificates.
  package let metadata: String
}

extension Target {
  /// The time that messages are made for: the target's, where it has a clock of its own.
  var now: Instant { clock?.now ?? systemClock.now() }
}

/// What the vendor's service provider says and sends, judged without an answer of ours.
extension LoginSite {
  /// Begins to log in and judges the request that comes; nobody answers it. Throws only when the task is cancelled.
  package func judgeRequest(_ visit: LoginVisit) async throws -> SAMLReport {
    try await reporting(visit) { trip, report in
      let read = try await self.beginToLogIn(visit, &trip, &report)
      report[.requestID] = read.request.map { .text($0.id) }
      let found = Set(read.findings.map(\.kind.rawValue))
      report.tell(found, among: SAMLRequestFinding.allCases.map(\.rawValue))
    }
  }

  /// Fetches the service provider's metadata again, judges them, and uses them from now on. Throws only when the task
  /// is cancelled.
  package func judgeMetadata() async throws -> SAMLReport {
    var report = SAMLReport()
    do {
      let introduction = LoginIntroduction(bound: bound, target: target, files: BoundFile(folder: ""))
      let read = try await introduction.serviceProvider(&report.exchanges)
      if let xml = report.exchanges.last?.response?.body {
        report.attach("metadata", String(decoding: xml, as: UTF8.self))
      }
      report.tell(
        Set(read.findings.map(\.kind.rawValue)), among: SAMLMetadataFinding.allCases.map(\.rawValue))
      guard let found = read.metadata else { return report }
      report[.entityID] = .text(found.entityID)
      metadata = found
    } catch let shortfall as Shortfall {
      report.shortfall = shortfall
    }
    return report
  }

  /// Looks who is logged in in a browser. Throws only when the task is cancelled.
  package func look(_ visit: LoginVisit) async throws -> SAMLReport {
    try await reporting(visit) { trip, report in
      report.outputs.merge(try await self.look(&trip)) { $1 }
      report[.status] = (trip.exchanges.last?.response?.status).map { .integer(Int64($0)) }
    }
  }
}

extension SAMLReport {
  /// What was found to be wrong: a list, and for each thing that can be wrong whether it is.
  mutating func tell(_ found: Set<String>, among names: [String]) {
    self[.findings] = .list(names.filter(found.contains).map { .word($0) })
    for name in names { outputs[name] = .boolean(found.contains(name)) }
  }
}

/// Identity providers must encrypt (Sweden Connect 6.1; saml2int SDP-IDP11), so a service provider may take nothing but
/// encrypted assertions. Tests that send plain ones would meet a refusal that says nothing of what they try.
extension LoginSite {
  /// The attempt in the form that the service provider takes: encrypted instead of plain where it takes only that. It is
  /// tried once, with valid responses.
  func fitted(_ attempt: LoginAttempt, _ report: inout SAMLReport) async throws -> LoginAttempt {
    let isPlain = attempt.but.contains { $0.deviation == .plain }
    guard isPlain, attempt.replay == nil, metadata.encryptionCertificates.contains(where: { $0.keyKind == .rsa }) else {
      return attempt
    }
    let (takesPlain, tried) = try await forms.withLock { () -> (Bool, [HTTPExchange]) in
      if let known = self.takesPlain { return (known, []) }
      return try await self.tryForms(like: attempt)
    }
    report.exchanges += tried
    guard !takesPlain else { return attempt }
    report.isEncryptedInstead = true
    var fitted = attempt
    fitted.but.removeAll { $0.deviation == .plain }
    if !fitted.but.contains(where: { $0.deviation == .encrypted }) { fitted.but.append(AskedDeviation(.encrypted)) }
    return fitted
  }

  private func tryForms(like attempt: LoginAttempt) async throws -> (takesPlain: Bool, tried: [HTTPExchange]) {
    var tried: [HTTPExchange] = []
    for form in [SAMLDeviation.plain, .encrypted] {
      var valid = attempt
      valid.visit = LoginVisit(browser: Browser())
      valid.visit.limit = attempt.visit.limit
      valid.but = [AskedDeviation(.sign, argument: .word(SAMLSigning.both.rawValue)), AskedDeviation(form)]
      let report = try await logInAsMade(valid)
      tried += report.exchanges
      // Without an answer nothing is known, and the next one who asks tries again.
      if report.shortfall != nil { return (true, tried) }
      if report[.user] != nil {
        takesPlain = form == .plain
        return (form == .plain, tried)
      }
    }
    takesPlain = true
    return (true, tried)
  }
}
