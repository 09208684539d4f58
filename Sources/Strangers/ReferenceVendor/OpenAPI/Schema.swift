/// A schema of the interface: the one place that says what a value looks like. It is rendered into the OpenAPI
/// description and it checks every request, so the two cannot differ.
indirect enum Schema: Sendable {
  case text(minimum: Int, maximum: Int, example: String)
  case pattern(TextPattern)
  case word([String])
  /// A point in time as RFC 3339 writes it. Only given by the vendor, never taken.
  case instant
  case integer(ClosedRange<Int>, example: Int)
  case number(ClosedRange<Double>, example: Double)
  case boolean(example: Bool)
  case list(Schema, count: ClosedRange<Int>)
  case object([Field])
  case reference(String)
  case nullable(Schema)
  case anyObject

  /// A short text such as a name: 1 to 200 characters.
  static func line(_ example: String) -> Schema { .text(minimum: 1, maximum: 200, example: example) }

  /// The identifier of something this system gave out.
  static func id(_ example: String) -> Schema { .text(minimum: 1, maximum: 64, example: example) }
}

/// One member of an object schema.
struct Field: Sendable {
  let name: String
  let schema: Schema
  let required: Bool
  let note: String

  /// A member that must be there.
  init(_ name: String, _ schema: Schema, _ note: String = "") {
    self.init(name, schema, required: true, note: note)
  }

  /// A member that may be left out.
  static func optional(_ name: String, _ schema: Schema, _ note: String = "") -> Field {
    Field(name, schema, required: false, note: note)
  }

  private init(_ name: String, _ schema: Schema, required: Bool, note: String) {
    self.name = name
    self.schema = schema
    self.required = required
    self.note = note
  }
}

extension Schema {
  /// The schema as JSON Schema 2020-12, the dialect of OpenAPI 3.1.
  var json: JSON { .object(members) }

  private var members: [JSON.Member] {
    switch self {
    case .text(let minimum, let maximum, let example):
      return [
        .init("type", "string"), .init("minLength", .integer(minimum)), .init("maxLength", .integer(maximum)),
        .init("examples", [.text(example)]),
      ]
    case .pattern(let pattern):
      return [
        .init("type", "string"), .init("pattern", .text(pattern.expression)),
        .init("examples", [.text(pattern.example)]),
      ]
    case .word(let words): return [.init("type", "string"), .init("enum", .texts(words))]
    case .instant:
      return [
        .init("type", "string"), .init("format", "date-time"), .init("examples", ["2023-01-09T07:00:00Z"]),
      ]
    case .integer(let range, let example):
      var members: [JSON.Member] = [.init("type", "integer"), .init("minimum", .integer(range.lowerBound))]
      if range.upperBound != Int.max { members.append(.init("maximum", .integer(range.upperBound))) }
      return members + [.init("examples", [.integer(example)])]
    case .number(let range, let example):
      return [
        .init("type", "number"), .init("minimum", .number(range.lowerBound)),
        .init("maximum", .number(range.upperBound)), .init("examples", [.number(example)]),
      ]
    case .boolean(let example): return [.init("type", "boolean"), .init("examples", [.bool(example)])]
    case .list(let element, let count):
      var members: [JSON.Member] = [.init("type", "array"), .init("items", element.json)]
      if count.lowerBound > 0 { members.append(.init("minItems", .integer(count.lowerBound))) }
      if count.upperBound != Int.max { members.append(.init("maxItems", .integer(count.upperBound))) }
      return members
    case .object(let fields):
      let properties = fields.map { field -> JSON.Member in
        guard case .object(var members) = field.schema.json else { return .init(field.name, field.schema.json) }
        if !field.note.isEmpty { members.insert(.init("description", .text(field.note)), at: 0) }
        return .init(field.name, .object(members))
      }
      var members: [JSON.Member] = [.init("type", "object"), .init("properties", .object(properties))]
      let required = fields.filter(\.required).map(\.name)
      if !required.isEmpty { members.append(.init("required", .texts(required))) }
      return members + [.init("additionalProperties", false)]
    case .reference(let name): return [.init("$ref", .text("#/components/schemas/\(name)"))]
    case .nullable(let schema): return [.init("anyOf", [schema.json, ["type": "null"]])]
    case .anyObject: return [.init("type", "object")]
    }
  }

  /// A value that fits the schema, put together from the examples of its parts.
  var example: JSON {
    switch self {
    case .text(_, _, let example): .text(example)
    case .pattern(let pattern): .text(pattern.example)
    case .word(let words): .text(words.first ?? "")
    case .instant: "2023-01-09T07:00:00Z"
    case .integer(_, let example): .integer(example)
    case .number(_, let example): .number(example)
    case .boolean(let example): .bool(example)
    case .list(let element, _): [element.example]
    case .object(let fields): .object(fields.map { .init($0.name, $0.schema.example) })
    case .reference(let name): (Components.schemas[name] ?? .anyObject).example
    case .nullable(let schema): schema.example
    case .anyObject: [:]
    }
  }
}
