import Quantities
package import SuiteLanguage
import Texts

/// The result of an arrival. Times are microseconds since the begin of the run.
package struct LoadOutcome: Sendable {
  package let arrival: LoadArrival
  /// When the generator came to it. What lies between the schedule and this is the generator's own lag.
  package let begun: Int64
  /// When its first request was written; nil where none was.
  package let sent: Int64?
  /// When its last answer began.
  package let firstByte: Int64?
  /// When the last byte of its answer was read, or it was known that there is none. Latency counts from the schedule to
  /// here.
  package let end: Int64
  /// Of the last answer.
  package let status: Int?
  /// Nil where every status and output was as the binding wants.
  package let failure: LoadFailure?
  /// As ``LoadCall/outputs`` has them; nil for what did not come, or is optional and missing.
  package let outputs: [Value?]
  /// How often it was tried; more than once only where ``LoadCall/retry`` says so. The other figures are of the first
  /// sending and of the last answer.
  package let attempts: Int
  /// Earlier attempts that were sent and whose answer was never seen: the system may have done them all the same.
  package let ambiguous: Int

  package init(
    arrival: LoadArrival, begun: Int64, sent: Int64? = nil, firstByte: Int64? = nil, end: Int64, status: Int? = nil,
    failure: LoadFailure? = nil, outputs: [Value?] = [], attempts: Int = 1, ambiguous: Int = 0
  ) {
    self.arrival = arrival
    self.begun = begun
    self.sent = sent
    self.firstByte = firstByte
    self.end = end
    self.status = status
    self.failure = failure
    self.outputs = outputs
    self.attempts = attempts
    self.ambiguous = ambiguous
  }
}

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

/// A load run in figures.
package struct LoadSummary: Sendable {
  /// Taken from the schedule.
  package var taken = 0
  /// Of these, written to a connection.
  package var sent = 0
  /// Answered as the binding wants.
  package var wanted = 0
  /// The others, by why.
  package var failures: [LoadFailure: Int] = [:]
  package var connectionsOpened = 0
  package var connectionsFailed = 0
  package var mostConnections = 0
  package var mostUnderWay = 0
  /// Computing time of the generator's threads.
  package var cpu: Duration = .zero
  /// From the first arrival that was taken to the end of the last one.
  package var span: Duration = .zero
  /// The longest that an arrival waited for the generator to come to it, in microseconds.
  package var mostLag: Int64 = 0
  package var isCancelled = false

  package init() {}

  /// Taken and never sent, because no connection came free.
  package var unsent: Int { failures[.notSent] ?? 0 }

  /// Of two threads that ran beside each other.
  mutating func merge(_ other: LoadSummary) {
    taken += other.taken
    sent += other.sent
    wanted += other.wanted
    failures.merge(other.failures, uniquingKeysWith: +)
    connectionsOpened += other.connectionsOpened
    connectionsFailed += other.connectionsFailed
    mostConnections += other.mostConnections
    mostUnderWay += other.mostUnderWay
    cpu += other.cpu
    span = max(span, other.span)
    mostLag = max(mostLag, other.mostLag)
    isCancelled = isCancelled || other.isCancelled
  }
}
