/// How much is in which bucket, the buckets in order.
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
