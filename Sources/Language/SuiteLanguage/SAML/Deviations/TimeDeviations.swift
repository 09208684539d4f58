import Quantities

/// Responses whose times are wrong.
extension SAMLDeviation {
  static let ofTimes: [SAMLDeviation] = [
    notOnOrAfter, confirmationNotOnOrAfter, sessionNotOnOrAfter, notBefore, issueInstant, authnInstant,
  ]

  package static let notOnOrAfter = SAMLDeviation(
    "not-on-or-after", takes: .duration, .moves(.notOnOrAfter), right: .refused,
    sv: "Intygets giltighetstid har gått ut.",
    fi: "Assertion voimassaolo on päättynyt.",
    en: "The assertion's time has run out.",
    swedenConnect: .swedenConnectLimit("Sweden Connect 6.3.3"),
    saml2int: .saml2intLimit)

  package static let confirmationNotOnOrAfter = SAMLDeviation(
    "confirmation-not-on-or-after", takes: .duration, .moves(.confirmationNotOnOrAfter), right: .refused,
    sv: "Bekräftelsens giltighetstid har gått ut.",
    fi: "Vahvistuksen voimassaolo on päättynyt.",
    en: "The time of the subject confirmation has run out.",
    swedenConnect: .swedenConnectLimit("Sweden Connect 6.3.2"),
    saml2int: .saml2intLimit)

  package static let sessionNotOnOrAfter = SAMLDeviation(
    "session-not-on-or-after", takes: .duration, .moves(.sessionNotOnOrAfter), right: .refused,
    sv: "Sessionens tid har gått ut innan den började.",
    fi: "Istunnon aika päättyi ennen sen alkua.",
    en: "The session's time has run out before it began.",
    swedenConnect: .should("SAML 2.0 Profiles 4.1.4.3 (SessionNotOnOrAfter)"),
    saml2int: .should("SAML 2.0 Profiles 4.1.4.3 (SessionNotOnOrAfter)"))

  package static let notBefore = SAMLDeviation(
    "not-before", takes: .duration, .moves(.notBefore), right: .refused,
    sv: "Intyget gäller inte än.",
    fi: "Assertio ei ole vielä voimassa.",
    en: "The assertion is not yet valid.",
    swedenConnect: .swedenConnectLimit("Sweden Connect 6.3.3"),
    saml2int: .saml2intLimit)

  package static let issueInstant = SAMLDeviation(
    "issue-instant", takes: .duration, .moves(.issueInstant), right: .refused,
    sv: "Meddelandet utfärdades vid en annan tid.",
    fi: "Viesti on annettu toiseen aikaan.",
    en: "The message was issued at another time.",
    swedenConnect: .should("Sweden Connect 6.3.5"),
    saml2int: .open("saml2int (no demand on the age of a response)"))

  package static let authnInstant = SAMLDeviation(
    "authn-instant", takes: .duration, .moves(.authnInstant), right: .refused,
    sv: "Användaren loggade in vid en annan tid, fast en ny inloggning krävdes.",
    fi: "Käyttäjä kirjautui toiseen aikaan, vaikka vaadittiin uusi kirjautuminen.",
    en: "The user logged in at another time, though a fresh login was required.",
    swedenConnect: .when(
      \.forcesAuthentication, .should("Sweden Connect 6.3.5 (ForceAuthn)"),
      otherwise: .open("Sweden Connect 6.3.5 (no ForceAuthn)")),
    saml2int: .open("saml2int SDP-IDP07 (a demand on identity providers)"))
}
