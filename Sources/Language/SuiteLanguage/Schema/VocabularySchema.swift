package import JSONValues
import Texts

/// JSON Schema (draft 2020-12) of vocabulary files, for editors that complete and check while somebody writes.
package enum VocabularySchema {
  package static let document: JSONValue = SchemaForms.document(
    "Vocabulary: what suites may use and bindings must reach",
    SchemaForms.object(VocabularyKey.self, required: [.vocabulary]) { key in
      switch key {
      case .vocabulary: SchemaForms.name(.dotted(Text("a vocabulary")), "Name of the vocabulary.")
      case .title: SchemaForms.text("Title of the vocabulary.")
      case .operations:
        SchemaForms.map(
          .dotted(Text("an operation")), to: ["oneOf": [["type": "null"], operation]],
          "What can be done with the vendor's system.")
      case .streams: SchemaForms.map(.dotted(Text("a stream")), to: stream, "What the vendor's system sends by itself.")
      case .devices:
        SchemaForms.map(
          .simple(Text("a kind of device")), to: SchemaForms.text("What it is."), "Kinds of devices that cases lease.")
      case .logins:
        SchemaForms.map(.simple(Text("a login")), to: login, "Where people log in with an account of their own.")
      }
    }, definitions: ["type": type])

  private static let operation = SchemaForms.object(OperationKey.self, required: []) { key in
    switch key {
    case .title: SchemaForms.text("What is done, as an imperative.")
    case .takes: fields("Inputs, with their types.")
    case .gives: fields("Outputs, with their types.")
    }
  }

  private static let stream = SchemaForms.object(StreamKey.self, required: [.carries]) { key in
    switch key {
    case .title: SchemaForms.text("What is sent.")
    case .takes: fields("What says which stream it is, with types.")
    case .carries: fields("The fields of each event, with their types.")
    }
  }

  private static let login = SchemaForms.object(LoginKey.self, required: [.title]) { key in
    switch key {
    case .title: SchemaForms.text("Where it is that people log in.")
    case .shows: fields("What a page tells of whoever is logged in, beside 'user', with types.")
    }
  }

  private static func fields(_ description: String) -> JSONValue {
    SchemaForms.map(
      .simple(Text("a field")),
      to: SchemaForms.oneOf([
        SchemaForms.reference("type"),
        SchemaForms.object(FieldKey.self, required: [.type]) { key in
          switch key {
          case .type: SchemaForms.reference("type")
          case .optional: SchemaForms.boolean("Whether it may be left out.")
          }
        },
      ]), description)
  }

  /// Of a type; for `$defs`.
  static let type: JSONValue = SchemaForms.oneOf(
    [SchemaForms.words(ValueType.simple.map(\.description), "A type that is one word.")]
      + TypeKey.allCases.map { key in
        SchemaForms.object([key], required: [key]) { key in
          switch key {
          case .oneOf:
            SchemaForms.list(
              of: ["type": "string", "pattern": "^[a-z0-9][a-z0-9-]*$"], atLeast: 1, "The words to choose from.")
          case .listOf: SchemaForms.reference("type")
          }
        }
      })
}
