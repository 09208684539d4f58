import CLibXML2
import Foundation
import Glibc
import Texts

/// A page as a browser sees it: libxml2's reader of HTML, without network. Broken HTML is read as far as it goes.
package struct HTMLPage: Sendable, Hashable {
  /// A form that can be sent.
  package struct Form: Sendable, Hashable {
    /// As written; empty where the form is sent to the page's own address.
    let action: String
    let isPost: Bool
    /// Fields with names, in order.
    let fields: [Field]

    /// The value of the first field of a name.
    subscript(name: String) -> String? { fields.first { $0.name == name }?.value }
  }

  package struct Field: Sendable, Hashable {
    package let name: String
    package let value: String
  }

  package static let mostForms = 20
  package static let mostFields = 100

  package let forms: [Form]
  /// Whether there are more forms, or fields of a form, than are read.
  package let isCut: Bool
  /// What people can read, each run of blanks as one.
  package let text: String
  /// The address that the page leads to by itself (HTML, `http-equiv="refresh"`); nil where it stays.
  package let refresh: String?

  /// Nil where the bytes are too many, or no HTML at all.
  package init?(_ bytes: [UInt8]) {
    do throws(XMLDocument.ReadingError) {
      (forms, isCut, text, refresh) = try Self.withDocument(bytes) { document throws(XMLDocument.ReadingError) in
        let (forms, isCut) = try Self.forms(in: document)
        return (forms, isCut, try Self.text(in: document), try Self.refresh(in: document))
      }
    } catch {
      return nil
    }
  }

  /// The string values at an XPath, as ``XMLDocument/strings(at:in:)`` has them.
  package static func strings(at path: String, in bytes: [UInt8]) throws(XMLDocument.ReadingError) -> [String] {
    try withDocument(bytes) { document throws(XMLDocument.ReadingError) in
      try XMLDocument.evaluate(path, in: document)
    }
  }

  private static func withDocument<Result>(
    _ bytes: [UInt8], _ body: (xmlDocPtr) throws(XMLDocument.ReadingError) -> Result
  ) throws(XMLDocument.ReadingError) -> Result {
    guard XMLDocument.isReady, !bytes.isEmpty, bytes.count <= XMLDocument.longest else {
      throw XMLDocument.ReadingError(
        problem: Text("more than \(XMLDocument.longest) bytes, or none"), fault: bytes.isEmpty ? .document : .bound)
    }
    try XMLDocument.checkTree(bytes)
    guard let parser = htmlNewParserCtxt() else { throw XMLDocument.ReadingError(problem: Text("no memory")) }
    defer { htmlFreeParserCtxt(parser) }
    let options =
      HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_RECOVER.rawValue
    let document = bytes.withUnsafeBytes { buffer in
      htmlCtxtReadMemory(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, "UTF-8",
        Int32(bitPattern: options))
    }
    guard let document else { throw XMLDocument.ReadingError(problem: Text("it is not HTML")) }
    defer { xmlFreeDoc(document) }
    return try body(document)
  }

  private static func forms(
    in document: xmlDocPtr
  ) throws(XMLDocument.ReadingError) -> (forms: [Form], isCut: Bool) {
    var isCut = false
    func string(_ path: String) throws(XMLDocument.ReadingError) -> String {
      try XMLDocument.evaluate("string(\(path))", in: document).first ?? ""
    }
    func count(_ path: String, _ most: Int) throws(XMLDocument.ReadingError) -> Int {
      let all = Int(try string("count(\(path))")) ?? 0
      if all > most { isCut = true }
      return min(all, most)
    }
    var forms: [Form] = []
    for number in 0..<(try count("//form", mostForms)) {
      let form = "(//form)[\(number + 1)]"
      let inputs = "\(form)//input[@name]"
      var fields: [Field] = []
      for index in 0..<(try count(inputs, mostFields)) {
        let input = "(\(inputs))[\(index + 1)]"
        fields.append(Field(name: try string("\(input)/@name"), value: try string("\(input)/@value")))
      }
      let isPost = try string("\(form)/@method").lowercased() == "post"
      forms.append(Form(action: try string("\(form)/@action"), isPost: isPost, fields: fields))
    }
    return (forms, isCut)
  }

  private static func refresh(in document: xmlDocPtr) throws(XMLDocument.ReadingError) -> String? {
    let equivalent = "translate(@http-equiv, 'REFSH', 'refsh') = 'refresh'"
    guard let content = try XMLDocument.evaluate("//meta[\(equivalent)]/@content", in: document).first,
      let start = content.range(of: "url", options: .caseInsensitive)
    else { return nil }
    let rest = content[start.upperBound...].drop { $0.isWhitespace }
    guard rest.first == "=" else { return nil }
    let address = rest.dropFirst().trimmingCharacters(in: .whitespaces)
    for quote in ["'", "\""] where address.hasPrefix(quote) {
      return String(address.dropFirst().prefix { String($0) != quote })
    }
    return address
  }

  private static func text(in document: xmlDocPtr) throws(XMLDocument.ReadingError) -> String {
    let pieces = try XMLDocument.evaluate(
      "//body//text()[not(ancestor::script or ancestor::style or ancestor::noscript)]", in: document)
    return pieces.flatMap { $0.split(whereSeparator: \.isWhitespace) }.joined(separator: " ")
  }
}
