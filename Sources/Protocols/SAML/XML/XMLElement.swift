/// An element of XML as a value. Namespaces belong to the element itself, so it keeps them wherever it is moved.
package struct XMLElement: Hashable, Sendable {
  /// What the writer puts before the name; empty for the default namespace.
  package var prefix: String
  package var namespace: Namespace
  package var name: String
  package var attributes: [XMLAttribute]
  /// Prefixes that are declared here though no name needs them, such as those in the text of `xsi:type`.
  package var declarations: [String: Namespace]
  package var children: [XMLNode]

  init(
    _ namespace: Namespace, _ name: String, _ attributes: [XMLAttribute] = [], declaring: [String: Namespace] = [:],
    _ children: [XMLNode] = []
  ) {
    prefix = namespace.usualPrefix
    self.namespace = namespace
    self.name = name
    self.attributes = attributes
    declarations = declaring
    self.children = children
  }

  /// An element with text alone.
  init(_ namespace: Namespace, _ name: String, _ attributes: [XMLAttribute] = [], text: String) {
    self.init(namespace, name, attributes, text.isEmpty ? [] : [.text(text)])
  }

  /// The value of an attribute without a namespace.
  package subscript(attribute name: String) -> String? {
    get { attributes.first { $0.namespace == .none && $0.name == name }?.value }
    set {
      let place = attributes.firstIndex { $0.namespace == .none && $0.name == name }
      switch (place, newValue) {
      case (let place?, let value?): attributes[place].value = value
      case (let place?, nil): attributes.remove(at: place)
      case (nil, let value?): attributes.append(XMLAttribute(name, value))
      case (nil, nil): break
      }
    }
  }

  package func isNamed(_ namespace: Namespace, _ name: String) -> Bool {
    self.name == name && self.namespace == namespace
  }

  /// The elements among the children.
  package var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The children of that name.
  package func elements(_ namespace: Namespace, _ name: String) -> [XMLElement] {
    elements.filter { $0.isNamed(namespace, name) }
  }

  package func first(_ namespace: Namespace, _ name: String) -> XMLElement? {
    elements.first { $0.isNamed(namespace, name) }
  }

  /// All text within, comments left out: the whole canonical text.
  package var text: String {
    children.map { node in
      switch node {
      case .text(let text): text
      case .element(let element): element.text
      case .comment, .instruction, .entity: ""
      }
    }.joined()
  }

  /// The text without white space around it.
  package var trimmedText: String { text.trimmingXMLSpace }

  /// The element itself and everything below, in the order of the document.
  package var all: [XMLElement] {
    var found: [XMLElement] = []
    collect(into: &found)
    return found
  }

  private func collect(into found: inout [XMLElement]) {
    found.append(self)
    for case .element(let child) in children { child.collect(into: &found) }
  }
}

/// What stands in an element.
package indirect enum XMLNode: Hashable, Sendable {
  case element(XMLElement)
  case text(String)
  case comment(String)
  case instruction(target: String, data: String)
  /// A reference to an entity of the document type, `&name;`. Only made, never read.
  case entity(String)
}

/// An attribute. Declarations of namespaces are none.
package struct XMLAttribute: Hashable, Sendable {
  package var prefix: String
  package var namespace: Namespace
  package var name: String
  package var value: String

  package init(_ name: String, _ value: String) {
    self.init(.none, name, value)
  }

  package init(_ namespace: Namespace, _ name: String, _ value: String) {
    prefix = namespace.usualPrefix
    self.namespace = namespace
    self.name = name
    self.value = value
  }
}

extension String {
  /// Without the white space of XML (space, tab, carriage return, line feed) at both ends.
  var trimmingXMLSpace: String {
    let isSpace = { (scalar: Unicode.Scalar) in [" ", "\t", "\r", "\n"].contains(scalar) }
    var scalars = unicodeScalars[...]
    while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return String(scalars)
  }
}

extension XMLElement {
  /// Puts an element before the first child of that name, or at the end where there is none.
  mutating func insert(_ element: XMLElement, before namespace: Namespace, _ name: String) {
    children.insert(.element(element), at: place(namespace, name) ?? children.endIndex)
  }

  /// Puts an element after the first child of that name, or at the beginning where there is none.
  mutating func insert(_ element: XMLElement, after namespace: Namespace, _ name: String) {
    children.insert(.element(element), at: place(namespace, name).map { $0 + 1 } ?? children.startIndex)
  }

  mutating func append(_ element: XMLElement) { children.append(.element(element)) }

  /// Takes away the first child of that name.
  @discardableResult
  mutating func remove(_ namespace: Namespace, _ name: String) -> XMLElement? {
    guard let place = place(namespace, name), case .element(let element) = children.remove(at: place) else {
      return nil
    }
    return element
  }

  /// Changes the first child of that name, and returns whether there was one.
  @discardableResult
  mutating func change(_ namespace: Namespace, _ name: String, _ change: (inout XMLElement) -> Void) -> Bool {
    guard let place = place(namespace, name), case .element(var element) = children[place] else { return false }
    change(&element)
    children[place] = .element(element)
    return true
  }

  /// Changes every element of that name, at any depth, from the innermost outwards.
  mutating func changeAll(_ namespace: Namespace, _ name: String, _ change: (inout XMLElement) -> Void) {
    for place in children.indices {
      guard case .element(var element) = children[place] else { continue }
      element.changeAll(namespace, name, change)
      if element.isNamed(namespace, name) { change(&element) }
      children[place] = .element(element)
    }
  }

  private func place(_ namespace: Namespace, _ name: String) -> Int? {
    children.firstIndex { if case .element(let element) = $0 { element.isNamed(namespace, name) } else { false } }
  }
}

/// A namespace of XML, by its address.
package struct Namespace: Hashable, Sendable {
  package let uri: String

  init(_ uri: String) { self.uri = uri }

  /// No namespace.
  package static let none = Namespace("")
  package static let protocols = Namespace("urn:oasis:names:tc:SAML:2.0:protocol")
  package static let assertion = Namespace("urn:oasis:names:tc:SAML:2.0:assertion")
  package static let metadata = Namespace("urn:oasis:names:tc:SAML:2.0:metadata")
  package static let signature = Namespace("http://www.w3.org/2000/09/xmldsig#")
  package static let encryption = Namespace("http://www.w3.org/2001/04/xmlenc#")
  package static let encryption11 = Namespace("http://www.w3.org/2009/xmlenc11#")
  /// SAML V2.0 Metadata Extensions for Login and Discovery User Interface.
  package static let userInterface = Namespace("urn:oasis:names:tc:SAML:metadata:ui")
  package static let schemaInstance = Namespace("http://www.w3.org/2001/XMLSchema-instance")
  package static let schema = Namespace("http://www.w3.org/2001/XMLSchema")
  package static let stylesheet = Namespace("http://www.w3.org/1999/XSL/Transform")
  package static let xml = Namespace("http://www.w3.org/XML/1998/namespace")

  private static let prefixes: [Namespace: String] = [
    .protocols: "samlp", .assertion: "saml", .metadata: "md", .signature: "ds", .encryption: "xenc",
    .encryption11: "xenc11", .userInterface: "mdui", .schemaInstance: "xsi", .schema: "xs", .stylesheet: "xsl",
    .xml: "xml",
  ]

  /// The prefix that documents usually give it; empty for others.
  package var usualPrefix: String { Self.prefixes[self] ?? "" }
}
