/// Alarms by the second in which they were due; ``LoadResult/interval`` seconds each.
package struct AlarmSecond: Hashable, Sendable, Codable {
  /// From the begin of what is measured; negative while warming up.
  package var second: Int
  /// Put to the vendor's system.
  package var alarms: Int
  /// By the keys of ``Reconciliation/counts``; what never happened in it is missing. What belongs to no alarm counts where
  /// it was seen.
  package var counts: [String: Int]
}

extension LoadPlan {
  /// The begin of the second, or of so many seconds, that a moment belongs to; moments outside belong to the ends.
  func second(of moment: Int64, interval: Int) -> Int {
    let inside = min(max(moment, begin), end)
    let second = (Double(inside) / 1_000_000).rounded(.down)
    return Int((second / Double(interval)).rounded(.down)) * interval
  }
}
