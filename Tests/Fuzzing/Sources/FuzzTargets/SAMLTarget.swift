import Quantities
import SAML

/// The first byte says what the rest is: metadata, a login request or a logout message by form, or a query.
enum SAMLTarget {
  private static let now = Instant(secondsSince1970: 1_800_000_000)

  /// Made once; keys on elliptic curves are quick.
  private static let parties: (identityProvider: IdentityProvider, provider: ServiceProviderMetadata)? = {
    let address = "http://127.0.0.1:8200/"
    guard
      let identityProvider = try? IdentityProvider.make(
        entityID: address, singleSignOnURL: address, singleLogoutURL: address, at: now, keys: .ec)
    else { return nil }
    let key = identityProvider.signingKeys[0].certificate.base64
    let metadata = """
      <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://sp.example/">\
      <md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:KeyDescriptor>\
      <ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>\(key)\
      </ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor><md:AssertionConsumerService \
      Binding="\(Binding.post)" Location="https://sp.example/acs" index="0"/></md:SPSSODescriptor></md:EntityDescriptor>
      """
    guard let provider = MetadataReader.read(Array(metadata.utf8), now: now).metadata else { return nil }
    return (identityProvider, provider)
  }()

  static func run(_ bytes: [UInt8]) {
    guard let kind = bytes.first, let (identityProvider, provider) = parties else { return }
    let rest = Array(bytes.dropFirst())
    let form = IncomingMessage.post(message: Base64.encode(rest), relayState: nil)
    let query = IncomingMessage.redirect(query: String(decoding: rest, as: UTF8.self))
    switch kind % 5 {
    case 0:
      let read = MetadataReader.read(rest, now: now)
      promise(read.metadata != nil || !read.findings.isEmpty, "without metadata there is a finding")
    case 1: readRequest(form, provider, identityProvider)
    case 2: readLogout(form, provider, identityProvider)
    case 3: readRequest(query, provider, identityProvider)
    default: readLogout(query, provider, identityProvider)
    }
    writeAgain(rest)
  }

  private static func readRequest(
    _ message: IncomingMessage, _ provider: ServiceProviderMetadata, _ identityProvider: IdentityProvider
  ) {
    let read = AuthnRequestReader.read(message, from: provider, at: identityProvider, now: now)
    promise(read.request != nil || !read.findings.isEmpty, "without a request there is a finding")
    promise(!read.findings.isEmpty, "nobody signs by chance")
  }

  private static func readLogout(
    _ message: IncomingMessage, _ provider: ServiceProviderMetadata, _ identityProvider: IdentityProvider
  ) {
    let read = LogoutReader.read(message, from: provider, at: identityProvider, now: now)
    promise(read.message != nil || !read.findings.isEmpty, "without a message there is a finding")
    promise(!read.findings.isEmpty, "nobody signs by chance")
  }

  /// What was read can be written, and reads the same.
  private static func writeAgain(_ bytes: [UInt8]) {
    guard let element = try? XMLReader.read(bytes) else { return }
    let written = XMLWriter.document(element)
    // Escapes and declarations make a text longer.
    guard written.utf8.count <= XMLReader.mostBytes else { return }
    let again = try? XMLReader.read(written)
    promise(again?.text == element.text, "the text is the same")
    promise(again?.all.map(\.name) == element.all.map(\.name), "the elements are the same")
    let attributes = element.all.map { Set($0.attributes) }
    promise(again?.all.map { Set($0.attributes) } == attributes, "the attributes are the same")
  }
}
