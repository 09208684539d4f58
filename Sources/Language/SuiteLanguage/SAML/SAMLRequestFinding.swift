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
