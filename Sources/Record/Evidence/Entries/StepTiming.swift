package import Quantities

/// When the parts of a step happened, by our clock.
package struct StepTiming: Sendable, Hashable, Codable {
  /// When it was to begin. Latency counts from here, so that a late generator does not flatter the system.
  package let scheduled: Instant
  /// When the request had been sent.
  package let sent: Instant?
  /// When the answer began.
  package let firstByte: Instant?
  /// When the outcome was known.
  package let end: Instant

  package init(scheduled: Instant, sent: Instant? = nil, firstByte: Instant? = nil, end: Instant) {
    self.scheduled = scheduled
    self.sent = sent
    self.firstByte = firstByte
    self.end = end
  }
}
