package import JSONValues
import Quantities
import Texts

/// The forms that the schemas of all files of a catalogue are made of.
extension CatalogueSchema {
  /// A whole file.
  package static func document(_ title: String, _ schema: JSONValue) -> JSONValue {
    guard case .object(var members) = schema else { return schema }
    members["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    members["title"] = .string(title)
    return .object(members)
  }

  /// A mapping with these keys and no others.
  package static func object(_ properties: [String: JSONValue], required: [String]) -> JSONValue {
    [
      "type": "object", "properties": .object(properties), "required": .array(required.map { .string($0) }),
      "additionalProperties": false,
    ]
  }

  /// A list.
  package static func list(of item: JSONValue, _ description: String) -> JSONValue {
    ["type": "array", "items": item, "description": .string(description)]
  }

  /// A list, or its only item.
  package static func oneOrMore(_ item: JSONValue) -> JSONValue {
    ["oneOf": [item, ["type": "array", "items": item, "uniqueItems": true]]]
  }

  /// Any text but an empty one.
  package static func string(_ description: String) -> JSONValue {
    ["type": "string", "minLength": 1, "description": .string(description)]
  }

  /// A name: one word without signs that mean something in YAML.
  package static func name(_ description: String) -> JSONValue {
    ["type": "string", "pattern": "^[^\\s{}\\[\\],:#]+$", "description": .string(description)]
  }

  /// One of the words of an enumeration.
  package static func choice<Word: CaseIterable & RawRepresentable>(
    _ type: Word.Type, _ description: String
  ) -> JSONValue where Word.RawValue == String {
    ["enum": .array(type.allCases.map { .string($0.rawValue) }), "description": .string(description)]
  }

  /// A text by language; Swedish is required.
  package static func text(_ description: String) -> JSONValue {
    let languages = InterfaceLanguage.allCases.map { ($0.rawValue, JSONValue(dictionaryLiteral: ("type", "string"))) }
    return [
      "type": "object", "properties": .object(Dictionary(languages, uniquingKeysWith: { first, _ in first })),
      "required": ["sv"], "additionalProperties": false, "description": .string(description),
    ]
  }

  /// A list of words, or one word.
  package static func words(_ description: String) -> JSONValue { oneOrMore(string(description)) }

  /// A share: `95 %`.
  package static func share(_ description: String) -> JSONValue {
    ["type": "string", "pattern": "^ *[0-9.,]+ *% *$", "description": .string(description)]
  }

  /// A period of whole days, weeks, months or years: `28 days`.
  package static func period(_ description: String) -> JSONValue {
    [
      "type": "string", "pattern": "^ *[0-9]{1,4} *(days?|d|weeks?|w|months?|years?) *$",
      "description": .string(description),
    ]
  }
}
