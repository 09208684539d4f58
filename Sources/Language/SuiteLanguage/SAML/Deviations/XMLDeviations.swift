import Texts

/// Attacks on the XML parser, and on the page after the login.
extension SAMLDeviation {
  static let ofXML: [SAMLDeviation] = [
    doctype, externalEntity, externalDTD, parameterEntity, entityExpansion, xsltTransform, externalReference,
    keyRetrieval, relayState,
  ]

  // The profile forbids a document type to the identity provider; a service provider is only wise to refuse it. What
  // a document type leads to is another matter: a call to the canary fails with any weight of the clause.
  package static let doctype = SAMLDeviation(
    "doctype", .declaresType(.plain), right: .refused,
    explanation: Text("The message has a document type."),
    swedenConnect: .should("Sweden Connect 6.2; CWE-611"),
    saml2int: .should("saml2int SDP-G03; CWE-611"))

  package static let externalEntity = SAMLDeviation(
    "external-entity", takes: .text("an address, or `canary`"), .declaresType(.externalEntity), right: .refused,
    explanation: Text("The message asks for a text from an address of the attacker's choice."),
    swedenConnect: .must("Sweden Connect 6.3.1; CWE-611"),
    saml2int: .must("SAML 2.0 Profiles 4.1.4.3; CWE-611"))

  package static let externalDTD = SAMLDeviation(
    "external-dtd", takes: .text("an address, or `canary`"), .declaresType(.externalDTD), right: .refused,
    explanation: Text("The message asks for a document type from an address of the attacker's choice."),
    swedenConnect: .should("Sweden Connect 6.2; CWE-611"),
    saml2int: .should("saml2int SDP-G03; CWE-611"))

  package static let parameterEntity = SAMLDeviation(
    "parameter-entity", takes: .text("an address, or `canary`"), .declaresType(.parameterEntity), right: .refused,
    explanation: Text("The document type asks for a part of itself from an address of the attacker's choice."),
    swedenConnect: .should("Sweden Connect 6.2; CWE-611"),
    saml2int: .should("saml2int SDP-G03; CWE-611"))

  package static let entityExpansion = SAMLDeviation(
    "entity-expansion", .declaresType(.entityExpansion), right: .refused,
    explanation: Text("A short text unfolds to gigabytes."),
    swedenConnect: .must("Sweden Connect 6.3.1; CWE-776"),
    saml2int: .must("SAML 2.0 Profiles 4.1.4.3; CWE-776"))

  package static let xsltTransform = SAMLDeviation(
    "xslt-transform", takes: .text("an address, or `canary`"), .addsTransform, right: .refused,
    explanation: Text("The signature asks for a program to be run that reads an address of the attacker's choice."),
    swedenConnect: .must("Sweden Connect 6.3.1; SAML 2.0 Core 5.4.4"),
    saml2int: .must("SAML 2.0 Core 5.4.4"))

  package static let externalReference = SAMLDeviation(
    "external-reference", takes: .text("an address, or `canary`"), .addsReference, right: .refused,
    explanation: Text("The signature covers an address of the attacker's choice."),
    swedenConnect: .must("Sweden Connect 6.3.1; CWE-918"),
    saml2int: .must("SAML 2.0 Core 5.4.2; CWE-918"))

  package static let keyRetrieval = SAMLDeviation(
    "key-retrieval", takes: .text("an address, or `canary`"), .retrievesKey, right: .noCall,
    explanation: Text("The signature's key is to be fetched from an address of the attacker's choice."),
    swedenConnect: .must("SAML 2.0 Core 5.4.5; CWE-918"),
    saml2int: .must("SAML 2.0 Core 5.4.5; CWE-918"))

  package static let relayState = SAMLDeviation(
    "relay-state", takes: .text("any text"), .carriesRelayState, right: .localPage,
    explanation: Text("The page to go to after the login was chosen by an attacker."),
    swedenConnect: .must("SAML 2.0 Bindings 3.5.3; CWE-601"),
    saml2int: .must("SAML 2.0 Bindings 3.5.3; CWE-601"))
}
