import CXMLSec

/// Reads XML of a stranger: without network, entities and document types, within limits. Elements nest 256
/// levels deep at most, as libxml2 has it for documents that are not huge.
package enum XMLReader {
  /// Why a text is not read as XML.
  package enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
    case tooLarge(bytes: Int)
    /// A document type is never read, so that it can neither expand nor fetch anything.
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

  /// Whether a document type stands where one can: before the root element. In ASCII and in UTF-16 of either order;
  /// other encodings are looked at again when libxml2 has read the document.
  package static func declaresType(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    func begins(_ word: StaticString) -> Bool {
      var index = rest.startIndex
      for wanted in UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount) {
        while index < rest.endIndex, rest[index] == 0 { index += 1 }
        guard index < rest.endIndex, rest[index] == wanted else { return false }
        index += 1
      }
      return true
    }
    func skip(to word: StaticString) -> Bool {
      while !rest.isEmpty, !begins(word) { rest.removeFirst() }
      return !rest.isEmpty
    }
    while let byte = rest.first {
      if begins("<!DOCTYPE") { return true }
      if begins("<!--") {
        rest.removeFirst(4)
        guard skip(to: "-->") else { return false }
      } else if begins("<?") {
        guard skip(to: "?>") else { return false }
      } else if byte == UInt8(ascii: "<") {
        return false
      }
      if !rest.isEmpty { rest.removeFirst() }
    }
    return false
  }
}

/// A document of libxml2, freed with this object. Never leaves the room and never crosses a task.
final class XMLTree {
  let document: xmlDocPtr

  /// Parses without network, without loading what a document type names, without replacing entities.
  ///
  /// - Parameter isOurs: whether the text is a message of ours, whose entities may grow beyond all bounds where they are
  ///   replaced; here they are not, so that costs nothing.
  init(parsing bytes: [UInt8], isOurs: Bool = false) throws(XMLReader.Problem) {
    guard let parser = xmlNewParserCtxt() else { throw .malformed("no memory") }
    defer { xmlFreeParserCtxt(parser) }
    let limits = isOurs ? [XML_PARSE_HUGE] : []
    let options = ([XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING, XML_PARSE_NOCDATA] + limits)
      .reduce(Int32(0)) { $0 | Int32(bitPattern: $1.rawValue) }
    // Errors of encodings would go to standard error in spite of the options. The handler belongs to the thread.
    let handler = (__xmlStructuredErrorContext()?.pointee, __xmlStructuredError()?.pointee)
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    defer { xmlSetStructuredErrorFunc(handler.0, handler.1) }
    let parsed = bytes.withUnsafeBytes { buffer in
      xmlCtxtReadMemory(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), nil, nil,
        options)
    }
    guard let parsed else { throw .malformed(Self.lastProblem(of: parser)) }
    guard parser.pointee.nsWellFormed == 1 else {
      let problem = Self.lastProblem(of: parser)
      xmlFreeDoc(parsed)
      throw .malformed(problem)
    }
    document = parsed
  }

  convenience init(_ element: XMLElement) throws(XMLReader.Problem) {
    try self.init(parsing: Array(XMLWriter.document(element).utf8))
  }

  deinit { xmlFreeDoc(document) }

  var hasDocumentType: Bool { xmlGetIntSubset(document) != nil }

  private static func lastProblem(of parser: xmlParserCtxtPtr) -> String {
    guard let error = xmlCtxtGetLastError(UnsafeMutableRawPointer(parser)), let message = error.pointee.message else {
      return "it is not well-formed"
    }
    let text = String(cString: message).split(separator: "\n").joined(separator: " ")
    return "\(text) in line \(error.pointee.line)"
  }

  /// The whole document as values.
  func root() throws(XMLReader.Problem) -> XMLElement {
    guard let root = xmlDocGetRootElement(document) else { throw .malformed("it has no element") }
    return Self.element(root)
  }

  private static func element(_ node: xmlNodePtr) -> XMLElement {
    var element = XMLElement(namespace(node.pointee.ns), text(node.pointee.name))
    element.prefix = text(node.pointee.ns?.pointee.prefix)
    var declaration = node.pointee.nsDef
    while let here = declaration {
      element.declarations[text(here.pointee.prefix)] = Namespace(text(here.pointee.href))
      declaration = here.pointee.next
    }
    var attribute = node.pointee.properties
    while let here = attribute {
      var read = XMLAttribute(namespace(here.pointee.ns), text(here.pointee.name), value(here, of: node))
      read.prefix = text(here.pointee.ns?.pointee.prefix)
      element.attributes.append(read)
      attribute = here.pointee.next
    }
    var child = node.pointee.children
    while let here = child {
      if let read = self.node(here) { element.children.append(read) }
      child = here.pointee.next
    }
    return element
  }

  private static func node(_ node: xmlNodePtr) -> XMLNode? {
    switch node.pointee.type {
    case XML_ELEMENT_NODE: .element(element(node))
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: .text(text(node.pointee.content))
    case XML_COMMENT_NODE: .comment(text(node.pointee.content))
    case XML_PI_NODE: .instruction(target: text(node.pointee.name), data: text(node.pointee.content))
    default: nil
    }
  }

  private static func value(_ attribute: xmlAttrPtr, of node: xmlNodePtr) -> String {
    guard let value = xmlNodeListGetString(node.pointee.doc, attribute.pointee.children, 1) else { return "" }
    defer { grindvakt_saml_xml_free(value) }
    return text(value)
  }

  private static func namespace(_ namespace: xmlNsPtr?) -> Namespace {
    Namespace(text(namespace?.pointee.href))
  }

  private static func text(_ characters: UnsafePointer<xmlChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }
}
