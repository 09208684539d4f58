import Texts

/// Responses that do not answer what was asked for.
extension SAMLDeviation {
  static let ofAnswers: [SAMLDeviation] = [
    inResponseTo, noInResponseTo, unsolicited, authnContext, noAuthnStatement, status, statusWithAssertion, noAssertion,
  ]

  package static let inResponseTo = SAMLDeviation(
    "in-response-to", takes: .text("the ID of a request"), .replaces(.inResponseTo), right: .refused,
    explanation: Text("The message answers another request."),
    swedenConnect: .must("Sweden Connect 6.3.2"),
    saml2int: .must("SAML 2.0 Profiles 4.1.4.3"))

  package static let noInResponseTo = SAMLDeviation(
    "no-in-response-to", .omits(.inResponseTo), right: .refused,
    explanation: Text("The message does not say which request it answers."),
    swedenConnect: .should("Sweden Connect 6.1"),
    saml2int: .open("SAML 2.0 Profiles 4.1.5"))

  package static let unsolicited = SAMLDeviation(
    "unsolicited", .asksForNothing, right: .refused,
    explanation: Text("The message comes without any request."),
    swedenConnect: .should("Sweden Connect 6.1"),
    saml2int: .open("SAML 2.0 Profiles 4.1.5"))

  package static let authnContext = SAMLDeviation(
    "authn-context", takes: .text("a URI"), .replaces(.authnContext), right: .refused,
    explanation: Text("The user logged in by another, weaker way than required."),
    swedenConnect: .when(
      \.asksForContext, .must("Sweden Connect 6.3.4"),
      otherwise: .open("Sweden Connect 6.3.4 (no RequestedAuthnContext)")),
    saml2int: .when(
      \.asksForContext, .should("SAML 2.0 Core 3.3.2.2.1"),
      otherwise: .open("saml2int SDP-SP07 (no RequestedAuthnContext)")))

  package static let noAuthnStatement = SAMLDeviation(
    "no-authn-statement", .omitsAuthnStatement, right: .refused,
    explanation: Text("The assertion does not say that the user logged in."),
    swedenConnect: .must("Sweden Connect 6.3.4"),
    saml2int: .should("SAML 2.0 Profiles 4.1.4.2 and 4.1.4.3"))

  package static let status = SAMLDeviation(
    "status", takes: .words(SAMLStatus.allCases.map(\.rawValue)), .fails(withAssertion: false), right: .refused,
    explanation: Text("The identity provider answers that the login failed."),
    swedenConnect: .must("SAML 2.0 Core 3.2.2.2; Sweden Connect 6.4"),
    saml2int: .must("saml2int SDP-SP11; SAML 2.0 Core 3.2.2.2"))

  package static let statusWithAssertion = SAMLDeviation(
    "status-with-assertion", takes: .words(SAMLStatus.allCases.map(\.rawValue)), .fails(withAssertion: true),
    right: .refused,
    explanation: Text("The identity provider answers that the login failed, yet an assertion comes along."),
    swedenConnect: .must("SAML 2.0 Core 3.2.2.2; Sweden Connect 6.4"),
    saml2int: .must("saml2int SDP-SP11; SAML 2.0 Core 3.2.2.2"))

  package static let noAssertion = SAMLDeviation(
    "no-assertion", .omitsAssertion, right: .refused,
    explanation: Text("The answer is success, but there is no assertion."),
    swedenConnect: .must("Sweden Connect 6.2"),
    saml2int: .must("SAML 2.0 Profiles 4.1.4.2"))
}
