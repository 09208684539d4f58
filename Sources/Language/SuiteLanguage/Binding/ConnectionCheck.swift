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
