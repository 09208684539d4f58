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
