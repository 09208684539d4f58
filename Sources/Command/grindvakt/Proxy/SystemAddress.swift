import ArgumentParser
import Foundation

/// Where a system listens: `http://10.0.0.5:8080`, or `10.0.0.5:8080`.
struct SystemAddress: Sendable, Hashable, ExpressibleByArgument {
  let host: String
  let port: Int

  init?(argument: String) {
    let text = argument.contains("://") ? argument : "tcp://" + argument
    guard let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty,
      let port = parts.port ?? ["http": 80, "https": 443][parts.scheme?.lowercased()],
      (1...65_535).contains(port)
    else { return nil }
    self.host = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    self.port = port
  }
}
