package import Quantities
package import SuiteLanguage

/// A login request of a service provider (SAML 2.0 Core 3.4.1).
package struct AuthnRequest: Hashable, Sendable {
  package let id: String
  package let issuer: String
  package let issueInstant: Instant?
  package let destination: String?
  package let consumerURL: String?
  package let consumerIndex: Int?
  package let protocolBinding: String?
  /// Nil where it does not say.
  package let forceAuthn: Bool?
  package let nameIDFormat: String?
  /// The ways of logging in that are demanded.
  package let requestedContexts: [String]

  init(_ element: XMLElement) {
    id = element[attribute: "ID"] ?? ""
    issuer = element.first(.assertion, "Issuer")?.trimmedText ?? ""
    issueInstant = element[attribute: "IssueInstant"].flatMap { try? Instant.parse($0) }
    destination = element[attribute: "Destination"]
    consumerURL = element[attribute: "AssertionConsumerServiceURL"]
    consumerIndex = element[attribute: "AssertionConsumerServiceIndex"].flatMap { Int($0) }
    protocolBinding = element[attribute: "ProtocolBinding"]
    forceAuthn = element[attribute: "ForceAuthn"].map { MetadataReader.isTrue($0) }
    nameIDFormat = element.first(.protocols, "NameIDPolicy")?[attribute: "Format"]
    requestedContexts =
      element.first(.protocols, "RequestedAuthnContext")?.elements(.assertion, "AuthnContextClassRef")
      .map(\.trimmedText) ?? []
  }

  /// Where the response goes: what the request says, if metadata has it; nil where it has not (Sweden Connect
  /// Deployment Profile 5.4.2).
  package func consumer(in metadata: ServiceProviderMetadata) -> ServiceProviderMetadata.Endpoint? {
    let post = metadata.assertionConsumers.filter { $0.binding == Binding.post }
    if let consumerURL { return post.first { $0.location == consumerURL } }
    if let consumerIndex { return post.first { $0.index == consumerIndex } }
    return metadata.defaultConsumer
  }
}

/// A login request, and what is wrong with it.
package struct ReadAuthnRequest: Sendable, Hashable {
  /// Nil where there is none.
  package let request: AuthnRequest?
  package let relayState: String?
  /// The message as text, unpacked; nil where it cannot be unpacked.
  package let xml: String?
  package let findings: [Finding<SAMLRequestFinding>]
}

/// Reads and judges login requests. Never throws, never calls anything.
package enum AuthnRequestReader {
  /// - Parameters:
  ///   - now: the time by which the message is judged.
  ///   - seenIDs: IDs of messages that came before.
  package static func read(
    _ message: IncomingMessage, from provider: ServiceProviderMetadata, at identityProvider: IdentityProvider,
    now: Instant, seenIDs: Set<String> = []
  ) -> ReadAuthnRequest {
    let reader = MessageReader(
      provider: provider, destinations: [identityProvider.singleSignOnURL], now: now, seenIDs: seenIDs)
    var read = reader.read(message, roots: ["samlp:AuthnRequest"])
    let request = read.element.map(AuthnRequest.init)
    if let request {
      if request.forceAuthn == nil { read.find(.implicitForceAuthn) }
      if let binding = request.protocolBinding, binding != Binding.post { read.find(.wrongBinding, binding) }
      if request.consumer(in: provider) == nil {
        read.find(.unknownConsumer, request.consumerURL ?? request.consumerIndex.map { "index \($0)" } ?? "")
      }
    }
    return ReadAuthnRequest(
      request: request, relayState: read.relayState, xml: read.xml, findings: read.findings)
  }
}

extension ServiceProviderMetadata {
  /// The circumstances that clauses of a profile depend on, for a request of this service provider; without a request,
  /// it asked for nothing.
  package func circumstances(of request: AuthnRequest?) -> SAMLCircumstances {
    SAMLCircumstances(
      wantsSignedAssertions: wantsAssertionsSigned, asksForContext: request?.requestedContexts.isEmpty == false,
      forcesAuthentication: request?.forceAuthn == true, declaredAlgorithms: declaredAlgorithms)
  }
}
