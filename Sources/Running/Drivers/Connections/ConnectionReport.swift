package import Evidence
import JSONValues
import SuiteLanguage
import Synchronization
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

extension Target {
  /// The connections that can be checked, in the order of their names.
  package var checkedConnections: [String] { binding.connections.keys.sorted().filter { binding.check(of: $0) != nil } }

  /// Makes the check call of a connection; nil where none is declared. Throws only when the task is cancelled.
  package func check(_ connection: String) async throws -> ConnectionReport? {
    guard let check = binding.check(of: connection) else { return nil }
    let request: OutgoingRequest
    let caller: HTTPCaller
    do throws(Shortfall) {
      request = try builder.build(check.request, with: Scope())
      caller = try self.caller(check.request)
    } catch {
      return ConnectionReport(
        connection: connection, exchange: nil,
        trouble: ConnectionTrouble(connection, .binding, because: error.reason))
    }
    // What the check meets is its own matter.
    let exchange = try await OddAnswers.$current.withValue(nil) { try await caller.exchange(request) }
    return ConnectionReport(
      connection: connection, exchange: exchange, trouble: Target.trouble(check, exchange, connection))
  }

  private static func trouble(
    _ check: ConnectionCheck, _ exchange: HTTPExchange, _ connection: String
  ) -> ConnectionTrouble? {
    if let failure = exchange.failure {
      return ConnectionTrouble(connection, failure.ground, because: failure.shortfall.reason)
    }
    guard let response = exchange.response else {
      return ConnectionTrouble(connection, .network, because: ExchangeFailure.closed.shortfall.reason)
    }
    if let shortfall = StatusRule.check(response.status, check.request) {
      return ConnectionTrouble(connection, ground(of: response), because: shortfall.reason)
    }
    guard let place = check.at else { return nil }
    let extraction = Extraction(from: .json(place))
    do throws(Shortfall) {
      // Any value will do, also an object or a list.
      let json = try Extractor.json(AnswerBody(response.body))
      guard let pointer = JSONPointer(parsing: place), let found = json.value(at: pointer), !found.isNull else {
        throw Target.missing(place, extraction)
      }
      return nil
    } catch {
      return ConnectionTrouble(connection, .binding, because: error.reason)
    }
  }

  private static func ground(of response: IncomingResponse) -> ConnectionGround {
    switch response.status {
    case 401, 403, 495, 496: .credentials
    case 407, 502, 503, 504, 511: .network
    case 500...599: .system
    default: OddAnswers.asksForCertificate(response) ? .credentials : .binding
    }
  }
}

extension ExchangeFailure {
  /// Where the fault of a failed check lies.
  fileprivate var ground: ConnectionGround {
    switch self {
    case .unreachable, .timedOut, .closed, .badContent: .network
    case .untrusted: .trust
    case .tooLong, .tooManyRedirects, .redirectLoop, .redirectsElsewhere: .binding
    }
  }
}
