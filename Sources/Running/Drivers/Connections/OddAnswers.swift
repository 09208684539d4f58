import Synchronization

/// The connections that gave answers which may be due to our own side: wrong credentials, a gateway in between, an
/// address where something else answers. Whether they are is for the connection's check to say.
///
/// A task-local, since such answers come from many places: calls, streams, polls, browsers, loads.
package final class OddAnswers: Sendable {
  /// Where the case that runs takes note of them.
  @TaskLocal package static var current: OddAnswers?

  private let connections = Mutex<Set<String>>([])

  package init() {}

  package func note(_ connection: String) { connections.withLock { _ = $0.insert(connection) } }

  /// The connections since the last call.
  package func take() -> Set<String> {
    connections.withLock { connections in
      let found = connections
      connections = []
      return found
    }
  }

  /// Whether an answer may come from somebody who does not know us, or from what stands before the system.
  package static func isOdd(_ response: IncomingResponse) -> Bool {
    isOdd(response.status) || asksForCertificate(response)
  }

  /// 401 and 403 (RFC 9110, 15.5.2 and 15.5.4), a proxy's 407 and a captive portal's 511 (RFC 6585, 6), a gateway's 502
  /// to 504, and 495 and 496 by which web servers ask for a client certificate.
  package static func isOdd(_ status: Int) -> Bool {
    [401, 403, 407, 495, 496, 502, 503, 504, 511].contains(status)
  }

  /// Web servers answer 400 where they want a client certificate and get none.
  static func asksForCertificate(_ response: IncomingResponse) -> Bool {
    guard response.status == 400 else { return false }
    return String(decoding: response.body.prefix(4_096), as: UTF8.self).contains("SSL certificate")
  }
}
