import Quantities
import SAML
import SuiteLanguage
import Testing

/// What stands in a response, plain and with deviations.
@Suite
struct ContentTests {
  /// The value of an attribute, or the text, at a path of local names below the response.
  private func look(_ path: String, _ list: [(SAMLDeviation, Value?)] = []) throws -> String? {
    let message = try Workbench.get().respond(
      but: [AppliedDeviation(.plain)] + list.map { try AppliedDeviation($0.0, $0.1) })
    let parts = path.split(separator: "@")
    let root = try XMLReader.read(message.xml)
    let element = root.element(at: String(parts[0]))
    return parts.count == 2 ? element?[attribute: String(parts[1])] : element?.text
  }

  static let plain: [(String, String)] = [
    ("Response@Destination", Workbench.consumer), ("Response@InResponseTo", "_request1"),
    ("Response@IssueInstant", "2027-01-15T08:00:00Z"), ("Response@Version", "2.0"),
    ("Response/Issuer", "http://127.0.0.1:8200/metadata"),
    ("Response/Status/StatusCode@Value", "urn:oasis:names:tc:SAML:2.0:status:Success"),
    ("Response/Assertion/Issuer", "http://127.0.0.1:8200/metadata"),
    ("Response/Assertion/Subject/NameID", "anna.larsson.vikarie"),
    ("Response/Assertion/Subject/NameID@Format", "urn:oasis:names:tc:SAML:2.0:nameid-format:transient"),
    ("Response/Assertion/Subject/SubjectConfirmation@Method", "urn:oasis:names:tc:SAML:2.0:cm:bearer"),
    ("Response/Assertion/Subject/SubjectConfirmation/SubjectConfirmationData@Recipient", Workbench.consumer),
    ("Response/Assertion/Subject/SubjectConfirmation/SubjectConfirmationData@InResponseTo", "_request1"),
    ("Response/Assertion/Subject/SubjectConfirmation/SubjectConfirmationData@NotOnOrAfter", "2027-01-15T08:05:00Z"),
    ("Response/Assertion/Conditions@NotBefore", "2027-01-15T08:00:00Z"),
    ("Response/Assertion/Conditions@NotOnOrAfter", "2027-01-15T08:05:00Z"),
    ("Response/Assertion/Conditions/AudienceRestriction/Audience", Workbench.entityID),
    ("Response/Assertion/AuthnStatement@AuthnInstant", "2027-01-15T08:00:00Z"),
    (
      "Response/Assertion/AuthnStatement/AuthnContext/AuthnContextClassRef",
      "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport"
    ),
    ("Response/Assertion/AttributeStatement/Attribute@Name", "urn:oid:2.16.840.1.113730.3.1.241"),
    ("Response/Assertion/AttributeStatement/Attribute/AttributeValue", "Anna Larsson"),
  ]

  @Test(arguments: plain)
  func `the plain response says what the profile demands`(path: String, value: String) throws {
    #expect(try look(path) == value)
  }

  static let changed: [(SAMLDeviation, Value?, String, String?)] = [
    (.issuer, .text("https://other.example"), "Response/Issuer", "https://other.example"),
    (.issuer, .text("https://other.example"), "Response/Assertion/Issuer", "https://other.example"),
    (.noIssuer, nil, "Response/Assertion/Issuer", nil),
    (.audience, .text("a:b"), "Response/Assertion/Conditions/AudienceRestriction/Audience", "a:b"),
    (.noAudience, nil, "Response/Assertion/Conditions/AudienceRestriction", nil),
    (
      .noRecipient, nil, "Response/Assertion/Subject/SubjectConfirmation/SubjectConfirmationData@Recipient", nil
    ),
    (.noDestination, nil, "Response@Destination", nil),
    (.noInResponseTo, nil, "Response@InResponseTo", nil),
    (.unsolicited, nil, "Response@InResponseTo", nil),
    (
      .noInResponseTo, nil, "Response/Assertion/Subject/SubjectConfirmation/SubjectConfirmationData@InResponseTo", nil
    ),
    (.version, .text("1.1"), "Response/Assertion@Version", "1.1"),
    (.notOnOrAfter, .duration(.minutes(-10)), "Response/Assertion/Conditions@NotOnOrAfter", "2027-01-15T07:50:00Z"),
    (.notBefore, .duration(.minutes(10)), "Response/Assertion/Conditions@NotBefore", "2027-01-15T08:10:00Z"),
    (.issueInstant, .duration(.hours(-1)), "Response@IssueInstant", "2027-01-15T07:00:00Z"),
    (.issueInstant, .duration(.hours(-1)), "Response/Assertion@IssueInstant", "2027-01-15T07:00:00Z"),
    (.authnInstant, .duration(.hours(-1)), "Response/Assertion/AuthnStatement@AuthnInstant", "2027-01-15T07:00:00Z"),
    (
      .sessionNotOnOrAfter, .duration(.minutes(-10)), "Response/Assertion/AuthnStatement@SessionNotOnOrAfter",
      "2027-01-15T07:50:00Z"
    ),
    (.clockSkew, .duration(.minutes(1)), "Response/Assertion/Conditions@NotBefore", "2027-01-15T08:01:00Z"),
    (.noAuthnStatement, nil, "Response/Assertion/AuthnStatement", nil),
    (.noAssertion, nil, "Response/Assertion", nil),
    (.status, .word("cancelled"), "Response/Assertion", nil),
    (
      .status, .word("cancelled"), "Response/Status/StatusCode/StatusCode@Value",
      "http://id.elegnamnden.se/status/1.0/cancel"
    ),
    (
      .statusWithAssertion, .word("responder"), "Response/Status/StatusCode@Value",
      "urn:oasis:names:tc:SAML:2.0:status:Responder"
    ),
    (.statusWithAssertion, .word("responder"), "Response/Assertion/Subject/NameID", "anna.larsson.vikarie"),
    (.tampered, .word("name-id"), "Response/Assertion/Subject/NameID", "chef"),
    (.tampered, .word("name-id"), "Response/Assertion/AttributeStatement/Attribute/AttributeValue", "Anna Larsson"),
    (.tampered, .word("attribute"), "Response/Assertion/Subject/NameID", "anna.larsson.vikarie"),
    (.tampered, .word("attribute"), "Response/Assertion/AttributeStatement/Attribute/AttributeValue", "Chefen"),
    (.commentInNameID, .text("anna.larsson"), "Response/Assertion/Subject/NameID", "anna.larsson.vikarie"),
  ]

  @Test(arguments: changed)
  func `a deviation changes that, and that alone`(
    deviation: SAMLDeviation, argument: Value?, path: String, value: String?
  ) throws {
    #expect(try look(path, [(deviation, argument)]) == value)
  }

  @Test func `the comment stands after the beginning that is named`() throws {
    let message = try Workbench.get().respond(
      but: [AppliedDeviation(.plain), AppliedDeviation(.commentInNameID, .text("anna.larsson"))])
    #expect(message.xml.contains(">anna.larsson<!-- -->.vikarie</saml:NameID>"))
  }

  @Test func `the way of logging in and the format of the name are those that the request demands`() throws {
    let bench = try Workbench.get()
    let xml = AuthnRequests.xml(
      content: """
        <samlp:NameIDPolicy Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"/>\
        <samlp:RequestedAuthnContext><saml:AuthnContextClassRef>http://id.elegnamnden.se/loa/1.0/loa4\
        </saml:AuthnContextClassRef></samlp:RequestedAuthnContext>
        """)
    let request = try AuthnRequestReader.read(
      .post(message: Base64.encode(Array(xml.utf8)), relayState: nil), from: bench.provider,
      at: bench.identityProvider, now: Workbench.now
    ).request.unwrapped("it cannot be read")
    let message = try ResponseBuilder.build(
      ResponseRecipe(profile: .saml2int, subject: Workbench.subject, request: request),
      but: [AppliedDeviation(.plain)], from: bench.identityProvider, to: bench.provider, now: Workbench.now)
    let root = try XMLReader.read(message.xml)
    #expect(root.paths(to: "AuthnContextClassRef").values.first == "http://id.elegnamnden.se/loa/1.0/loa4")
    #expect(
      root.element(at: "Response/Assertion/Subject/NameID")?[attribute: "Format"]
        == "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent")
  }

  @Test func `names with signs of XML and letters of the world arrive whole`() throws {
    let bench = try Workbench.get()
    let name = "Åsa <&> \"Öberg\" 'ä' 漢字 😀"
    let subject = Subject(nameID: name, attributes: [SubjectAttribute("displayName", [name, "  two  spaces "])])
    let recipe = ResponseRecipe(profile: .saml2int, subject: subject, request: try bench.request())
    let message = try ResponseBuilder.build(
      recipe, from: bench.identityProvider, to: bench.provider, now: Workbench.now)
    #expect(message.structure.isAsIntended)
    let root = try XMLReader.read(message.xml).decrypted(with: bench.decryptionKeys[0])
    #expect(root.element(at: "Response/Assertion/Subject/NameID")?.text == name)
    #expect(root.all.filter { $0.isNamed(.assertion, "AttributeValue") }.map(\.text) == [name, "  two  spaces "])
  }

  @Test func `what cannot stand in XML is reported before it is sent`() throws {
    let bench = try Workbench.get()
    let recipe = ResponseRecipe(
      profile: .saml2int, subject: Subject(nameID: "a\u{1}b"), request: try bench.request())
    #expect(throws: SAMLError.self) {
      try ResponseBuilder.build(recipe, from: bench.identityProvider, to: bench.provider, now: Workbench.now)
    }
    let unsigned = try ResponseBuilder.build(
      recipe, but: [AppliedDeviation(.unsigned), AppliedDeviation(.plain)], from: bench.identityProvider,
      to: bench.provider, now: Workbench.now)
    #expect(!unsigned.structure.isWellFormed && !unsigned.structure.isAsIntended)
  }

  @Test func `hostile document types are what they say`() throws {
    let address = Value.text("http://127.0.0.1:9/canary")
    func xml(_ deviation: SAMLDeviation, _ argument: Value?) throws -> String {
      try Workbench.get().respond(but: [AppliedDeviation(.plain), AppliedDeviation(deviation, argument)]).xml
    }
    #expect(try xml(.doctype, nil).contains("<!DOCTYPE samlp:Response>"))
    let external = try xml(.externalEntity, address)
    #expect(external.contains("<!ENTITY outside SYSTEM \"http://127.0.0.1:9/canary\">"))
    #expect(external.contains("<samlp:StatusMessage>&outside;</samlp:StatusMessage>"))
    #expect(try xml(.externalDTD, address).contains("<!DOCTYPE samlp:Response SYSTEM \"http://127.0.0.1:9/canary\">"))
    #expect(
      try xml(.parameterEntity, address).contains("<!ENTITY % outside SYSTEM \"http://127.0.0.1:9/canary\"> %outside;"))
    let bomb = try xml(.entityExpansion, nil)
    #expect(bomb.contains("<samlp:StatusMessage>&e9;</samlp:StatusMessage>"))
    #expect(bomb.utf8.count < 20_000)
  }

  @Test func `reports get the message without keys and ciphertext`() throws {
    let bench = try Workbench.get()
    let message = try bench.respond()
    #expect(!message.redacted.contains(bench.identityProvider.signingKeys[0].certificate.base64))
    #expect(message.redacted.contains("characters, SHA-256"))
    let cipher = try XMLReader.read(message.xml).all.filter { $0.isNamed(.encryption, "CipherValue") }
    #expect(cipher.count == 2)
    for value in cipher { #expect(!message.redacted.contains(value.text.prefix(60))) }
    let plain = try message.plain.unwrapped("an encrypted message has a plain form")
    #expect(plain.contains(Workbench.subject.nameID))
    #expect(!plain.contains("CipherValue"))
    #expect(try bench.respond(but: [AppliedDeviation(.plain)]).plain == nil)
  }
}
