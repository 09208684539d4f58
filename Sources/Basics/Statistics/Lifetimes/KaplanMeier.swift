import Foundation

/// The share of units that still work over time, without an assumption about its shape.
///
/// Source: E. L. Kaplan and P. Meier, Nonparametric estimation from incomplete observations, 1958; the variance is
/// Greenwood's, the band that of the logarithm of the cumulative hazard.
package struct KaplanMeier: Hashable, Sendable {
  /// What holds from a time of failure until the next.
  package struct Step: Hashable, Sendable {
    package let time: Double
    /// Units under watch just before.
    package let atRisk: Int
    package let failures: Int
    /// The share that works from here on.
    package let surviving: Double
    /// A pointwise band of the share.
    package let lower: Double
    package let upper: Double
  }

  package let steps: [Step]
  package let units: Int

  /// - Parameters:
  ///   - times: of failures. A unit last seen at the time of a failure is counted as at risk then.
  ///   - censored: times at which units still worked.
  ///   - confidence: of each side of the band.
  package init(times: [Double], censored: [Double], confidence: Confidence) throws(StatisticsError) {
    _ = try LifetimeSample(failures: times, censored: censored)
    let z = try NormalDistribution.quantile(1 - confidence.risk)
    units = times.count + censored.count
    let sorted = times.sorted()
    let lastSeen = censored.sorted()
    var steps: [Step] = []
    var (surviving, variance) = (1.0, 0.0)
    var (next, gone) = (0, 0)
    while next < sorted.count {
      let time = sorted[next]
      var failures = 0
      while next + failures < sorted.count, sorted[next + failures] == time { failures += 1 }
      while gone < lastSeen.count, lastSeen[gone] < time { gone += 1 }
      let atRisk = units - next - gone
      surviving *= 1 - Double(failures) / Double(atRisk)
      variance += Double(failures) / Double(atRisk) / Double(max(1, atRisk - failures))
      let band = Self.band(surviving, variance, z)
      steps.append(
        Step(
          time: time, atRisk: atRisk, failures: failures, surviving: surviving, lower: band.lowerBound,
          upper: band.upperBound))
      next += failures
    }
    self.steps = steps
  }

  private static func band(_ surviving: Double, _ variance: Double, _ z: Double) -> ClosedRange<Double> {
    guard surviving > 0, surviving < 1 else { return 0...max(0, surviving) }
    let width = abs(z) * variance.squareRoot() / log(surviving)
    return pow(surviving, exp(-width))...pow(surviving, exp(width))
  }

  /// The share that works at the time: right after a failure at the same time.
  package func surviving(at time: Double) -> Double { steps.last { $0.time <= time }?.surviving ?? 1 }
}
