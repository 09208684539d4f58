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

/// How browsers read a reference on a page (WHATWG URL, section 4.4), which is not how RFC 3986 has it: attackers live
/// from the difference.
extension WebAddress {
  /// Where a browser goes; nil where that is no web address.
  ///
  /// Tabs and line breaks are dropped, a backslash is a slash, `https:x` and `///x` name the host `x`.
  func following(_ reference: String) -> WebAddress? {
    var text = String(reference.unicodeScalars.filter { !["\t", "\n", "\r"].contains($0) })
    text = text.trimmingCharacters(in: CharacterSet(charactersIn: Unicode.Scalar(0)...Unicode.Scalar(0x20)))
    let own = isSecure ? "https" : "http"
    if let colon = text.firstIndex(of: ":"), Self.isScheme(text[..<colon]) {
      let scheme = text[..<colon].lowercased()
      guard ["http", "https"].contains(scheme) else { return nil }
      let rest = Self.slashed(String(text[text.index(after: colon)...]))
      // Of another scheme than the page's own, whatever follows is a host; of the same, only after two slashes.
      if scheme != own || rest.hasPrefix("//") { return Self.host(scheme, rest) }
      return resolving(rest)
    }
    text = Self.slashed(text)
    return text.hasPrefix("//") ? Self.host(own, text) : resolving(text)
  }

  private static func host(_ scheme: String, _ rest: String) -> WebAddress? {
    WebAddress("\(scheme)://\(rest.drop { $0 == "/" })")
  }

  /// With slashes for backslashes, before a query or fragment.
  private static func slashed(_ text: String) -> String {
    let path = text.prefix { $0 != "?" && $0 != "#" }
    return path.replacing("\\", with: "/") + String(text.dropFirst(path.count))
  }

  private static func isScheme(_ text: Substring) -> Bool {
    guard let first = text.first, first.isASCII, first.isLetter else { return false }
    return text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
  }
}
