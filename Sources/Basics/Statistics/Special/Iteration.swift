/// A continued fraction that is worked out from its head (Lentz's method as modified by Thompson and Barnett, 1986).
struct ContinuedFraction {
  private(set) var value: Double
  private var c: Double
  private var d: Double
  private static let tiny = 1e-300

  /// - Parameter head: the part before the first fraction.
  init(head: Double) {
    value = head == 0 ? Self.tiny : head
    c = value
    d = 0
  }

  /// Adds `numerator / (denominator + ...`; true when nothing changes any longer.
  mutating func add(_ numerator: Double, over denominator: Double) -> Bool {
    d = denominator + numerator * d
    if abs(d) < Self.tiny { d = Self.tiny }
    c = denominator + numerator / c
    if abs(c) < Self.tiny { c = Self.tiny }
    d = 1 / d
    let factor = c * d
    value *= factor
    return abs(factor - 1) < 3e-16
  }
}

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
