/// Where an increasing function is zero.
enum MonotoneRoot {
  /// Newton's method that falls back on halving wherever a step leaves what is known to hold the root.
  ///
  /// - Parameter evaluate: the value and the derivative; an infinite value shows the side only.
  static func newton(
    in range: ClosedRange<Double>, from guess: Double,
    _ evaluate: (Double) throws(StatisticsError) -> (value: Double, slope: Double)
  ) throws(StatisticsError) -> Double {
    var (low, high) = (range.lowerBound, range.upperBound)
    var point = min(max(guess, low), high)
    for _ in 0..<400 {
      let (value, slope) = try evaluate(point)
      if value == 0 { return point }
      if value < 0 { low = point } else { high = point }
      var next = point - value / slope
      if !next.isFinite || next <= low || next >= high { next = low + (high - low) / 2 }
      if abs(next - point) <= 1e-16 * max(1, abs(next)) || next == low || next == high { return next }
      point = next
    }
    return point
  }

  /// By halving alone, to the last digit.
  static func bisection(
    in range: ClosedRange<Double>, _ evaluate: (Double) throws(StatisticsError) -> Double
  ) throws(StatisticsError) -> Double {
    var (low, high) = (range.lowerBound, range.upperBound)
    for _ in 0..<300 {
      let middle = low + (high - low) / 2
      if middle <= low || middle >= high { break }
      if try evaluate(middle) < 0 { low = middle } else { high = middle }
    }
    return low + (high - low) / 2
  }
}
