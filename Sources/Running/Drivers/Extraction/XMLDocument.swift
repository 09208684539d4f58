import CLibXML2
import Glibc
import SAML
package import Texts

/// XPath 1.0 over XML that a stranger wrote.
///
/// Documents with a document type are refused before libxml2 sees them, so there are no entities to expand and no
/// files or addresses to read; depth and size are bounded besides.
package enum XMLDocument {
  package struct ReadingError: Error {
    /// As a clause, in which the words of libxml2 are English.
    package let problem: Text
    package var fault = Fault.document

    /// What it lies at.
    package enum Fault: Sendable {
      /// The document is not well-formed, or not accepted.
      case document
      /// The path cannot be evaluated: the binding's fault.
      case path
      /// There is more than is read, which is nobody's fault.
      case bound
    }
  }

  /// Bytes that a document may have.
  static let longest = 16 * 1024 * 1024
  /// How many strings one path may give.
  static let mostStrings = 100_000
  /// Bytes of the strings of one path together: the string of an element is all text within it, so elements that lie
  /// inside one another repeat it at each level.
  static let mostStringBytes = 32 * 1024 * 1024
  /// Bytes that a document may take when it is read; elements without content take thirty times their length.
  static let largestTree = 160 * 1024 * 1024

  /// `XML_XPATH_UNDEF_PREFIX_ERROR`
  private static let undefinedPrefix = Int32(XML_XPATH_UNDEF_PREFIX_ERROR.rawValue)

  /// libxml2 is made ready once, before any thread uses it.
  static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// The string values of the nodes at the path, in document order; the one string of a path that gives a string,
  /// number or boolean. Names with the prefixes of the root element can be used in the path.
  ///
  /// - Parameter isUTF8: whether the bytes are UTF-8 whatever the document says of itself.
  static func strings(at path: String, in bytes: [UInt8], isUTF8: Bool = false) throws(ReadingError) -> [String] {
    guard isReady, bytes.count <= longest else {
      throw ReadingError(problem: Text("it has more than \(longest) bytes"), fault: .bound)
    }
    try checkTree(bytes)
    guard !XMLReader.declaresType(bytes) else {
      throw ReadingError(problem: Text("it has a document type, which is not accepted"))
    }
    guard let parser = xmlNewParserCtxt() else { throw ReadingError(problem: Text("no memory")) }
    defer { xmlFreeParserCtxt(parser) }
    let options =
      Int32(bitPattern: XML_PARSE_NONET.rawValue) | Int32(bitPattern: XML_PARSE_NOERROR.rawValue)
      | Int32(bitPattern: XML_PARSE_NOWARNING.rawValue) | Int32(bitPattern: XML_PARSE_NOCDATA.rawValue)
    let document = bytes.withUnsafeBytes { buffer in
      xmlCtxtReadMemory(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil,
        isUTF8 ? "UTF-8" : nil, options)
    }
    guard let document else { throw ReadingError(problem: lastProblem(parser)) }
    defer { xmlFreeDoc(document) }
    guard xmlGetIntSubset(document) == nil else {
      throw ReadingError(problem: Text("it has a document type, which is not accepted"))
    }
    return try evaluate(path, in: document)
  }

  /// Throws where reading the document would take more memory than it may.
  static func checkTree(_ bytes: [UInt8]) throws(ReadingError) {
    let tree = XMLTreeSize.estimate(of: bytes)
    guard tree > largestTree else { return }
    throw ReadingError(
      problem: Text("its elements would take \(tree >> 20) MiB of memory, and \(largestTree >> 20) MiB is the limit"),
      fault: .bound)
  }

  private static func lastProblem(_ parser: xmlParserCtxtPtr) -> Text {
    guard let error = xmlCtxtGetLastError(UnsafeMutableRawPointer(parser)), let message = error.pointee.message else {
      return Text("it is not well-formed")
    }
    let text = String(cString: message).split(separator: "\n").joined(separator: " ")
    return Text("\(text) in line \(error.pointee.line)")
  }

  static func evaluate(_ path: String, in document: xmlDocPtr) throws(ReadingError) -> [String] {
    guard let context = xmlXPathNewContext(document) else { throw ReadingError(problem: Text("no memory")) }
    defer { xmlXPathFreeContext(context) }
    context.pointee.opLimit = 10_000_000
    // The result has the errors; nothing is to be written to standard error.
    context.pointee.error = { _, _ in }
    registerNamespaces(of: document, in: context)
    guard let result = xmlXPathEvalExpression(path, context) else {
      // A namespace that the document does not have: what is looked for is not there.
      if context.pointee.lastError.code == undefinedPrefix { return [] }
      throw ReadingError(problem: Text("it cannot be evaluated"), fault: .path)
    }
    defer { xmlXPathFreeObject(result) }
    guard result.pointee.type == XPATH_NODESET else {
      guard let text = xmlXPathCastToString(result) else { return [] }
      defer { grindvakt_xml_free(text) }
      return [String(cString: text)]
    }
    guard let nodes = result.pointee.nodesetval, let table = nodes.pointee.nodeTab else { return [] }
    let count = Int(nodes.pointee.nodeNr)
    guard count <= mostStrings else { throw ReadingError(problem: Text("it gives \(count) nodes"), fault: .bound) }
    var strings: [String] = []
    var size = 0
    for index in 0..<count {
      guard let text = xmlXPathCastNodeToString(table[index]) else { continue }
      defer { grindvakt_xml_free(text) }
      size += strlen(text)
      guard size <= mostStringBytes else {
        throw ReadingError(problem: Text("it gives texts of more than \(mostStringBytes >> 20) MiB"), fault: .bound)
      }
      strings.append(String(cString: text))
    }
    return strings
  }

  private static func registerNamespaces(of document: xmlDocPtr, in context: xmlXPathContextPtr) {
    var namespace = xmlDocGetRootElement(document)?.pointee.nsDef
    while let found = namespace {
      // The default namespace has no prefix, and XPath 1.0 needs one: it is reached as 'default'.
      if let prefix = found.pointee.prefix {
        xmlXPathRegisterNs(context, prefix, found.pointee.href)
      } else {
        xmlXPathRegisterNs(context, "default", found.pointee.href)
      }
      namespace = found.pointee.next
    }
  }
}

/// What a document takes in memory when libxml2 has read it, as measured for its kinds of nodes.
enum XMLTreeSize {
  /// Bytes of an element, a run of text, a comment or an instruction.
  private static let node = 136
  /// Bytes of an attribute with its value.
  private static let attribute = 250

  /// At most a few per cent too little; too much where text has a `=` or `<` that is none, as in CDATA.
  static func estimate(of bytes: [UInt8]) -> Int {
    var size = bytes.count
    var isInTag = false
    var previous: UInt8 = 0
    for byte in bytes where byte != 0 {
      switch byte {
      case UInt8(ascii: "<"):
        // Text before it.
        if previous != UInt8(ascii: ">") { size += node }
        isInTag = true
      case UInt8(ascii: ">"): isInTag = false
      case UInt8(ascii: "="): if isInTag { size += attribute }
      default: break
      }
      // An end tag has no node.
      if previous == UInt8(ascii: "<"), byte != UInt8(ascii: "/") { size += node }
      previous = byte
    }
    return size
  }
}
