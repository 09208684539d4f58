package import SuiteLanguage

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
