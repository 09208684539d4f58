/// Judges addresses of the web without resolving them.
enum WebAddress {
  /// `https`, or `http` on this machine alone (W3C Secure Contexts 3.1: 127.0.0.0/8, ::1, localhost).
  static func isTrustworthy(_ address: String) -> Bool {
    guard let end = address.firstRange(of: "://") else { return false }
    let scheme = address[..<end.lowerBound].lowercased()
    let authority = address[end.upperBound...].prefix { !"/?#".contains($0) }
    let host = host(of: authority)
    if scheme == "https" { return !host.isEmpty }
    guard scheme == "http" else { return false }
    if host == "localhost" || host.hasSuffix(".localhost") || host == "[::1]" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  /// Without the user before `@` and the port.
  private static func host(of authority: Substring) -> String {
    let host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    if host.hasPrefix("["), let end = host.firstIndex(of: "]") { return String(host[...end]) }
    return host.prefix { $0 != ":" }.lowercased()
  }
}
