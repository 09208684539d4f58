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
