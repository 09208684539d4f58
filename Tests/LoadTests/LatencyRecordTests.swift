import Histogram
import Load
import TestSupport
import Testing

@Suite
struct LatencyRecordTests {
  @Test func `what is recorded is counted`() {
    var record = LatencyRecord()
    record.record(microseconds: 12)
    #expect(record.count == 1)
  }

  @Test func `buckets have the bounds of an HDR histogram with three digits`() {
    let histogram = Histogram<UInt64>(highestTrackableValue: 3_600_000_000, numberOfSignificantValueDigits: .three)
    var random = SeededRandom(seed: 1)
    let values =
      (0..<5_000).map { UInt64($0) }
      + (0..<20_000).map { _ in
        UInt64.random(in: 0...3_600_000_000, using: &random) >> UInt64.random(in: 0...30, using: &random)
      }
    for value in values + [3_600_000_000] {
      let bucket = LatencyBuckets.bucket(of: Int64(value))
      #expect(LatencyBuckets.lowest(of: bucket) == Int64(histogram.lowestEquivalentForValue(value)))
      #expect(LatencyBuckets.greatest(of: bucket) == Int64(histogram.highestEquivalentForValue(value)))
    }
  }
}
