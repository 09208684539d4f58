package import Quantities

/// Measured times in order, and what is shown of them.
package struct Distribution: Hashable, Sendable {
  /// From the shortest to the longest.
  package let samples: [TimeSpan]

  package init(_ samples: some Sequence<TimeSpan>) { self.samples = samples.sorted() }

  package var count: Int { samples.count }
  package var shortest: TimeSpan? { samples.first }
  package var longest: TimeSpan? { samples.last }

  /// The smallest sample that so many percent of the samples do not exceed (nearest rank): always a
  /// value that was measured, never one between two.
  package func percentile(_ percent: Int) -> TimeSpan? {
    guard !samples.isEmpty else { return nil }
    let bounded = min(max(percent, 0), 100)
    let rank = (bounded * samples.count + 99) / 100
    return samples[max(rank, 1) - 1]
  }

  /// The samples counted in so many equally wide classes from zero to the given end.
  package func classes(_ count: Int, upTo end: TimeSpan) -> [(from: TimeSpan, to: TimeSpan, samples: Int)] {
    let width = max(1, (end.microseconds + Int64(count) - 1) / Int64(max(1, count)))
    var counts = Array(repeating: 0, count: max(1, count))
    for sample in samples {
      let index = Int(clamping: max(0, sample.microseconds) / width)
      counts[min(index, counts.count - 1)] += 1
    }
    return counts.enumerated().map { index, samples in
      let (from, to) = (Int64(index) * width, Int64(index + 1) * width)
      return (TimeSpan(microseconds: from), TimeSpan(microseconds: to), samples)
    }
  }
}
