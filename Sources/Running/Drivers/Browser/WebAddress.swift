import Foundation

/// An absolute address of a page, in the parts that a browser decides by.
package struct WebAddress: Sendable, Hashable {
  let url: URL
  /// Lower-case, without brackets.
  let host: String

  /// Nil for what is no `http` or `https` address with a host.
  package init?(_ text: String) {
    guard let url = URL(string: text), let scheme = url.scheme?.lowercased(), ["http", "https"].contains(scheme),
      let host = url.host(percentEncoded: false)?.lowercased(), !host.isEmpty
    else { return nil }
    self.url = url
    self.host = host.trimmingCharacters(in: ["[", "]"])
  }

  /// What a reference stands for on this page (RFC 3986, section 5.2); nil where it is no web address.
  func resolving(_ reference: String) -> WebAddress? {
    URL(string: reference, relativeTo: url).flatMap { WebAddress($0.absoluteString) }
  }

  var text: String { url.absoluteString }
  var isSecure: Bool { url.scheme?.lowercased() == "https" }
  var port: Int { url.port ?? (isSecure ? 443 : 80) }

  /// The path as sent; `/` where there is none.
  var path: String {
    let path = url.path(percentEncoded: true)
    return path.isEmpty ? "/" : path
  }

  /// The query as sent, without its question mark.
  var query: String? { url.query(percentEncoded: true) }

  /// Path and query, as a request line has them.
  package var target: String { path + (query.map { "?" + $0 } ?? "") }

  /// Same scheme, host and port (RFC 6454).
  func hasSameOrigin(as other: WebAddress) -> Bool {
    isSecure == other.isSecure && host == other.host && port == other.port
  }

  /// Whether nobody can listen on the way: the machine itself (W3C Secure Contexts, section 3.1).
  package var isLoopback: Bool {
    host == "localhost" || host.hasSuffix(".localhost") || host == "::1"
      || (host.hasPrefix("127.") && host.split(separator: ".").allSatisfy { UInt8($0) != nil })
  }
}
