import Foundation

extension Secrets {
  /// Everything that must not be recorded: the secrets, and passwords inside URLs that come from the environment.
  package var confidential: [String] {
    secrets.values.sorted() + environment.values.sorted().flatMap(Self.passwords)
  }

  /// `https://user:password@host`: what stands in the userinfo after the colon, or alone (RFC 3986, section 3.2.1).
  private static func passwords(in text: String) -> [String] {
    guard let scheme = text.range(of: "://") else { return [] }
    let authority = text[scheme.upperBound...].prefix { !"/?#".contains($0) }
    guard let at = authority.lastIndex(of: "@") else { return [] }
    let userinfo = authority[..<at]
    let password = userinfo.firstIndex(of: ":").map { userinfo[userinfo.index(after: $0)...] } ?? userinfo
    guard !password.isEmpty else { return [] }
    return [String(password)] + [String(password).removingPercentEncoding].compactMap { $0 }
  }
}
