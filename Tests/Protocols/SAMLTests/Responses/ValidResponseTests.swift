import Quantities
import SAML
import SuiteLanguage
import Testing

/// Valid responses, looked at by the command `xmlsec1`, which nobody here wrote.
@Suite(.enabled(if: XMLSecCommand.isThere))
struct ValidResponseTests {
  static let responseSignature = "/*[local-name()='Response']/*[local-name()='Signature']"
  static let assertionSignature = "//*[local-name()='Assertion']/*[local-name()='Signature']"

  @Test(arguments: SAMLProfile.allCases)
  func `the plain response of a profile is valid, signed and encrypted`(profile: SAMLProfile) throws {
    let bench = try Workbench.get()
    let message = try bench.respond(profile)
    #expect(message.structure.isSchemaValid, "\(message.structure)")
    #expect(message.structure.isAsIntended)
    #expect(!message.xml.contains(Workbench.subject.nameID))
    let certificate = bench.identityProvider.signingKeys[0].certificate
    #expect(try XMLSecCommand.verifies(message.xml, signature: Self.responseSignature, with: certificate))
    let decrypted = try XMLSecCommand.decrypted(message.xml, with: bench.decryptionKeys[0].privatePEM())
    let plain = try decrypted.unwrapped("it cannot be decrypted")
    #expect(plain.contains(Workbench.subject.nameID))
    #expect(try XMLSecCommand.verifies(plain, signature: Self.assertionSignature, with: certificate))
    #expect(try XMLSecCommand.decrypted(message.xml, with: bench.decryptionKeys[1].privatePEM()) == nil)
  }

  @Test(arguments: SAMLSigning.allCases)
  func `what is to be signed is signed, and nothing else`(signing: SAMLSigning) throws {
    let bench = try Workbench.get()
    let message = try bench.respond(
      but: [AppliedDeviation(.plain), AppliedDeviation(.sign, .word(signing.rawValue))])
    #expect(message.structure.isSchemaValid)
    let certificate = bench.identityProvider.signingKeys[0].certificate
    let verifies = { try XMLSecCommand.verifies(message.xml, signature: $0, with: certificate) }
    #expect(try verifies(Self.responseSignature) == signing.coversResponse)
    #expect(try verifies(Self.assertionSignature) == signing.coversAssertion)
  }

  @Test func `the second key signs, and the first does not verify it`() throws {
    let bench = try Workbench.get()
    let message = try bench.respond(but: [AppliedDeviation(.secondSigningKey)])
    let keys = bench.identityProvider.signingKeys
    #expect(try XMLSecCommand.verifies(message.xml, signature: Self.responseSignature, with: keys[1].certificate))
    #expect(try !XMLSecCommand.verifies(message.xml, signature: Self.responseSignature, with: keys[0].certificate))
  }

  @Test func `the old key decrypts what is encrypted for it`() throws {
    let bench = try Workbench.get()
    let message = try bench.respond(but: [AppliedDeviation(.encryptedFor, .integer(2))])
    #expect(try XMLSecCommand.decrypted(message.xml, with: bench.decryptionKeys[1].privatePEM()) != nil)
    #expect(try XMLSecCommand.decrypted(message.xml, with: bench.decryptionKeys[0].privatePEM()) == nil)
  }

  @Test func `an identity provider with keys on elliptic curves signs, too`() throws {
    let bench = try Workbench.get()
    let identityProvider = try IdentityProvider.make(
      entityID: "https://idp.example/metadata", singleSignOnURL: Workbench.signOn, singleLogoutURL: Workbench.logout,
      at: Workbench.now, keys: .ec)
    let recipe = ResponseRecipe(profile: .saml2int, subject: Workbench.subject, request: try bench.request())
    let message = try ResponseBuilder.build(
      recipe, from: identityProvider, to: bench.provider, now: Workbench.now)
    let certificate = identityProvider.signingKeys[0].certificate
    #expect(certificate.keyKind == .ec)
    #expect(message.structure.isSchemaValid)
    #expect(XMLSignature.verifies(try XMLReader.read(message.xml), with: certificate))
  }

  @Test func `the room verifies and decrypts what it makes`() throws {
    let bench = try Workbench.get()
    let response = try XMLReader.read(try bench.respond().xml)
    let keys = bench.identityProvider.signingKeys
    #expect(XMLSignature.verifies(response, with: keys[0].certificate))
    #expect(!XMLSignature.verifies(response, with: keys[1].certificate))
    let wrapper = try response.first(.assertion, "EncryptedAssertion").unwrapped("there is none")
    let assertion = try XMLEncryption.decrypted(wrapper, with: bench.decryptionKeys[0]).unwrapped("no")
    #expect(XMLSignature.verifies(assertion, with: keys[0].certificate))
    #expect(XMLEncryption.decrypted(wrapper, with: bench.decryptionKeys[1]) == nil)
  }
}
