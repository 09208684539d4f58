/// Where the browser is sent after a login: a page of the portal and nothing else, so that nobody can be led astray from
/// an address that looks right. RelayState has at most 80 bytes (SAML 2.0 Bindings 3.4.3).
enum LocalAddress {
  static let home = "/portal"

  /// - Parameter wish: the RelayState, or what stood after `return=`.
  static func page(_ wish: String?, _ faults: Set<Fault>) -> String {
    guard let wish else { return home }
    if isPrintable(wish), isLocal(wish) { return wish }
    return astray(wish, faults) ?? home
  }

  /// The address that a fault accepts; each accepts one spelling of another host.
  private static func astray(_ wish: String, _ faults: Set<Fault>) -> String? {
    let lowered = wish.lowercased()
    let controls: Set<Character> = ["\t", "\n", "\r", "\r\n"]
    if faults.contains(.samlRelayStateControls), wish.hasPrefix("/"), !wish.hasPrefix("//"),
      wish.contains(where: controls.contains)
    {
      return wish.filter { !controls.contains($0) }
    }
    if faults.contains(.samlRelayStateBackslashes), lowered.hasPrefix("https:\\") { return wish }
    if faults.contains(.samlRelayStateSlashAndBackslash), wish.hasPrefix("/\\") { return wish }
    guard isPrintable(wish) else { return nil }
    let hasScheme = lowered.hasPrefix("https:") || lowered.hasPrefix("http:")
    let hasHost = lowered.hasPrefix("https://") || lowered.hasPrefix("http://")
    if faults.contains(.samlRelayStateExternal), hasHost { return wish }
    if faults.contains(.samlRelayStateSchemeAlone), hasScheme, !hasHost { return wish }
    if faults.contains(.samlRelayStateThreeSlashes), wish.hasPrefix("///") { return wish }
    if faults.contains(.samlRelayStateHost), wish.hasPrefix("//"), !wish.hasPrefix("///") { return wish }
    if faults.contains(.samlRelayStateScript), lowered.hasPrefix("javascript:") { return wish }
    return nil
  }

  private static func isPrintable(_ text: String) -> Bool {
    text.utf8.count <= 80 && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
  }

  private static func isLocal(_ text: String) -> Bool {
    guard text.hasPrefix(home) else { return false }
    let rest = text.dropFirst(home.count)
    return rest.isEmpty || rest.hasPrefix("/") && !rest.hasPrefix("//") || rest.hasPrefix("?")
  }
}
