import Foundation
import Texts

/// A Weibull distribution of lifetimes, fitted by maximum likelihood to failures and to units that still worked when they
/// were last seen (right-censored).
///
/// Source: W. Q. Meeker and L. A. Escobar, Statistical Methods for Reliability Data, 1998, chapter 8. Times are in any one
/// unit.
package struct WeibullFit: Hashable, Sendable {
  /// Above 1 where units wear out.
  package let shape: Double
  /// The time by which 63.2 % have failed.
  package let scale: Double
  /// The logarithm of the likelihood at its maximum.
  package let logLikelihood: Double
  package let failures: Int
  package let censored: Int

  let sample: LifetimeSample

  /// - Parameters:
  ///   - times: of failures.
  ///   - censored: times at which units still worked.
  package static func fit(times: [Double], censored: [Double] = []) throws(StatisticsError) -> WeibullFit {
    try WeibullFit(LifetimeSample(failures: times, censored: censored))
  }

  init(_ sample: LifetimeSample) throws(StatisticsError) {
    guard sample.logFailures.count >= 2 else {
      throw StatisticsError(
        problem: Text("\(sample.logFailures.count) failures do not tell a Weibull distribution"),
        hint: Text("give at least two times of failure, or assume a shape (Weibayes)"))
    }
    guard sample.logFailures.contains(where: { $0 < 0 }) else {
      throw StatisticsError(
        problem: Text("all failures come at the same, last time, which no Weibull distribution fits"),
        hint: Text("give exact times of failure"))
    }
    let meanLog = sample.logFailures.reduce(0, +) / Double(sample.logFailures.count)
    // Increasing in the shape, with exactly one root.
    let logShape = try MonotoneRoot.bisection(in: -12...12) { logShape throws(StatisticsError) in
      let shape = exp(logShape)
      let (sum, weighted) = sample.sums(shape)
      return weighted / sum - 1 / shape - meanLog
    }
    guard abs(logShape) < 11.9 else { throw .noConvergence(Text("a Weibull fit")) }
    shape = exp(logShape)
    let count = Double(sample.logFailures.count)
    let logScale = log(sample.sums(shape).sum / count) / shape
    scale = try (sample.unit * exp(logScale)).finite(Text("a Weibull scale"))
    logLikelihood = try sample.logLikelihood(shape: shape, logScale: logScale).finite(Text("a Weibull fit"))
    failures = sample.logFailures.count
    censored = sample.logTimes.count - failures
    self.sample = sample
  }

  /// The share that has failed by the time.
  package func failed(by time: Double) -> Double { time <= 0 ? 0 : -expm1(-pow(time / scale, shape)) }

  /// The time by which the share has failed.
  package func time(failed share: Double) throws(StatisticsError) -> Double {
    try LifetimeSample.check(share: share)
    return try (scale * pow(-log1p(-share), 1 / shape)).finite(Text("a Weibull quantile"))
  }

  /// What the time by which the share has failed is at least, with the confidence: from the likelihood ratio, which holds
  /// better in small samples than a normal approximation does.
  package func lowerTime(failed share: Double, confidence: Confidence) throws(StatisticsError) -> Double {
    try LifetimeSample.check(share: share)
    let z = max(0, try NormalDistribution.quantile(1 - confidence.risk))
    let best = log(try time(failed: share) / sample.unit)
    let wanted = sample.logLikelihood(shape: shape, logScale: log(scale / sample.unit)) - z * z / 2
    var low = best - 1
    while try sample.profile(logTime: low, failed: share) > wanted {
      low = best - 2 * (best - low)
      guard low > -600 else { throw .noConvergence(Text("a bound for a Weibull quantile")) }
    }
    let found = try MonotoneRoot.bisection(in: low...best) { logTime throws(StatisticsError) in
      try sample.profile(logTime: logTime, failed: share) - wanted
    }
    return try (sample.unit * exp(found)).finite(Text("a bound for a Weibull quantile"))
  }
}
