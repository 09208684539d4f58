/// Finds in a response what its signatures cover: the response, and its one assertion.
struct ResponseReader {
  let document: XMLDocument
  let identityProvider: IdentityProvider
  let decryptionKeys: [KeyPair]
  /// Whether a fault has put entities in their place. What is changed by that does not make the response.
  let isExpanded: Bool
  let faults: Set<Fault>

  /// What was signed, as the signature covers it, and the assertion as it stands in the document.
  struct Signed {
    let response: Element
    let assertion: Element
    /// For faults that look at what a signature does not cover: comments.
    let node: XMLNode
  }

  private var signatures: SignatureCheck {
    SignatureCheck(document: document, keys: identityProvider.signingKeys, faults: faults)
  }

  /// - Throws: the first reason to refuse it.
  func read() throws(Refusal) -> Signed {
    guard let root = document.root, root.is("Response", Namespace.protocolMessages) else { throw .structure }
    if let forged = NaiveReading(self).forged() { return forged }
    let response = try signedResponse(root)
    let node = try assertion(in: root)
    let assertion = try signedAssertion(node, isExcused: response.isUnsigned && faults.contains(.samlUnsignedResponse))
    return Signed(response: response.element, assertion: assertion, node: node)
  }

  private func signedResponse(_ root: XMLNode) throws(Refusal) -> (element: Element, isUnsigned: Bool) {
    switch signatures.check(root) {
    case .valid(let element): return (element, false)
    case .invalid:
      guard isExpanded else { throw .responseSignature }
      return (try copy(of: root), false)
    case .unsigned:
      guard faults.contains(.samlUnsignedResponse) || hasForeignDigest(root) else { throw .responseSignature }
      return (try copy(of: root), true)
    }
  }

  /// Who reads a digest from the wrong place does not miss a signature of the response, either.
  private func hasForeignDigest(_ root: XMLNode) -> Bool {
    root.descendants("DigestValue", Namespace.signature).contains { value in
      faults.contains(.samlDigestInComment) && value.hasComment
        || faults.contains(.samlDigestSmuggled) && value.parent?.is("Reference", Namespace.signature) != true
    }
  }

  /// The one assertion, decrypted if need be. There must be no other anywhere in the message.
  private func assertion(in root: XMLNode) throws(Refusal) -> XMLNode {
    let plain = root.descendants("Assertion", Namespace.assertion)
    let encrypted = root.descendants("EncryptedAssertion", Namespace.assertion)
    guard plain.count + encrypted.count == 1, let only = plain.first ?? encrypted.first, only.parent == root else {
      throw .structure
    }
    guard let locked = encrypted.first else { return only }
    guard !faults.contains(.samlEncryptedRefused),
      let opened = Decryption(document: document, keys: decryptionKeys, faults: faults).decrypt(locked),
      root.descendants("Assertion", Namespace.assertion).count == 1
    else { throw .encryption }
    return opened
  }

  private func signedAssertion(_ node: XMLNode, isExcused: Bool) throws(Refusal) -> Element {
    switch signatures.check(node) {
    case .valid(let element): return element
    case .invalid: throw .assertionSignature
    case .unsigned:
      guard isExcused || faults.contains(.samlUnsignedAssertion) else { throw .assertionSignature }
      return try copy(of: node)
    }
  }

  /// What nothing has signed, as it stands.
  private func copy(of node: XMLNode) throws(Refusal) -> Element {
    guard let root = XMLDocument.copy(of: node)?.root else { throw .structure }
    return root.element
  }
}
