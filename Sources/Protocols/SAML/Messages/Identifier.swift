import Digests

/// Identifiers of messages: 160 random bits, an underscore before them so that they are names of XML (SAML 2.0 Core
/// 1.3.4).
enum Identifier {
  static func make() throws(SAMLError) -> String {
    do {
      return "_" + (try RandomBytes.make(20)).hex
    } catch { throw .cryptography(error.description) }
  }
}
