import CXMLSec

/// A parsed XML document of libxml2, freed with its last reference. Parsing reaches neither network nor files, loads no
/// DTD and puts no entity in its place.
final class XMLDocument {
  let pointer: xmlDocPtr

  init(owning pointer: xmlDocPtr) { self.pointer = pointer }

  deinit { xmlFreeDoc(pointer) }

  /// The options of every ordinary parse.
  static let safe = Int32(
    XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NODICT.rawValue)

  /// `nil` when the bytes are no well-formed document.
  convenience init?(_ bytes: [UInt8]) {
    guard let size = Int32(exactly: bytes.count), size > 0, Self.isUTF8(bytes) else { return nil }
    let parsed = bytes.withUnsafeBytes { buffer in
      xmlReadMemory(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), size, nil, "UTF-8", Self.safe)
    }
    guard let parsed else { return nil }
    guard xmlDocGetRootElement(parsed) != nil else {
      xmlFreeDoc(parsed)
      return nil
    }
    self.init(owning: parsed)
  }

  /// Whether the bytes are UTF-8 and say nothing else of themselves, so that everybody reads the same text in them.
  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { return false }
    guard text.hasPrefix("<?xml"), let end = text.firstRange(of: "?>") else { return true }
    let declaration = text[..<end.lowerBound].lowercased()
    return !declaration.contains("encoding") || declaration.contains("\"utf-8\"") || declaration.contains("'utf-8'")
  }

  var root: XMLNode? { xmlDocGetRootElement(pointer).map { XMLNode(pointer: $0, document: self) } }

  var hasDocumentType: Bool { pointer.pointee.intSubset != nil || pointer.pointee.extSubset != nil }

  /// A document of its own with a copy of the element, every namespace that it uses declared.
  static func copy(of node: XMLNode) -> XMLDocument? {
    guard let document = xmlNewDoc("1.0") else { return nil }
    let copy = XMLDocument(owning: document)
    guard let element = xmlDocCopyNode(node.pointer, document, 1) else { return nil }
    xmlDocSetRootElement(document, element)
    return copy
  }

  /// Exclusive canonical XML without comments (W3C xml-exc-c14n).
  var canonical: [UInt8]? {
    var output: UnsafeMutablePointer<xmlChar>?
    let size = xmlC14NDocDumpMemory(pointer, nil, Int32(XML_C14N_EXCLUSIVE_1_0.rawValue), nil, 0, &output)
    guard let output else { return nil }
    defer { grindvakt_saml_xml_free(output) }
    return size < 0 ? nil : Array(UnsafeBufferPointer(start: output, count: Int(size)))
  }

  /// The document as text, as it stands.
  var text: String? {
    var output: UnsafeMutablePointer<xmlChar>?
    var size: Int32 = 0
    xmlDocDumpMemoryEnc(pointer, &output, &size, "UTF-8")
    guard let output else { return nil }
    defer { grindvakt_saml_xml_free(output) }
    return String(decoding: UnsafeBufferPointer(start: output, count: Int(size)), as: UTF8.self)
  }
}

/// The namespaces of SAML 2.0 and of what it builds on.
enum Namespace {
  static let protocolMessages = "urn:oasis:names:tc:SAML:2.0:protocol"
  static let assertion = "urn:oasis:names:tc:SAML:2.0:assertion"
  static let metadata = "urn:oasis:names:tc:SAML:2.0:metadata"
  static let signature = "http://www.w3.org/2000/09/xmldsig#"
  static let encryption = "http://www.w3.org/2001/04/xmlenc#"
  static let xml = "http://www.w3.org/XML/1998/namespace"
}
