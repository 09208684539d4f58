import Foundation
import Quantities
import SAML
import SuiteLanguage
import Testing
import Texts

/// Login requests: what is right is taken, by either binding, and each thing that is wrong has its own finding.
@Suite
struct RequestTests {
  private func read(_ message: IncomingMessage, seen: Set<String> = []) throws -> ReadAuthnRequest {
    let bench = try Workbench.get()
    return AuthnRequestReader.read(
      message, from: bench.provider, at: bench.identityProvider, now: Workbench.now, seenIDs: seen)
  }

  private func findings(_ message: IncomingMessage, seen: Set<String> = []) throws -> Set<SAMLRequestFinding> {
    Set(try read(message, seen: seen).findings.map(\.kind))
  }

  /// Signed as a service provider does it for the POST binding.
  private func post(_ xml: String, by key: SigningKey? = nil, relayState: String? = nil) throws -> IncomingMessage {
    let signer = XMLSignature.Signer(try key ?? Workbench.get().serviceKey)
    let signed = try XMLSignature.signed(XMLReader.read(xml), by: signer)
    return .post(message: Base64.encode(Array(XMLWriter.document(signed).utf8)), relayState: relayState)
  }

  @Test func `a right request by form has no findings`() throws {
    let result = try read(post(AuthnRequests.xml(), relayState: "/portal"))
    #expect(result.findings == [])
    #expect(result.request?.id == "_request1" && result.request?.forceAuthn == true && result.relayState == "/portal")
    #expect(result.xml?.contains("AuthnRequest") == true)
  }

  @Test func `a right request by redirect has no findings`() throws {
    let query = try RedirectQuery(AuthnRequests.xml(), relayState: "/portal?a=1&b=å").signed(
      by: Workbench.get().serviceKey)
    let result = try read(.redirect(query: query))
    #expect(result.findings == [])
    #expect(result.relayState == "/portal?a=1&b=å")
  }

  /// What is wrong with the text of the request, and what is found then, by either binding.
  static let wrong: [(String, SAMLRequestFinding)] = [
    (AuthnRequests.xml("ForceAuthn=\"perhaps\""), .schemaInvalid),
    (AuthnRequests.xml(content: "<saml:Assertion/>"), .schemaInvalid),
    (AuthnRequests.xml().replacing("Version=\"2.0\"", with: "Version=\"1.1\""), .wrongVersion),
    (AuthnRequests.xml(issuer: ""), .noIssuer),
    (AuthnRequests.xml(issuer: "https://other.example"), .wrongIssuer),
    (AuthnRequests.xml(destination: ""), .noDestination),
    (AuthnRequests.xml(destination: "https://other.example/sso"), .wrongDestination),
    (AuthnRequests.xml(instant: "2027-01-15T07:54:59Z"), .wrongInstant),
    (AuthnRequests.xml(instant: "2027-01-15T08:05:01Z"), .wrongInstant),
    (AuthnRequests.xml("ForceAuthn=\"true\" AssertionConsumerServiceURL=\"https://other.example\""), .unknownConsumer),
    (AuthnRequests.xml("ForceAuthn=\"true\" AssertionConsumerServiceIndex=\"7\""), .unknownConsumer),
    (
      AuthnRequests.xml("ForceAuthn=\"true\" ProtocolBinding=\"urn:oasis:names:tc:SAML:2.0:bindings:PAOS\""),
      .wrongBinding
    ),
    (AuthnRequests.xml(""), .implicitForceAuthn),
  ]

  @Test(arguments: wrong)
  func `each thing that is wrong has its finding, and no other`(xml: String, finding: SAMLRequestFinding) throws {
    #expect(try findings(post(xml)) == [finding])
    let query = try RedirectQuery(xml, relayState: nil).signed(by: Workbench.get().serviceKey)
    #expect(try findings(.redirect(query: query)) == [finding])
  }

  @Test func `an ID that came before is reported`() throws {
    #expect(try findings(post(AuthnRequests.xml()), seen: ["_request1"]) == [.repeatedID])
    #expect(try findings(post(AuthnRequests.xml()), seen: ["_request2"]) == [])
  }

  @Test func `signatures by form: missing, of another key, tampered`() throws {
    let unsigned = IncomingMessage.post(message: Base64.encode(Array(AuthnRequests.xml().utf8)), relayState: nil)
    #expect(try findings(unsigned) == [.unsigned])
    #expect(try findings(post(AuthnRequests.xml(), by: Workbench.get().decryptionKeys[0])) == [.badSignature])
    guard case .post(let text, _) = try post(AuthnRequests.xml()) else { return }
    let changed = String(decoding: try #require(Base64.decode(text)), as: UTF8.self)
      .replacing("ForceAuthn=\"true\"", with: "ForceAuthn=\"false\"")
    #expect(try findings(.post(message: Base64.encode(Array(changed.utf8)), relayState: nil)) == [.badSignature])
  }

  @Test func `signatures by form: a weak algorithm, two references, a reference elsewhere`() throws {
    var signer = XMLSignature.Signer(try Workbench.get().serviceKey)
    signer.algorithm = .rsaSHA1
    signer.digest = .sha1
    let signed = XMLWriter.document(try XMLSignature.signed(XMLReader.read(AuthnRequests.xml()), by: signer))
    #expect(try findings(.post(message: Base64.encode(Array(signed.utf8)), relayState: nil)) == [.weakSignature])
    // The signed request within another one: the signature does not cover what is read.
    let inner = try XMLSignature.signed(
      XMLReader.read(AuthnRequests.xml(id: "_inner")), by: XMLSignature.Signer(Workbench.get().serviceKey))
    var outer = try XMLReader.read(AuthnRequests.xml())
    let signature = try #require(inner.first(.signature, "Signature"))
    outer.children.insert(.element(signature), at: 1)
    outer.children.append(.element(inner))
    let wrapped = Base64.encode(Array(XMLWriter.document(outer).utf8))
    #expect(try findings(.post(message: wrapped, relayState: nil)).isSuperset(of: [.badSignature, .schemaInvalid]))
  }

  @Test func `signatures by redirect: missing, broken, over another relay state, weak`() throws {
    let key = try Workbench.get().serviceKey
    let query = RedirectQuery(AuthnRequests.xml(), relayState: "/a")
    #expect(try findings(.redirect(query: query.text)) == [.unsigned])
    let signed = try query.signed(by: key)
    #expect(
      try findings(.redirect(query: signed.replacing("RelayState=%2Fa", with: "RelayState=%2Fb"))) == [.badSignature])
    #expect(try findings(.redirect(query: signed + "AAAA")) == [.badSignature])
    #expect(try findings(.redirect(query: query.signed(by: Workbench.get().decryptionKeys[0]))) == [.badSignature])
    let strong = "http%3A%2F%2Fwww%2Ew3%2Eorg%2F2001%2F04%2Fxmldsig%2Dmore%23rsa%2Dsha256"
    #expect(signed.contains(strong))
    let weak = "http%3A%2F%2Fwww.w3.org%2F2000%2F09%2Fxmldsig%23rsa-sha1"
    #expect(try findings(.redirect(query: signed.replacing(strong, with: weak))) == [.badSignature, .weakSignature])
    #expect(try findings(.redirect(query: signed.replacing(strong, with: "none"))) == [.badSignature])
    // The order of the fields in the query is not that of the signature.
    let parts = signed.split(separator: "&")
    #expect(try findings(.redirect(query: parts.reversed().joined(separator: "&"))) == [])
  }

  @Test func `a long relay state is reported`() throws {
    let long = String(repeating: "å", count: 41)
    #expect(try findings(post(AuthnRequests.xml(), relayState: long)) == [.longRelayState])
    #expect(try findings(post(AuthnRequests.xml(), relayState: String(long.dropLast()))) == [])
  }

  static let hostile: [(IncomingMessage, SAMLRequestFinding)] = [
    (.post(message: "", relayState: nil), .unreadable),
    (.post(message: "%%%", relayState: nil), .undecodable),
    (.post(message: Base64.encode(Array("<a".utf8)), relayState: nil), .unreadable),
    (.post(message: Base64.encode(Array("<a/>".utf8)), relayState: nil), .schemaInvalid),
    (.post(message: Base64.encode([0xFF, 0xFE, 0x00]), relayState: nil), .unreadable),
    (.post(message: Base64.encode(Array("<x:a/>".utf8)), relayState: nil), .unreadable),
    (
      .post(
        message: Base64.encode(Array("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>".utf8)),
        relayState: nil), .documentType
    ),
    (.post(message: Base64.encode(Array(String(repeating: "<a>", count: 50_000).utf8)), relayState: nil), .unreadable),
    (.redirect(query: ""), .undecodable), (.redirect(query: "SAMLRequest="), .undecodable),
    (.redirect(query: "SAMLRequest=%"), .undecodable),
    (.redirect(query: "SAMLRequest=%GG&SAMLRequest=a"), .undecodable),
    (.redirect(query: "SAMLRequest=AAAA"), .undecodable),
    (
      .redirect(query: "SAMLEncoding=urn%3Aother&" + RedirectQuery(AuthnRequests.xml(), relayState: nil).text),
      .undecodable
    ),
    (.redirect(query: RedirectQuery(String(repeating: " ", count: 1 << 21), relayState: nil).text), .undecodable),
  ]

  @Test(arguments: hostile)
  func `what is no request is reported, and no request is read from it`(
    message: IncomingMessage, finding: SAMLRequestFinding
  )
    throws
  {
    let result = try read(message)
    #expect(Set(result.findings.map(\.kind)) == [finding])
    #expect(result.request == nil)
  }

  @Test func `findings are explained in three languages`() {
    for language in InterfaceLanguage.allCases {
      #expect(
        Set(SAMLRequestFinding.allCases.map { $0.explanation.text(in: language) }).count
          == SAMLRequestFinding.allCases.count
      )
      #expect(
        Set(SAMLMetadataFinding.allCases.map { $0.explanation.text(in: language) }).count
          == SAMLMetadataFinding.allCases.count)
    }
  }
}
