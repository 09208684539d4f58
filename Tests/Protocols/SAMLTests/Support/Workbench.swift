import Quantities
import SAML
import SuiteLanguage

/// An identity provider and a service provider for the tests. Keys are made once; smaller ones than in use, for speed.
struct Workbench {
  static let now = Instant(secondsSince1970: 1_800_000_000)

  let identityProvider: IdentityProvider
  /// The service provider's keys: to sign, and to decrypt (the new one first).
  let serviceKey: SigningKey
  let decryptionKeys: [SigningKey]
  let provider: ServiceProviderMetadata
  let metadata: String

  static let shared: Result<Workbench, any Error> = Result { try Workbench() }

  static func get() throws -> Workbench { try shared.get() }

  static let entityID = "https://portal.example/saml/metadata"
  static let consumer = "https://portal.example/saml/acs"
  static let signOn = "http://127.0.0.1:8200/sso"
  static let logout = "http://127.0.0.1:8200/slo"

  init() throws {
    var identityProvider = try IdentityProvider.make(
      entityID: "http://127.0.0.1:8200/metadata", singleSignOnURL: Self.signOn, singleLogoutURL: Self.logout,
      at: Self.now, keys: .rsa(bits: 2048))
    try identityProvider.addSecondKey(at: Self.now)
    self.identityProvider = identityProvider
    let make = { (name: String) in
      try SigningKey.make(.rsa(bits: 2048), commonName: name, validFrom: Self.now, for: .days(10))
    }
    serviceKey = try make("sign")
    decryptionKeys = [try make("decrypt new"), try make("decrypt old")]
    metadata = Self.metadata(signing: [serviceKey.certificate], encryption: decryptionKeys.map(\.certificate))
    let read = MetadataReader.read(Array(metadata.utf8), now: Self.now)
    provider = try read.metadata.unwrapped("the metadata of the tests cannot be read: \(read.findings)")
  }

  /// Metadata of a service provider, right in everything by default.
  static func metadata(
    signing: [Certificate], encryption: [Certificate], consumer: String = consumer, entityID: String = entityID,
    consumerBinding: String = Binding.post, wantsAssertionsSigned: Bool = true, swedish: String = "Larmportalen",
    extra: String = ""
  ) -> String {
    let keys = signing.map { ("signing", $0) } + encryption.map { ("encryption", $0) }
    let descriptors = keys.map { use, certificate in
      """
      <md:KeyDescriptor use="\(use)"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>\(certificate.base64)\
      </ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>
      """
    }
    let name = swedish.isEmpty ? "" : "<mdui:DisplayName xml:lang=\"sv\">\(swedish)</mdui:DisplayName>"
    return """
      <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#"
        xmlns:mdui="urn:oasis:names:tc:SAML:metadata:ui" entityID="\(entityID)">
        <md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"
          AuthnRequestsSigned="true" WantAssertionsSigned="\(wantsAssertionsSigned)">
          <md:Extensions><mdui:UIInfo>\(name)<mdui:DisplayName xml:lang="en">Alarms</mdui:DisplayName></mdui:UIInfo>
          </md:Extensions>
          \(descriptors.joined(separator: "\n    "))
          <md:SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"
            Location="https://portal.example/saml/logout"/>
          <md:AssertionConsumerService Binding="\(consumerBinding)" Location="\(consumer)" index="0" isDefault="true"/>
        </md:SPSSODescriptor>\(extra)
      </md:EntityDescriptor>
      """
  }

  static let subject = Subject(
    nameID: "anna.larsson.vikarie",
    attributes: [SubjectAttribute("urn:oid:2.16.840.1.113730.3.1.241", friendlyName: "displayName", ["Anna Larsson"])])
  static let forged = Subject(
    nameID: "chef",
    attributes: [SubjectAttribute("urn:oid:2.16.840.1.113730.3.1.241", friendlyName: "displayName", ["Chefen"])])

  /// A login request as the service provider sends it.
  func request(_ attributes: String = "ForceAuthn=\"true\"") throws -> AuthnRequest {
    let xml = AuthnRequests.xml(attributes)
    let read = AuthnRequestReader.read(
      .post(message: Base64.encode(Array(xml.utf8)), relayState: nil), from: provider, at: identityProvider,
      now: Self.now)
    return try read.request.unwrapped("the request of the tests cannot be read: \(read.findings)")
  }

  /// A response to a fresh request.
  func respond(
    _ profile: SAMLProfile = .saml2int, but deviations: [AppliedDeviation] = []
  ) throws -> OutgoingMessage {
    let recipe = ResponseRecipe(
      profile: profile, subject: Self.subject, forged: Self.forged, request: try request())
    return try ResponseBuilder.build(
      recipe, but: deviations, from: identityProvider, to: provider, now: Self.now)
  }
}

/// A test's own mistake.
struct NotThere: Error, CustomStringConvertible {
  let description: String
}

extension Optional {
  func unwrapped(_ problem: @autoclosure () -> String) throws -> Wrapped {
    guard let self else { throw NotThere(description: problem()) }
    return self
  }
}

/// Login requests as text.
enum AuthnRequests {
  static func xml(
    _ attributes: String = "ForceAuthn=\"true\"", id: String = "_request1", issuer: String = Workbench.entityID,
    destination: String = Workbench.signOn, instant: String = "2027-01-15T08:00:00Z", content: String = ""
  ) -> String {
    """
    <samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" \
    xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="\(id)" Version="2.0" IssueInstant="\(instant)" \
    \(destination.isEmpty ? "" : "Destination=\"\(destination)\"") \(attributes)>\
    <saml:Issuer>\(issuer)</saml:Issuer>\(content)</samlp:AuthnRequest>
    """
  }
}
