import Texts

/// Responses that name the wrong sender, recipient or way.
extension SAMLDeviation {
  static let ofAddresses: [SAMLDeviation] = [
    issuer, noIssuer, audience, noAudience, recipient, noRecipient, destination, noDestination, confirmationMethod,
    version,
  ]

  package static let issuer = SAMLDeviation(
    "issuer", takes: .text("an entityID"), .replaces(.issuer), right: .refused,
    explanation: Text("The message names another identity provider."),
    swedenConnect: .must("Sweden Connect 6.2; SAML 2.0 Profiles 4.1.4.2"),
    saml2int: .must("SAML 2.0 Profiles 4.1.4.2"))

  package static let noIssuer = SAMLDeviation(
    "no-issuer", .omits(.issuer), right: .refused,
    explanation: Text("The message names no identity provider."),
    swedenConnect: .must("Sweden Connect 6.2; SAML 2.0 Profiles 4.1.4.2"),
    saml2int: .must("SAML 2.0 Profiles 4.1.4.2"))

  package static let audience = SAMLDeviation(
    "audience", takes: .text("an entityID"), .replaces(.audience), right: .refused,
    explanation: Text("The assertion is meant for another service."),
    swedenConnect: .must("Sweden Connect 6.3.3"),
    saml2int: .must("SAML 2.0 Core 2.5.1.4"))

  package static let noAudience = SAMLDeviation(
    "no-audience", .omits(.audience), right: .refused,
    explanation: Text("The assertion does not say for which service it is meant."),
    swedenConnect: .must("Sweden Connect 6.3.3"),
    saml2int: .should("SAML 2.0 Profiles 4.1.4.2 and 4.1.4.3"))

  package static let recipient = SAMLDeviation(
    "recipient", takes: .text("an address"), .replaces(.recipient), right: .refused,
    explanation: Text("The subject confirmation is for another address."),
    swedenConnect: .must("Sweden Connect 6.3.2"),
    saml2int: .must("SAML 2.0 Profiles 4.1.4.3"))

  package static let noRecipient = SAMLDeviation(
    "no-recipient", .omits(.recipient), right: .refused,
    explanation: Text("The subject confirmation names no address."),
    swedenConnect: .must("Sweden Connect 6.3.2"),
    saml2int: .must("SAML 2.0 Profiles 4.1.4.3"))

  package static let destination = SAMLDeviation(
    "destination", takes: .text("an address"), .replaces(.destination), right: .refused,
    explanation: Text("The response is for another address."),
    swedenConnect: .must("SAML 2.0 Core 3.2.2"),
    saml2int: .must("SAML 2.0 Core 3.2.2"))

  package static let noDestination = SAMLDeviation(
    "no-destination", .omits(.destination), right: .refused,
    explanation: Text("The response names no address."),
    swedenConnect: .must("SAML 2.0 Bindings 3.5.5.2"),
    saml2int: .must("SAML 2.0 Bindings 3.5.5.2"))

  package static let confirmationMethod = SAMLDeviation(
    "confirmation-method", takes: .text("a URI"), .replaces(.confirmationMethod), right: .refused,
    explanation: Text("The subject is to be confirmed in another way than by bearing the assertion."),
    swedenConnect: .must("Sweden Connect 6.2; SAML 2.0 Profiles 4.1.4.2"),
    saml2int: .must("SAML 2.0 Profiles 4.1.4.2 and 4.1.4.3"))

  package static let version = SAMLDeviation(
    "version", takes: .text("a version, `\"1.1\"`"), .replaces(.version), right: .refused,
    explanation: Text("The message claims to be of another version of SAML."),
    swedenConnect: .must("SAML 2.0 Core 4.1.3.2"),
    saml2int: .must("SAML 2.0 Core 4.1.3.2"))
}
