import Evidence
import Quantities
import Synchronization

/// An exchange while it goes on; what came before a time limit is kept.
final class ExchangeProgress: Sendable {
  private struct State {
    var exchange: HTTPExchange
    var sent: Instant?
    var firstByte: Instant?
  }

  private let scheduled: Instant
  private let state: Mutex<State>

  init(request: OutgoingRequest, scheduled: Instant) {
    self.scheduled = scheduled
    state = Mutex(
      State(exchange: HTTPExchange(request: request, timing: StepTiming(scheduled: scheduled, end: scheduled))))
  }

  var request: OutgoingRequest { state.withLock { $0.exchange.request } }
  var response: IncomingResponse? { state.withLock { $0.exchange.response } }
  var hasBegunToAnswer: Bool { state.withLock { $0.exchange.response != nil } }

  func sent(at instant: Instant) { state.withLock { $0.sent = $0.sent ?? instant } }

  func begin(_ response: IncomingResponse, at instant: Instant) {
    state.withLock { state in
      state.firstByte = state.firstByte ?? instant
      state.exchange.response = response
    }
  }

  /// Adds to the body of the answer; false where it would become longer than the limit.
  func add(_ bytes: some Collection<UInt8>, upTo limit: Int) -> Bool {
    state.withLock { state in
      guard let count = state.exchange.response?.body.count, count + bytes.count <= limit else { return false }
      state.exchange.response?.body.append(contentsOf: bytes)
      return true
    }
  }

  /// Puts the body in the place of one that came packed.
  func replace(body: [UInt8]) { state.withLock { $0.exchange.response?.body = body } }

  func redirect(to next: OutgoingRequest) {
    state.withLock { state in
      guard let response = state.exchange.response else { return }
      state.exchange.redirects.append(HTTPExchange.Hop(request: state.exchange.request, response: response))
      state.exchange.request = next
      state.exchange.response = nil
    }
  }

  func fail(_ failure: ExchangeFailure) { state.withLock { $0.exchange.failure = failure } }

  func finished(at end: Instant) -> HTTPExchange {
    state.withLock { state in
      state.exchange.timing = StepTiming(scheduled: scheduled, sent: state.sent, firstByte: state.firstByte, end: end)
      return state.exchange
    }
  }
}
