package import Evidence
package import Texts

/// The result of a connection's check.
package struct ConnectionReport: Sendable {
  package let connection: String
  /// Nil where nothing could be sent.
  package let exchange: HTTPExchange?
  /// Nil where the connection works.
  package let trouble: ConnectionTrouble?
}

/// Why a connection does not work.
package struct ConnectionTrouble: Sendable, Hashable {
  package let ground: ConnectionGround
  /// A sentence with the name of the connection, and what came.
  package let reason: Text

  package init(_ connection: String, _ ground: ConnectionGround, because detail: Text) {
    self.ground = ground
    let name = ground.words
    reason = Text(
      "The connection “\(connection)” fails its check request (\(name)), so what is seen over it says nothing about the vendor. \(detail)"
    )
  }
}

extension ConnectionGround {
  /// For people, as a clause.
  package var words: Text {
    switch self {
    case .credentials:
      Text("credentials")
    case .binding: Text("the test adapter")
    case .network: Text("the network")
    case .trust: Text("trust")
    case .system:
      Text("the system answers with an error")
    }
  }
}
