package import Evidence
package import Quantities
import Synchronization

/// A header field, as sent or received.
package struct HeaderField: Sendable, Hashable {
  package let name: String
  package let value: String

  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// A request, ready to be sent.
package struct OutgoingRequest: Sendable, Hashable {
  package var method: String
  /// Absolute.
  package var url: String
  package var headers: [HeaderField]
  package var body: [UInt8]

  package init(method: String, url: String, headers: [HeaderField] = [], body: [UInt8] = []) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
  }
}

/// An answer, or as much of it as arrived.
package struct IncomingResponse: Sendable, Hashable {
  /// `HTTP/1.1`, `HTTP/2`.
  package var version: String
  package var status: Int
  package var reason: String
  package var headers: [HeaderField]
  package var body: [UInt8]

  package init(version: String, status: Int, reason: String, headers: [HeaderField], body: [UInt8]) {
    self.version = version
    self.status = status
    self.reason = reason
    self.headers = headers
    self.body = body
  }

  /// The values of a header, joined as RFC 9110 (section 5.3) joins them; nil where there is none.
  package func header(_ name: String) -> String? {
    let wanted = name.lowercased()
    let values = headers.filter { $0.name.lowercased() == wanted }.map(\.value)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }
}

/// A request and its result.
package struct HTTPExchange: Sendable {
  package var request: OutgoingRequest
  package var response: IncomingResponse?
  package var failure: ExchangeFailure?
  package var timing: StepTiming
  /// The requests and answers that led here by redirects, in order.
  package var redirects: [Hop] = []

  package struct Hop: Sendable, Hashable {
    package var request: OutgoingRequest
    package var response: IncomingResponse
  }
}

/// Requests and answers as HTTP/1.1 messages (RFC 9112), which is how the record keeps them whatever version carried
/// them. The target of a request is in absolute form (section 3.2.2), so that the message alone can be sent again.
extension OutgoingRequest {
  package var messageBytes: [UInt8] {
    var head = "\(method) \(url) HTTP/1.1\r\n"
    for field in headers { head += "\(field.name): \(field.value)\r\n" }
    return Array((head + "\r\n").utf8) + body
  }
}

extension IncomingResponse {
  package var messageBytes: [UInt8] {
    var head = "\(version) \(status) \(reason)\r\n"
    for field in headers { head += "\(field.name): \(field.value)\r\n" }
    return Array((head + "\r\n").utf8) + body
  }
}

extension HTTPExchange {
  /// The request that was sent first, before any redirect.
  package var firstRequest: OutgoingRequest { redirects.first?.request ?? request }

  /// All answers in order: those that redirected, then the last one.
  package var responseBytes: [UInt8]? {
    guard response != nil || !redirects.isEmpty else { return nil }
    var bytes: [UInt8] = []
    for hop in redirects { bytes += hop.response.messageBytes + Array("\r\n".utf8) }
    if let response { bytes += response.messageBytes }
    return bytes
  }
}

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

/// Dates in HTTP headers (RFC 9110, section 5.6.7), in the preferred form.
package enum HTTPDate {
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// Nil for a date in another form.
  package static func parse(_ text: String) -> Instant? {
    let parts = text.split(separator: " ")
    guard parts.count == 6, parts[5] == "GMT", let month = months.firstIndex(of: String(parts[2])) else { return nil }
    let number = month + 1
    return Instant(parsing: "\(parts[3])-\(number < 10 ? "0" : "")\(number)-\(parts[1])T\(parts[4])Z")
  }
}
