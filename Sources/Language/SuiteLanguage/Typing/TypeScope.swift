package import Diagnostics
package import Texts

/// The names that a step can use, with their types: what `${name}` may stand for at one place of a suite.
package struct TypeScope: Sendable {
  package struct Entry: Sendable {
    package let type: ValueType
    package let origin: Origin
    /// The value, where it is known when a plan is made: of a parameter.
    package let constant: Value?
    /// Where the name was declared or saved; nil for built-in names.
    package let declared: SourceSpan?

    package init(type: ValueType, origin: Origin, constant: Value? = nil, declared: SourceSpan? = nil) {
      self.type = type
      self.origin = origin
      self.constant = constant
      self.declared = declared
    }
  }

  package enum Origin: String, Sendable {
    case parameter = "parameter"
    case saved = "saved value"
    case device = "device"
    case item = "item"
    case builtIn = "built-in name"
  }

  private var entries: [String: Entry]

  /// A scope with ``BuiltInName/unique`` and ``BuiltInName/now``; ``BuiltInName/round`` is for steps of a `repeat`.
  package init() {
    entries = TypeScope.everywhere
  }

  private static let everywhere: [String: Entry] = Dictionary(
    uniqueKeysWithValues: [BuiltInName.unique, .now].map { ($0.rawValue, Entry(type: $0.type, origin: .builtIn)) })

  package mutating func declare(_ name: BuiltInName) {
    entries[name.rawValue] = Entry(type: name.type, origin: .builtIn)
  }

  package subscript(name: String) -> Entry? {
    get { entries[name] }
    set { entries[name] = newValue }
  }

  package var names: [String] { entries.keys.sorted() }
}

/// What a value is for: the key that takes it, and where that key's type was declared.
package struct Purpose: Sendable {
  /// As written in the file, for instance `within`.
  package let name: String
  /// What it is there and where it was declared. The words of a finding are made only where there is one: every value that
  /// is read has a purpose.
  private let declaration: (role: Text, span: SourceSpan)?

  package init(_ name: String) {
    self.name = name
    declaration = nil
  }

  /// For an input, output or field of the vocabulary, or a parameter.
  /// - Parameter role: what it is there, for instance `input` or `parameter`.
  package init(_ name: LocatedName, declaredAs role: Text) {
    self.name = name.text
    declaration = (role, name.span)
  }

  var related: [Diagnostic.Related] {
    declaration.map { [Diagnostic.Related(Text("\($0.role) declared"), at: $0.span)] } ?? []
  }
}
