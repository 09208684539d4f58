import Diagnostics
import LocatedYAML
import Texts

extension ConnectionCheck {
  /// `GET /me`, or `{call: GET /me, headers: {..}, status: 200, at: /name}`.
  static func read(_ node: YAMLNode, of connection: String, into sink: DiagnosticSink) -> ConnectionCheck? {
    let requests = RequestReader(sink: sink, connections: [connection])
    var names = BoundNames.only()
    guard node.isMapping else {
      return requests.line(node, &names).map { line in
        ConnectionCheck(
          request: BoundRequest(
            connection: connection, method: line.method, path: line.path, status: RequestReader.usualStatus))
      }
    }
    return node.mapping(Text("a check of a connection"), sink) { reader in
      let line = reader.required(ConnectionCheckKey.call).flatMap { requests.line($0, &names) }
      let query = reader.optional(ConnectionCheckKey.query)
        .map { RequestReader.headers($0, &names, sink, what: Text("a query")) }
      let headers = reader.optional(ConnectionCheckKey.headers).map { RequestReader.headers($0, &names, sink) }
      let status = reader.optional(ConnectionCheckKey.status).map { requests.statuses($0) }
      let at = reader.optional(ConnectionCheckKey.at).flatMap { ExtractionReader(sink: sink).pointer($0) }
      return line.map { line in
        ConnectionCheck(
          request: BoundRequest(
            connection: connection, method: line.method, path: line.path, query: query ?? [:], headers: headers ?? [:],
            status: status ?? RequestReader.usualStatus), at: at)
      }
    }
  }
}
