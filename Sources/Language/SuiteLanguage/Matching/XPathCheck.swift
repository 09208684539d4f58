import CLibXML2
import Diagnostics
import LocatedYAML
import Texts

/// Tells the author of a file that an XPath cannot be used: what is wrong with it is never the vendor's failure.
enum XPathCheck {
  /// The path, or nil after `malformed-xpath`.
  static func check(_ text: String, _ node: YAMLNode, into sink: DiagnosticSink) -> String? {
    guard let problem = problem(with: text) else { return text }
    sink.error(
      "malformed-xpath", Text("'\(text)' is not an XPath that can be evaluated: \(problem)"), at: node.span,
      hints: [Text("write XPath 1.0, for instance //alarm[@id]/text()")])
    return nil
  }

  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Nil where a path can be evaluated. Prefixes are the document's, so one that nobody knows here is none.
  static func problem(with path: String) -> String? {
    guard isReady, let document = xmlNewDoc("1.0") else { return nil }
    defer { xmlFreeDoc(document) }
    guard let root = xmlNewNode(nil, "root") else { return nil }
    xmlDocSetRootElement(document, root)
    guard let context = xmlXPathNewContext(document) else { return nil }
    defer { xmlXPathFreeContext(context) }
    // The result has the errors; nothing is to be written to standard error.
    context.pointee.error = { _, _ in }
    if let result = xmlXPathEvalExpression(path, context) {
      xmlXPathFreeObject(result)
      return nil
    }
    switch xmlParserErrors(UInt32(bitPattern: context.pointee.lastError.code)) {
    case XML_XPATH_UNDEF_PREFIX_ERROR: return nil
    case XML_XPATH_UNKNOWN_FUNC_ERROR: return "it calls a function that XPath 1.0 does not have"
    case XML_XPATH_UNDEF_VARIABLE_ERROR: return "it has a variable, and there are none here"
    case XML_XPATH_UNFINISHED_LITERAL_ERROR: return "a quotation mark is missing"
    case XML_XPATH_INVALID_PREDICATE_ERROR: return "what stands in [ ] is not a condition"
    case XML_XPATH_UNCLOSED_ERROR: return "a parenthesis is not closed"
    case XML_XPATH_INVALID_ARITY: return "a function has too few or too many arguments"
    default: return "it is not an expression of XPath 1.0"
    }
  }
}
