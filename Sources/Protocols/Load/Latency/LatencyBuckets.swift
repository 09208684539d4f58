/// The buckets of an HDR histogram with three significant digits from 1 microsecond to an hour: the same bounds as those
/// of ``Histogram`` with these settings, as numbers that can be counted without one.
///
/// Up to 2 047 µs each value has its own; from there each bucket is at most a thousandth of its values wide.
package enum LatencyBuckets {
  /// The greatest value, 1 hour. What took longer is counted as this long.
  package static let highest: Int64 = 3_600_000_000
  /// Bits of a bucket's number.
  static let bits = 15
  private static let halfBits = 10
  private static let half = 1 << 10

  /// The bucket of a number of microseconds; below 0 counts as 0.
  package static func bucket(of microseconds: Int64) -> Int {
    let value = UInt64(min(max(microseconds, 0), highest))
    let exponent = 53 - (value | 2047).leadingZeroBitCount
    return (exponent + 1) << halfBits + Int(value >> UInt64(exponent)) - half
  }

  /// The smallest value of a bucket.
  package static func lowest(of bucket: Int) -> Int64 {
    guard bucket >= 2 * half else { return Int64(bucket) }
    return Int64(bucket & (half - 1) + half) << Int64(bucket >> halfBits - 1)
  }

  /// The greatest value of a bucket.
  package static func greatest(of bucket: Int) -> Int64 { lowest(of: bucket + 1) - 1 }
}
