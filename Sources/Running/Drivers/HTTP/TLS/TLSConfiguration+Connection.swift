import NIOSSL
import SuiteLanguage

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
