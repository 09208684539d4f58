import Foundation
import Texts

/// A bound for lifetimes where few units or none have failed, with a shape that is taken from elsewhere.
///
/// Source: R. B. Abernethy, The New Weibull Handbook, chapter 6. With the shape known, times to its power are
/// exponential, so the chi-square bound of a mean holds exactly. The assumed shape must be shown beside every figure.
package struct Weibayes: Hashable, Sendable {
  package let shape: Double
  package let failures: Int
  /// The sum of all times to the power of the shape, over the longest time to that power.
  private let sum: Double
  private let unit: Double

  /// - Parameters:
  ///   - shape: assumed.
  ///   - times: of failures, perhaps none.
  ///   - censored: times at which units still worked.
  package init(shape: Double, times: [Double] = [], censored: [Double] = []) throws(StatisticsError) {
    guard shape > 0, shape <= 100 else {
      throw StatisticsError(
        problem: Text("a Weibull shape of \(shape) cannot be used"), hint: Text("give a number above 0, for instance 2")
      )
    }
    let sample = try LifetimeSample(failures: times, censored: censored)
    self.shape = shape
    failures = times.count
    sum = sample.sums(shape).sum
    unit = sample.unit
  }

  /// The time by which 63.2 % have failed is at least this, with the confidence.
  package func lowerScale(confidence: Confidence) throws(StatisticsError) -> Double {
    let bound = try PoissonBound.upper(events: failures, time: sum, confidence: confidence)
    return try (unit * pow(1 / bound, 1 / shape)).finite(Text("a Weibayes bound"))
  }

  /// The time by which the share has failed is at least this, with the confidence.
  package func lowerTime(failed share: Double, confidence: Confidence) throws(StatisticsError) -> Double {
    try LifetimeSample.check(share: share)
    return try (lowerScale(confidence: confidence) * pow(-log1p(-share), 1 / shape)).finite(Text("a Weibayes bound"))
  }
}
