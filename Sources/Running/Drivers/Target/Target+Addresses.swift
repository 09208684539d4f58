import Foundation

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
