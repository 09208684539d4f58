import Digests
import Quantities

/// Identifiers that SAML gives names (Core 8).
enum SAMLNames {
  static let persistent = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"
  static let transient = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient"
  static let bearer = "urn:oasis:names:tc:SAML:2.0:cm:bearer"
  static let uriAttribute = "urn:oasis:names:tc:SAML:2.0:attrname-format:uri"
  static let basicAttribute = "urn:oasis:names:tc:SAML:2.0:attrname-format:basic"
  static let status = "urn:oasis:names:tc:SAML:2.0:status:"
}

/// Names of bindings (SAML 2.0 Bindings 3).
package enum Binding {
  package static let redirect = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"
  package static let post = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"
}

/// Identifiers of messages: 160 random bits, an underscore before them so that they are names of XML (SAML 2.0 Core
/// 1.3.4).
enum Identifier {
  static func make() throws(SAMLError) -> String {
    do {
      return "_" + (try RandomBytes.make(20)).hex
    } catch { throw .cryptography(error.description) }
  }
}

extension Instant {
  /// As SAML writes times: UTC, at most thousandths of a second (Core 1.3.3).
  var inMilliseconds: String {
    let rest = microsecondsSince1970 % 1000
    return Instant(microsecondsSince1970: microsecondsSince1970 - (rest < 0 ? rest + 1000 : rest)).description
  }
}
