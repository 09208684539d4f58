import Evidence
import JSONValues
import SuiteLanguage

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
      guard let pointer = JSONPointer(parsing: place), let found = try? json.value(at: pointer), !found.isNull else {
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
