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
