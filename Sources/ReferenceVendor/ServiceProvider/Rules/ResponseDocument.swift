/// A response as XML, before anything of it is believed.
enum ResponseDocument {
  /// The largest message taken, in bytes.
  static let limit = 262_144

  /// - Throws: when it is no XML, or has a document type declaration: no SAML message has one.
  static func read(_ bytes: [UInt8], _ faults: Set<Fault>) throws(Refusal) -> XMLDocument {
    guard bytes.count <= limit else { throw .notXML }
    if let declaration = documentType(bytes) {
      guard isTolerated(declaration, faults) else { throw .documentType }
      let expands = faults.contains(.samlEntityExpansion)
      guard let document = expands ? XMLDocument(bytes, options: XMLDocument.expanding) : XMLDocument(bytes) else {
        throw .notXML
      }
      return document
    }
    guard let document = XMLDocument(bytes) else { throw .notXML }
    guard !document.hasDocumentType else { throw .documentType }
    return document
  }

  /// The declaration as it stands; what is inside is not parsed.
  private static func documentType(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let start = text.firstRange(of: "<!DOCTYPE")?.lowerBound else { return nil }
    return String(text[start...].prefix(20_000))
  }

  private static func isTolerated(_ declaration: String, _ faults: Set<Fault>) -> Bool {
    let reachesOut = declaration.contains("SYSTEM") || declaration.contains("PUBLIC")
    if reachesOut { return false }
    return faults.contains(declaration.contains("<!ENTITY") ? .samlEntityExpansion : .samlDoctype)
  }

  // MARK: Status

  private static let success = "urn:oasis:names:tc:SAML:2.0:status:Success"
  private static let cancel = "http://id.elegnamnden.se/status/1.0/cancel"

  private static func codes(_ document: XMLDocument) -> [String] {
    guard let status = document.root?.child("Status", Namespace.protocolMessages) else { return [] }
    return status.descendants("StatusCode", Namespace.protocolMessages).map { $0.attribute("Value") ?? "" }
  }

  static func isSuccess(_ document: XMLDocument) -> Bool { codes(document).first == success }

  /// Whether the user has cancelled the login (Sweden Connect deployment profile 6.4).
  static func isCancelled(_ bytes: [UInt8]) -> Bool { XMLDocument(bytes).map { codes($0).contains(cancel) } ?? false }
}
