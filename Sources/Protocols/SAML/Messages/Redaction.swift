import Digests

/// The form of a message for reports: long opaque values are cut to their length and a hash, so that equal ones can
/// still be told.
enum Redaction {
  private static let opaque: [(Namespace, String)] = [
    (.signature, "X509Certificate"), (.signature, "SignatureValue"), (.signature, "Modulus"),
    (.encryption, "CipherValue"),
  ]

  static func redacted(_ element: XMLElement) -> XMLElement {
    var redacted = element
    for (namespace, name) in opaque { redacted.changeAll(namespace, name, cut) }
    if opaque.contains(where: { element.isNamed($0.0, $0.1) }) { cut(&redacted) }
    return redacted
  }

  private static func cut(_ element: inout XMLElement) {
    let text = element.text.filter { !$0.isWhitespace }
    let hash = (try? SHA256Digest.hash(text: text))?.hex.prefix(16) ?? ""
    element.children = [.text("[\(text.utf8.count) characters, SHA-256 \(hash)…]")]
  }
}
