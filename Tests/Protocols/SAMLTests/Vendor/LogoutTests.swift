import Quantities
import SAML
import SuiteLanguage
import Testing

/// Messages of single logout, both ways.
@Suite
struct LogoutTests {
  private func request(_ binding: String, _ signing: LogoutSigning) throws -> OutgoingMessage {
    try LogoutBuilder.request(
      nameID: "anna", format: SAMLProfile.saml2int.nameIDFormat, sessionIndexes: ["_s1", "_s2"],
      to: "https://portal.example/saml/logout", binding: binding, from: Workbench.get().identityProvider,
      signing: signing, now: Workbench.now)
  }

  @Test(.enabled(if: XMLSecCommand.isThere), arguments: LogoutSigning.allCases)
  func `requests by form are signed, unsigned or forged`(signing: LogoutSigning) throws {
    let bench = try Workbench.get()
    let message = try request(Binding.post, signing)
    #expect(message.structure.isSchemaValid, "\(message.structure)")
    #expect(message.postForm(relayState: "x").map(\.name) == ["SAMLRequest", "RelayState"])
    let holds = try bench.identityProvider.signingKeys.map {
      try XMLSecCommand.verifies(message.xml, signature: "/*/*[local-name()='Signature']", with: $0.certificate)
    }
    #expect(holds == [signing == .signed, false])
    #expect(message.xml.contains("SignatureValue") == (signing != .unsigned))
  }

  /// The room's reader judges what the room writes by redirect; `openssl` judges the room's reader in another test.
  @Test(arguments: LogoutSigning.allCases)
  func `requests by redirect are signed, unsigned or forged`(signing: LogoutSigning) throws {
    let bench = try Workbench.get()
    let message = try request(Binding.redirect, signing)
    #expect(!message.xml.contains("Signature"))
    let query = try message.redirectQuery(
      relayState: "a&b", signedBy: LogoutBuilder.key(signing, of: bench.identityProvider))
    let us = ServiceProviderMetadata(
      speaking: bench.identityProvider.entityID, signing: [bench.identityProvider.signingKeys[0].certificate])
    let peer = try IdentityProvider.make(
      entityID: Workbench.entityID, singleSignOnURL: "https://portal.example/",
      singleLogoutURL: "https://portal.example/saml/logout", at: Workbench.now, keys: .ec)
    let read = LogoutReader.read(.redirect(query: query), from: us, at: peer, now: Workbench.now)
    let wanted: [SAMLRequestFinding] =
      switch signing {
      case .signed: []
      case .unsigned: [.unsigned]
      case .forged: [.badSignature]
      }
    #expect(read.findings.map(\.kind) == wanted)
    #expect(read.relayState == "a&b")
    guard case .request(let request)? = read.message else {
      Issue.record("this is no request")
      return
    }
    #expect(request.nameID == "anna" && request.sessionIndexes == ["_s1", "_s2"] && request.id == message.id)
  }

  @Test func `an answer names the request, and is judged by whether it was asked for`() throws {
    let bench = try Workbench.get()
    func read(_ status: SAMLStatus?, asked: Set<String>) throws -> [SAMLRequestFinding] {
      let message = try LogoutBuilder.response(
        to: "_asked", status: status, destination: "https://portal.example/saml/logout", binding: Binding.post,
        from: bench.identityProvider, now: Workbench.now)
      #expect(message.structure.isSchemaValid)
      let us = ServiceProviderMetadata(
        speaking: bench.identityProvider.entityID, signing: [bench.identityProvider.signingKeys[0].certificate])
      let peer = try IdentityProvider.make(
        entityID: Workbench.entityID, singleSignOnURL: "https://portal.example/",
        singleLogoutURL: "https://portal.example/saml/logout", at: Workbench.now, keys: .ec)
      let form = message.postForm(relayState: nil)
      #expect(form.map(\.name) == ["SAMLResponse"])
      return LogoutReader.read(
        .post(message: form[0].value, relayState: nil), from: us, at: peer, now: Workbench.now, asked: asked
      ).findings.map(\.kind)
    }
    #expect(try read(nil, asked: ["_asked"]) == [])
    #expect(try read(nil, asked: []) == [.unknownRequest])
    #expect(try read(.responder, asked: ["_asked"]) == [.failed])
  }
}

extension ServiceProviderMetadata {
  /// Somebody with that name and those keys.
  init(speaking entityID: String, signing: [Certificate]) {
    let xml = Workbench.metadata(signing: signing, encryption: signing, entityID: entityID)
    guard let metadata = MetadataReader.read(Array(xml.utf8), now: Workbench.now).metadata else {
      preconditionFailure("the metadata of the test cannot be read")
    }
    self = metadata
  }
}
