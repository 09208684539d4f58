/// Responses that name the wrong sender, recipient or way.
extension SAMLDeviation {
  static let ofAddresses: [SAMLDeviation] = [
    issuer, noIssuer, audience, noAudience, recipient, noRecipient, destination, noDestination, confirmationMethod,
    version,
  ]

  package static let issuer = SAMLDeviation(
    "issuer", takes: .text("an entityID"), .replaces(.issuer), right: .refused,
    sv: "Meddelandet anger en annan legitimeringstjänst.",
    fi: "Viesti nimeää toisen tunnistuspalvelun.",
    en: "The message names another identity provider.",
    swedenConnect: .must("Sweden Connect 6.2; SAML 2.0 Profiles 4.1.4.2"),
    saml2int: .must("SAML 2.0 Profiles 4.1.4.2"))

  package static let noIssuer = SAMLDeviation(
    "no-issuer", .omits(.issuer), right: .refused,
    sv: "Meddelandet anger ingen legitimeringstjänst.",
    fi: "Viesti ei nimeä tunnistuspalvelua.",
    en: "The message names no identity provider.",
    swedenConnect: .must("Sweden Connect 6.2; SAML 2.0 Profiles 4.1.4.2"),
    saml2int: .must("SAML 2.0 Profiles 4.1.4.2"))

  package static let audience = SAMLDeviation(
    "audience", takes: .text("an entityID"), .replaces(.audience), right: .refused,
    sv: "Intyget är avsett för en annan tjänst.",
    fi: "Assertio on tarkoitettu toiselle palvelulle.",
    en: "The assertion is meant for another service.",
    swedenConnect: .must("Sweden Connect 6.3.3"),
    saml2int: .must("SAML 2.0 Core 2.5.1.4"))

  package static let noAudience = SAMLDeviation(
    "no-audience", .omits(.audience), right: .refused,
    sv: "Intyget säger inte vilken tjänst det är avsett för.",
    fi: "Assertio ei kerro, mille palvelulle se on tarkoitettu.",
    en: "The assertion does not say for which service it is meant.",
    swedenConnect: .must("Sweden Connect 6.3.3"),
    saml2int: .should("SAML 2.0 Profiles 4.1.4.2 and 4.1.4.3"))

  package static let recipient = SAMLDeviation(
    "recipient", takes: .text("an address"), .replaces(.recipient), right: .refused,
    sv: "Intygets bekräftelse gäller en annan adress.",
    fi: "Assertion vahvistus koskee toista osoitetta.",
    en: "The subject confirmation is for another address.",
    swedenConnect: .must("Sweden Connect 6.3.2"),
    saml2int: .must("SAML 2.0 Profiles 4.1.4.3"))

  package static let noRecipient = SAMLDeviation(
    "no-recipient", .omits(.recipient), right: .refused,
    sv: "Intygets bekräftelse anger ingen adress.",
    fi: "Assertion vahvistus ei nimeä osoitetta.",
    en: "The subject confirmation names no address.",
    swedenConnect: .must("Sweden Connect 6.3.2"),
    saml2int: .must("SAML 2.0 Profiles 4.1.4.3"))

  package static let destination = SAMLDeviation(
    "destination", takes: .text("an address"), .replaces(.destination), right: .refused,
    sv: "Svaret är ställt till en annan adress.",
    fi: "Vastaus on osoitettu muualle.",
    en: "The response is for another address.",
    swedenConnect: .must("SAML 2.0 Core 3.2.2"),
    saml2int: .must("SAML 2.0 Core 3.2.2"))

  package static let noDestination = SAMLDeviation(
    "no-destination", .omits(.destination), right: .refused,
    sv: "Svaret anger ingen adress.",
    fi: "Vastaus ei nimeä osoitetta.",
    en: "The response names no address.",
    swedenConnect: .must("SAML 2.0 Bindings 3.5.5.2"),
    saml2int: .must("SAML 2.0 Bindings 3.5.5.2"))

  package static let confirmationMethod = SAMLDeviation(
    "confirmation-method", takes: .text("a URI"), .replaces(.confirmationMethod), right: .refused,
    sv: "Användaren ska bekräftas på annat sätt än genom att visa upp intyget.",
    fi: "Käyttäjä on vahvistettava muulla tavalla kuin esittämällä assertio.",
    en: "The subject is to be confirmed in another way than by bearing the assertion.",
    swedenConnect: .must("Sweden Connect 6.2; SAML 2.0 Profiles 4.1.4.2"),
    saml2int: .must("SAML 2.0 Profiles 4.1.4.2 and 4.1.4.3"))

  package static let version = SAMLDeviation(
    "version", takes: .text("a version, `\"1.1\"`"), .replaces(.version), right: .refused,
    sv: "Meddelandet säger sig följa en annan version av SAML.",
    fi: "Viesti väittää noudattavansa toista SAML-versiota.",
    en: "The message claims to be of another version of SAML.",
    swedenConnect: .must("SAML 2.0 Core 4.1.3.2"),
    saml2int: .must("SAML 2.0 Core 4.1.3.2"))
}
