/// The identity provider that logs people in, as its metadata tells (SAML 2.0 Metadata 2.4.3).
struct IdentityProvider: Hashable, Sendable {
  /// An address of a service, by the binding that it is reached with.
  struct Endpoint: Hashable, Sendable {
    let binding: Binding
    let location: String
    /// Where answers go, when that is somewhere else.
    let responseLocation: String?
  }

  let entityID: String
  let signingKeys: [PublicKey]
  let singleSignOn: [Endpoint]
  let singleLogout: [Endpoint]

  func signOn(_ binding: Binding) -> Endpoint? { singleSignOn.first { $0.binding == binding } }

  /// Where to log out; by redirect if there is a choice.
  var logout: Endpoint? { singleLogout.first { $0.binding == .redirect } ?? singleLogout.first }
}

/// How a message travels through the browser (SAML 2.0 Bindings 3.4, 3.5).
enum Binding: String, Sendable {
  case redirect = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"
  case post = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"
}

extension IdentityProvider {
  /// Reads metadata that an administrator has handed in.
  ///
  /// - Throws: `Problem` 422, which says what is wrong.
  init(metadata bytes: [UInt8]) throws {
    func unusable(_ what: String) -> Problem { Problem(status: 422, detail: "The metadata cannot be used: \(what).") }
    guard let document = XMLDocument(bytes), let root = document.root else { throw unusable("it is no XML") }
    guard !document.hasDocumentType else { throw unusable("it has a document type declaration") }
    guard root.is("EntityDescriptor", Namespace.metadata), let entityID = root.attribute("entityID"), !entityID.isEmpty,
      entityID.utf8.count <= 1024
    else { throw unusable("it is no EntityDescriptor with an entityID") }
    guard let role = root.child("IDPSSODescriptor", Namespace.metadata) else {
      throw unusable("it describes no identity provider")
    }
    self.entityID = entityID
    signingKeys = role.children("KeyDescriptor", Namespace.metadata)
      .filter { $0.attribute("use") != "encryption" }
      .flatMap { $0.descendants("X509Certificate", Namespace.signature) }
      .compactMap { Base64.decode($0.text).flatMap { PublicKey(certificate: $0) } }
    guard !signingKeys.isEmpty else { throw unusable("it has no signing certificate") }
    singleSignOn = Self.endpoints(role, "SingleSignOnService")
    guard !singleSignOn.isEmpty else { throw unusable("it has no SingleSignOnService by redirect or POST") }
    singleLogout = Self.endpoints(role, "SingleLogoutService")
  }

  private static func endpoints(_ role: XMLNode, _ name: String) -> [Endpoint] {
    role.children(name, Namespace.metadata).compactMap { node in
      guard let binding = node.attribute("Binding").flatMap(Binding.init), let location = node.attribute("Location"),
        isWebAddress(location)
      else { return nil }
      let response = node.attribute("ResponseLocation")
      return Endpoint(
        binding: binding, location: location, responseLocation: response.flatMap { isWebAddress($0) ? $0 : nil })
    }
  }

  private static func isWebAddress(_ text: String) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://")) && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }
}
