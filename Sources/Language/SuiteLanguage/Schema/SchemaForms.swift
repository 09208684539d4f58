import JSONValues

/// The forms that the schemas of the language are made of.
enum SchemaForms {
  static func document(_ title: String, _ schema: JSONValue, definitions: [String: JSONValue]) -> JSONValue {
    guard case .object(var members) = schema else { return schema }
    members["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    members["title"] = .string(title)
    if !definitions.isEmpty { members["$defs"] = .object(definitions) }
    return .object(members)
  }

  /// A mapping with the keys of an enumeration, so that none can be forgotten.
  static func object<Key: CaseIterable & RawRepresentable<String>>(
    _ keys: Key.Type, required: [Key], _ property: (Key) -> JSONValue
  ) -> JSONValue {
    object(Array(Key.allCases), required: required, property)
  }

  static func object<Key: RawRepresentable<String>>(
    _ keys: [Key], required: [Key], _ property: (Key) -> JSONValue
  ) -> JSONValue {
    object(
      Dictionary(keys.map { ($0.rawValue, property($0)) }, uniquingKeysWith: { first, _ in first }),
      required: required.map(\.rawValue))
  }

  static func object(_ properties: [String: JSONValue], required: [String]) -> JSONValue {
    [
      "type": "object", "properties": .object(properties), "required": .array(required.map { .string($0) }),
      "additionalProperties": false,
    ]
  }

  /// A mapping whose keys are the author's own names.
  static func map(_ kind: NameKind?, to value: JSONValue, _ description: String) -> JSONValue {
    var members: [String: JSONValue] = [
      "type": "object", "additionalProperties": value, "description": .string(description),
    ]
    if let kind { members["propertyNames"] = ["pattern": .string(kind.pattern)] }
    return .object(members)
  }

  static func list(of item: JSONValue, atLeast count: Int = 0, _ description: String) -> JSONValue {
    ["type": "array", "items": item, "minItems": JSONValue(count), "description": .string(description)]
  }

  static func name(_ kind: NameKind, _ description: String) -> JSONValue {
    ["type": "string", "pattern": .string(kind.pattern), "description": .string(description)]
  }

  static func string(_ description: String, pattern: String? = nil) -> JSONValue {
    var members: [String: JSONValue] = ["type": "string", "description": .string(description)]
    if let pattern { members["pattern"] = .string(pattern) }
    return .object(members)
  }

  static func boolean(_ description: String) -> JSONValue { ["type": "boolean", "description": .string(description)] }

  static func integer(_ range: ClosedRange<Int>, _ description: String) -> JSONValue {
    [
      "type": "integer", "minimum": JSONValue(range.lowerBound), "maximum": JSONValue(range.upperBound),
      "description": .string(description),
    ]
  }

  static func oneOf(_ forms: [JSONValue], _ description: String? = nil) -> JSONValue {
    var members: [String: JSONValue] = ["oneOf": .array(forms)]
    if let description { members["description"] = .string(description) }
    return .object(members)
  }

  static func words(_ words: [String], _ description: String) -> JSONValue {
    ["enum": .array(words.map { .string($0) }), "description": .string(description)]
  }

  static func reference(_ definition: String) -> JSONValue { ["$ref": .string("#/$defs/\(definition)")] }

  /// `{sv: .., fi: .., en: ..}`.
  static func text(_ description: String) -> JSONValue {
    guard
      case .object(var members) = object(
        TextKey.self, required: [.swedish],
        { _ in ["type": "string", "minLength": 1] })
    else { return .null }
    members["description"] = .string(description)
    return .object(members)
  }

  /// A duration above zero, as a constant.
  static func duration(_ description: String) -> JSONValue {
    string(description, pattern: "^[0-9][0-9 .,/]*(us|µs|μs|ms|s|sec|seconds?|min|minutes?|h|hours?|d|days?|w|weeks?)$")
  }

  /// Text that may be any scalar in YAML, since its type is found by the vocabulary.
  static let scalar: JSONValue = ["type": ["string", "number", "boolean"]]
}
