package import Texts

/// What can be wrong with a message from a service provider: a login request, a logout request or an answer to one.
package enum SAMLRequestFinding: String, CaseIterable, Sendable, Hashable, Codable {
  case undecodable
  case unreadable
  case documentType = "document-type"
  case schemaInvalid = "schema-invalid"
  case wrongVersion = "wrong-version"
  case repeatedID = "repeated-id"
  case noIssuer = "no-issuer"
  case wrongIssuer = "wrong-issuer"
  case noDestination = "no-destination"
  case wrongDestination = "wrong-destination"
  case wrongInstant = "wrong-instant"
  case unknownConsumer = "unknown-consumer"
  case wrongBinding = "wrong-binding"
  case implicitForceAuthn = "implicit-force-authn"
  case unsigned
  case badSignature = "bad-signature"
  case weakSignature = "weak-signature"
  case longRelayState = "long-relay-state"
  case unknownRequest = "unknown-request"
  case failed

  /// As suites and records write it.
  package var name: String { rawValue }

  package static let names = allCases.map(\.rawValue)

  /// One line for a reader of a report: what is wrong.
  package var explanation: Text {
    switch self {
    case .undecodable: Text("The message cannot be unpacked.")
    case .unreadable: Text("The message cannot be read as XML.")
    case .documentType: Text("The message has a document type declaration (DOCTYPE).")
    case .schemaInvalid: Text("The message does not follow the schema.")
    case .wrongVersion: Text("The message is of another version.")
    case .repeatedID: Text("The message's ID was used before.")
    case .noIssuer: Text("The issuer is missing.")
    case .wrongIssuer: Text("The issuer is another one than in the metadata.")
    case .noDestination: Text("The destination is missing.")
    case .wrongDestination: Text("The destination is not the identity provider's address.")
    case .wrongInstant: Text("The time of issue is wrong by more than five minutes.")
    case .unknownConsumer: Text("The answer is to go to an address that the metadata does not have.")
    case .wrongBinding: Text("The answer is to go in another way than by form (HTTP-POST).")
    case .implicitForceAuthn: Text("It does not say whether a new authentication is required.")
    case .unsigned: Text("The message is not signed.")
    case .badSignature: Text("The signature does not match the keys in the metadata.")
    case .weakSignature: Text("The signature uses a weak algorithm.")
    case .longRelayState: Text("RelayState has more than 80 bytes.")
    case .unknownRequest: Text("The answer is to a request that nobody made.")
    case .failed: Text("The service answers that it failed.")
    }
  }
}

extension SAMLRequestFinding {
  /// What a profile says of a message that has this wrong. Our metadata demand signed requests.
  package func clause(in profile: SAMLProfile) -> SAMLClause {
    switch profile {
    case .swedenConnect: inSwedenConnect
    case .saml2int: inSAML2int
    }
  }

  private var inSwedenConnect: SAMLClause {
    switch self {
    case .documentType: .must("Sweden Connect 5.3")
    case .noDestination, .wrongDestination: .must("Sweden Connect 5.3 and 5.4.1")
    case .unknownConsumer: .must("Sweden Connect 5.3 and 5.4.2")
    case .implicitForceAuthn: .should("Sweden Connect 5.3 (ForceAuthn)")
    case .unsigned: .must("SAML 2.0 Metadata 2.4.3 (WantAuthnRequestsSigned); Sweden Connect 5.2")
    case .badSignature: .must("Sweden Connect 5.2")
    case .weakSignature: .must("Sweden Connect 8.1 and 8.2")
    default: .must(inStandard)
    }
  }

  private var inSAML2int: SAMLClause {
    switch self {
    case .documentType: .must("saml2int SDP-G03")
    case .noDestination, .wrongDestination: .must("SAML 2.0 Bindings 3.4.5.2 and 3.5.5.2")
    case .unknownConsumer: .must("saml2int SDP-SP06")
    case .implicitForceAuthn: .open("saml2int SDP-IDP07 (ForceAuthn may be left out)")
    case .unsigned: .must("SAML 2.0 Metadata 2.4.3 (WantAuthnRequestsSigned)")
    case .badSignature: .must("saml2int SDP-IDP05")
    case .weakSignature: .must("saml2int SDP-ALG01")
    default: .must(inStandard)
    }
  }

  private var inStandard: String {
    switch self {
    case .undecodable: "SAML 2.0 Bindings 3.4.4 and 3.5.4"
    case .unreadable, .schemaInvalid: "SAML 2.0 Core 3"
    case .wrongVersion: "SAML 2.0 Core 4.1.3.1"
    case .repeatedID: "SAML 2.0 Core 1.3.4"
    case .noIssuer, .wrongIssuer: "SAML 2.0 Profiles 4.1.4.1"
    case .wrongInstant: "SAML 2.0 Core 3.2.1"
    case .wrongBinding: "SAML 2.0 Profiles 4.1.2"
    case .longRelayState: "SAML 2.0 Bindings 3.4.3 and 3.5.3"
    case .unknownRequest: "SAML 2.0 Core 3.2.2"
    case .failed: "SAML 2.0 Core 3.2.2.2"
    default: "SAML 2.0 Profiles 4.1.4.1"
    }
  }
}
