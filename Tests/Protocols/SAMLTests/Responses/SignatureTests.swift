import Quantities
import SAML
import SuiteLanguage
import Testing

/// What deviations in signing and encrypting do, seen from outside.
@Suite(.enabled(if: XMLSecCommand.isThere))
struct SignatureTests {
  private static let response = ValidResponseTests.responseSignature
  private static let assertion = ValidResponseTests.assertionSignature

  private func make(_ list: [(SAMLDeviation, Value?)]) throws -> OutgoingMessage {
    try Workbench.get().respond(but: [AppliedDeviation(.plain)] + list.map { try AppliedDeviation($0.0, $0.1) })
  }

  private func verifies(_ message: OutgoingMessage, with key: SigningKey) throws -> [Bool] {
    try [Self.response, Self.assertion].map {
      try XMLSecCommand.verifies(message.xml, signature: $0, with: key.certificate)
    }
  }

  static let broken: [(SAMLDeviation, Value?)] = [
    (.unsigned, nil), (.tampered, .word("signature-value")), (.tampered, .word("digest-value")),
    (.tampered, .word("name-id")), (.tampered, .word("attribute")), (.unknownSigningKey, nil),
    (.attackersKeyInKeyInfo, nil), (.smuggledDigest, nil), (.commentInDigest, nil),
    (.xsltTransform, .text("http://127.0.0.1:9/x")), (.externalReference, .text("http://127.0.0.1:9/x")),
  ]

  @Test(arguments: broken)
  func `no signature verifies with a published key`(deviation: SAMLDeviation, argument: Value?) throws {
    let message = try make([(deviation, argument)])
    for key in try Workbench.get().identityProvider.signingKeys {
      #expect(try verifies(message, with: key) == [false, false])
    }
  }

  static let unbroken: [(SAMLDeviation, Value?)] = [
    (.sha1, nil), (.undeclaredAlgorithm, nil), (.commentInNameID, .text("anna.larsson")),
    (.commentInAttribute, .text("urn:oid:2.16.840.1.113730.3.1.241")),
    (.audience, .text("https://other.example")), (.doctype, nil), (.statusWithAssertion, .word("requester")),
    (.confirmationMethod, .text("urn:oasis:names:tc:SAML:2.0:cm:sender-vouches")),
  ]

  @Test(arguments: unbroken)
  func `both signatures verify, so a refusal has another reason`(deviation: SAMLDeviation, argument: Value?) throws {
    let message = try make([(deviation, argument)])
    #expect(try verifies(message, with: Workbench.get().identityProvider.signingKeys[0]) == [true, true])
  }

  /// The command itself goes for the key, so the room's own check has to do.
  @Test func `both signatures verify though the key is to be fetched`() throws {
    let root = try XMLReader.read(try make([(.keyRetrieval, .text("http://127.0.0.1:9/x"))]).xml)
    let certificate = try Workbench.get().identityProvider.signingKeys[0].certificate
    #expect(XMLSignature.verifies(root, with: certificate))
    #expect(XMLSignature.verifies(try root.first(.assertion, "Assertion").unwrapped("none"), with: certificate))
    #expect(root.all.count { $0.isNamed(.signature, "RetrievalMethod") } == 2)
  }

  @Test func `the algorithms are those that the deviations name`() throws {
    func algorithms(_ deviation: SAMLDeviation) throws -> Set<String> {
      let root = try XMLReader.read(try make([(deviation, nil)]).xml)
      let names = ["SignatureMethod", "DigestMethod"]
      return Set(
        root.all.filter { $0.namespace == .signature && names.contains($0.name) }
          .compactMap { $0[attribute: "Algorithm"] })
    }
    let digest = "http://www.w3.org/2001/04/xmlenc#sha256"
    #expect(try algorithms(.secondSigningKey) == ["http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", digest])
    #expect(
      try algorithms(.sha1) == [
        "http://www.w3.org/2000/09/xmldsig#rsa-sha1", "http://www.w3.org/2000/09/xmldsig#sha1",
      ])
    #expect(try algorithms(.undeclaredAlgorithm) == ["http://www.w3.org/2001/04/xmldsig-more#rsa-sha224", digest])
    #expect(try algorithms(.hmacWithPublicKey) == ["http://www.w3.org/2001/04/xmldsig-more#hmac-sha256", digest])
  }

  @Test func `the keyed checksum verifies with the certificate that everybody has`() throws {
    let message = try make([(.hmacWithPublicKey, nil)])
    let secret = Array(try Workbench.get().identityProvider.signingKeys[0].certificate.pem.utf8)
    #expect(try XMLSecCommand.verifies(message.xml, signature: Self.response, secret: secret))
    #expect(try XMLSecCommand.verifies(message.xml, signature: Self.assertion, secret: secret))
    #expect(try !XMLSecCommand.verifies(message.xml, signature: Self.assertion, secret: secret.dropLast()))
  }

  @Test func `the attacker's key signs, and the message shows it or hides it`() throws {
    let identityProvider = try Workbench.get().identityProvider
    for (deviation, shown) in [
      (SAMLDeviation.attackersKeyInKeyInfo, identityProvider.attackerKey),
      (.unknownSigningKey, identityProvider.signingKeys[0]),
    ] {
      let message = try make([(deviation, nil)])
      #expect(try verifies(message, with: identityProvider.attackerKey) == [true, true])
      let certificates = try XMLReader.read(message.xml).all.filter { $0.isNamed(.signature, "X509Certificate") }
      #expect(Set(certificates.map(\.text)) == [shown.certificate.base64])
    }
    let metadata = identityProvider.metadata(at: Workbench.now).xml
    #expect(!metadata.contains(identityProvider.attackerKey.certificate.base64))
  }

  /// The checksum that was smuggled in is the forged assertion's: a reader that takes it for the signed one is convinced.
  @Test(arguments: [SAMLDeviation.smuggledDigest, .commentInDigest])
  func `the foreign checksum fits the forged assertion`(deviation: SAMLDeviation) throws {
    let message = try make([(deviation, nil)])
    let bench = try Workbench.get()
    let root = try XMLReader.read(message.xml)
    var assertion = try root.first(.assertion, "Assertion").unwrapped("there is none")
    #expect(assertion.first(.assertion, "Subject")?.text == Workbench.forged.nameID)
    let digests = root.all.filter { $0.isNamed(.signature, "DigestValue") }
    let smuggled: String
    if deviation == .smuggledDigest {
      #expect(digests.count == 2)
      #expect(root.first(.protocols, "Status")?.all.contains(digests[0]) == true)
      smuggled = digests[0].text
    } else {
      #expect(digests.count == 1)
      guard case .comment(let text)? = digests[0].children.first else {
        Issue.record("there is no comment")
        return
      }
      smuggled = text
    }
    // Put in the signed place it makes the reference hold; only the value over it does not fit any more.
    let signed = try #require(digests.last?.text)
    #expect(signed != smuggled)
    assertion.children.removeAll { node in
      if case .element(let element) = node { element.isNamed(.signature, "Signature") } else { false }
    }
    let resigned = try XMLSignature.signed(assertion, by: XMLSignature.Signer(bench.identityProvider.attackerKey))
    #expect(resigned.all.first { $0.isNamed(.signature, "DigestValue") }?.text == smuggled)
  }

  @Test func `RSA 1.5 carries the key, and it can be decrypted`() throws {
    let bench = try Workbench.get()
    let message = try bench.respond(but: [AppliedDeviation(.pkcs1KeyTransport)])
    #expect(message.xml.contains("http://www.w3.org/2001/04/xmlenc#rsa-1_5"))
    #expect(try XMLSecCommand.decrypted(message.xml, with: bench.decryptionKeys[0].privatePEM()) != nil)
  }

  static let sealed: [(SAMLDeviation, Value?)] = [
    (.encryptedForUnknownKey, nil), (.damagedEncryption, .word("key")), (.damagedEncryption, .word("content")),
  ]

  @Test(arguments: sealed)
  func `nobody can decrypt it, though the response's signature holds`(deviation: SAMLDeviation, argument: Value?) throws
  {
    let bench = try Workbench.get()
    let message = try bench.respond(but: [AppliedDeviation(deviation, argument)])
    for key in bench.decryptionKeys {
      #expect(try XMLSecCommand.decrypted(message.xml, with: key.privatePEM()) == nil)
    }
    let certificate = bench.identityProvider.signingKeys[0].certificate
    #expect(try XMLSecCommand.verifies(message.xml, signature: Self.response, with: certificate))
  }
}
