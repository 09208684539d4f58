/// What a naive service provider reads out of a message in which the signed part has been moved (signature wrapping;
/// Somorovsky et al., "On Breaking SAML: Be Whoever You Want to Be", 2012). It is content with any signature that holds
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
    guard Self.faults.contains(where: reader.faults.contains), let document = opened, let root = document.root else {
      return nil
    }
    let check = SignatureCheck(
      document: document, keys: reader.identityProvider.signingKeys, faults: reader.faults.subtracting(Self.faults))
    for signature in root.descendants("Signature", Namespace.signature) {
      guard let reference = SignatureShape(signature, []).reference else { continue }
      for signed in root.descendants where signed.identifier == reference.target {
        guard check.holds(signature, over: signed, reference),
          let (fault, assertion) = arrangement(of: signed, signature, in: root), reader.faults.contains(fault),
          let copy = XMLDocument.copy(of: root)?.root, let inner = XMLDocument.copy(of: assertion)?.root
        else { continue }
        return .init(response: copy.element, assertion: inner.element, node: assertion)
      }
    }
    return nil
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
    if signed.is("Response", Namespace.protocolMessages) {
      guard signed != root, let assertion = root.children("Assertion", Namespace.assertion).first else { return nil }
      return (signed.ancestors.contains(signature) ? .samlWrapping1 : .samlWrapping2, assertion)
    }
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
