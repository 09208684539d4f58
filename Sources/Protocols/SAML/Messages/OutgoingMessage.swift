import Digests

/// A message of the identity provider, ready to be sent.
package struct OutgoingMessage: Hashable, Sendable {
  package enum Kind: String, Sendable, Hashable {
    case response, metadata
    case logoutRequest = "logout-request"
    case logoutResponse = "logout-response"

    /// The name of the field that carries it (SAML 2.0 Bindings 3.4.4.1 and 3.5.4).
    package var field: String { self == .logoutRequest ? "SAMLRequest" : "SAMLResponse" }
  }

  package let kind: Kind
  /// The ID of the message, empty for metadata. In class 1 and 2 of signature wrapping that of the forged one.
  package let id: String
  /// The sessions that the assertions begin, for single logout.
  package let sessionIndexes: [String]
  /// The text that is sent.
  package let xml: String
  package let structure: MessageStructure
  /// For reports: without certificates, signature values and ciphertext.
  package let redacted: String
  /// For reports, too: as it was before encryption; nil where nothing is encrypted.
  package let plain: String?

  init(
    _ kind: Kind, _ root: XMLElement, plain: XMLElement? = nil, documentType: DocumentTypeAttack? = nil,
    expecting expected: [StructureCheck.Violation] = []
  ) {
    self.kind = kind
    id = root[attribute: "ID"] ?? ""
    let readable = plain ?? root
    let assertions = readable.elements(.assertion, "Assertion")
    sessionIndexes = assertions.flatMap { $0.elements(.assertion, "AuthnStatement") }
      .compactMap { $0[attribute: "SessionIndex"] }
    let prolog = documentType?.prolog ?? ""
    xml = XMLWriter.document(root, prolog: prolog)
    redacted = XMLWriter.document(Redaction.redacted(root), prolog: prolog)
    self.plain = plain.map { XMLWriter.document(Redaction.redacted($0), prolog: prolog) }
    let rootName =
      switch kind {
      case .response: "samlp:Response"
      case .metadata: "md:EntityDescriptor"
      case .logoutRequest: "samlp:LogoutRequest"
      case .logoutResponse: "samlp:LogoutResponse"
      }
    structure = .look(
      at: documentType?.harmless(xml) ?? xml, [root] + (plain.map { [$0] } ?? []), root: rootName, expecting: expected)
  }

  /// The fields of the form of the POST binding (SAML 2.0 Bindings 3.5.4).
  package func postForm(relayState: String?) -> [(name: String, value: String)] {
    let message = (name: kind.field, value: Base64.encode(Array(xml.utf8)))
    return [message] + (relayState.map { [(name: "RelayState", value: $0)] } ?? [])
  }

  /// The query of the redirect binding, signed where a key is given (SAML 2.0 Bindings 3.4.4.1).
  package func redirectQuery(relayState: String?, signedBy key: SigningKey?) throws(SAMLError) -> String {
    let packed = Base64.encode(try Deflate.compress(Array(xml.utf8)))
    var query = "\(kind.field)=\(QueryText.encode(packed))"
    if let relayState { query += "&RelayState=\(QueryText.encode(relayState))" }
    guard let key else { return query }
    let algorithm = SignatureAlgorithm.usual(for: key.kind)
    query += "&SigAlg=\(QueryText.encode(algorithm.uri))"
    let signature = try DetachedSignature.make(over: Array(query.utf8), by: key, algorithm)
    return query + "&Signature=\(QueryText.encode(Base64.encode(signature)))"
  }
}

/// The structure of a message, checked before it is sent.
///
/// A message that is refused because it is garbage shows nothing about the attack that it carries.
package struct MessageStructure: Hashable, Sendable {
  /// Why it is not well-formed XML with namespaces; nil when it is.
  package let problem: String?
  /// Its violations of the schemas.
  package let violations: [StructureCheck.Violation]
  /// The violations that belong to the attack: without them it would not be that attack.
  package let expected: [StructureCheck.Violation]

  package var isWellFormed: Bool { problem == nil }
  package var isSchemaValid: Bool { isWellFormed && violations.isEmpty }

  /// Whether it may be sent: well-formed, and its violations of the schemas are those of the attack, no more and no
  /// fewer.
  package var isAsIntended: Bool { isWellFormed && Set(violations) == Set(expected) }

  /// Checks a message as it is sent, and its form before encryption.
  static func look(
    at text: String, _ forms: [XMLElement], root: String, expecting expected: [StructureCheck.Violation] = []
  ) -> MessageStructure {
    var problem: String?
    do {
      _ = try XMLTree(parsing: Array(text.utf8), isOurs: true)
    } catch { problem = error.description }
    var violations: [StructureCheck.Violation] = []
    for form in forms {
      violations += StructureCheck.violations(of: form, root: root).filter { !violations.contains($0) }
    }
    return MessageStructure(problem: problem, violations: violations, expected: expected)
  }
}

/// The form of a message for reports: long opaque values are replaced by their length and a hash, so that equal
/// ones can be recognised.
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
