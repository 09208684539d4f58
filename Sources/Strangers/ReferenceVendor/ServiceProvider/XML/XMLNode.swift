import CXMLSec

/// An element of a document, which it keeps alive.
struct XMLNode: Hashable {
  let pointer: xmlNodePtr
  let document: XMLDocument

  static func == (left: XMLNode, right: XMLNode) -> Bool { left.pointer == right.pointer }

  func hash(into hasher: inout Hasher) { hasher.combine(pointer) }

  var name: String { pointer.pointee.name.map { String(cString: $0) } ?? "" }

  var namespace: String {
    guard let space = pointer.pointee.ns, let address = space.pointee.href else { return "" }
    return String(cString: address)
  }

  func `is`(_ name: String, _ namespace: String) -> Bool { self.name == name && self.namespace == namespace }

  private func element(_ pointer: xmlNodePtr?) -> XMLNode? {
    guard let pointer, pointer.pointee.type == XML_ELEMENT_NODE else { return nil }
    return XMLNode(pointer: pointer, document: document)
  }

  var parent: XMLNode? { element(pointer.pointee.parent) }

  /// Its element children, in order.
  var children: [XMLNode] {
    var found: [XMLNode] = []
    var next = pointer.pointee.children
    while let node = next {
      if let element = element(node) { found.append(element) }
      next = node.pointee.next
    }
    return found
  }

  func children(_ name: String, _ namespace: String) -> [XMLNode] { children.filter { $0.is(name, namespace) } }

  /// The only child of that name; `nil` when there is none, or more than one.
  func child(_ name: String, _ namespace: String) -> XMLNode? {
    let found = children(name, namespace)
    return found.count == 1 ? found.first : nil
  }

  /// Itself and everything below it, in document order.
  var descendants: [XMLNode] { [self] + children.flatMap(\.descendants) }

  func descendants(_ name: String, _ namespace: String) -> [XMLNode] {
    descendants.filter { $0.is(name, namespace) }
  }

  var ancestors: [XMLNode] {
    var found: [XMLNode] = []
    var next = parent
    while let node = next {
      found.append(node)
      next = node.parent
    }
    return found
  }

  /// The text of the children that are text, joined. Comments and elements between them are left out.
  var text: String {
    var found = ""
    eachChild { if let text = Self.text(of: $0) { found += text } }
    return found
  }

  /// The text before the first child that is none.
  var leadingText: String {
    var found = ""
    var isLeading = true
    eachChild { child in
      if let text = Self.text(of: child), isLeading { found += text } else { isLeading = false }
    }
    return found
  }

  /// Whether everything in it is text: no comment, element or instruction.
  var isPlainText: Bool {
    var plain = true
    eachChild { if Self.text(of: $0) == nil { plain = false } }
    return plain
  }

  var hasComment: Bool {
    var found = false
    eachChild { if $0.pointee.type == XML_COMMENT_NODE { found = true } }
    return found
  }

  private func eachChild(_ visit: (xmlNodePtr) -> Void) {
    var next = pointer.pointee.children
    while let node = next {
      visit(node)
      next = node.pointee.next
    }
  }

  private static func text(of node: xmlNodePtr) -> String? {
    guard node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE else { return nil }
    return node.pointee.content.map { String(cString: $0) } ?? ""
  }

  /// The attribute that has no namespace.
  func attribute(_ name: String) -> String? {
    guard let value = xmlGetNoNsProp(pointer, name) else { return nil }
    defer { grindvakt_saml_xml_free(value) }
    return String(cString: value)
  }

  var attributes: [String: String] {
    var found: [String: String] = [:]
    var next = pointer.pointee.properties
    while let attribute = next {
      next = attribute.pointee.next
      guard let name = attribute.pointee.name.map({ String(cString: $0) }) else { continue }
      let space = attribute.pointee.ns?.pointee.href.map { "{\(String(cString: $0))}" } ?? ""
      guard let value = xmlNodeListGetString(attribute.pointee.doc, attribute.pointee.children, 1) else {
        found[space + name] = ""
        continue
      }
      found[space + name] = String(cString: value)
      grindvakt_saml_xml_free(value)
    }
    return found
  }

  /// What identifies the element in SAML, XML signatures or XML encryption.
  var identifier: String? { attribute("ID") ?? attribute("Id") }

  /// Moves the element to where another stands, which goes.
  func take(placeOf other: XMLNode) {
    xmlUnlinkNode(pointer)
    guard let replaced = xmlReplaceNode(other.pointer, pointer) else { return }
    xmlReconciliateNs(pointer.pointee.doc, pointer)
    xmlFreeNode(replaced)
  }

  var element: Element {
    Element(
      namespace: namespace, name: name, attributes: attributes, children: children.map(\.element), text: text,
      leadingText: leadingText)
  }
}

/// An element as a value. What the rules read is made from the very bytes that a signature covers, so that nothing else
/// can be read.
struct Element: Hashable, Sendable {
  let namespace: String
  let name: String
  /// Attributes without namespace by name, others as `{namespace}name`.
  let attributes: [String: String]
  let children: [Element]
  let text: String
  let leadingText: String

  func children(_ name: String, _ namespace: String = Namespace.assertion) -> [Element] {
    children.filter { $0.name == name && $0.namespace == namespace }
  }

  /// The only child of that name; `nil` when there is none, or more than one.
  func child(_ name: String, _ namespace: String = Namespace.assertion) -> Element? {
    let found = children(name, namespace)
    return found.count == 1 ? found.first : nil
  }

  subscript(attribute: String) -> String? { attributes[attribute] }
}

/// Writing XML by hand.
enum XMLText {
  /// For text and for attributes in double quotes.
  static func escape(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
      default: escaped.unicodeScalars.append(scalar.value < 0x20 ? "\u{FFFD}" : scalar)
      }
    }
    return escaped
  }
}
