import SAML
import SuiteLanguage
import Testing

/// Each class of signature wrapping is what the literature describes: where the forged and the signed part stand, that
/// both keep their namespaces, and that the signed part still verifies by itself.
@Suite(.enabled(if: XMLSecCommand.isThere))
struct WrappingTests {
  /// Paths without prefixes, so that namespaces are looked at apart.
  struct Shape: Sendable, CustomTestStringConvertible {
    let number: Int
    /// Where the forged identity stands, and where the signed one.
    let forged: String
    let signed: String
    let signature: String
    var testDescription: String { "class \(number)" }
  }

  static let shapes: [Shape] = [
    Shape(
      number: 1, forged: "Response/Assertion", signed: "Response/Signature/Object/Response/Assertion",
      signature: "Response/Signature"),
    Shape(
      number: 2, forged: "Response/Assertion", signed: "Response/Response/Assertion", signature: "Response/Signature"),
    Shape(
      number: 3, forged: "Response/Assertion[1]", signed: "Response/Assertion[2]",
      signature: "Response/Assertion[2]/Signature"),
    Shape(
      number: 4, forged: "Response/Assertion", signed: "Response/Assertion/Assertion",
      signature: "Response/Assertion/Assertion/Signature"),
    Shape(
      number: 5, forged: "Response/Assertion[1]", signed: "Response/Assertion[2]",
      signature: "Response/Assertion[1]/Signature"),
    Shape(
      number: 6, forged: "Response/Assertion", signed: "Response/Assertion/Signature/Assertion",
      signature: "Response/Assertion/Signature"),
    Shape(
      number: 7, forged: "Response/Extensions/Assertion", signed: "Response/Assertion",
      signature: "Response/Assertion/Signature"),
    Shape(
      number: 8, forged: "Response/Assertion", signed: "Response/Assertion/Signature/Object/Assertion",
      signature: "Response/Assertion/Signature"),
  ]

  private func message(_ number: Int, _ form: SAMLDeviation) throws -> OutgoingMessage {
    let signing = AppliedDeviation.self
    return try Workbench.get().respond(
      but: [signing.init(form), signing.init(.wrapping, .integer(Int64(number)))])
  }

  @Test(arguments: shapes)
  func `forged and signed identity stand where the class has them`(shape: Shape) throws {
    let root = try XMLReader.read(try message(shape.number, .plain).xml)
    let names = root.paths(to: "NameID")
    #expect(names[shape.forged + "/Subject/NameID"] == Workbench.forged.nameID, "\(names)")
    #expect(names[shape.signed + "/Subject/NameID"] == Workbench.subject.nameID, "\(names)")
    #expect(names.count == 2)
    #expect(root.paths(to: "Signature").keys.contains(shape.signature))
  }

  /// Where the signed part lies in the signature (1, 6, 8), the enveloped transform takes it away with the signature
  /// (XML Signature 6.6.4), so a strict verifier refuses; careless ones take away only signatures within what they look
  /// at. In the other classes strict verifiers, too, find the signature in order.
  @Test(arguments: shapes)
  func `the signature verifies in place unless the signed part lies in it`(shape: Shape) throws {
    let bench = try Workbench.get()
    let certificate = bench.identityProvider.signingKeys[0].certificate
    let message = try message(shape.number, .plain)
    let path =
      "/"
      + shape.signature.split(separator: "/").map { step -> String in
        let parts = step.split(separator: "[")
        let place = parts.count == 2 ? "[\(parts[1])" : ""
        return "/*[local-name()='\(parts[0])']\(place)"
      }.joined().dropFirst()
    let holds = try XMLSecCommand.verifies(message.xml, signature: path, with: certificate)
    #expect(holds == ![1, 6, 8].contains(shape.number))
    let other = bench.identityProvider.signingKeys[1].certificate
    #expect(try !XMLSecCommand.verifies(message.xml, signature: path, with: other))
  }

  @Test(arguments: shapes)
  func `the signed part, with its signature back in its place, verifies by itself`(shape: Shape) throws {
    let root = try XMLReader.read(try message(shape.number, .plain).xml)
    let place = shape.number <= 2 ? String(shape.signed.dropLast("/Assertion".count)) : shape.signed
    var signed = try root.element(at: place).unwrapped("the signed part is not there")
    var signature = try root.element(at: shape.signature).unwrapped("the signature is not there")
    signature.children.removeAll { node in
      if case .element(let child) = node { ["Object", "Assertion"].contains(child.name) } else { false }
    }
    let isOwn = signed.elements(.signature, "Signature").contains(signature)
    if !isOwn { signed.children.insert(.element(signature), at: 1) }
    let certificate = try Workbench.get().identityProvider.signingKeys[0].certificate
    let path = "/*/*[local-name()='Signature']"
    #expect(try XMLSecCommand.verifies(XMLWriter.document(signed), signature: path, with: certificate))
  }

  @Test(arguments: shapes)
  func `the reference of the signature names the signed part, which stands there once`(shape: Shape) throws {
    let root = try XMLReader.read(try message(shape.number, .plain).xml)
    let identifiers = root.all.compactMap { $0[attribute: "ID"] }
    #expect(Set(identifiers).count == identifiers.count)
    let references = root.all.filter { $0.isNamed(.signature, "Reference") }.compactMap { $0[attribute: "URI"] }
    let signed = try root.element(
      at: shape.number <= 2 ? String(shape.signed.dropLast("/Assertion".count)) : shape.signed
    )
    .unwrapped("the signed part is not there")
    #expect(references.contains("#\(signed[attribute: "ID"] ?? "")"))
    let forged = try root.element(at: shape.forged).unwrapped("the forged part is not there")
    #expect(!references.contains("#\(forged[attribute: "ID"] ?? "")"))
  }

  @Test(arguments: shapes, [SAMLDeviation.plain, .encrypted])
  func `all elements keep their namespaces`(shape: Shape, form: SAMLDeviation) throws {
    let message = try message(shape.number, form)
    #expect(message.structure.isWellFormed)
    #expect(message.structure.isAsIntended, "\(message.structure)")
    let known: Set<Namespace> = [.protocols, .assertion, .signature, .encryption]
    for text in [message.xml, message.plain ?? message.xml] {
      let root = try XMLReader.read(text)
      #expect(root.isNamed(.protocols, "Response"))
      #expect(root.all.allSatisfy { known.contains($0.namespace) })
    }
  }

  @Test func `classes 3, 5, 7 and 8 and class 1 are valid by the schema, and the others break it in one place`() throws
  {
    let broken = try (1...8).filter { try !message($0, .plain).structure.isSchemaValid }
    #expect(broken == [2, 4, 6])
    for number in broken { #expect(try message(number, .plain).structure.violations.count == 1) }
  }

  @Test(arguments: shapes)
  func `encrypted, nobody sees either identity, and decrypted it is the same attack`(shape: Shape) throws {
    let bench = try Workbench.get()
    let message = try message(shape.number, .encrypted)
    #expect(!message.xml.contains(Workbench.forged.nameID) && !message.xml.contains(Workbench.subject.nameID))
    var root = try XMLReader.read(message.xml)
    root = try root.decrypted(with: bench.decryptionKeys[0])
    let names = root.paths(to: "NameID")
    #expect(names[shape.forged + "/Subject/NameID"] == Workbench.forged.nameID, "\(names)")
    #expect(names[shape.signed + "/Subject/NameID"] == Workbench.subject.nameID, "\(names)")
  }

  @Test func `two assertions: the signed one first, the forged one after it`() throws {
    let root = try XMLReader.read(
      try Workbench.get().respond(but: [AppliedDeviation(.plain), AppliedDeviation(.twoAssertions)]).xml)
    let names = root.paths(to: "NameID")
    #expect(names["Response/Assertion[1]/Subject/NameID"] == Workbench.subject.nameID)
    #expect(names["Response/Assertion[2]/Subject/NameID"] == Workbench.forged.nameID)
  }

  @Test func `duplicate IDs: the forged assertion first, with the ID of the signed one`() throws {
    let message = try Workbench.get().respond(but: [AppliedDeviation(.plain), AppliedDeviation(.duplicateIDs)])
    let assertions = try XMLReader.read(message.xml).elements(.assertion, "Assertion")
    #expect(assertions.count == 2)
    #expect(assertions[0][attribute: "ID"] == assertions[1][attribute: "ID"])
    #expect(assertions[0].first(.signature, "Signature") == nil)
    #expect(assertions[0].first(.assertion, "Subject")?.text == Workbench.forged.nameID)
  }
}

extension XMLElement {
  /// The text of each element of that name, by its path of local names; a place in brackets where several have one name.
  func paths(to wanted: String) -> [String: String] {
    var found: [String: String] = [:]
    walk(from: name) { path, element in if element.name == wanted { found[path] = element.text } }
    return found
  }

  func element(at wanted: String) -> XMLElement? {
    var found: XMLElement?
    walk(from: name) { path, element in if path == wanted { found = element } }
    return found
  }

  private func walk(from path: String, _ visit: (String, XMLElement) -> Void) {
    visit(path, self)
    var counts: [String: Int] = [:]
    for child in elements {
      counts[child.name, default: 0] += 1
      let isAlone = elements.count(where: { $0.name == child.name }) == 1
      child.walk(from: "\(path)/\(child.name)" + (isAlone ? "" : "[\(counts[child.name] ?? 0)]"), visit)
    }
  }

  /// With every encrypted assertion decrypted, at any depth.
  func decrypted(with key: SigningKey) throws -> XMLElement {
    var element = self
    element.children = try children.map { node in
      guard case .element(let child) = node else { return node }
      if child.isNamed(.assertion, "EncryptedAssertion") {
        return .element(try XMLEncryption.decrypted(child, with: key).unwrapped("it cannot be decrypted"))
      }
      return .element(try child.decrypted(with: key))
    }
    return element
  }
}
