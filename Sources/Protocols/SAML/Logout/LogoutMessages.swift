package import Quantities
package import SuiteLanguage

/// How a logout message is signed.
package enum LogoutSigning: String, CaseIterable, Sendable, Codable {
  case signed, unsigned
  /// With a key that was never published, under the certificate of the genuine one.
  case forged
}

/// Makes messages of single logout (SAML 2.0 Core 3.7; Profiles 4.4).
package enum LogoutBuilder {
  /// A request to end sessions.
  ///
  /// - Parameters:
  ///   - nameID: the user, with the format that the login had.
  ///   - sessionIndexes: the sessions; all when empty.
  ///   - binding: with the POST binding the message itself is signed, with redirect the query is: see ``key(_:of:)``.
  package static func request(
    nameID: String, format: String, sessionIndexes: [String], to destination: String, binding: String,
    from identityProvider: IdentityProvider, signing: LogoutSigning, now: Instant
  ) throws(SAMLError) -> OutgoingMessage {
    let name = XMLElement(.assertion, "NameID", [XMLAttribute("Format", format)], text: nameID)
    let sessions = sessionIndexes.map { XMLNode.element(XMLElement(.protocols, "SessionIndex", text: $0)) }
    var request = try message("LogoutRequest", to: destination, from: identityProvider, now: now)
    request[attribute: "NotOnOrAfter"] = (now + .minutes(5)).inMilliseconds
    request.children += [.element(name)] + sessions
    return OutgoingMessage(
      .logoutRequest, try signed(request, binding: binding, identityProvider, signing))
  }

  /// An answer to a service provider's request.
  package static func response(
    to requestID: String, status: SAMLStatus? = nil, destination: String, binding: String,
    from identityProvider: IdentityProvider, signing: LogoutSigning = .signed, now: Instant
  ) throws(SAMLError) -> OutgoingMessage {
    var response = try message("LogoutResponse", to: destination, from: identityProvider, now: now)
    response[attribute: "InResponseTo"] = requestID
    response.append(ResponseWriter.status(status))
    return OutgoingMessage(
      .logoutResponse, try signed(response, binding: binding, identityProvider, signing))
  }

  /// The key for the query of the redirect binding; nil for an unsigned message.
  package static func key(_ signing: LogoutSigning, of identityProvider: IdentityProvider) -> SigningKey? {
    switch signing {
    case .signed: identityProvider.signingKeys.first
    case .unsigned: nil
    case .forged: identityProvider.attackerKey
    }
  }

  private static func message(
    _ name: String, to destination: String, from identityProvider: IdentityProvider, now: Instant
  ) throws(SAMLError) -> XMLElement {
    XMLElement(
      .protocols, name,
      [
        XMLAttribute("ID", try Identifier.make()), XMLAttribute("Version", "2.0"),
        XMLAttribute("IssueInstant", now.inMilliseconds), XMLAttribute("Destination", destination),
      ], [.element(XMLElement(.assertion, "Issuer", text: identityProvider.entityID))])
  }

  private static func signed(
    _ element: XMLElement, binding: String, _ identityProvider: IdentityProvider, _ signing: LogoutSigning
  ) throws(SAMLError) -> XMLElement {
    guard binding == Binding.post, let key = key(signing, of: identityProvider) else { return element }
    var signer = XMLSignature.Signer(key)
    signer.shown = .certificates(identityProvider.signingKeys.prefix(1).map(\.certificate))
    return try XMLSignature.signed(element, by: signer)
  }
}
