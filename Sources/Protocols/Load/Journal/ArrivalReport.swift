/// The outcome of one arrival: one report each, after the last attempt.
package struct ArrivalReport: Hashable, Sendable {
  package enum Outcome: UInt8, CaseIterable, Sendable, Codable {
    /// Answered, and the answer is as wanted.
    case done
    /// Answered, and an output is not as wanted.
    case wrongAnswer
    /// Answered with a status that the binding does not want.
    case refused
    /// The connection could not be made, or broke before the answer was whole.
    case failed
    case timedOut
    /// The generator never sent it, through its own fault.
    case notSent
    /// The run was aborted before it was answered.
    case cancelled
    /// Answered, and the answer is longer than is read: whether it is as wanted is not known.
    case unread

    /// Whether it was sent to the vendor's system, so that it must be accounted for.
    package var isAttempt: Bool { self != .notSent && self != .cancelled }
  }

  package var arrival: LoadPlan.Arrival
  /// When the generator began; the delay against the plan is the generator's own lag.
  package var begun: Int64
  /// When the first attempt had been written.
  package var sent: Int64?
  /// When the last answer began.
  package var firstByte: Int64?
  /// When the outcome was known.
  package var end: Int64
  package var outcome: Outcome
  /// The number of attempts, from 1.
  package var attempts: Int
  /// Attempts before the last one without an answer: the vendor may have taken them too.
  package var ambiguous: Int

  package init(
    arrival: LoadPlan.Arrival, begun: Int64, sent: Int64?, firstByte: Int64?, end: Int64, outcome: Outcome,
    attempts: Int = 1, ambiguous: Int = 0
  ) {
    self.arrival = arrival
    self.begun = begun
    self.sent = sent
    self.firstByte = firstByte
    self.end = end
    self.outcome = outcome
    self.attempts = attempts
    self.ambiguous = ambiguous
  }
}

/// An event that a member of staff saw.
package struct Sighting: Hashable, Sendable {
  /// The row of staff, from 0.
  package var staff: Int
  package var at: Int64
  package var examined: Examined
  /// The text of the event, for the list of faults; kept for the first of them only.
  package var sample: String?

  package init(staff: Int, at: Int64, examined: Examined, sample: String? = nil) {
    self.staff = staff
    self.at = at
    self.examined = examined
    self.sample = sample
  }
}

/// The generator's own load in one second.
package struct GeneratorPulse: Hashable, Sendable, Codable {
  package var shard: Int
  /// The end of the second.
  package var at: Int64
  /// Its greatest lag.
  package var lag: Int64
  /// Processor time used.
  package var cpuMicroseconds: Int64
  package var connections: Int
  package var underWay: Int
  package var waiting: Int

  package init(
    shard: Int, at: Int64, lag: Int64, cpuMicroseconds: Int64, connections: Int = 0, underWay: Int = 0,
    waiting: Int = 0
  ) {
    self.shard = shard
    self.at = at
    self.lag = lag
    self.cpuMicroseconds = cpuMicroseconds
    self.connections = connections
    self.underWay = underWay
    self.waiting = waiting
  }
}

/// A change of a stream of a member of staff.
package struct StreamChange: Hashable, Sendable {
  package enum Kind: UInt8, CaseIterable, Sendable {
    case opened
    /// Closed by the vendor or the network; the reader reconnects and gets what it missed.
    case broken
    /// The same, of a stream that does not repeat missed events.
    case brokenWithLoss
    /// Closed by our own side.
    case left
    /// Everything until then has been seen.
    case observedUntil
  }

  package var staff: Int
  package var at: Int64
  package var kind: Kind

  package init(staff: Int, at: Int64, kind: Kind) {
    self.staff = staff
    self.at = at
    self.kind = kind
  }
}

/// A time in which our own readers of streams did not run: an event seen at its end may have come at its beginning.
/// Only those that are long enough to matter are noted.
package struct ReadingStall: Hashable, Sendable, Codable {
  package var from: Int64
  package var until: Int64

  package init(from: Int64, until: Int64) {
    self.from = from
    self.until = until
  }

  package var length: Int64 { max(0, until - from) }
}

/// A time in which the vendor's system, or the network to it, was down.
package struct Outage: Hashable, Sendable, Codable {
  package var from: Int64
  package var until: Int64

  package init(from: Int64, until: Int64) {
    self.from = from
    self.until = until
  }
}
