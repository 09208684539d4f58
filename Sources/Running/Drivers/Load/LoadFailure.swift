import Quantities
import Texts

/// Why an arrival did not come out as wanted.
package enum LoadFailure: Error, Sendable, Hashable {
  /// No connection came free within the time limit, so nothing was sent: the load was not held.
  case notSent
  /// No connection: refused, no such host, TLS not agreed.
  case unreachable(String)
  case timedOut
  /// The connection ended before the answer did.
  case closed
  /// The answer is longer than the binding allows.
  case tooLong
  /// What came is not HTTP.
  case badContent(String)
  /// Not one that the binding wants.
  case status(Int)
  /// This output is missing or cannot be read.
  case output(String)
  /// The answer leads to another address. That is not followed under load.
  case redirected
  /// The binding cannot write the request.
  case request(String)
  /// The run was cancelled while the arrival waited or was under way.
  case cancelled

  /// A name that does not change, for tables and records.
  package var code: String {
    switch self {
    case .notSent: "not-sent"
    case .unreachable: "unreachable"
    case .timedOut: "timed-out"
    case .closed: "closed"
    case .tooLong: "too-long"
    case .badContent: "bad-content"
    case .status(let status): "status-\(status)"
    case .output(let name): "output-\(name)"
    case .redirected: "redirected"
    case .request: "request"
    case .cancelled: "cancelled"
    }
  }

  /// Whether trying again later may come out otherwise.
  var mayPass: Bool {
    switch self {
    case .notSent, .unreachable, .timedOut, .closed, .tooLong, .badContent: true
    case .status(let status): status >= 500 || [408, 425, 429].contains(status)
    case .output, .redirected, .request, .cancelled: false
    }
  }

  /// Whether the system may have done what was asked although its answer was not seen, once it was sent.
  var isAmbiguous: Bool {
    switch self {
    case .timedOut, .closed, .tooLong, .badContent, .cancelled: true
    case .notSent, .unreachable, .status, .output, .redirected, .request: false
    }
  }

  /// For people, and whether the fault is the system's.
  package var shortfall: Shortfall { Shortfall(kind, wording) }

  private var kind: Shortfall.Kind {
    switch self {
    case .notSent, .unreachable, .timedOut, .closed, .tooLong, .request, .cancelled: .unseen
    case .badContent, .status, .output, .redirected: .wrong
    }
  }

  private var wording: Text {
    switch self {
    case .notSent:
      Text("The request could not be sent in time: every connection was busy.")
    case .unreachable(let detail): ExchangeFailure.unreachable(detail).shortfall.reason
    case .timedOut:
      Text("The system did not finish its answer in time.")
    case .closed: ExchangeFailure.closed.shortfall.reason
    case .tooLong:
      Text("The answer is longer than the limit.")
    case .badContent(let detail): ExchangeFailure.badContent(detail).shortfall.reason
    case .status(let status):
      Text("The system answered \(status), which is not an expected answer.")
    case .output(let name):
      Text("The answer lacks “\(name)”, or it cannot be read.")
    case .redirected:
      Text("The system redirected, and that is not followed under load.")
    case .request(let detail):
      Text("The test adapter cannot write the request: \(detail)")
    case .cancelled:
      Text("The run was cancelled.")
    }
  }
}
