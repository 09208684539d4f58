import JSONValues
import NIOCore
import SuiteLanguage

/// The body of a request, taken apart.
enum BodyTemplate: Sendable {
  case none
  case json(JSONTemplate)
  /// In the order of their names.
  case form([FieldTemplate])
  case text(TextTemplate)

  /// Nil where the body cannot be taken apart.
  init?(_ body: BoundBody?, _ filler: TemplateFiller) throws(Shortfall) {
    switch body {
    case nil: self = .none
    case .json(let json):
      guard let template = try JSONTemplate(json, filler) else { return nil }
      self = .json(template)
    case .form(let fields):
      var templates: [FieldTemplate] = []
      for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
        templates.append(FieldTemplate(name: name, value: try TextTemplate(value, filler)))
      }
      self = .form(templates)
    case .text(let text, _): self = .text(try TextTemplate(text, filler))
    }
  }

  func write(_ values: Scope, _ filler: TemplateFiller, into buffer: inout ByteBuffer) throws(Shortfall) {
    switch self {
    case .none: return
    case .json(let template):
      if try !template.write(values, filler, into: &buffer) { buffer.writeStaticString("null") }
    case .form(let fields):
      try BodyTemplate.write(fields, values, filler, separator: "", into: &buffer)
    case .text(let text): buffer.writeString(try text.filled(values, filler))
    }
  }

  /// Fields as forms and queries have them.
  ///
  /// - Parameter separator: before the first one.
  static func write(
    _ fields: [FieldTemplate], _ values: Scope, _ filler: TemplateFiller, separator: String,
    into buffer: inout ByteBuffer
  ) throws(Shortfall) {
    var separator = separator
    for field in fields where !field.value.isLeftOut(values) {
      buffer.writeString(separator)
      separator = "&"
      buffer.writeString(PercentEncoding.encode(field.name))
      buffer.writeStaticString("=")
      buffer.writeString(PercentEncoding.encode(try field.value.filled(values, filler)))
    }
  }
}

/// JSON of a binding, taken apart; what has no names in it is canonical text already.
indirect enum JSONTemplate: Sendable {
  case literal(String)
  /// A string that is nothing but a name: the value itself, or nothing.
  case value(Interpolation.Reference)
  case string(TextTemplate)
  case array([JSONTemplate])
  /// In canonical order; names with their quotation marks and colon.
  case object([Member])

  struct Member: Sendable {
    let name: String
    let value: JSONTemplate
  }

  /// Nil where the name of a member is to be filled in.
  init?(_ json: BoundJSON, _ filler: TemplateFiller) throws(Shortfall) {
    switch json {
    case .null, .boolean, .number: self = .literal(json.json.canonicalText)
    case .text(let text):
      if let only = try filler.parse(text).onlyReference, only.source == .scope {
        self = .value(only)
      } else {
        let template = try TextTemplate(text, filler)
        self = template.literal.map { .literal(JSONValue.string($0).canonicalText) } ?? .string(template)
      }
    case .array(let items):
      var templates: [JSONTemplate] = []
      for item in items {
        guard let template = try JSONTemplate(item, filler) else { return nil }
        templates.append(template)
      }
      self = .array(templates)
    case .object(let members):
      var named: [(key: String, value: JSONTemplate)] = []
      for (key, member) in members {
        guard let key = try TextTemplate(key, filler).literal, let template = try JSONTemplate(member, filler),
          !named.contains(where: { $0.key == key })
        else { return nil }
        named.append((key, template))
      }
      named.sort { JSONValue.precedes($0.key, $1.key) }
      self = .object(
        named.map { Member(name: JSONValue.string($0.key).canonicalText + ":", value: $0.value) })
    }
  }

  /// Adds the canonical text; false, and nothing added, where it is a name without a value.
  func write(_ values: Scope, _ filler: TemplateFiller, into buffer: inout ByteBuffer) throws(Shortfall) -> Bool {
    switch self {
    case .literal(let text): buffer.writeString(text)
    case .value(let reference):
      guard let value = values[reference.name] else { return false }
      let json = try filler.wire { () throws(WireWriter.Unwritable) in
        try WireWriter.json(value, unit: reference.unit)
      }
      buffer.writeBytes(json.canonicalBytes)
    case .string(let template):
      buffer.writeBytes(JSONValue.string(try template.filled(values, filler)).canonicalBytes)
    case .array(let items):
      try JSONTemplate.write(items, values, filler, open: "[", close: "]", into: &buffer) {
        $0
      } name: { _ in
        ""
      }
    case .object(let members):
      try JSONTemplate.write(members, values, filler, open: "{", close: "}", into: &buffer) {
        $0.value
      } name: {
        $0.name
      }
    }
    return true
  }

  private static func write<Part>(
    _ parts: [Part], _ values: Scope, _ filler: TemplateFiller, open: String, close: String,
    into buffer: inout ByteBuffer, value: (Part) -> JSONTemplate, name: (Part) -> String
  ) throws(Shortfall) {
    buffer.writeString(open)
    var isFirst = true
    for part in parts {
      let before = buffer.writerIndex
      if !isFirst { buffer.writeStaticString(",") }
      buffer.writeString(name(part))
      if try value(part).write(values, filler, into: &buffer) {
        isFirst = false
      } else {
        buffer.moveWriterIndex(to: before)
      }
    }
    buffer.writeString(close)
  }
}
