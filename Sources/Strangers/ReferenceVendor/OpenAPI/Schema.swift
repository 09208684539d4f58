/// A schema of the interface. It is rendered into the OpenAPI
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

/// The shapes of text that the interface demands. Each is stated twice, as the regular expression of the OpenAPI
/// description and as a check without backtracking; a test holds them together.
enum TextPattern: String, CaseIterable, Sendable {
  case personalID
  case imei
  case duration
  case url
  case username
  case cardNumber

  /// The expression in the dialect of JSON Schema (ECMA-262).
  var expression: String {
    switch self {
    case .personalID: "^[0-9]{8}-[0-9]{4}$"
    case .imei: "^[0-9]{15}$"
    case .duration: "^P(?=[0-9]|T[0-9])([0-9]{1,5}D)?(T(?=[0-9])([0-9]{1,7}H)?([0-9]{1,9}M)?([0-9]{1,9}S)?)?$"
    case .url:
      "^http://(127\\.0\\.0\\.1|localhost)"
        + ":([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])"
        + "(/[A-Za-z0-9._~/-]{0,200})?$"
    case .username: "^[a-z0-9][a-z0-9._-]{0,39}$"
    case .cardNumber: "^[0-9A-F]{8}$"
    }
  }

  /// A text of this shape.
  var example: String {
    switch self {
    case .personalID: "19380214-1234"
    case .imei: "356938035643809"
    case .duration: "PT48H"
    case .url: "http://127.0.0.1:9000/alarms"
    case .username: "anna.nattpatrull"
    case .cardNumber: "04A2B3C4"
    }
  }

  func matches(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    switch self {
    case .personalID:
      return bytes.count == 13 && bytes[8] == UInt8(ascii: "-")
        && bytes.enumerated().allSatisfy { $0.offset == 8 || Self.isDigit($0.element) }
    case .imei: return bytes.count == 15 && bytes.allSatisfy(Self.isDigit)
    case .duration: return SimulatedDuration(iso8601: text) != nil
    case .url: return WebhookAddress(text) != nil
    case .username:
      guard let first = bytes.first, bytes.count <= 40 else { return false }
      return Self.isLowerOrDigit(first)
        && bytes.allSatisfy { Self.isLowerOrDigit($0) || [0x2E, 0x5F, 0x2D].contains($0) }
    case .cardNumber:
      return bytes.count == 8
        && bytes.allSatisfy { Self.isDigit($0) || (UInt8(ascii: "A")...UInt8(ascii: "F")).contains($0) }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isLowerOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
