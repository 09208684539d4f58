import Histogram

/// The buckets of an HDR histogram with three significant digits from 1 microsecond to an hour, numbered from 0, so that
/// they can be counted without a histogram: the number is in journals and results. The bounds are the library's.
///
/// Up to 2 047 µs each value has its own; from there each bucket is at most a thousandth of its values wide.
package enum LatencyBuckets {
  /// The greatest value, 1 hour. Longer times count as this long.
  package static let highest: Int64 = 3_600_000_000
  /// Bits of a bucket's number.
  static let bits = 15

  /// The smallest value of each bucket, and in the end the first value beyond the last bucket.
  private static let bounds: [Int64] = {
    let histogram = Histogram<UInt64>(
      highestTrackableValue: UInt64(highest), numberOfSignificantValueDigits: .three)
    var bounds: [Int64] = []
    var value: UInt64 = 0
    while value <= UInt64(highest) {
      bounds.append(Int64(value))
      value = histogram.nextNonEquivalentForValue(value)
    }
    return bounds + [Int64(value)]
  }()

  /// The number of the last bucket.
  static let last = bucket(of: highest)

  /// The bucket of a number of microseconds; below 0 counts as 0.
  package static func bucket(of microseconds: Int64) -> Int {
    let value = min(max(microseconds, 0), highest)
    var (low, high) = (0, bounds.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if bounds[middle] <= value { low = middle } else { high = middle }
    }
    return low
  }

  /// The smallest value of a bucket.
  package static func lowest(of bucket: Int) -> Int64 { bounds[min(max(bucket, 0), bounds.count - 1)] }

  /// The greatest value of a bucket.
  package static func greatest(of bucket: Int) -> Int64 { lowest(of: bucket + 1) - 1 }
}

/// The counts of buckets, in order of the buckets.
struct BucketCounts {
  private(set) var pairs: [(bucket: Int, count: UInt64)] = []
  private(set) var total: UInt64 = 0

  /// Adds to a bucket; they need not come in order, and one may come again. Call ``order()`` in the end.
  mutating func add(_ bucket: Int, _ count: UInt64) {
    pairs.append((bucket, count))
    total += count
  }

  mutating func order() { pairs.sort { $0.bucket < $1.bucket } }

  mutating func removeAll() {
    pairs.removeAll(keepingCapacity: true)
    total = 0
  }

  /// See ``LatencyRecord/value(thousandths:besides:)``.
  func value(thousandths: Int, besides endless: UInt64 = 0) -> Int64? {
    let all = total + endless
    guard all > 0, (1...1000).contains(thousandths) else { return nil }
    let (product, overflow) = all.multipliedReportingOverflow(by: UInt64(thousandths))
    guard !overflow else { return nil }
    let rank = max((product + 999) / 1000, 1)
    var seen: UInt64 = 0
    for (bucket, count) in pairs {
      seen += count
      if seen >= rank { return LatencyBuckets.greatest(of: bucket) }
    }
    return nil
  }
}
