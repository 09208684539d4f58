import JSONValues
package import NIOCore
package import SuiteLanguage
import Texts

/// A request of a binding, taken apart once, so that making it ready costs little more than copying it.
///
/// It says byte for byte what ``RequestBuilder`` and ``HTTPWireWriter`` say. What cannot be taken apart so that this is
/// certain, for instance a JSON member whose name is filled in, goes through them.
package struct RequestTemplate: Sendable {
  package let bound: BoundRequest
  package let origin: Origin
  /// All names that the request looks up.
  package let names: Set<String>
  private let builder: RequestBuilder
  private let parts: Parts?

  private struct Parts: Sendable {
    let path: TextTemplate
    /// Whether a value in the path could lead somewhere else.
    let hasValuesInPath: Bool
    /// Before the first field of the query: the path may have a `?` of its own.
    let querySeparator: String
    let query: [FieldTemplate]
    /// In order, before the host.
    let headers: [FieldTemplate]
    /// Whether the binding leaves the host to whoever sends.
    let tellsHost: Bool
    let body: BodyTemplate
  }

  /// - Throws: ``Shortfall`` where the connection is unknown or a text cannot be taken apart.
  package init(_ bound: BoundRequest, builder: RequestBuilder) throws(Shortfall) {
    guard let connection = builder.connections[bound.connection] else { throw Target.unbound(bound.connection) }
    guard let origin = Origin(of: connection.url) else {
      throw Shortfall(
        .unseen,
        Text("The connection “\(bound.connection)” has no address that begins with http or https."))
    }
    self.bound = bound
    self.origin = origin
    self.builder = builder
    names = try RequestTemplate.names(of: bound, builder.filler)
    parts = try RequestTemplate.takenApart(bound, connection, builder.filler)
  }

  /// Whether the request need not go through the functional path each time.
  package var isTakenApart: Bool { parts != nil }

  /// Adds the request in the form of HTTP/1.1.
  ///
  /// - Parameter scratch: for the body; what is in it does not matter.
  package func write(_ values: Scope, into buffer: inout ByteBuffer, scratch: inout ByteBuffer) throws(LoadFailure) {
    guard let parts else { return try HTTPWireWriter.write(try outgoing(values), to: origin, into: &buffer) }
    do throws(Shortfall) {
      buffer.writeString(bound.method)
      buffer.writeStaticString(" ")
      if parts.hasValuesInPath {
        try RequestBuilder.check(try builder.filler.fillPath(bound.path, with: values), of: bound.path)
      }
      for piece in parts.path.pieces {
        switch piece {
        case .literal(let text): buffer.writeString(text)
        case .reference(let name):
          buffer.writeString(PercentEncoding.encode(try builder.filler.text(of: name, values)))
        }
      }
      try BodyTemplate.write(
        parts.query, values, builder.filler, separator: parts.querySeparator, into: &buffer)
      buffer.writeStaticString(" HTTP/1.1\r\n")
      scratch.clear()
      try parts.body.write(values, builder.filler, into: &scratch)
    } catch {
      throw .request(error.reason.english)
    }
    for header in parts.headers where !header.value.isLeftOut(values) {
      if let literal = header.value.literal {
        // Looked at when it was taken apart.
        buffer.writeString(header.name)
        buffer.writeStaticString(": ")
        buffer.writeString(literal)
        buffer.writeStaticString("\r\n")
      } else {
        try HTTPWireWriter.write(
          HeaderField(header.name, try value(of: header, values)), into: &buffer)
      }
    }
    if parts.tellsHost { buffer.writeString("host: \(origin.authority)\r\n") }
    HTTPWireWriter.endHead(method: bound.method, bodyLength: scratch.readableBytes, into: &buffer)
    buffer.writeBuffer(&scratch)
  }

  private func value(of header: FieldTemplate, _ values: Scope) throws(LoadFailure) -> String {
    do throws(Shortfall) {
      return RequestBuilder.headerValue(try header.value.filled(values, builder.filler))
    } catch {
      throw .request(error.reason.english)
    }
  }

  /// The request as functional steps have it.
  package func outgoing(_ values: Scope) throws(LoadFailure) -> OutgoingRequest {
    do throws(Shortfall) {
      return try builder.build(bound, with: values)
    } catch {
      throw .request(error.reason.english)
    }
  }

  // MARK: Taking apart

  private static func takenApart(
    _ bound: BoundRequest, _ connection: ResolvedConnection, _ filler: TemplateFiller
  ) throws(Shortfall) -> Parts? {
    let path = try TextTemplate(bound.path, filler)
    guard let base = Origin(of: connection.url), let prefix = RequestTemplate.path(of: connection.url, base) else {
      return nil
    }
    let suffix = connection.querySuffix(after: path.sample)
    let target = TextTemplate(literal: prefix) + path + TextTemplate(literal: suffix)
    // An address with characters that have to be encoded is left to the functional path.
    guard RequestTarget.of(connection.url + path.sample + suffix) == target.sample else { return nil }
    var query: [FieldTemplate] = []
    for (name, value) in bound.query.sorted(by: { $0.key < $1.key }) {
      query.append(FieldTemplate(name: name, value: try TextTemplate(value, filler)))
    }
    guard let body = try BodyTemplate(bound.body, filler),
      let headers = try headers(of: bound, connection, filler)
    else { return nil }
    return Parts(
      path: target, hasValuesInPath: path.literal == nil,
      querySeparator: target.sample.contains("?") ? "&" : "?", query: query,
      headers: headers.filter { !HeaderRule.isFraming($0.name) },
      tellsHost: !headers.contains { $0.name.lowercased() == "host" }, body: body)
  }

  /// What the address of a connection has behind the host.
  private static func path(of url: String, _ origin: Origin) -> String? {
    guard let schemeEnd = url.firstRange(of: "://")?.upperBound else { return nil }
    let rest = url[schemeEnd...]
    guard let slash = rest.firstIndex(where: { "/?#".contains($0) }) else { return "" }
    return String(rest[slash...])
  }

  /// Nil where it depends on values which header fields there are besides its own.
  private static func headers(
    of bound: BoundRequest, _ connection: ResolvedConnection, _ filler: TemplateFiller
  ) throws(Shortfall) -> [FieldTemplate]? {
    var fields = connection.headers.map { FieldTemplate(name: $0.name, value: TextTemplate(literal: $0.value)) }
    func set(_ field: FieldTemplate) {
      fields.removeAll { $0.name.lowercased() == field.name.lowercased() }
      fields.append(field)
    }
    switch bound.body {
    case nil: break
    case .json: set(FieldTemplate(name: "Content-Type", value: TextTemplate(literal: "application/json")))
    case .form:
      set(FieldTemplate(name: "Content-Type", value: TextTemplate(literal: "application/x-www-form-urlencoded")))
    case .text(_, let type): set(FieldTemplate(name: "Content-Type", value: TextTemplate(literal: type)))
    }
    for (name, template) in bound.headers.sorted(by: { $0.key < $1.key }) {
      let value = try TextTemplate(template, filler)
      let replaces = fields.contains { $0.name.lowercased() == name.lowercased() }
      if value.onlyName != nil, replaces || name.lowercased() == "host" { return nil }
      // It is not sent, and yet a value that it lacks is a mistake.
      if value.literal == nil, HeaderRule.isFraming(name) { return nil }
      if let literal = value.literal {
        set(FieldTemplate(name: name, value: TextTemplate(literal: RequestBuilder.headerValue(literal))))
      } else {
        set(FieldTemplate(name: name, value: value))
      }
    }
    let areSound = fields.allSatisfy {
      HeaderRule.isName($0.name) && ($0.value.literal.map(HeaderRule.isValue) ?? true)
    }
    return areSound ? fields : nil
  }
}

extension RequestTemplate {
  /// The names that a request looks up.
  static func names(of bound: BoundRequest, _ filler: TemplateFiller) throws(Shortfall) -> Set<String> {
    var texts = [bound.path] + bound.query.values + bound.headers.values
    switch bound.body {
    case nil: break
    case .json(let json): collect(json, into: &texts)
    case .form(let fields): texts += fields.values
    case .text(let text, _): texts.append(text)
    }
    var names: Set<String> = []
    for text in texts {
      for reference in try filler.parse(text).references where reference.source == .scope {
        names.insert(reference.name)
      }
    }
    return names
  }

  private static func collect(_ json: BoundJSON, into texts: inout [String]) {
    switch json {
    case .null, .boolean, .number: return
    case .text(let text): texts.append(text)
    case .array(let items): for item in items { collect(item, into: &texts) }
    case .object(let members):
      for (key, member) in members {
        texts.append(key)
        collect(member, into: &texts)
      }
    }
  }
}
