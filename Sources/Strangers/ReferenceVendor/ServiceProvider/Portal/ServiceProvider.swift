/// The service provider of the vendor: who is logged in to the portal, and by which identity provider.
///
/// Written from the SAML 2.0 specifications of OASIS. It shares no code with anything that tests it.
struct ServiceProvider: Sendable {
  /// Where the portal is, once the vendor listens.
  var address = PortalAddress(base: "")
  var identityProvider: IdentityProvider?
  private(set) var keys: KeyRing?
  private(set) var requests: [AuthnRequest] = []
  private(set) var sessions: [String: WebSession] = [:]
  private(set) var attempts: [LogInAttempt] = []
  private(set) var restarts = 0
  private var spent: [SpentAssertion] = []
  private var lastRequest = 0

  private static let mostRequests = 20_000
  private static let mostAttempts = 1000

  /// The keys, made when they are first needed.
  ///
  /// - Throws: `Problem` 503 when OpenSSL cannot make any.
  mutating func keys(at now: SimulatedInstant, _ faults: Set<Fault>) throws -> KeyRing {
    if keys == nil { keys = KeyRing(validFrom: now.milliseconds / 1000 - 86_400) }
    keys?.prepare(for: faults)
    guard let keys else { throw Problem(status: 503, detail: "The service provider has no keys.") }
    return keys
  }

  /// Begins to go over to a new encryption key, and says how many decrypt from now on.
  mutating func rotateKeys(at now: SimulatedInstant) throws -> Int {
    _ = try keys(at: now, [])
    keys?.rotate()
    return keys?.encryption.count ?? 0
  }

  /// Ends the change of keys, and says how many decrypt from now on.
  mutating func retireKeys(at now: SimulatedInstant) throws -> Int {
    _ = try keys(at: now, [])
    keys?.retire()
    return keys?.encryption.count ?? 0
  }

  /// Restarts. What a real one keeps on disk stays: keys, sessions, requests, and which assertions have been used.
  mutating func restart() { restarts += 1 }

  // MARK: Requests

  mutating func newRequest(
    from browser: String, at now: SimulatedInstant, forceAuthn: Bool, context: String, _ faults: Set<Fault>
  ) -> AuthnRequest {
    lastRequest += 1
    let request = AuthnRequest(
      id: faults.contains(.samlRequestIDRepeated) ? "_r" + browser : RandomText.make(), number: lastRequest,
      browser: browser, issuedAt: now, forceAuthn: forceAuthn, context: context)
    requests.removeAll { $0.id == request.id || $0.issuedAt + AuthnRequest.lifetime < now }
    requests.append(request)
    if requests.count > Self.mostRequests { requests.removeFirst(Self.mostRequests / 10) }
    return request
  }

  // MARK: Replay

  /// How a used assertion, or the answer to a used request, is treated when it comes again.
  enum Replay {
    case none
    /// A fault accepts it.
    case overlooked
    case refused
  }

  func replay(of assertion: String, answering request: AuthnRequest?, at node: Int, _ faults: Set<Fault>) -> Replay {
    let known = spent.filter { $0.assertion == assertion || $0.request != nil && $0.request == request?.number }
    guard !known.isEmpty else { return .none }
    return known.allSatisfy { faults.contains(overlooking($0, at: node)) } ? .overlooked : .refused
  }

  /// The fault that would forget this one.
  private func overlooking(_ used: SpentAssertion, at node: Int) -> Fault {
    if used.restarts != restarts { return .samlReplayAfterRestart }
    if used.node != node { return .samlReplayAtOtherNode }
    return sessions[used.session] == nil ? .samlReplayAfterLogout : .samlReplayAtOnce
  }

  // MARK: Sessions

  func session(_ id: String?, at now: SimulatedInstant) -> WebSession? {
    guard let id, let session = sessions[id], now < session.endsAt else { return nil }
    return session
  }

  /// Logs somebody in and gives the identifier of the session.
  ///
  /// - Parameter presented: the session that the browser came with. It ends.
  mutating func logIn(
    _ accepted: LoginAccepted, presented: String?, node: Int, at now: SimulatedInstant, _ faults: Set<Fault>
  ) -> String {
    if let presented { sessions[presented] = nil }
    let id = faults.contains(.samlSessionFixed) ? presented ?? RandomText.make("") : RandomText.make("")
    let end = faults.contains(.samlSessionExpired) ? nil : accepted.endsBefore
    sessions = sessions.filter { now < $0.value.endsAt }
    sessions[id] = WebSession(
      name: accepted.name, attributes: accepted.attributes, sessionIndex: accepted.sessionIndex,
      endsAt: min(now + WebSession.length, end ?? .last))
    spent.append(
      SpentAssertion(
        assertion: accepted.assertion, request: accepted.request?.number, node: node, restarts: restarts, session: id))
    return id
  }

  mutating func end(_ session: String) { sessions[session] = nil }

  /// Ends the sessions of somebody: those of the given indices, or all of them where there are none.
  mutating func endSessions(of name: String, _ indices: [String]) {
    sessions = sessions.filter { _, session in
      session.name.value != name || !indices.isEmpty && !indices.contains(session.sessionIndex ?? "")
    }
  }

  mutating func note(_ attempt: LogInAttempt) {
    attempts.append(attempt)
    if attempts.count > Self.mostAttempts { attempts.removeFirst() }
  }
}

/// The administration of the service provider.
extension World {
  func setIdentityProvider(_ call: Call) throws -> Reply {
    let provider = try IdentityProvider(metadata: Array(call.text("metadata").utf8))
    serviceProvider.identityProvider = provider
    return .ok([
      "entityId": .text(provider.entityID), "signingKeys": .integer(provider.signingKeys.count),
      "changedAt": .text(now.iso8601),
    ])
  }

  func restartServiceProvider() -> Reply {
    serviceProvider.restart()
    return .ok(["restarts": .integer(serviceProvider.restarts)])
  }

  func rotateKeys() throws -> Reply {
    .ok(["encryptionKeys": .integer(try serviceProvider.rotateKeys(at: now))])
  }

  func retireKeys() throws -> Reply {
    .ok(["encryptionKeys": .integer(try serviceProvider.retireKeys(at: now))])
  }

  func listLogIns() -> Reply { .ok(["items": .list(serviceProvider.attempts.map(\.json))]) }
}
