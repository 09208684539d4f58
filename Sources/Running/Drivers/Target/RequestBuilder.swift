import Foundation
import JSONValues
package import SuiteLanguage
import Texts

/// Makes a request of a binding ready to be sent.
package struct RequestBuilder: Sendable {
  package let connections: [String: ResolvedConnection]
  package let filler: TemplateFiller

  package init(connections: [String: ResolvedConnection], filler: TemplateFiller) {
    self.connections = connections
    self.filler = filler
  }

  package func build(_ bound: BoundRequest, with values: Scope) throws(Shortfall) -> OutgoingRequest {
    guard let connection = connections[bound.connection] else {
      throw Shortfall(
        .unseen,
        Text("The test adapter has no connection “\(bound.connection)”."))
    }
    var query: [String: String] = [:]
    for (name, template) in bound.query where try !filler.isLeftOut(template, values) {
      query[name] = try filler.fill(template, with: values)
    }
    let path = try filler.fillPath(bound.path, with: values)
    try RequestBuilder.check(path, of: bound.path)
    var url = connection.url + path + connection.querySuffix(after: path)
    if !query.isEmpty { url += (url.contains("?") ? "&" : "?") + PercentEncoding.form(query) }
    var headers = connection.headers
    func set(_ name: String, _ value: String) {
      headers.removeAll { $0.name.lowercased() == name.lowercased() }
      headers.append(HeaderField(name, value))
    }
    var body: [UInt8] = []
    switch bound.body {
    case nil: break
    case .json(let json):
      body = (try filler.fill(json, with: values) ?? .null).canonicalBytes
      set("Content-Type", "application/json")
    case .form(let fields):
      var filled: [String: String] = [:]
      for (name, template) in fields where try !filler.isLeftOut(template, values) {
        filled[name] = try filler.fill(template, with: values)
      }
      body = Array(PercentEncoding.form(filled).utf8)
      set("Content-Type", "application/x-www-form-urlencoded")
    case .text(let template, let type):
      body = Array(try filler.fill(template, with: values).utf8)
      set("Content-Type", type)
    }
    for (name, template) in bound.headers.sorted(by: { $0.key < $1.key })
    where try !filler.isLeftOut(template, values) {
      set(name, RequestBuilder.headerValue(try filler.fill(template, with: values)))
    }
    return OutgoingRequest(method: bound.method, url: url, headers: headers, body: body)
  }

  /// Refuses a path of which a part is empty, `.` or `..` because a value is: it would lead to something else than is
  /// meant, as `DELETE /users/..` does (RFC 3986, section 5.2.4).
  package static func check(_ path: String, of template: String) throws(Shortfall) {
    guard template.contains("${") else { return }
    // Values are percent-encoded, so that they bring no slash of their own.
    let found = zip(parts(path), parts(template)).first { part, written in
      written.contains("${") && (part.isEmpty || part == "." || part == "..")
    }
    guard let (part, _) = found else { return }
    throw Shortfall(
      .wrong,
      Text("The address \(path) is not sent: an identifier in it is “\(part)”, which leads somewhere else."),
      actual: ["path": .string(path)])
  }

  private static func parts(_ path: String) -> [Substring] {
    path.prefix { $0 != "?" }.split(separator: "/", omittingEmptySubsequences: false)
  }

  /// A line break in a value would let data become header fields of its own.
  package static func headerValue(_ text: String) -> String { String(text.filter { !$0.isNewline && $0 != "\0" }) }
}
