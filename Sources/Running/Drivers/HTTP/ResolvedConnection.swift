import NIOSSL
package import Quantities
package import SuiteLanguage

/// A connection of the binding with environment and secrets put in.
package struct ResolvedConnection: Sendable, Hashable {
  package let name: String
  /// Without a slash at the end, and without a query.
  package let url: String
  /// Of the address, which goes with every request: `tenant=1`; nil where it has none.
  package let query: String?
  /// Sent with every request, unless the request says otherwise.
  package let headers: [HeaderField]
  package let timeLimit: TimeSpan
  package let bodyLimit: Int
  package let redirects: Int
  /// PEM file.
  package let trust: String?
  /// The oldest version of TLS that is taken.
  package let leastTLS: TLSAllowance.Version
  /// Other origins that redirects may lead to, as ``Origin/text`` has them.
  package let redirectOrigins: Set<String>

  package init(
    name: String, url: String, headers: [HeaderField] = [], timeLimit: TimeSpan = .seconds(10),
    bodyLimit: Int = 10_000_000, redirects: Int = 3, trust: String? = nil,
    redirectOrigins: Set<String> = [], leastTLS: TLSAllowance.Version = .v12
  ) {
    self.leastTLS = leastTLS
    self.name = name
    // A fragment is never sent (RFC 9110, section 4.2.5).
    let address = url.prefix { $0 != "#" }
    let base = address.prefix { $0 != "?" }
    self.url = String(base.hasSuffix("/") ? base.dropLast() : base)
    let query = address.dropFirst(base.count + 1)
    self.query = query.isEmpty ? nil : String(query)
    self.headers = headers
    self.timeLimit = timeLimit
    self.bodyLimit = bodyLimit
    self.redirects = redirects
    self.trust = trust
    self.redirectOrigins = redirectOrigins
  }

  /// What is between the path of a request and its own query: the query of the path, then that of the connection.
  ///
  /// - Parameter path: the path as it is sent, perhaps with a query.
  package func querySuffix(after path: String) -> String {
    query.map { (path.contains("?") ? "&" : "?") + $0 } ?? ""
  }
}

extension TLSConfiguration {
  /// How we speak TLS over a connection of the binding.
  static func client(of connection: ResolvedConnection) -> TLSConfiguration {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.minimumTLSVersion = TLSVersion(connection.leastTLS)
    if let trust = connection.trust { configuration.additionalTrustRoots = [.file(trust)] }
    return configuration
  }
}

extension TLSVersion {
  init(_ version: TLSAllowance.Version) {
    switch version {
    case .v10: self = .tlsv1
    case .v11: self = .tlsv11
    case .v12: self = .tlsv12
    case .v13: self = .tlsv13
    }
  }
}
