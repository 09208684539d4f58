import Diagnostics
import LocatedYAML
import Texts

/// Finds secrets that are written out where everybody who reads the file can see them.
enum SecretCheck {
  /// Whether a header, field or parameter of this name holds a secret.
  static func isSecret(_ name: String) -> Bool {
    let words = name.lowercased().replacing("_", with: "-")
    if ["authorization", "proxy-authorization", "cookie", "x-auth", "apikey", "pwd"].contains(words) { return true }
    return ["password", "passwd", "secret", "api-key", "access-token", "auth-token", "bearer", "private-key"]
      .contains { words.contains($0) } || words == "token" || words.hasSuffix("-token")
  }

  /// Reports `secret-in-clear` for a value that nothing keeps out of the record: one without any `${..}`, and one with
  /// `${env:..}`, which is not redacted.
  static func check(_ text: String, named name: String, _ node: YAMLNode, _ sink: DiagnosticSink) {
    guard !text.isEmpty, let pieces = try? Interpolation.parse(text).pieces else { return }
    let references = pieces.compactMap { if case .reference(let reference) = $0 { reference } else { nil } }
    let open = references.first { $0.source == .environment }
    guard references.isEmpty || open != nil else { return }
    let variable = open?.name ?? name.uppercased().replacing("-", with: "_")
    sink.error(
      "secret-in-clear",
      open == nil
        ? Text("'\(name)' is written in clear, and this file is read by many")
        : Text("'\(name)' comes from the environment as it is, and would be recorded in clear"), at: node.span,
      hints: [Text("write ${secret:\(variable)}, and give the secret when the run is started")])
  }

  /// Reports a user and password that stand in a URL.
  static func checkURL(_ url: String, _ node: YAMLNode, _ sink: DiagnosticSink) {
    guard let start = url.firstRange(of: "://")?.upperBound else { return }
    let authority = url[start...].prefix { $0 != "/" && $0 != "?" }
    guard let at = authority.lastIndex(of: "@"), let colon = authority[..<at].firstIndex(of: ":") else { return }
    let password = String(authority[authority.index(after: colon)..<at])
    guard !password.contains("${secret:") else { return }
    sink.error(
      "secret-in-clear", Text("the URL has a password in clear"), at: node.span,
      hints: [Text("delete it from the URL and write basic: {user: .., password: \"${secret:NAME}\"}")])
  }
}
