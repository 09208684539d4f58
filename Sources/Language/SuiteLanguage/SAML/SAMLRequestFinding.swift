package import Quantities
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
    case .undecodable: "Meddelandet går inte att packa upp."
    case .unreadable: "Meddelandet går inte att läsa som XML."
    case .documentType: "Meddelandet har en dokumenttypsdeklaration (DOCTYPE)."
    case .schemaInvalid: "Meddelandet följer inte schemat."
    case .wrongVersion: "Meddelandet har fel version."
    case .repeatedID: "Meddelandets ID har använts förut."
    case .noIssuer: "Avsändaren saknas."
    case .wrongIssuer: "Avsändaren är en annan än i metadata."
    case .noDestination: "Mottagarens adress saknas."
    case .wrongDestination: "Mottagarens adress är en annan än legitimeringstjänstens."
    case .wrongInstant: "Tiden för utfärdandet ligger mer än fem minuter fel."
    case .unknownConsumer: "Svaret ska gå till en adress som inte finns i metadata."
    case .wrongBinding: "Svaret ska gå på annat sätt än med formulär (HTTP-POST)."
    case .implicitForceAuthn: "Det framgår inte om en ny legitimering krävs."
    case .unsigned: "Meddelandet är inte signerat."
    case .badSignature: "Signaturen stämmer inte med nycklarna i metadata."
    case .weakSignature: "Signaturen bygger på en svag algoritm."
    case .longRelayState: "RelayState är längre än 80 byte."
    case .unknownRequest: "Svaret gäller en begäran som inte har ställts."
    case .failed: "Tjänsten svarar att det inte lyckades."
    }
  }

  private var inFinnish: String {
    switch self {
    case .undecodable: "Viestiä ei voi purkaa."
    case .unreadable: "Viestiä ei voi lukea XML:nä."
    case .documentType: "Viestissä on dokumenttityypin määrittely (DOCTYPE)."
    case .schemaInvalid: "Viesti ei noudata skeemaa."
    case .wrongVersion: "Viestin versio on väärä."
    case .repeatedID: "Viestin tunnistetta on käytetty ennenkin."
    case .noIssuer: "Lähettäjä puuttuu."
    case .wrongIssuer: "Lähettäjä on toinen kuin metatiedoissa."
    case .noDestination: "Vastaanottajan osoite puuttuu."
    case .wrongDestination: "Vastaanottajan osoite on toinen kuin tunnistuspalvelun."
    case .wrongInstant: "Laatimisaika poikkeaa yli viisi minuuttia."
    case .unknownConsumer: "Vastaus on lähetettävä osoitteeseen, jota ei ole metatiedoissa."
    case .wrongBinding: "Vastaus on lähetettävä muuten kuin lomakkeella (HTTP-POST)."
    case .implicitForceAuthn: "Viesti ei kerro, vaaditaanko uusi tunnistautuminen."
    case .unsigned: "Viestiä ei ole allekirjoitettu."
    case .badSignature: "Allekirjoitus ei vastaa metatietojen avaimia."
    case .weakSignature: "Allekirjoitus perustuu heikkoon algoritmiin."
    case .longRelayState: "RelayState on pidempi kuin 80 tavua."
    case .unknownRequest: "Vastaus koskee pyyntöä, jota ei ole tehty."
    case .failed: "Palvelu vastaa, ettei se onnistunut."
    }
  }

  private var inEnglish: String {
    switch self {
    case .undecodable: "The message cannot be unpacked."
    case .unreadable: "The message cannot be read as XML."
    case .documentType: "The message has a document type declaration (DOCTYPE)."
    case .schemaInvalid: "The message does not follow the schema."
    case .wrongVersion: "The message is of another version."
    case .repeatedID: "The message's ID was used before."
    case .noIssuer: "The issuer is missing."
    case .wrongIssuer: "The issuer is another one than in the metadata."
    case .noDestination: "The destination is missing."
    case .wrongDestination: "The destination is not the identity provider's address."
    case .wrongInstant: "The time of issue is wrong by more than five minutes."
    case .unknownConsumer: "The answer is to go to an address that the metadata does not have."
    case .wrongBinding: "The answer is to go in another way than by form (HTTP-POST)."
    case .implicitForceAuthn: "It does not say whether a new authentication is required."
    case .unsigned: "The message is not signed."
    case .badSignature: "The signature does not match the keys in the metadata."
    case .weakSignature: "The signature uses a weak algorithm."
    case .longRelayState: "RelayState has more than 80 bytes."
    case .unknownRequest: "The answer is to a request that nobody made."
    case .failed: "The service answers that it failed."
    }
  }
}
