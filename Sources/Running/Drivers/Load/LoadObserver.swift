package import SuiteLanguage

/// Hears what happens during a load run.
///
/// Called on the threads that carry the load, several at once: whoever takes long here delays the load itself.
package protocol LoadObserver: AnyObject, Sendable {
  /// An arrival has come to its end; once for each that was taken from the schedule.
  func take(_ outcome: LoadOutcome)
  /// An answer has brought something that lets the caller in: a token that the binding names, or a cookie. Told once by
  /// each thread, before the outcome of the arrival.
  func take(secret: String)
  /// How the generator is doing; about once a second for each of its threads.
  func take(_ pulse: LoadPulse)
  /// A stream has brought something.
  func take(_ event: LoadEvent)
  /// A stream is open, or is not any longer.
  func take(_ change: LoadStreamChange)
  /// The readers of a stream were kept from reading.
  func take(_ stall: LoadReadingStall)
}

extension LoadObserver {
  package func take(secret: String) {}
  package func take(_ pulse: LoadPulse) {}
  package func take(_ event: LoadEvent) {}
  package func take(_ change: LoadStreamChange) {}
  package func take(_ stall: LoadReadingStall) {}
}

/// How one thread of the generator did since its last pulse.
package struct LoadPulse: Sendable, Hashable {
  /// The thread, from 0.
  package let thread: Int
  /// When, in microseconds since the begin of the run.
  package let at: Int64
  /// The share of one processor core that the thread used.
  package let cpu: Double
  /// The longest that an arrival waited for the generator to come to it, in microseconds.
  package let lag: Int64
  /// Arrivals that were come to.
  package let arrivals: Int
  /// Arrivals that came to their end.
  package let finished: Int
  /// Sent and not ended, at this moment.
  package let underWay: Int
  /// Waiting for a connection, at this moment.
  package let waiting: Int
  /// Open, at this moment.
  package let connections: Int
}

/// Something that a stream has brought to one of its readers.
package struct LoadEvent: Sendable {
  package let stream: String
  /// Index of the reader.
  package let reader: Int
  /// When, in microseconds since the begin of the run.
  package let at: Int64
  /// In the order of the fields that are wanted; nil for what is missing.
  package let values: [Value?]
  /// Why a field cannot be read, or is missing though the vocabulary wants it.
  package let problem: Shortfall?
  /// The identifier that the stream gave last; empty where it gives none.
  package let id: String
  /// As it came.
  package let data: [UInt8]

  package init(
    stream: String, reader: Int, at: Int64, values: [Value?], problem: Shortfall? = nil, id: String = "",
    data: [UInt8] = []
  ) {
    self.stream = stream
    self.reader = reader
    self.at = at
    self.values = values
    self.problem = problem
    self.id = id
    self.data = data
  }
}

/// A reader of a stream has got or lost its connection. Times are microseconds since the begin of the run.
package enum LoadStreamChange: Sendable {
  case opened(stream: String, reader: Int, at: Int64)
  /// `mayMiss`: the stream has given no identifier to go on from, so what happens until it is open again may be lost
  /// to this reader without anybody being at fault.
  case broken(stream: String, reader: Int, at: Int64, why: Shortfall, mayMiss: Bool)
}

/// A time in which the thread of the readers did not come to read, in microseconds since the begin of the run. What was
/// read at its end may have been there since its beginning.
package struct LoadReadingStall: Sendable, Hashable {
  package let from: Int64
  package let until: Int64

  package init(from: Int64, until: Int64) {
    self.from = from
    self.until = until
  }
}
