package import Quantities
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

  /// One line that tells a reader of a report what is wrong.
  package func explanation(in language: InterfaceLanguage) -> String {
    switch language {
    case .swedish: inSwedish
    case .finnish: inFinnish
    case .english: inEnglish
    }
  }

  private var inSwedish: String {
    switch self {
    case .unreadable: "Metadata går inte att läsa som XML."
    case .documentType: "Metadata har en dokumenttypsdeklaration (DOCTYPE)."
    case .schemaInvalid: "Metadata följer inte schemat."
    case .expired: "Metadata har gått ut."
    case .noEntityID: "Tjänstens identitet (entityID) saknas eller är ingen adress."
    case .noServiceProvider: "Metadata beskriver ingen tjänst som tar emot inloggningar med SAML 2.0."
    case .noPostConsumer: "Ingen mottagare av inloggningar med formulär (HTTP-POST) anges."
    case .insecureConsumer: "En mottagare av inloggningar har en okrypterad adress."
    case .noSigningKey: "Tjänsten har ingen nyckel att signera med."
    case .noEncryptionKey: "Tjänsten har ingen nyckel att kryptera för."
    case .unreadableCertificate: "Ett certifikat går inte att läsa."
    case .weakSigningKey: "En signeringsnyckel är kortare än 2048 bitar."
    case .weakEncryptionKey: "En krypteringsnyckel är kortare än 2048 bitar."
    case .noSwedishName: "Tjänstens namn på svenska saknas."
    }
  }

  private var inFinnish: String {
    switch self {
    case .unreadable: "Metatietoja ei voi lukea XML:nä."
    case .documentType: "Metatiedoissa on dokumenttityypin määrittely (DOCTYPE)."
    case .schemaInvalid: "Metatiedot eivät noudata skeemaa."
    case .expired: "Metatietojen voimassaolo on päättynyt."
    case .noEntityID: "Palvelun tunniste (entityID) puuttuu tai ei ole osoite."
    case .noServiceProvider: "Metatiedot eivät kuvaa palvelua, joka ottaa vastaan SAML 2.0 -kirjautumisia."
    case .noPostConsumer: "Lomakkeella (HTTP-POST) tulevien kirjautumisten vastaanottajaa ei ole."
    case .insecureConsumer: "Kirjautumisten vastaanottajalla on salaamaton osoite."
    case .noSigningKey: "Palvelulla ei ole allekirjoitusavainta."
    case .noEncryptionKey: "Palvelulla ei ole salausavainta."
    case .unreadableCertificate: "Varmennetta ei voi lukea."
    case .weakSigningKey: "Allekirjoitusavain on lyhyempi kuin 2048 bittiä."
    case .weakEncryptionKey: "Salausavain on lyhyempi kuin 2048 bittiä."
    case .noSwedishName: "Palvelun ruotsinkielinen nimi puuttuu."
    }
  }

  private var inEnglish: String {
    switch self {
    case .unreadable: "The metadata cannot be read as XML."
    case .documentType: "The metadata has a document type declaration (DOCTYPE)."
    case .schemaInvalid: "The metadata does not follow the schema."
    case .expired: "The metadata has expired."
    case .noEntityID: "The service's identity (entityID) is missing or no address."
    case .noServiceProvider: "The metadata describes no service that accepts logins by SAML 2.0."
    case .noPostConsumer: "No consumer of logins by form (HTTP-POST) is named."
    case .insecureConsumer: "A consumer of logins has an address without encryption."
    case .noSigningKey: "The service has no key to sign with."
    case .noEncryptionKey: "The service has no key to encrypt for."
    case .unreadableCertificate: "A certificate cannot be read."
    case .weakSigningKey: "A signing key has fewer than 2048 bits."
    case .weakEncryptionKey: "An encryption key has fewer than 2048 bits."
    case .noSwedishName: "The service's name in Swedish is missing."
    }
  }
}
