import Histogram

/// A histogram of durations: microseconds to three significant digits (HDR), which adds up exactly.
package struct LatencyRecord: Sendable {
  private var histogram = Histogram<UInt64>(
    highestTrackableValue: UInt64(LatencyBuckets.highest), numberOfSignificantValueDigits: .three)

  package init() {}

  package mutating func record(microseconds: Int64) {
    record(bucket: LatencyBuckets.bucket(of: microseconds), count: 1)
  }

  /// Records a bucket instead of a value, so that added parts are equal to the whole.
  mutating func record(bucket: Int, count: UInt64) {
    histogram.record(UInt64(LatencyBuckets.lowest(of: bucket)), count: count)
  }

  package mutating func merge(_ other: LatencyRecord) { histogram.add(other.histogram) }

  package var count: UInt64 { histogram.totalCount }

  /// The buckets in which something is, in order.
  package var buckets: [(bucket: Int, count: UInt64)] {
    guard count > 0 else { return [] }
    return histogram.recordedValues().map { (LatencyBuckets.bucket(of: Int64($0.value)), $0.count) }
  }

  /// The quantile of a share in thousandths, in microseconds: the greatest value of its bucket.
  ///
  /// - Parameters:
  ///   - thousandths: 1 to 1000.
  ///   - endless: the number of others that never ended; they lie above every value.
  /// - Returns: nil where there is nothing, or where the place falls among those without an end.
  package func value(thousandths: Int, besides endless: UInt64 = 0) -> Int64? {
    bucketCounts.value(thousandths: thousandths, besides: endless)
  }

  /// The same for several places at once.
  var bucketCounts: BucketCounts {
    var counts = BucketCounts()
    for (bucket, count) in buckets { counts.add(bucket, count) }
    return counts
  }

  /// The number of longer times, to the precision of the buckets.
  package func count(above microseconds: Int64) -> UInt64 {
    let limit = LatencyBuckets.bucket(of: microseconds)
    return buckets.reduce(0) { $1.bucket > limit ? $0 + $1.count : $0 }
  }
}

extension LatencyRecord: Hashable {
  package static func == (left: LatencyRecord, right: LatencyRecord) -> Bool { left.histogram == right.histogram }

  package func hash(into hasher: inout Hasher) { hasher.combine(count) }
}

/// A compact text: pairs of the distance to the bucket before and the count there, as variable-length numbers in base 64.
extension LatencyRecord: Codable {
  package func encode(to encoder: any Encoder) throws {
    var writer = ByteWriter()
    var before = 0
    for (bucket, count) in buckets {
      writer.write(UInt64(bucket - before))
      writer.write(count)
      before = bucket
    }
    var container = encoder.singleValueContainer()
    try container.encode(Base64.text(writer.bytes))
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    self.init()
    guard let bytes = Base64.bytes(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not in base 64")
    }
    do throws(LoadJournal.DecodingProblem) {
      var reader = ByteReader(bytes)
      var bucket: UInt64 = 0
      while !reader.isAtEnd {
        bucket = try reader.sum(bucket, reader.number())
        guard bucket <= UInt64(LatencyBuckets.last) else {
          throw reader.problem("a bucket beyond an hour")
        }
        record(bucket: Int(bucket), count: try reader.number())
      }
    } catch {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(error)")
    }
  }
}
