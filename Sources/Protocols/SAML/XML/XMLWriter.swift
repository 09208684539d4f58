/// Writes elements as text. What was read and is written again canonicalises to the same octets, so signatures hold.
package enum XMLWriter {
  /// The element as a document, after `prolog` (a document type, for instance).
  package static func document(_ root: XMLElement, prolog: String = "") -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(prolog)\(fragment(root))"
  }

  /// The element alone, with all the namespaces that it needs.
  package static func fragment(_ element: XMLElement) -> String {
    var text = ""
    write(element, scope: ["": .none, "xml": .xml], to: &text)
    return text
  }

  private static func write(_ element: XMLElement, scope outer: [String: Namespace], to text: inout String) {
    var scope = outer
    var declared: [String: Namespace] = [:]
    func declare(_ prefix: String, _ namespace: Namespace) {
      guard scope[prefix] != namespace else { return }
      scope[prefix] = namespace
      declared[prefix] = namespace
    }
    declare(element.prefix, element.namespace)
    for attribute in element.attributes where attribute.namespace != .none {
      declare(attribute.prefix, attribute.namespace)
    }
    for (prefix, namespace) in element.declarations { declare(prefix, namespace) }
    let name = element.prefix.isEmpty ? element.name : "\(element.prefix):\(element.name)"
    text += "<\(name)"
    for (prefix, namespace) in declared.sorted(by: { $0.key < $1.key }) {
      text += prefix.isEmpty ? " xmlns=\"" : " xmlns:\(prefix)=\""
      text += "\(escaped(attribute: namespace.uri))\""
    }
    for attribute in element.attributes {
      let prefix = attribute.namespace == .none ? "" : "\(attribute.prefix):"
      text += " \(prefix)\(attribute.name)=\"\(escaped(attribute: attribute.value))\""
    }
    guard !element.children.isEmpty else {
      text += "/>"
      return
    }
    text += ">"
    for child in element.children {
      switch child {
      case .element(let inner): write(inner, scope: scope, to: &text)
      case .text(let content): text += escaped(text: content)
      case .comment(let content): text += "<!--\(content)-->"
      case .instruction(let target, let data): text += "<?\(target) \(data)?>"
      case .entity(let entity): text += "&\(entity);"
      }
    }
    text += "</\(name)>"
  }

  /// As canonical XML writes text (Canonical XML 1.0, 2.3).
  static func escaped(text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\r": result += "&#xD;"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// As canonical XML writes the values of attributes.
  static func escaped(attribute value: String) -> String {
    value.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case "\"": result += "&quot;"
      case "\t": result += "&#x9;"
      case "\n": result += "&#xA;"
      case "\r": result += "&#xD;"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
