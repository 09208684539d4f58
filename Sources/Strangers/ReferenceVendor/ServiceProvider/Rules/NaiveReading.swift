/// What a naive service provider reads out of a message in which the signed part has been moved (signature wrapping;
/// Somorovsky et al., "On Breaking SAML: Be Whoever You Want to Be", 2012). It accepts any signature that holds
/// over anything in the message. Each fault opens for one arrangement.
struct NaiveReading {
  private let reader: ResponseReader

  init(_ reader: ResponseReader) { self.reader = reader }

  private static let faults: [Fault] = [
    .samlWrapping1, .samlWrapping2, .samlWrapping3, .samlWrapping4, .samlWrapping5, .samlWrapping6, .samlWrapping7,
    .samlWrapping8, .samlTwoAssertions, .samlDuplicateID,
  ]

  /// The forged assertion and the response around it; `nil` when no fault is on that would take it.
  func forged() -> ResponseReader.Signed? {
    guard Self.faults.contains(where: reader.faults.contains), let root = opened?.root else { return nil }
    if isResponseWrapped, let assertion = root.children("Assertion", Namespace.assertion).first {
      return Self.read(assertion, in: root)
    }
    for (signature, signed) in genuine(in: root) {
      guard let (fault, assertion) = arrangement(of: signed, signature, in: root), reader.faults.contains(fault) else {
        continue
      }
      return Self.read(assertion, in: root)
    }
    return nil
  }

  private static func read(_ assertion: XMLNode, in root: XMLNode) -> ResponseReader.Signed? {
    guard let response = XMLDocument.copy(of: root)?.root, let inner = XMLDocument.copy(of: assertion)?.root else {
      return nil
    }
    return .init(response: response.element, assertion: inner.element, node: assertion)
  }

  /// Every signature of the identity provider that holds over something in the document, and what that is.
  private func genuine(in root: XMLNode) -> [(signature: XMLNode, signed: XMLNode)] {
    let check = SignatureCheck(
      document: root.document, keys: reader.identityProvider.signingKeys, faults: reader.faults.subtracting(Self.faults)
    )
    return root.descendants("Signature", Namespace.signature).flatMap { signature in
      guard let reference = SignatureShape(signature, []).reference else { return [(XMLNode, XMLNode)]() }
      return root.descendants
        .filter { $0.identifier == reference.target && check.holds(signature, over: $0, reference) }
        .map { (signature, $0) }
    }
  }

  /// Whether the genuine response stands within a forged one, in a way that a fault opens for. Its signature covers
  /// what is encrypted as it stands.
  private var isResponseWrapped: Bool {
    guard let root = reader.document.root else { return false }
    return genuine(in: root).contains { signature, signed in
      signed.is("Response", Namespace.protocolMessages) && signed != root
        && reader.faults.contains(signed.ancestors.contains(signature) ? .samlWrapping1 : .samlWrapping2)
    }
  }

  /// The message once more, with every encrypted assertion in the clear.
  private var opened: XMLDocument? {
    guard let root = reader.document.root, let copy = XMLDocument.copy(of: root), let copied = copy.root else {
      return nil
    }
    let decryption = Decryption(document: copy, keys: reader.decryptionKeys, faults: [])
    for encrypted in copied.descendants("EncryptedAssertion", Namespace.assertion) {
      decryption.decrypt(encrypted)?.take(placeOf: encrypted)
    }
    return copy
  }

  private func arrangement(of signed: XMLNode, _ signature: XMLNode, in root: XMLNode) -> (Fault, XMLNode)? {
    guard signed.is("Assertion", Namespace.assertion) else { return nil }
    let others = root.descendants("Assertion", Namespace.assertion).filter { $0 != signed }
    if let twin = others.first(where: { $0.identifier == signed.identifier && $0.parent == signed.parent }) {
      return (.samlDuplicateID, twin)
    }
    let owner = signature.parent
    if signed.ancestors.contains(signature), let owner, others.contains(owner) {
      let isInObject = signed.ancestors.contains { $0.is("Object", Namespace.signature) }
      return (isInObject ? .samlWrapping8 : .samlWrapping6, owner)
    }
    if let around = signed.ancestors.first(where: others.contains) { return (.samlWrapping4, around) }
    if let owner, owner != signed, owner.parent == signed.parent, others.contains(owner) {
      return (.samlWrapping5, owner)
    }
    if let extended = others.first(where: { $0.ancestors.contains { $0.is("Extensions", Namespace.protocolMessages) } })
    {
      return (.samlWrapping7, extended)
    }
    let siblings = root.children("Assertion", Namespace.assertion)
    guard let place = siblings.firstIndex(of: signed), siblings.count == 2 else { return nil }
    return place == 1 ? (.samlWrapping3, siblings[0]) : (.samlTwoAssertions, siblings[1])
  }
}
