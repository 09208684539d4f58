import Diagnostics
import LocatedYAML
import Texts

/// A call that shows whether a connection works: address, network, trust and credentials. It changes nothing.
package struct ConnectionCheck: Hashable, Sendable, Codable {
  package var request: BoundRequest
  /// JSON Pointer to something that the answer must have; nil where the status says enough.
  package var at: String?

  package init(request: BoundRequest, at: String? = nil) {
    self.request = request
    self.at = at
  }
}

extension Binding {
  /// How a connection is checked: as it declares, otherwise by asking for the version where that is asked over this
  /// connection. Nil where nothing shows whether the connection works.
  package func check(of connection: String) -> ConnectionCheck? {
    if let declared = connections[connection]?.check { return declared }
    guard case .asked(let request, let place) = system.version, request.connection == connection else { return nil }
    return ConnectionCheck(request: request, at: place)
  }
}

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
