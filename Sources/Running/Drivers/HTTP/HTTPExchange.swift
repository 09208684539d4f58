package import Evidence
package import Quantities

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

  package init(
    request: OutgoingRequest, response: IncomingResponse? = nil, failure: ExchangeFailure? = nil, timing: StepTiming
  ) {
    self.request = request
    self.response = response
    self.failure = failure
    self.timing = timing
  }
}
