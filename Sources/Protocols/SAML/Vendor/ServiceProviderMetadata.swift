/// The metadata of a service provider (SAML 2.0 Metadata 2.4.4).
package struct ServiceProviderMetadata: Hashable, Sendable {
  /// Where messages go.
  package struct Endpoint: Hashable, Sendable {
    package let binding: String
    package let location: String
    /// Where answers go, where that is elsewhere (Metadata 2.2.2).
    package let responseLocation: String?
    package let index: Int?
    package let isDefault: Bool?
  }

  package let entityID: String
  package let assertionConsumers: [Endpoint]
  package let singleLogouts: [Endpoint]
  package let signingCertificates: [Certificate]
  package let encryptionCertificates: [Certificate]
  /// The ciphers of `md:EncryptionMethod` that this program supports, in the service's order; empty where it names none.
  package let contentCiphers: [XMLEncryption.ContentCipher]
  /// The URIs of all algorithms that it names: for signatures, digests and encryption (SAML V2.0 Metadata Profile for
  /// Algorithm Support 2; Metadata 2.4.1.1).
  package let declaredAlgorithms: Set<String>
  package let wantsAssertionsSigned: Bool
  /// Language -> name, from `mdui:DisplayName`.
  package let displayNames: [String: String]

  /// Where responses go when the request does not say: the default consumer of the POST binding, else the one with the
  /// lowest index (Metadata 2.2.3; Sweden Connect Deployment Profile 5.4.2).
  package var defaultConsumer: Endpoint? {
    let post = assertionConsumers.filter { $0.binding == Binding.post }
    if let marked = post.first(where: { $0.isDefault == true }) { return marked }
    let unmarked = post.filter { $0.isDefault == nil }
    return (unmarked.isEmpty ? post : unmarked).min { ($0.index ?? .max) < ($1.index ?? .max) }
  }

  /// Where a logout message of that binding goes.
  package func singleLogout(_ binding: String) -> Endpoint? { singleLogouts.first { $0.binding == binding } }
}
