/// The metadata of the service provider (SAML 2.0 Metadata 2.4.4), with the algorithms that it takes (Metadata
/// Profile for Algorithm Support 1.0).
struct ServiceProviderMetadata {
  let address: PortalAddress
  let keys: KeyRing
  let faults: Set<Fault>

  var xml: String {
    """
    <md:EntityDescriptor xmlns:md="\(Namespace.metadata)" xmlns:alg="urn:oasis:names:tc:SAML:metadata:algsupport" \
    xmlns:ds="\(Namespace.signature)" xmlns:mdui="urn:oasis:names:tc:SAML:metadata:ui" \
    entityID="\(XMLText.escape(address.entityID(faults)))">\
    <md:Extensions>\(digests)\(signatures)</md:Extensions>\
    <md:SPSSODescriptor AuthnRequestsSigned="true" WantAssertionsSigned="true" \
    protocolSupportEnumeration="\(Namespace.protocolMessages)">\
    <md:Extensions><mdui:UIInfo>\(displayNames)</mdui:UIInfo></md:Extensions>\
    \(faults.contains(.samlMetadataInvalid) ? consumers + descriptors + logout : descriptors + logout + consumers)\
    </md:SPSSODescriptor>\
    <md:Organization><md:OrganizationName xml:lang="sv">Referensleverantör</md:OrganizationName>\
    <md:OrganizationDisplayName xml:lang="sv">Referensleverantören</md:OrganizationDisplayName>\
    <md:OrganizationURL xml:lang="sv">https://vendor.example/</md:OrganizationURL></md:Organization>\
    <md:ContactPerson contactType="support"><md:EmailAddress>mailto:support@vendor.example</md:EmailAddress>\
    </md:ContactPerson></md:EntityDescriptor>
    """
  }

  private var digests: String { Algorithm.digests.map { "<alg:DigestMethod Algorithm=\"\($0)\"/>" }.joined() }

  private var signatures: String {
    Algorithm.signatures.map { "<alg:SigningMethod Algorithm=\"\($0)\"/>" }.joined()
  }

  private var displayNames: String {
    let swedish = #"<mdui:DisplayName xml:lang="sv">Trygghet, personalens portal</mdui:DisplayName>"#
    let english = #"<mdui:DisplayName xml:lang="en">Trygghet, the portal of the staff</mdui:DisplayName>"#
    return faults.contains(.samlMetadataWithoutSwedish) ? english : swedish + english
  }

  private var descriptors: String {
    descriptor("signing", keys.signing(faults), "")
      + keys.offered(faults).map { descriptor("encryption", $0, encryptionMethods) }.joined()
  }

  private var encryptionMethods: String {
    (Algorithm.contentEncryption + Algorithm.keyTransport)
      .map { "<md:EncryptionMethod Algorithm=\"\($0)\"/>" }.joined()
  }

  private func descriptor(_ use: String, _ key: KeyPair, _ methods: String) -> String {
    """
    <md:KeyDescriptor use="\(use)"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>\(Base64.encode(key.certificate))\
    </ds:X509Certificate></ds:X509Data></ds:KeyInfo>\(methods)</md:KeyDescriptor>
    """
  }

  private var logout: String {
    [Binding.redirect, .post].map {
      "<md:SingleLogoutService Binding=\"\($0.rawValue)\" Location=\"\(XMLText.escape(address.logout))\"/>"
    }.joined()
  }

  private var consumers: String {
    var all =
      "<md:AssertionConsumerService Binding=\"\(Binding.post.rawValue)\""
      + " Location=\"\(XMLText.escape(address.consumer))\" index=\"0\" isDefault=\"true\"/>"
    if faults.contains(.samlMetadataPlainHTTP) {
      all +=
        "<md:AssertionConsumerService Binding=\"\(Binding.post.rawValue)\""
        + " Location=\"http://portal.vendor.example/saml/acs\" index=\"1\"/>"
    }
    return all
  }
}

/// Where the portal is, as seen from a browser.
struct PortalAddress: Hashable, Sendable {
  /// Without a slash at the end.
  let base: String

  var consumer: String { base + "/saml/acs" }
  var logout: String { base + "/saml/logout" }

  func entityID(_ faults: Set<Fault>) -> String {
    faults.contains(.samlMetadataEntityID) ? "portal" : base + "/saml/metadata"
  }
}
