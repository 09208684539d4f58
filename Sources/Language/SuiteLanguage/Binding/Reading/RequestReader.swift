import Diagnostics
import JSONValues
import LocatedYAML
import Texts

/// Reads the requests of a binding file.
struct RequestReader {
  let sink: DiagnosticSink
  /// The connections of the file, by name.
  let connections: [String]

  static let methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]
  /// What counts as done where a binding names no status.
  static let usualStatus = [200, 201, 202, 204]

  /// `{on: api, request: POST /users, json: {..}, status: 201, gives: {..}}`.
  ///
  /// - Parameter outer: the connection of the stream that the request belongs to.
  func request(_ node: YAMLNode, _ names: inout BoundNames, outer: String? = nil) -> LocatedRequest? {
    guard var reader = node.reader(Text("a request"), sink) else { return nil }
    defer { reader.finish() }
    return request(&reader, line: RequestKey.request, &names, outer: outer)
  }

  /// Reads the keys of a request from a mapping that may have other keys too.
  ///
  /// - Parameter line: the key with method and path.
  func request(
    _ reader: inout MappingReader, line key: some RawRepresentable<String>, _ names: inout BoundNames,
    outer: String? = nil
  ) -> LocatedRequest? {
    let line = reader.required(key).flatMap { self.line($0, &names) }
    let connection = connection(reader.optional(RequestKey.on), at: reader.head, outer: outer)
    let query = reader.optional(RequestKey.query).map { RequestReader.headers($0, &names, sink, what: Text("a query")) }
    let headers = reader.optional(RequestKey.headers).map { RequestReader.headers($0, &names, sink) }
    let body = body(&reader, &names)
    let status = reader.optional(RequestKey.status).map { statuses($0) }
    let refused = reader.optional(RequestKey.refused).map { statuses($0) } ?? []
    let given =
      reader.optional(RequestKey.gives).map { ExtractionReader(sink: sink).extractions($0, what: Text("an output")) }
      ?? []
    let done = status ?? RequestReader.usualStatus.filter { !refused.contains($0) }
    if let both = refused.first(where: done.contains), let entry = reader.entry(RequestKey.refused) {
      sink.error(
        "conflicting-status", Text("status \(both) means both done and refused"), at: entry.value.headSpan,
        hints: [Text("let each status mean one thing")])
    }
    guard let line, let connection else { return nil }
    let request = BoundRequest(
      connection: connection, method: line.method, path: line.path, query: query ?? [:], headers: headers ?? [:],
      body: body, status: done, refused: refused,
      gives: Dictionary(given.map { ($0.name.text, $0.extraction) }, uniquingKeysWith: { first, _ in first }))
    return LocatedRequest(request: request, gives: given.map(\.name))
  }

  /// `POST /users/${user}`.
  func line(_ node: YAMLNode, _ names: inout BoundNames) -> (method: String, path: String)? {
    guard let text = node.text(sink), names.check(text, node, sink) else { return nil }
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let method = parts.first.map(String.init) else {
      sink.error(
        "malformed-request", Text("'\(text)' is not a method and a path"), at: node.span,
        hints: [Text("write for instance 'GET \(text.hasPrefix("/") ? text : "/users")'")])
      return nil
    }
    guard RequestReader.methods.contains(method) else {
      let hint = Suggestion.hint(for: method, among: RequestReader.methods)
      sink.error(
        "unknown-method", Text("'\(method)' is not an HTTP method"), at: node.span(ofText: 0..<method.utf8.count),
        hints: [hint ?? Text("write one of \(RequestReader.methods.joined(separator: ", "))")])
      return nil
    }
    let path = String(parts[1])
    let start = method.utf8.count + 1
    guard path.hasPrefix("/") else {
      sink.error(
        "malformed-path", Text("the path '\(path)' does not begin with '/'"),
        at: node.span(ofText: start..<start + path.utf8.count),
        hints: [Text("write /\(path); the host stands in the connection")])
      return nil
    }
    guard !path.contains(" "), !path.contains("#") else {
      sink.error(
        "malformed-path", Text("a path has neither spaces nor '#'"),
        at: node.span(ofText: start..<start + path.utf8.count),
        hints: [Text("write %20 for a space and %23 for #")])
      return nil
    }
    return (method, path)
  }

  /// The connection that `on` names; where it is left out, the outer one or the only one there is.
  func connection(_ node: YAMLNode?, at head: SourceSpan, outer: String? = nil) -> String? {
    guard let node else {
      if let outer { return outer }
      if connections.count == 1 { return connections[0] }
      // Without any connection that has been reported.
      if connections.count > 1 {
        sink.error(
          "missing-key", Text("this needs the key 'on': there are several connections"), at: head,
          hints: [Text("write on: and one of \(connections.joined(separator: ", "))")])
      }
      return nil
    }
    guard let name = node.name(.simple(Text("a connection")), sink) else { return nil }
    guard connections.contains(name.text) else {
      let hint = Suggestion.hint(for: name.text, among: connections)
      sink.error(
        "unknown-connection", Text("there is no connection '\(name)'"), at: name.span,
        hints: [hint ?? Text("declare it under connections; declared are: \(connections.joined(separator: ", "))")])
      return nil
    }
    return name.text
  }

  /// Names with values that may have `${..}` in them.
  static func headers(
    _ node: YAMLNode, _ names: inout BoundNames, _ sink: DiagnosticSink, what: Text = Text("headers")
  ) -> [String: String] {
    guard let mapping = node.entries(sink, wanted: Text("\(what) (a mapping)")) else { return [:] }
    var result: [String: String] = [:]
    for entry in mapping {
      guard let text = entry.value.written(sink), names.check(text, entry.value, sink) else { continue }
      if SecretCheck.isSecret(entry.name) { SecretCheck.check(text, named: entry.name, entry.value, sink) }
      result[entry.name] = text
    }
    return result
  }

  func statuses(_ node: YAMLNode) -> [Int] {
    node.itemsOrSelf(sink).compactMap { $0.integer(sink, in: 100...599, wanted: Text("an HTTP status")) }
  }
}

/// A request, and where its outputs are named.
struct LocatedRequest {
  var request: BoundRequest
  var gives: [LocatedName]
}
