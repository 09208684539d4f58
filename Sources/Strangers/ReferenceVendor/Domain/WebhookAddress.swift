/// Where a webhook is posted. This vendor only posts to the machine it runs on: it is a simulator, and must not be made
/// to call strangers.
struct WebhookAddress: Hashable, Sendable {
  let host: String
  let port: Int
  let path: String

  /// Reads `http://127.0.0.1:PORT/PATH` or `http://localhost:PORT/PATH`; `nil` for anything else.
  init?(_ url: String) {
    let scheme = "http://"
    guard url.hasPrefix(scheme) else { return nil }
    let rest = url.dropFirst(scheme.count)
    let authority = rest.prefix { $0 != "/" }
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "127.0.0.1" || parts[0] == "localhost", (1...5).contains(parts[1].utf8.count),
      parts[1].utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), let port = Int(parts[1]),
      (1...65_535).contains(port), !parts[1].hasPrefix("0")
    else { return nil }
    let path = rest.dropFirst(authority.count)
    guard path.utf8.count <= 201, path.utf8.allSatisfy(Self.isPathByte) else { return nil }
    host = String(parts[0])
    self.port = port
    self.path = path.isEmpty ? "/" : String(path)
  }

  private static func isPathByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default:
      [UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "-")].contains(byte)
    }
  }
}
