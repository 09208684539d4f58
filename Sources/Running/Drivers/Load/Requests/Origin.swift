import Foundation

/// Where the requests of a connection go.
package struct Origin: Sendable, Hashable {
  package let host: String
  package let port: Int
  package let isSecure: Bool

  /// Nil where an address is not absolute, or neither http nor https.
  package init?(of address: String) {
    guard let url = URL(string: address), let scheme = url.scheme?.lowercased(), scheme == "http" || scheme == "https",
      let host = url.host, !host.isEmpty
    else { return nil }
    isSecure = scheme == "https"
    self.host = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    port = url.port ?? (isSecure ? 443 : 80)
  }

  /// `https://host:port`, the same for all ways to write an origin (RFC 6454, section 6.1).
  package var text: String {
    let shown = host.contains(":") ? "[\(host.lowercased())]" : host.lowercased()
    return "\(isSecure ? "https" : "http")://\(shown):\(port)"
  }

  /// For the header `Host` (RFC 9110, section 7.2).
  package var authority: String { port == (isSecure ? 443 : 80) ? host : "\(host):\(port)" }
}

/// The target of an address in origin form (RFC 9112, section 3.2.1): path and query.
package enum RequestTarget {
  package static func of(_ address: String) -> String? {
    guard let url = URL(string: address) else { return nil }
    var target = "/"
    if !url.path.isEmpty {
      target = URLComponents(url: url, resolvingAgainstBaseURL: true)?.percentEncodedPath ?? url.path
    }
    if let query = url.query { target += "?\(query)" }
    return target
  }
}
