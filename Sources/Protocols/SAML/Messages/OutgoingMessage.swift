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
  /// The IDs of assertions at their usual place, before encryption.
  package let assertionIDs: [String]
  /// The sessions that the assertions begin, for single logout.
  package let sessionIndexes: [String]
  /// Exactly what is sent.
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
    assertionIDs = assertions.compactMap { $0[attribute: "ID"] }
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
