package import Quantities
package import Texts

/// The deployment profile whose form the identity provider's messages have.
package enum SAMLProfile: String, CaseIterable, Sendable, Hashable, Codable {
  /// Sweden Connect, "Deployment Profile for the Swedish eID Framework".
  case swedenConnect = "sweden-connect"
  /// Kantara "SAML V2.0 Deployment Profile for Federation Interoperability", as Sambi and schools cite it.
  case saml2int

  package static let names = allCases.map(\.rawValue)

  /// What the profile makes the identity provider sign. Sweden Connect 6.1 demands a signed response; so does saml2int.
  package var signing: SAMLSigning { .response }

  /// Whether assertions are encrypted for a service that has a key for it (Sweden Connect 6.1; saml2int likewise).
  package var encryptsAssertions: Bool { true }

  /// The authentication context of a response to a request that demands none (Sweden Connect 6.2; Authentication Context
  /// 3.4.6).
  package var authnContext: String {
    switch self {
    case .swedenConnect: "http://id.elegnamnden.se/loa/1.0/loa3"
    case .saml2int: "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport"
    }
  }

  /// The format of the user's name (Sweden Connect 3; saml2int "Subject Identifiers").
  package var nameIDFormat: String {
    switch self {
    case .swedenConnect: "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"
    case .saml2int: "urn:oasis:names:tc:SAML:2.0:nameid-format:transient"
    }
  }

  /// The document.
  package var reference: String {
    switch self {
    case .swedenConnect: "Sweden Connect: Deployment Profile for the Swedish eID Framework"
    case .saml2int: "Kantara: SAML V2.0 Deployment Profile for Federation Interoperability (saml2int)"
    }
  }

  /// What people call it.
  package var title: String {
    switch self {
    case .swedenConnect: "Sweden Connect"
    case .saml2int: "saml2int"
    }
  }

  /// One line for a report.
  package func explanation(in language: InterfaceLanguage) -> String {
    switch (self, language) {
    case (.swedenConnect, .swedish): "Profilen för den svenska e-legitimationen, Sweden Connect."
    case (.swedenConnect, .finnish): "Ruotsin sähköisen tunnistamisen profiili, Sweden Connect."
    case (.swedenConnect, .english): "The profile of the Swedish eID framework, Sweden Connect."
    case (.saml2int, .swedish): "Profilen för federationer, saml2int, som Sambi och skolor hänvisar till."
    case (.saml2int, .finnish): "Luottamusverkostojen profiili saml2int, johon Sambi ja koulut viittaavat."
    case (.saml2int, .english): "The profile of federations, saml2int, which Sambi and schools cite."
    }
  }
}
