import SuiteLanguage

/// A document type before the message, and the reference to what it declares, in the message of the status.
struct DocumentTypeAttack {
  let prolog: String
  /// The name of the entity that the message refers to; nil where the document type does all by itself.
  let entity: String?
  /// What to look at to see whether the message is well-formed: parsers refuse the reference itself as an attack.
  private(set) var harmlessEntity: String?

  /// So many levels, each ten times the one before: ten thousand million characters.
  private static let levels = 10

  init(_ applied: AppliedDeviation) throws(SAMLError) {
    let root = "samlp:Response"
    let address = applied.text
    guard !address.contains(where: { "\"'%&<>".contains($0) || $0.isWhitespace }) else {
      throw .deviation("\(address) cannot stand in a document type")
    }
    switch applied.deviation {
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
    default:
      prolog = "<!DOCTYPE \(root)>\n"
      entity = nil
    }
  }

  /// The message with the reference that parsers bear.
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
