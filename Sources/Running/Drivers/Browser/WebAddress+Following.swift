import Foundation

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
