/// Reads XML that somebody else wrote: without network, entities and document types, within limits. Elements nest 256
/// levels deep at most, as libxml2 has it for documents that are not huge.
package enum XMLReader {
  /// Why a text is not read as XML.
  package enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
    case tooLarge(bytes: Int)
    /// A document type is never read, so that it can neither unfold nor fetch anything.
    case documentType
    case malformed(String)

    package var description: String {
      switch self {
      case .tooLarge(let bytes): "it has \(bytes) bytes, more than \(XMLReader.mostBytes)"
      case .documentType: "it has a document type"
      case .malformed(let problem): problem
      }
    }
  }

  /// The largest text that is read, in bytes.
  package static let mostBytes = 1 << 20

  /// The root element. Comments and white space stay; CDATA sections become text.
  package static func read(_ bytes: [UInt8]) throws(Problem) -> XMLElement {
    guard bytes.count <= mostBytes else { throw .tooLarge(bytes: bytes.count) }
    guard !declaresType(bytes) else { throw .documentType }
    let document = try XMLTree(parsing: bytes)
    guard !document.hasDocumentType else { throw .documentType }
    return try document.root()
  }

  package static func read(_ text: String) throws(Problem) -> XMLElement { try read(Array(text.utf8)) }

  /// Looks for `<!DOCTYPE` in ASCII and in UTF-16 of either order.
  private static func declaresType(_ bytes: [UInt8]) -> Bool {
    let word = Array("<!DOCTYPE".utf8)
    var matched = 0
    for byte in bytes where byte != 0 {
      if byte == word[matched] {
        matched += 1
        if matched == word.count { return true }
      } else {
        matched = byte == word[0] ? 1 : 0
      }
    }
    return false
  }
}
