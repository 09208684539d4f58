import Diagnostics
import LocatedYAML
import Texts

/// Which versions of TLS a connection takes.
package struct TLSAllowance: Hashable, Sendable, Codable {
  package var atLeast: Version
  /// Why less than 1.2 is taken, which RFC 8996 and RFC 9325 forbid.
  package var because: String?

  package enum Version: String, Hashable, Sendable, Codable, CaseIterable {
    case v10 = "1.0", v11 = "1.1", v12 = "1.2", v13 = "1.3"

    /// Whether nobody should use it any longer.
    package var isOld: Bool { self == .v10 || self == .v11 }
  }

  package init(atLeast: Version, because: String? = nil) {
    self.atLeast = atLeast
    self.because = because
  }

  private enum CodingKeys: String, CodingKey {
    case atLeast = "at-least"
    case because
  }
}

extension TLSAllowance {
  /// `{at-least: 1.3}`, or `{at-least: 1.1, because: the alarm receiver is from 2009}`.
  static func read(_ node: YAMLNode, into sink: DiagnosticSink) -> TLSAllowance? {
    node.mapping(Text("versions of TLS"), sink) { reader in
      let written = reader.required(TLSKey.atLeast)
      let text = written?.written(sink)
      let because = reader.optional(TLSKey.because)?.text(sink)
      guard let written, let text else { return nil }
      guard let version = Version(rawValue: text) else {
        sink.error(
          "unknown-tls-version", Text("'\(text)' is not a version of TLS"), at: written.span,
          hints: [Text("write one of \(Version.allCases.map(\.rawValue).joined(separator: ", "))")])
        return nil
      }
      if version.isOld, because == nil {
        sink.error(
          "old-tls-without-reason",
          Text("TLS \(text) protects nobody any longer (RFC 8996), and nothing says why it is taken"),
          at: written.span, hints: [Text("write because: and the reason, or take 1.2")])
        return nil
      }
      return TLSAllowance(atLeast: version, because: because)
    }
  }
}
