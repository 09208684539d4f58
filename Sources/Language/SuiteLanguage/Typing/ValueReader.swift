package import Diagnostics
package import LocatedYAML
package import Quantities
package import Texts

/// Reads values and matchers of a suite by the types that they must have, and reports what does not fit.
///
/// Make one with the scope of a step, read all its values with it, and ask ``usedNames`` afterwards.
package struct ValueReader {
  package let scope: TypeScope
  let sink: DiagnosticSink
  /// Names that were read in `${..}`, whether or not they are known.
  package private(set) var usedNames: Set<String> = []
  /// The language of the people whom the text is for that is read now; nil for what machines read.
  private var writesFor: InterfaceLanguage?

  package init(scope: TypeScope, into sink: DiagnosticSink) {
    self.scope = scope
    self.sink = sink
  }

  /// Reads a value of the type, or reports `wrong-type`, `value-outside-choice`, `unknown-variable`,
  /// `malformed-reference` and returns nil.
  package mutating func expression(_ node: YAMLNode, as type: ValueType, for purpose: Purpose) -> Expression? {
    expression(node, as: type, for: purpose, comparing: false)
  }

  /// Reads a reference `${name}` to a value of whatever type.
  package mutating func reference(_ node: YAMLNode, for purpose: Purpose) -> (Expression, ValueType)? {
    guard let text = node.string else {
      reject(
        node, Text("a saved value"), purpose, found: node.kindDescription,
        hints: [Text("write a name, for instance ${phone}")])
      return nil
    }
    guard let interpolation = interpolation(text, of: node) else { return nil }
    guard let reference = interpolation.onlyReference else {
      reject(
        node, Text("a saved value"), purpose, found: Text("'\(text)'"),
        hints: [Text("write a name, for instance ${phone}")])
      return nil
    }
    return lookUp(reference, in: node).map { entry in
      (entry.constant.map { .value($0) } ?? .variable(reference.name), entry.type)
    }
  }

  /// Reads text for people with values in it, which are written as the readers of the language write them.
  package mutating func text(_ node: YAMLNode, in language: InterfaceLanguage, for purpose: Purpose) -> Expression? {
    writesFor = language
    defer { writesFor = nil }
    return expression(node, as: .text, for: purpose)
  }

  /// - Parameter comparing: whether the value is only compared, so that wider types will do.
  mutating func expression(
    _ node: YAMLNode, as type: ValueType, for purpose: Purpose, comparing: Bool
  ) -> Expression? {
    switch node.content {
    case .scalar(let scalar): return self.scalar(scalar, as: type, for: purpose, comparing: comparing)
    case .sequence(let items):
      guard case .list(let itemType) = type else {
        reject(
          node, type.withArticle, purpose, found: Text("this is a list"),
          hints: [Text("write one value, without brackets")])
        return nil
      }
      return list(items, of: itemType, for: purpose, comparing: comparing)
    case .mapping(let mapping):
      if type == .position { return position(mapping, for: purpose) }
      reject(
        node, type.withArticle, purpose, found: Text("this is a mapping"),
        hints: [Text("write one value, without keys")])
      return nil
    }
  }

  private mutating func list(
    _ items: YAMLSequence, of type: ValueType, for purpose: Purpose, comparing: Bool
  ) -> Expression? {
    var expressions: [Expression] = []
    for item in items {
      if let expression = expression(item, as: type, for: purpose, comparing: comparing) {
        expressions.append(expression)
      }
    }
    guard expressions.count == items.count else { return nil }
    return Expression.list(expressions).simplified
  }

  private mutating func scalar(
    _ scalar: YAMLScalar, as type: ValueType, for purpose: Purpose, comparing: Bool
  ) -> Expression? {
    let text = scalar.text
    guard text.utf8.contains(UInt8(ascii: "$")) else {
      return constant(text, scalar, as: type, for: purpose).map { .value($0) }
    }
    guard let interpolation = interpolation(text, of: scalar.node) else { return nil }
    if let literal = interpolation.literal {
      return constant(literal, scalar, as: type, for: purpose).map { .value($0) }
    }
    if let reference = interpolation.onlyReference {
      return variable(reference, in: scalar.node, as: type, for: purpose, comparing: comparing)
    }
    var pieces: [Expression] = []
    for piece in interpolation.pieces {
      switch piece {
      case .literal(let literal): pieces.append(.value(.text(literal)))
      case .reference(let reference):
        guard let entry = lookUp(reference, in: scalar.node) else { continue }
        pieces.append(entry.constant.map { .value($0) } ?? .variable(reference.name))
      }
    }
    guard type == .text else {
      reject(
        scalar.node, type.withArticle, purpose, found: Text("text with values in it is a text"),
        hints: [Text("write the value alone, or only ${name}")])
      return nil
    }
    guard pieces.count == interpolation.pieces.count else { return nil }
    let whole = Expression.text(pieces)
    return writesFor.map { whole.simplified(in: $0) } ?? whole.simplified
  }

  /// The entry of a name, or nil after `unknown-variable`.
  private mutating func lookUp(_ reference: Interpolation.Reference, in node: YAMLNode) -> TypeScope.Entry? {
    let span = node.span(ofText: reference.range)
    guard reference.source == .scope, reference.unit == nil else {
      sink.error(
        "malformed-reference", Text("'\(span.text)' has a place or a unit, and a suite has only names"), at: span,
        hints: [Text("write only the name; how values are written to the vendor stands in the binding")])
      return nil
    }
    usedNames.insert(reference.name)
    guard let entry = scope[reference.name] else {
      var hints: [Text] = []
      if reference.name == BuiltInName.round.rawValue {
        hints.append(Text("'round' is known in the steps of a repeat only"))
      } else if let hint = Suggestion.hint(for: reference.name, among: scope.names) {
        hints.append(hint)
      } else {
        hints.append(Text("save it in an earlier step, or declare it under parameters"))
      }
      sink.error("unknown-variable", Text("there is no value named '\(reference.name)' here"), at: span, hints: hints)
      return nil
    }
    return entry
  }

  private mutating func variable(
    _ reference: Interpolation.Reference, in node: YAMLNode, as type: ValueType, for purpose: Purpose, comparing: Bool
  ) -> Expression? {
    guard let entry = lookUp(reference, in: node) else { return nil }
    guard entry.type.isAssignable(to: type) || (comparing && entry.type.isComparable(to: type)) else {
      var related = purpose.related
      if let declared = entry.declared {
        related.append(Diagnostic.Related(Text("\(entry.origin.rawValue) '\(reference.name)' declared"), at: declared))
      }
      sink.error(
        "wrong-type",
        Text("'\(purpose.name)' takes \(type.withArticle), and '${\(reference.name)}' is \(entry.type.withArticle)"),
        at: node.span(ofText: reference.range), related: related)
      return nil
    }
    if let constant = entry.constant { return .value(constant.converted(to: type) ?? constant) }
    // A value of another type is written out as text, as it would be in the middle of a longer text.
    if type == .text, entry.type == .integer { return .text([.variable(reference.name)]) }
    return .variable(reference.name)
  }

  func interpolation(_ text: String, of node: YAMLNode) -> Interpolation? {
    do throws(Interpolation.Problem) {
      return try Interpolation.parse(text)
    } catch {
      sink.error("malformed-reference", error.message, at: node.span(ofText: error.range), hints: [error.hint])
      return nil
    }
  }

  /// Reports that a node is not what its key takes.
  func reject(
    _ node: YAMLNode, _ wanted: Text, _ purpose: Purpose, found: Text, hints: [Text], code: String = "wrong-type"
  ) {
    sink.error(
      code, Text("'\(purpose.name)' takes \(wanted), and \(found)"), at: node.isScalar ? node.span : node.headSpan,
      related: purpose.related, hints: hints)
  }
}
