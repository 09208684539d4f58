/// What came of one call of the mix.
package struct CallResult: Hashable, Sendable, Codable {
  package var operation: String
  package var isAlarm: Bool
  /// What is measured.
  package var measured: Arrivals
  /// What came before, while warming up.
  package var warmUp: Arrivals
  /// From the scheduled moment until the generator came to it: its own lag.
  package var begun: LatencyRecord
  /// Until the request was written.
  package var sent: LatencyRecord
  /// Until the answer began; of answered requests.
  package var firstByte: LatencyRecord
  /// Until the answer was whole and as wanted. The others never came to an end: see ``Arrivals/endless``.
  package var end: LatencyRecord
  /// By time, ``LoadResult/interval`` seconds each; those without an arrival are left out.
  package var series: [Point]

  /// Arrivals by what came of them.
  package struct Arrivals: Hashable, Sendable, Codable {
    /// As the plan says.
    package var planned = 0
    /// By ``ArrivalReport/Outcome``.
    package var done = 0
    package var wrongAnswer = 0
    package var refused = 0
    package var failed = 0
    package var timedOut = 0
    package var notSent = 0
    package var cancelled = 0
    /// Answers that are longer than is read; nil where there were none, as in results of before.
    package var unread: Int?
    /// Attempts to which the generator came later than its criterion allows.
    package var late = 0
    /// Attempts after the first of an arrival.
    package var retries = 0

    package init() {}

    /// Put to the vendor's system.
    package var attempted: Int { done + wrongAnswer + refused + failed + timedOut + (unread ?? 0) }
    /// Of ``attempted`` those that did not come out as wanted.
    package var errors: Int { attempted - done - (unread ?? 0) }
    /// Of ``planned`` those that never came to the end that is wanted, for whatever reason.
    package var endless: Int { max(0, planned - done) }
    /// Put to the vendor's system at their time.
    package var held: Int { attempted - late }
  }

  package struct Point: Hashable, Sendable, Codable {
    /// Seconds from the begin of what is measured; negative while warming up.
    package var second: Int
    package var arrivals: Arrivals
    /// Microseconds, of those that came to the end that is wanted; nil where none did.
    package var p50: Int64?
    package var p95: Int64?
    package var p99: Int64?
    package var max: Int64?
    /// The most that the generator came late, to the precision of the histograms.
    package var lag: Int64?
  }
}

extension CallResult.Arrivals {
  mutating func add(_ counts: SecondCounts) {
    done += Int(clamping: counts.count(.done))
    wrongAnswer += Int(clamping: counts.count(.wrongAnswer))
    refused += Int(clamping: counts.count(.refused))
    failed += Int(clamping: counts.count(.failed))
    timedOut += Int(clamping: counts.count(.timedOut))
    notSent += Int(clamping: counts.count(.notSent))
    cancelled += Int(clamping: counts.count(.cancelled))
    if counts.count(.unread) > 0 { unread = (unread ?? 0) + Int(clamping: counts.count(.unread)) }
    late += Int(clamping: counts.late)
    retries += Int(clamping: counts.retries)
  }
}
