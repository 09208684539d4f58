import JSONValues
import Quantities
import Texts

/// The forms that the schemas of all files of a catalogue are made of.
extension CatalogueSchema {
  static func document(_ title: String, _ schema: JSONValue) -> JSONValue {
    guard case .object(var members) = schema else { return schema }
    members["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    members["title"] = .string(title)
    return .object(members)
  }

  static func object(_ properties: [String: JSONValue], required: [String]) -> JSONValue {
    [
      "type": "object", "properties": .object(properties), "required": .array(required.map { .string($0) }),
      "additionalProperties": false,
    ]
  }

  static func list(of item: JSONValue, _ description: String) -> JSONValue {
    ["type": "array", "items": item, "description": .string(description)]
  }

  /// A list, or its only item.
  static func oneOrMore(_ item: JSONValue) -> JSONValue {
    ["oneOf": [item, ["type": "array", "items": item, "uniqueItems": true]]]
  }

  static func string(_ description: String) -> JSONValue {
    ["type": "string", "minLength": 1, "description": .string(description)]
  }

  static func name(_ description: String) -> JSONValue {
    ["type": "string", "pattern": "^[^\\s{}\\[\\],:#]+$", "description": .string(description)]
  }

  static func choice<Word: CaseIterable & RawRepresentable>(
    _ type: Word.Type, _ description: String
  ) -> JSONValue where Word.RawValue == String {
    ["enum": .array(type.allCases.map { .string($0.rawValue) }), "description": .string(description)]
  }

  static func text(_ description: String) -> JSONValue {
    let languages = InterfaceLanguage.allCases.map { ($0.rawValue, JSONValue(dictionaryLiteral: ("type", "string"))) }
    return [
      "type": "object", "properties": .object(Dictionary(languages, uniquingKeysWith: { first, _ in first })),
      "required": ["sv"], "additionalProperties": false, "description": .string(description),
    ]
  }
}
