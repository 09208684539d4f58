package import Texts

/// What can be wrong with the metadata of a service provider.
package enum SAMLMetadataFinding: String, CaseIterable, Sendable, Hashable, Codable {
  case unreadable
  case documentType = "document-type"
  case schemaInvalid = "schema-invalid"
  case expired
  case noEntityID = "no-entity-id"
  case noServiceProvider = "no-service-provider"
  case noPostConsumer = "no-post-consumer"
  case insecureConsumer = "insecure-consumer"
  case noSigningKey = "no-signing-key"
  case noEncryptionKey = "no-encryption-key"
  case unreadableCertificate = "unreadable-certificate"
  case weakSigningKey = "weak-signing-key"
  case weakEncryptionKey = "weak-encryption-key"
  case noSwedishName = "no-swedish-name"

  /// As suites and records write it.
  package var name: String { rawValue }

  package static let names = allCases.map(\.rawValue)

  /// One line for a reader of a report: what is wrong.
  package var explanation: Text {
    switch self {
    case .unreadable: Text("The metadata cannot be read as XML.")
    case .documentType: Text("The metadata has a document type declaration (DOCTYPE).")
    case .schemaInvalid: Text("The metadata does not follow the schema.")
    case .expired: Text("The metadata has expired.")
    case .noEntityID: Text("The service's identity (entityID) is missing or no address.")
    case .noServiceProvider: Text("The metadata describes no service that accepts logins by SAML 2.0.")
    case .noPostConsumer: Text("No consumer of logins by form (HTTP-POST) is named.")
    case .insecureConsumer: Text("A consumer of logins has an address without encryption.")
    case .noSigningKey: Text("The service has no key to sign with.")
    case .noEncryptionKey: Text("The service has no key to encrypt for.")
    case .unreadableCertificate: Text("A certificate cannot be read.")
    case .weakSigningKey: Text("A signing key has fewer than 2048 bits.")
    case .weakEncryptionKey: Text("An encryption key has fewer than 2048 bits.")
    case .noSwedishName: Text("The service's name in Swedish is missing.")
    }
  }
}

extension SAMLMetadataFinding {
  /// What a profile says of metadata that have this wrong.
  package func clause(in profile: SAMLProfile) -> SAMLClause {
    switch (self, profile) {
    case (.unreadable, _), (.schemaInvalid, _): .must("SAML 2.0 Metadata 2")
    case (.documentType, _): .must("SAML 2.0 Metadata 2; CWE-611")
    case (.expired, _): .must("SAML 2.0 Metadata 2.3.2 (validUntil)")
    case (.noEntityID, .swedenConnect): .must("SAML 2.0 Metadata 2.2.1 and 2.3.2")
    case (.noEntityID, .saml2int): .must("saml2int SDP-G04")
    case (.noServiceProvider, _): .must("SAML 2.0 Metadata 2.4.4")
    case (.noPostConsumer, .swedenConnect): .must("Sweden Connect 5.3; SAML 2.0 Profiles 4.1.2")
    case (.noPostConsumer, .saml2int): .must("saml2int SDP-SP08")
    case (.insecureConsumer, .swedenConnect): .must("Sweden Connect 6.1")
    case (.insecureConsumer, .saml2int): .must("saml2int SDP-SP09")
    case (.noSigningKey, .swedenConnect): .should("Sweden Connect 2.1.1.2")
    case (.noSigningKey, .saml2int): .open("saml2int SDP-SP39 (only for single logout)")
    case (.noEncryptionKey, .swedenConnect): .should("Sweden Connect 2.1.1.2")
    case (.noEncryptionKey, .saml2int): .must("saml2int SDP-MD08")
    case (.unreadableCertificate, .swedenConnect): .must("Sweden Connect 2.1.1.2")
    case (.unreadableCertificate, .saml2int): .must("saml2int SDP-MD05")
    case (.weakSigningKey, .swedenConnect), (.weakEncryptionKey, .swedenConnect): .must("Sweden Connect 8")
    case (.weakSigningKey, .saml2int), (.weakEncryptionKey, .saml2int): .must("saml2int SDP-MD06 and SDP-MD07")
    case (.noSwedishName, .swedenConnect): .must("Sweden Connect 2.1.1.1")
    case (.noSwedishName, .saml2int): .open("saml2int SDP-MD09 (a name in any language)")
    }
  }
}
