/// An input or output of an operation, or a field of a stream's events, with its type.
package struct FieldDeclaration: Sendable {
  package let name: LocatedName
  package let type: ValueType
  /// An optional input may be left out by suites; an optional output or field may be missing at run time.
  package let isOptional: Bool

  package init(name: LocatedName, type: ValueType, isOptional: Bool) {
    self.name = name
    self.type = type
    self.isOptional = isOptional
  }
}

/// Declared fields in the order of the file, found by name.
package struct FieldList: Sendable, RandomAccessCollection {
  private let fields: [FieldDeclaration]
  private let positions: [String: Int]

  package static let none = FieldList([])

  /// Of fields with the same name the first is found; readers report the others.
  package init(_ fields: [FieldDeclaration]) {
    self.fields = fields
    positions = Dictionary(fields.enumerated().map { ($1.name.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(name: String) -> FieldDeclaration? { positions[name].map { fields[$0] } }

  package var names: [String] { fields.map(\.name.text) }

  package var startIndex: Int { 0 }
  package var endIndex: Int { fields.count }
  package subscript(position: Int) -> FieldDeclaration { fields[position] }
}
