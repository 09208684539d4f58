/// A namespace of XML, by its address.
package struct Namespace: Hashable, Sendable {
  package let uri: String

  package init(_ uri: String) { self.uri = uri }

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
