import Histogram

/// How long operations took, in microseconds, to three significant digits.
package struct LatencyRecord: Sendable {
  private var histogram = Histogram<UInt64>(
    highestTrackableValue: 3_600_000_000, numberOfSignificantValueDigits: .three)

  package init() {}

  package mutating func record(microseconds: UInt64) { histogram.record(microseconds) }

  package var count: UInt64 { histogram.totalCount }
}
