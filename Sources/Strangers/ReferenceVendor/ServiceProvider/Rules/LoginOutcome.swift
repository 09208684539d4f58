/// What an accepted response says of somebody.
struct LoginAccepted: Sendable {
  let name: NameID
  /// Each by its name, and by its friendly name where it has one.
  let attributes: [(name: String, values: [String])]
  let sessionIndex: String?
  /// The ID of the assertion.
  let assertion: String
  /// The request that it answers; `nil` only where a fault takes an answer to none.
  let request: AuthnRequest?
  /// When the identity provider wants the session to end at the latest.
  let endsBefore: SimulatedInstant?
}

/// Who somebody is at the identity provider (SAML 2.0 Core 2.2.3).
struct NameID: Hashable, Sendable {
  let value: String
  let format: String?
  let nameQualifier: String?
  let spNameQualifier: String?

  init?(_ element: Element?) {
    guard let element, !element.text.isEmpty else { return nil }
    self.init(element, value: element.text)
  }

  init(_ element: Element, value: String) {
    self.value = value
    format = element["Format"]
    nameQualifier = element["NameQualifier"]
    spNameQualifier = element["SPNameQualifier"]
  }

  var xml: String {
    let attributes = [
      ("NameQualifier", nameQualifier), ("SPNameQualifier", spNameQualifier), ("Format", format),
    ].compactMap { name, value in value.map { " \(name)=\"\(XMLText.escape($0))\"" } }.joined()
    return "<saml:NameID\(attributes)>\(XMLText.escape(value))</saml:NameID>"
  }
}

/// Why a message was refused. Only the log of the service provider says it; a page never does.
enum Refusal: String, Error, CaseIterable, Sendable {
  case notBase64 = "not-base64"
  case notXML = "not-xml"
  case documentType = "document-type"
  case noIdentityProvider = "no-identity-provider"
  case structure
  case status
  case issuer
  case destination
  case responseSignature = "response-signature"
  case assertionSignature = "assertion-signature"
  case encryption
  case issueInstant = "issue-instant"
  case request
  case replay
  case confirmation
  case recipient
  case conditions
  case audience
  case authnStatement = "authn-statement"
  case authnContext = "authn-context"
  case subject
}
