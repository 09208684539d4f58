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
