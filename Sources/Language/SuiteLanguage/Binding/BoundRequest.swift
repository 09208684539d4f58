package import Texts

/// One HTTP request of a binding, with `${...}` still in it.
package struct BoundRequest: Hashable, Sendable {
  package var connection: String
  /// `GET`, `POST`, ...
  package var method: String
  /// Path, from the connection's URL.
  package var path: String
  package var query: [String: String]
  package var headers: [String: String]
  package var body: BoundBody?
  /// Statuses that mean the operation was done.
  package var status: [Int]
  /// Statuses that mean the vendor refused it.
  package var refused: [Int]
  /// Output (or name for later requests of the same operation) -> where it is found in the answer.
  package var gives: [String: Extraction]

  package init(
    connection: String, method: String, path: String, query: [String: String] = [:], headers: [String: String] = [:],
    body: BoundBody? = nil, status: [Int] = [200], refused: [Int] = [], gives: [String: Extraction] = [:]
  ) {
    self.connection = connection
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
    self.status = status
    self.refused = refused
    self.gives = gives
  }
}

package enum BoundBody: Hashable, Sendable {
  /// JSON with strings that may be `"${name}"`: a string that is nothing but one name becomes the value itself.
  case json(BoundJSON)
  case form([String: String])
  /// `type`: the media type, for the header `Content-Type`.
  case text(String, type: String)
}

package indirect enum BoundJSON: Hashable, Sendable {
  case null
  case boolean(Bool)
  /// The number's text as ``JSONNumber`` prints it.
  case number(String)
  case text(String)
  case array([BoundJSON])
  case object([String: BoundJSON])
}

/// How the vendor is asked to do an operation.
package enum OperationBinding: Hashable, Sendable {
  /// Requests in order; later ones may use what earlier ones give.
  case requests([BoundRequest])
  /// A person does it: the text by language, with `${...}` in it; outputs are asked for.
  case byHand(LocalizedText)
}
