/// A numbered axis with round steps, for drawing only: what is judged is never rounded through here.
package struct Axis: Hashable, Sendable {
  /// Where the axis begins and ends; multiples of ``step``.
  package let low: Double
  package let high: Double
  package let step: Double

  /// An axis from zero that holds the largest value, with about so many steps of 1, 2 or 5 times a power of ten.
  package init(upTo largest: Double, steps: Int = 5) {
    let top = largest.isFinite && largest > 0 ? largest : 1
    let raw = top / Double(max(1, steps))
    var power = 1.0
    while power * 10 <= raw { power *= 10 }
    while power > raw { power /= 10 }
    let factor = raw / power
    step = power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10)
    low = 0
    high = (top / step).rounded(.up) * step
  }

  /// An axis with steps that are given.
  package init(from low: Double, to high: Double, step: Double) {
    self.low = low
    self.high = high
    self.step = step
  }

  package var ticks: [Double] {
    let count = Int(((high - low) / step).rounded())
    return (0...max(0, min(count, 1000))).map { low + Double($0) * step }
  }

  /// Decimals that the labels need.
  var decimals: Int {
    var decimals = 0
    var scaled = step
    while decimals < 6, abs(scaled - scaled.rounded()) > 1e-9 {
      scaled *= 10
      decimals += 1
    }
    return decimals
  }

  /// The share of the axis that lies before the value, from 0 to 1; values outside are put at the ends.
  func position(of value: Double) -> Double {
    guard high > low else { return 0 }
    return min(1, max(0, (value - low) / (high - low)))
  }
}
