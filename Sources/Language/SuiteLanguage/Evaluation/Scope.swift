package import Quantities
package import Texts

/// The values that names stand for at one moment of a run.
package struct Scope: Sendable, Hashable {
  package private(set) var values: [String: Value]

  package init(_ values: [String: Value] = [:]) {
    self.values = values
  }

  package subscript(name: String) -> Value? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// These values and the other's; the other's where both have a name.
  package func merging(_ other: Scope) -> Scope {
    Scope(values.merging(other.values) { _, other in other })
  }
}

/// A name that stands for nothing yet. Plans are checked for this, so it means that a step saved nothing.
package struct UnknownName: Error, Hashable, Sendable, CustomStringConvertible {
  package let name: String

  package init(_ name: String) {
    self.name = name
  }

  package var description: String { "no value has been saved as '\(name)'" }
}

extension Expression {
  /// The value, with names looked up.
  package func evaluate(in scope: Scope) throws(UnknownName) -> Value {
    switch self {
    case .value(let value): return value
    case .variable(let name):
      guard let value = scope[name] else { throw UnknownName(name) }
      return value
    case .text(let pieces):
      var text = ""
      for piece in pieces { text += try piece.evaluate(in: scope).plainText }
      return .text(text)
    case .list(let items):
      var values: [Value] = []
      for item in items { values.append(try item.evaluate(in: scope)) }
      return .list(values)
    }
  }

  /// The value as people read it, with names looked up: `15 %`, `3 min`, `3,8`.
  package func shown(in language: InterfaceLanguage, _ scope: Scope) throws(UnknownName) -> String {
    switch self {
    case .text(let pieces):
      var text = ""
      for piece in pieces { text += try piece.shown(in: language, scope) }
      return text
    case .value, .variable, .list: return try evaluate(in: scope).formatted(in: language, itemLimit: 100)
    }
  }

  /// The names that it needs.
  package var names: Set<String> {
    switch self {
    case .value: []
    case .variable(let name): [name]
    case .text(let parts), .list(let parts): parts.reduce(into: []) { $0.formUnion($1.names) }
    }
  }
}
