/// The fields of an event, each a name and the canonical text of its value, in the order of their names.
///
/// Records have hundreds of thousands of events with a handful of fields each: one row of names and texts takes a tenth
/// of the time and room of a dictionary.
package struct EventFields: Sendable, Hashable {
  package struct Field: Sendable, Hashable {
    package let name: String
    package let text: String

    init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// In the order of their names, each name once.
  private let fields: [Field]

  package init(_ values: [String: String]) {
    fields = values.map { Field(name: $0.key, text: $0.value) }.sorted { $0.name < $1.name }
  }

  /// - Parameter fields: in the order of their names, each name once.
  init(inOrder fields: [Field]) { self.fields = fields }

  /// The text of a field; nil where it is not given.
  package subscript(_ name: String) -> String? {
    for field in fields where field.name == name { return field.text }
    return nil
  }

  /// Name -> text.
  package var values: [String: String] {
    Dictionary(fields.lazy.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
  }

  package var isEmpty: Bool { fields.isEmpty }
}
