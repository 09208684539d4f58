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
