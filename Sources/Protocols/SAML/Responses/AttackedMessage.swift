import SuiteLanguage

/// A finished message in the hands of an attacker, in two forms that stay alike: as it is sent and without encryption.
struct AttackedMessage {
  var sent: XMLElement
  var plain: XMLElement
  /// The assertion that the identity provider made.
  let original: XMLElement?
  /// Encrypts an assertion for the service as an attacker can, too, or leaves it as it is.
  let seal: (XMLElement) throws(SAMLError) -> XMLElement
  var expected: [StructureCheck.Violation] = []

  init(
    sent: XMLElement, plain: XMLElement, original: XMLElement?,
    seal: @escaping (XMLElement) throws(SAMLError) -> XMLElement
  ) {
    self.sent = sent
    self.plain = plain
    self.original = original
    self.seal = seal
  }

  mutating func undergo(
    _ attack: AppliedDeviation, _ draft: ResponseDraft, _ recipe: ResponseRecipe, _ identityProvider: IdentityProvider
  ) throws(SAMLError) {
    switch attack.deviation.change {
    case .tampers: try tamper(attack.word(SAMLTampering.self), recipe)
    case .wraps: try wrap(attack.number, draft, recipe)
    case .addsAssertion(let sharesID): try addAssertion(sharesID: sharesID, attack.deviation.name, draft, recipe)
    case .placesDigest(let place):
      try placeDigest(place, attack.deviation.name, draft, recipe, identityProvider)
    case .addsTransform: try changeSignatures(Self.addTransform(reading: try Self.address(attack)))
    case .addsReference: try changeSignatures(Self.addReference(to: try Self.address(attack)))
    default: break
    }
  }

  /// Replaces the assertions of the response.
  mutating func hold(_ assertions: [XMLElement]) throws(SAMLError) {
    var sealed: [XMLElement] = []
    for assertion in assertions { sealed.append(try seal(assertion)) }
    for name in ["Assertion", "EncryptedAssertion"] {
      sent.remove(.assertion, name)
      plain.remove(.assertion, name)
    }
    sent.children += sealed.map { .element($0) }
    plain.children += assertions.map { .element($0) }
  }

  /// Changes both forms of the response, outside its assertions.
  mutating func changeBoth(_ change: (inout XMLElement) -> Void) {
    change(&sent)
    change(&plain)
  }

  /// The assertion with the forged identity in it.
  static func forge(_ assertion: XMLElement, _ recipe: ResponseRecipe) -> XMLElement {
    guard let identity = recipe.forged else { return assertion }
    var forged = assertion
    forged.change(.assertion, "Subject") { subject in
      subject.change(.assertion, "NameID") { $0.children = [.text(identity.nameID)] }
    }
    if !identity.attributes.isEmpty {
      forged.change(.assertion, "AttributeStatement") { $0 = ResponseWriter.attributes(identity.attributes) }
    }
    return forged
  }

  private mutating func tamper(_ part: SAMLTampering?, _ recipe: ResponseRecipe) throws(SAMLError) {
    switch part {
    case .nameID, .attribute:
      guard let original else { throw .deviation("tampered needs an assertion") }
      var changed = Self.forge(original, recipe)
      let kept = part == .nameID ? "AttributeStatement" : "Subject"
      if let before = original.first(.assertion, kept) { changed.change(.assertion, kept) { $0 = before } }
      try hold([changed])
    case .signatureValue: try changeSignatures { $0.change(.signature, "SignatureValue", Damage.flip) }
    case .digestValue:
      try changeSignatures { signature in signature.changeAll(.signature, "DigestValue", Damage.flip) }
    case nil: break
    }
  }

  /// Changes every signature: the assertion's and the response's.
  private mutating func changeSignatures(_ change: (inout XMLElement) -> Void) throws(SAMLError) {
    var isChanged = false
    if var assertion = original, assertion.change(.signature, "Signature", change) {
      try hold([assertion])
      isChanged = true
    }
    for form in [\AttackedMessage.sent, \AttackedMessage.plain] {
      if self[keyPath: form].change(.signature, "Signature", change) { isChanged = true }
    }
    guard isChanged else { throw .deviation("there is no signature to change") }
  }

  // MARK: Signatures that read an address

  /// The address in the argument, where it can stand in a signature.
  private static func address(_ attack: AppliedDeviation) throws(SAMLError) -> String {
    let address = attack.text
    guard !address.contains(where: { "'\"<>".contains($0) || $0.isWhitespace }) else {
      throw .deviation("\(address) cannot stand in a signature")
    }
    return address
  }

  private static func addReference(to address: String) -> (inout XMLElement) -> Void {
    let reference = XMLElement(
      .signature, "Reference", [XMLAttribute("URI", address)],
      [
        .element(XMLElement(.signature, "DigestMethod", [XMLAttribute("Algorithm", DigestAlgorithm.sha256.uri)])),
        .element(XMLElement(.signature, "DigestValue", text: Base64.encode([UInt8](repeating: 0, count: 32)))),
      ])
    return { signature in
      signature.change(.signature, "SignedInfo") { $0.insert(reference, before: .signature, "Reference") }
    }
  }

  private static func addTransform(reading address: String) -> (inout XMLElement) -> Void {
    let copy = XMLElement(.stylesheet, "copy-of", [XMLAttribute("select", "document('\(address)')")])
    let template = XMLElement(.stylesheet, "template", [XMLAttribute("match", "/")], [.element(copy)])
    let sheet = XMLElement(.stylesheet, "stylesheet", [XMLAttribute("version", "1.0")], [.element(template)])
    let transform = XMLElement(
      .signature, "Transform", [XMLAttribute("Algorithm", TransformName.stylesheet)], [.element(sheet)])
    return { signature in
      signature.changeAll(.signature, "Transforms") { $0.insert(transform, before: .signature, "Transform") }
    }
  }
}

/// Damages what is encrypted.
enum Damage {
  static func apply(_ part: SAMLEncryptionPart, to encrypted: XMLElement) -> XMLElement {
    var damaged = encrypted
    switch part {
    case .key:
      damaged.changeAll(.encryption, "EncryptedKey") { key in key.changeAll(.encryption, "CipherValue", flip) }
    case .content:
      damaged.changeAll(.encryption, "EncryptedData") { data in
        data.change(.encryption, "CipherData") { cipher in cipher.changeAll(.encryption, "CipherValue", flip) }
      }
    }
    return damaged
  }

  /// Turns one bit in the middle of Base64 text.
  static func flip(_ element: inout XMLElement) {
    guard var bytes = Base64.decode(element.text), !bytes.isEmpty else { return }
    bytes[bytes.count / 2] ^= 1
    element.children = [.text(Base64.encode(bytes))]
  }
}
