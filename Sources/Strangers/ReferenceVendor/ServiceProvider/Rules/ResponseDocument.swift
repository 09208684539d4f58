/// A response as XML, before anything of it is believed.
enum ResponseDocument {
  /// The largest message taken, in bytes.
  static let limit = 262_144

  /// - Throws: when it is no XML, or has a document type declaration: no SAML message has one.
  static func read(_ bytes: [UInt8], _ faults: Set<Fault>) throws(Refusal) -> XMLDocument {
    guard bytes.count <= limit else { throw .notXML }
    if let declaration = documentType(bytes) {
      guard isTolerated(declaration, faults) else { throw .documentType }
      guard let document = XMLDocument(hasEntities(bytes) ? EntityExpansion.resolve(bytes) : bytes) else {
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
    guard let start = place(of: "<!DOCTYPE", in: bytes[...]) else { return nil }
    let head = bytes[start...].prefix { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: ">") }
    let rest = bytes[head.endIndex...]
    guard rest.first == UInt8(ascii: "[") else { return String(decoding: head, as: UTF8.self) }
    let subset = place(of: "]>", in: rest).map { rest[..<$0] } ?? rest
    return String(decoding: head + subset, as: UTF8.self)
  }

  /// Where a word first begins. The library's `firstRange(of:)` takes as long for a message as all else that is done
  /// with it.
  private static func place(of word: String, in bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = word.utf8.first else { return nil }
    var rest = bytes
    while let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: word.utf8) { return start }
      rest = rest[(start + 1)...]
    }
    return nil
  }

  /// Whether it declares entities of its own.
  static func hasEntities(_ bytes: [UInt8]) -> Bool { documentType(bytes)?.contains("<!ENTITY") ?? false }

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

  /// Whether it is the answer to a login.
  ///
  /// - Parameter ignoringStatus: for a fault, which takes an assertion for a login even where the status is a failure.
  static func isToBeRead(_ document: XMLDocument, ignoringStatus: Bool) -> Bool {
    if codes(document).first == success { return true }
    let names = document.root?.children.map(\.name) ?? []
    return ignoringStatus && (names.contains("Assertion") || names.contains("EncryptedAssertion"))
  }

  /// Whether the user has cancelled the login (Sweden Connect deployment profile 6.4).
  static func isCancelled(_ bytes: [UInt8]) -> Bool { XMLDocument(bytes).map { codes($0).contains(cancel) } ?? false }
}
