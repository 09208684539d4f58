/// Checks a message against the rules of the schemas.
package enum StructureCheck {
  /// A violation of the schemas.
  package enum Violation: Hashable, Sendable, CustomStringConvertible {
    /// An element stands where it may not.
    case unexpected(element: String, in: String)
    /// A required element is missing.
    case incomplete(element: String)
    case unexpectedText(in: String)
    case missingAttribute(String, of: String)
    case unexpectedAttribute(String, of: String)
    /// A text or an attribute has not the form that its type prescribes.
    case badForm(of: String, in: String)
    case duplicateID(String)
    /// The root is another element than wanted.
    case wrongRoot(String)

    package var description: String {
      switch self {
      case .unexpected(let element, let parent): "\(element) may not stand there in \(parent)"
      case .incomplete(let element): "\(element) lacks an element"
      case .unexpectedText(let element): "\(element) has text, which it may not have"
      case .missingAttribute(let name, let element): "\(element) lacks the attribute \(name)"
      case .unexpectedAttribute(let name, let element): "\(element) has the attribute \(name), which it may not have"
      case .badForm(let name, let element): "\(name) of \(element) has not the right form"
      case .duplicateID(let id): "the ID \(id) stands there twice"
      case .wrongRoot(let element): "the document is a \(element)"
      }
    }
  }

  /// The most violations that are returned; a document with more is not of this kind at all.
  private static let most = 100

  /// The violations, each once, in the order of the document, at most a hundred.
  ///
  /// - Parameter root: the name that the document must have, with its usual prefix: `samlp:Response`.
  package static func violations(of element: XMLElement, root: String) -> [Violation] {
    var found: [Violation] = []
    if displayName(element) != root { found.append(.wrongRoot(displayName(element))) }
    var ids: Set<String> = []
    check(element, &found, &ids)
    var seen: Set<Violation> = []
    return Array(found.filter { seen.insert($0).inserted }.prefix(most))
  }

  /// A name as people write it: with the usual prefix of its namespace, or with the whole namespace in braces.
  static func displayName(_ element: XMLElement) -> String {
    let prefix = element.namespace.usualPrefix
    if !prefix.isEmpty { return "\(prefix):\(element.name)" }
    return element.namespace == .none ? element.name : "{\(element.namespace.uri)}\(element.name)"
  }

  private static func check(_ element: XMLElement, _ found: inout [Violation], _ ids: inout Set<String>) {
    let name = displayName(element)
    if let rule = StructureRules.all[name] {
      checkAttributes(of: element, name, rule, &found, &ids)
      checkContent(of: element, name, rule.content, &found)
    }
    for child in element.elements { check(child, &found, &ids) }
  }

  private static func checkAttributes(
    of element: XMLElement, _ name: String, _ rule: StructureRule, _ found: inout [Violation], _ ids: inout Set<String>
  ) {
    for attribute in rule.attributes {
      guard let value = value(of: attribute.name, in: element) else {
        if attribute.isRequired { found.append(.missingAttribute(attribute.name, of: name)) }
        continue
      }
      guard attribute.form.allows(value) else {
        found.append(.badForm(of: attribute.name, in: name))
        continue
      }
      if case .id = attribute.form, !ids.insert(value).inserted { found.append(.duplicateID(value)) }
    }
    for attribute in element.attributes {
      switch attribute.namespace {
      case .none:
        if !rule.attributes.contains(where: { $0.name == attribute.name }) {
          found.append(.unexpectedAttribute(attribute.name, of: name))
        }
      case .schemaInstance: break
      case .xml where rule.attributes.contains { $0.name == "xml:\(attribute.name)" }: break
      default:
        if !rule.allowsForeignAttributes { found.append(.unexpectedAttribute(attribute.name, of: name)) }
      }
    }
  }

  /// By the name as rules have it: without a prefix, or `xml:lang`.
  private static func value(of name: String, in element: XMLElement) -> String? {
    guard name.hasPrefix("xml:") else { return element[attribute: name] }
    return element.attributes.first { $0.namespace == .xml && "xml:\($0.name)" == name }?.value
  }

  private static func checkContent(
    of element: XMLElement, _ name: String, _ content: StructureRule.Content, _ found: inout [Violation]
  ) {
    switch content {
    case .anything: break
    case .empty:
      if hasText(element) { found.append(.unexpectedText(in: name)) }
      found += element.elements.map { .unexpected(element: displayName($0), in: name) }
    case .text(let form):
      found += element.elements.map { .unexpected(element: displayName($0), in: name) }
      if !form.allows(element.text) { found.append(.badForm(of: "the text", in: name)) }
    case .elements(let particle):
      if hasText(element) { found.append(.unexpectedText(in: name)) }
      let children = element.elements
      var furthest = 0
      let ends = particle.ends(from: [0], in: children, &furthest)
      if ends.contains(children.count) { return }
      if furthest < children.count {
        found.append(.unexpected(element: displayName(children[furthest]), in: name))
      } else {
        found.append(.incomplete(element: name))
      }
    }
  }

  private static func hasText(_ element: XMLElement) -> Bool {
    element.children.contains { node in
      switch node {
      case .text(let text): !text.trimmingXMLSpace.isEmpty
      case .entity: true
      case .element, .comment, .instruction: false
      }
    }
  }
}

extension Particle {
  /// Where the particle can end when it begins at one of the places. `furthest` is the first child that nothing took.
  fileprivate func ends(from starts: Set<Int>, in children: [XMLElement], _ furthest: inout Int) -> Set<Int> {
    switch self {
    case .element(let name):
      return step(starts, in: children, &furthest) { StructureCheck.displayName($0) == name }
    case .foreign(let namespace):
      return step(starts, in: children, &furthest) { $0.namespace != namespace && $0.namespace != .none }
    case .anyElement: return step(starts, in: children, &furthest) { _ in true }
    case .sequence(let parts):
      var places = starts
      for part in parts { places = part.ends(from: places, in: children, &furthest) }
      return places
    case .choice(let parts):
      var places: Set<Int> = []
      for part in parts { places.formUnion(part.ends(from: starts, in: children, &furthest)) }
      return places
    case .optional(let part): return starts.union(part.ends(from: starts, in: children, &furthest))
    case .any(let part): return repeated(part, starts, in: children, &furthest)
    case .some(let part):
      return repeated(part, part.ends(from: starts, in: children, &furthest), in: children, &furthest)
    }
  }

  private func repeated(
    _ part: Particle, _ starts: Set<Int>, in children: [XMLElement], _ furthest: inout Int
  ) -> Set<Int> {
    var places = starts
    var new = starts
    while !new.isEmpty {
      new = part.ends(from: new, in: children, &furthest).filter { !places.contains($0) }
      places.formUnion(new)
    }
    return places
  }

  private func step(
    _ starts: Set<Int>, in children: [XMLElement], _ furthest: inout Int, _ isWanted: (XMLElement) -> Bool
  ) -> Set<Int> {
    var ends: Set<Int> = []
    for start in starts where start < children.count && isWanted(children[start]) { ends.insert(start + 1) }
    furthest = max(furthest, ends.max() ?? 0)
    return ends
  }
}
