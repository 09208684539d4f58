import Quantities
import Texts

/// Responses whose times are wrong.
extension SAMLDeviation {
  static let ofTimes: [SAMLDeviation] = [
    notOnOrAfter, confirmationNotOnOrAfter, sessionNotOnOrAfter, notBefore, issueInstant, authnInstant,
  ]

  package static let notOnOrAfter = SAMLDeviation(
    "not-on-or-after", takes: .duration, .moves(.notOnOrAfter), right: .refused,
    explanation: Text("The assertion's time has run out."),
    swedenConnect: .swedenConnectLimit("Sweden Connect 6.3.3"),
    saml2int: .saml2intLimit)

  package static let confirmationNotOnOrAfter = SAMLDeviation(
    "confirmation-not-on-or-after", takes: .duration, .moves(.confirmationNotOnOrAfter), right: .refused,
    explanation: Text("The time of the subject confirmation has run out."),
    swedenConnect: .swedenConnectLimit("Sweden Connect 6.3.2"),
    saml2int: .saml2intLimit)

  package static let sessionNotOnOrAfter = SAMLDeviation(
    "session-not-on-or-after", takes: .duration, .moves(.sessionNotOnOrAfter), right: .refused,
    explanation: Text("The session's time has run out before it began."),
    swedenConnect: .should("SAML 2.0 Profiles 4.1.4.3 (SessionNotOnOrAfter)"),
    saml2int: .should("SAML 2.0 Profiles 4.1.4.3 (SessionNotOnOrAfter)"))

  package static let notBefore = SAMLDeviation(
    "not-before", takes: .duration, .moves(.notBefore), right: .refused,
    explanation: Text("The assertion is not yet valid."),
    swedenConnect: .swedenConnectLimit("Sweden Connect 6.3.3"),
    saml2int: .saml2intLimit)

  package static let issueInstant = SAMLDeviation(
    "issue-instant", takes: .duration, .moves(.issueInstant), right: .refused,
    explanation: Text("The message was issued at another time."),
    swedenConnect: .should("Sweden Connect 6.3.5"),
    saml2int: .open("saml2int (no demand on the age of a response)"))

  package static let authnInstant = SAMLDeviation(
    "authn-instant", takes: .duration, .moves(.authnInstant), right: .refused,
    explanation: Text("The user logged in at another time, though a fresh login was required."),
    swedenConnect: .when(
      \.forcesAuthentication, .should("Sweden Connect 6.3.5 (ForceAuthn)"),
      otherwise: .open("Sweden Connect 6.3.5 (no ForceAuthn)")),
    saml2int: .open("saml2int SDP-IDP07 (a demand on identity providers)"))
}
