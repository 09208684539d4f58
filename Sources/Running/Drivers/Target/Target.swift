import Digests
package import Evidence
import Foundation
import JSONValues
package import Planning
package import Quantities
package import SuiteLanguage
import Synchronization
import Texts

/// The system under test, reached as a binding says.
package final class Target: Sendable {
  package let binding: Binding
  /// Nil where the target has no clock that can be moved.
  package let clock: TargetClock?

  let types: PlannedTypes
  let builder: RequestBuilder
  let callers: [String: HTTPCaller]
  let streamCallers: [String: HTTPCaller]
  let systemClock: SystemClock
  private let webhooks = AsyncLock()
  private let logins = AsyncLock()
  private let loginSites = Mutex<[String: LoginSite]>([:])
  private let refusedLogins = Mutex<[String: Shortfall]>([:])
  private let files: BoundFile
  private let webhookServers = Mutex<[String: WebhookServer]>([:])

  /// - Parameters:
  ///   - folder: the binding's own, where its files are.
  ///   - files: the folder that the caller names for its files instead; nil where none is named.
  ///   - systemClock: where our time comes from.
  package init(
    binding: Binding, types: PlannedTypes, secrets: Secrets, folder: String, files: String? = nil,
    systemClock: SystemClock = .system
  ) throws(Shortfall) {
    self.binding = binding
    self.types = types
    self.systemClock = systemClock
    let files = BoundFile(folder: files ?? folder, isNamed: files != nil)
    self.files = files
    let filler = TemplateFiller(secrets: secrets)
    var connections: [String: ResolvedConnection] = [:]
    for (name, connection) in binding.connections {
      connections[name] = try ResolvedConnection(name, connection, filler, files)
    }
    builder = RequestBuilder(connections: connections, filler: filler)
    callers = connections.mapValues { HTTPCaller($0, clock: systemClock) }
    streamCallers = connections.mapValues { HTTPCaller($0, isForStreams: true, clock: systemClock) }
    let builder = builder
    let callers = callers
    clock = binding.clock.map { TargetClock(bound: $0, builder: builder, callers: callers) }
  }

  package func close() async {
    for server in webhookServers.withLock({ Array($0.values) }) { await server.stop() }
    for caller in callers.values { await caller.shutDown() }
    for caller in streamCallers.values { await caller.shutDown() }
  }

  /// The server for an address of ours, started when it is first wanted.
  func webhookServer(_ listen: String, bodyLimit: Int) async throws -> WebhookServer {
    try await webhooks.withLock {
      if let server = self.webhookServers.withLock({ $0[listen] }) { return server }
      let server = try await WebhookServer.start(listen: listen, bodyLimit: bodyLimit, clock: self.systemClock)
      self.webhookServers.withLock { $0[listen] = server }
      return server
    }
  }

  /// The login of a name; made ready when it is first wanted, which takes a moment for its keys.
  ///
  /// - Throws: ``Shortfall`` where the vendor's service provider and our identity provider do not come to know each
  ///   other.
  package func login(_ name: String) async throws -> LoginSite {
    guard let bound = binding.logins[name] else { throw Target.unbound(name) }
    return try await logins.withLock {
      if let site = self.loginSites.withLock({ $0[name] }) { return site }
      let server = try await self.webhookServer(
        try self.builder.filler.fill(bound.listen, with: Scope()), bodyLimit: 1_000_000)
      // What had to be made first is not there for the next case either.
      if let refused = self.refusedLogins.withLock({ $0[name] }) { throw refused }
      let site: LoginSite
      do {
        site = try await LoginSite.open(name, bound, at: self, server, files: self.files)
      } catch let shortfall as Shortfall {
        if case .byHand = bound.identityProvider { self.refusedLogins.withLock { $0[name] = shortfall } }
        throw shortfall
      }
      self.loginSites.withLock { $0[name] = site }
      return site
    }
  }

  func caller(_ bound: BoundRequest) throws(Shortfall) -> HTTPCaller {
    guard let caller = callers[bound.connection] else { throw Target.unbound(bound.connection) }
    return caller
  }

  static func unbound(_ name: String) -> Shortfall {
    Shortfall(
      .unseen,
      Text("The test adapter does not say how “\(name)” is reached."))
  }
}

extension ResolvedConnection {
  fileprivate init(
    _ name: String, _ connection: Binding.Connection, _ filler: TemplateFiller, _ files: BoundFile
  ) throws(Shortfall) {
    let none = Scope()
    var headers: [HeaderField] = []
    for (name, value) in connection.headers.sorted(by: { $0.key < $1.key }) {
      headers.append(HeaderField(name, try filler.fill(value, with: none)))
    }
    if let bearer = connection.bearer {
      headers.append(HeaderField("Authorization", "Bearer \(try filler.fill(bearer, with: none))"))
    } else if let basic = connection.basic, basic.count == 2 {
      let pair = "\(try filler.fill(basic[0], with: none)):\(try filler.fill(basic[1], with: none))"
      headers.append(HeaderField("Authorization", "Basic \(Data(pair.utf8).base64EncodedString())"))
    }
    // Nothing has to be unpacked, unless the binding asks for it (RFC 9110, section 12.5.3).
    if !headers.contains(where: { $0.name.lowercased() == "accept-encoding" }) {
      headers.append(HeaderField("Accept-Encoding", "identity"))
    }
    var origins: Set<String> = []
    for address in connection.redirectsTo ?? [] {
      if let origin = Origin(of: try filler.fill(address, with: none)) { origins.insert(origin.text) }
    }
    var trust: String?
    if let path = connection.trust {
      let filled = try filler.fill(path, with: none)
      trust = try files.path(filled, isCallers: try filler.parse(path).onlyReference?.source == .environment)
      if let trust { try ResolvedConnection.check(trust: trust) }
    }
    self.init(
      name: name, url: try filler.fill(connection.url, with: none), headers: headers, timeLimit: connection.timeLimit,
      bodyLimit: connection.bodyLimitBytes, redirects: connection.redirects, trust: trust,
      redirectOrigins: origins, leastTLS: connection.tls?.atLeast ?? .v12)
  }

  /// A file that cannot be used is our own mistake, and nothing begins with it.
  fileprivate static func check(trust path: String) throws(Shortfall) {
    let bytes = (try? Data(contentsOf: URL(filePath: path))).map { Array($0) }
    guard let problem = bytes.map({ CertificateFile.problem(in: $0) }) ?? "it cannot be read" else { return }
    throw Shortfall(
      .unseen,
      Text("The file \(path), which the test adapter names as trust, cannot be used: \(problem)."))
  }
}

extension Target {
  /// Connection -> where it leads: scheme, host and port, without anything that could be a secret.
  package var addresses: [String: String] {
    callers.mapValues { caller in
      let address = URLComponents(string: caller.connection.url)
      var shown = URLComponents()
      shown.scheme = address?.scheme?.lowercased()
      shown.host = address?.host?.lowercased()
      shown.port = address?.port
      return shown.string ?? "unknown"
    }
  }
}

extension Target {
  /// Begins to listen to a stream. Returns when whatever happens from now on will be in the watch.
  ///
  /// - Parameters:
  ///   - values: the inputs of the stream, and the built-in names.
  ///   - filter: which events are wanted, with the values of names put in.
  /// - Throws: ``Shortfall`` where the stream cannot be opened.
  package func listen(
    to stream: String, with values: Scope, filter: [String: Matcher], limits: Watch.Limits = Watch.Limits()
  ) async throws -> any StreamListener {
    guard let bound = binding.streams[stream] else { throw Target.unbound(stream) }
    let reader = EventReader(
      fields: bound.each, types: types.streams[stream] ?? [:], filter: filter, only: bound.only)
    let watch = Watch(reader: reader, limits: limits)
    switch bound.source {
    case .serverSentEvents(let request, let event, let mark):
      guard let caller = streamCallers[request.connection] else { throw Target.unbound(request.connection) }
      return try await ServerSentEventListener.open(
        try builder.build(request, with: values), caller: caller, event: event, mark: mark, watch: watch,
        settle: binding.settle, clock: systemClock)
    case .polling(let request, let every, let items, let key):
      return try await PollingListener.open(
        try builder.build(request, with: values), caller: try caller(request), every: every, items: items, key: key,
        watch: watch, clock: systemClock, mostKeys: limits.keys)
    case .webhook(let listen, let subscribe, let unsubscribe, let items):
      return try await hook(
        at: listen, subscribe: subscribe, unsubscribe: unsubscribe, items: items, readsXML: bound.readsXML,
        watch: watch,
        with: values)
    }
  }

  private func hook(
    at listen: String, subscribe: BoundRequest?, unsubscribe: BoundRequest?, items: String?,
    readsXML: Bool, watch: Watch, with values: Scope
  ) async throws -> any StreamListener {
    let limit = subscribe.flatMap { callers[$0.connection]?.connection.bodyLimit } ?? 10_000_000
    let address = try builder.filler.fill(listen, with: values)
    let server = try await webhookServer(address, bodyLimit: limit)
    // A path that nobody can guess, so that only the vendor, who knows it, can post there.
    guard let path = try? RandomBytes.make(16).hex else { throw Target.unbound(listen) }
    var values = values
    values["webhook"] = .text(server.open(path, WebhookListener.receiver(watch, items: items, readsXML: readsXML)))
    if let subscribe {
      do {
        try await ask(subscribe, &values)
      } catch {
        server.close(path)
        throw error
      }
    }
    let known = values
    return WebhookListener(watch: watch, server: server, path: path, settle: binding.settle) {
      guard let unsubscribe else { return }
      var values = known
      _ = try? await self.ask(unsubscribe, &values)
    }
  }

  private func ask(_ bound: BoundRequest, _ values: inout Scope) async throws {
    let exchange = try await caller(bound).exchange(try builder.build(bound, with: values))
    if let failure = exchange.failure { throw failure.shortfall }
    guard let response = exchange.response else { return }
    if let shortfall = StatusRule.check(response.status, bound) { throw shortfall }
    for (name, extraction) in bound.gives {
      values[name] = try Extractor.value(extraction, as: nil, in: Extractor.Source(response))
    }
  }
}

extension StreamBinding {
  /// Whether events are XML: fields are found by XPath, and none by JSON Pointer.
  fileprivate var readsXML: Bool {
    let places = each.values.map(\.from)
    func isXPath(_ place: Extraction.Place) -> Bool { if case .xpath = place { true } else { false } }
    func isJSON(_ place: Extraction.Place) -> Bool { if case .json = place { true } else { false } }
    return places.contains(where: isXPath) && !places.contains(where: isJSON)
  }
}
