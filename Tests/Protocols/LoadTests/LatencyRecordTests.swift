import Histogram
import JSONValues
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

  @Test func `percentiles are those of an HDR histogram, and what never ended lies above them all`() {
    var histogram = Histogram<UInt64>(highestTrackableValue: 3_600_000_000, numberOfSignificantValueDigits: .three)
    var record = LatencyRecord()
    var random = SeededRandom(seed: 2)
    for _ in 0..<10_000 {
      let value = UInt64.random(in: 0...60_000_000, using: &random) >> UInt64.random(in: 0...20, using: &random)
      histogram.record(value)
      record.record(microseconds: Int64(value))
    }
    for thousandths in [500, 900, 950, 990, 999] {
      let wanted = histogram.highestEquivalentForValue(histogram.valueAtPercentile(Double(thousandths) / 10))
      #expect(record.value(thousandths: thousandths) == Int64(wanted))
    }
    #expect(record.value(thousandths: 990, besides: 101) == record.value(thousandths: 1000))
    #expect(record.value(thousandths: 990, besides: 103) == nil)
    #expect(record.value(thousandths: 500, besides: 103) != nil)
  }

  @Test func `records add up to what one would have`() throws {
    var (first, second, whole) = (LatencyRecord(), LatencyRecord(), LatencyRecord())
    var random = SeededRandom(seed: 3)
    for index in 0..<5_000 {
      let value = Int64.random(in: -5...4_000_000_000, using: &random) >> Int64.random(in: 0...31, using: &random)
      if index % 3 == 0 { first.record(microseconds: value) } else { second.record(microseconds: value) }
      whole.record(microseconds: value)
    }
    first.merge(second)
    #expect(first == whole)
    let json = try JSONValue(encoding: whole)
    #expect(try json.decode(LatencyRecord.self) == whole)
  }
}
