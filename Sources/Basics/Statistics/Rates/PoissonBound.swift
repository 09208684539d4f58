import Foundation
import Texts

/// Bounds for the rate of events that happen independently of each other, from so many events in a time.
///
/// The chi-square bounds of F. Garwood, Fiducial limits for the Poisson distribution, Biometrika 28, 1936. The rate is in
/// events per unit of the time.
package enum PoissonBound {
  /// The rate that is not exceeded: chi2(C; 2r+2) / 2T.
  package static func upper(events: Int, time: Double, confidence: Confidence) throws(StatisticsError) -> Double {
    try check(events, time)
    let quantile = try ChiSquareDistribution.quantile(exceeded: confidence.risk, degrees: 2 * Double(events) + 2)
    return try (quantile / 2 / time).finite(Text("a Poisson bound"))
  }

  /// The rate that is reached at least: chi2(1-C; 2r) / 2T; 0 without events.
  package static func lower(events: Int, time: Double, confidence: Confidence) throws(StatisticsError) -> Double {
    try check(events, time)
    guard events > 0 else { return 0 }
    let quantile = try ChiSquareDistribution.quantile(confidence.risk, degrees: 2 * Double(events))
    return try (quantile / 2 / time).finite(Text("a Poisson bound"))
  }

  static func check(_ events: Int, _ time: Double) throws(StatisticsError) {
    guard events >= 0, events <= BinomialBound.mostTrials else {
      throw StatisticsError(
        problem: Text("\(events) events cannot be counted with"),
        hint: Text("give a count from 0 to \(BinomialBound.mostTrials)"))
    }
    guard time > 0, time.isFinite else {
      throw StatisticsError(
        problem: Text("events in a time of \(time) tell nothing about a rate"), hint: Text("give a time above 0"))
    }
  }
}

/// Bounds for the mean time between failures of units that neither age nor recover by themselves, in the unit of the time.
///
/// The inverse of ``PoissonBound``: 2T / chi2(C; 2r+2), for a test that ends at a time (IEC 60605-4).
package enum MTBFBound {
  /// What the mean time is at least, with the confidence.
  package static func lower(failures: Int, time: Double, confidence: Confidence) throws(StatisticsError) -> Double {
    try 1 / PoissonBound.upper(events: failures, time: time, confidence: confidence)
  }

  /// What the mean time is at most, with the confidence; nil without failures, when nothing bounds it.
  package static func upper(failures: Int, time: Double, confidence: Confidence) throws(StatisticsError) -> Double? {
    let rate = try PoissonBound.lower(events: failures, time: time, confidence: confidence)
    return rate > 0 ? 1 / rate : nil
  }

  /// How long all units together must run to show the mean time, with at most so many failures.
  package static func time(toShow mean: Double, confidence: Confidence, failures: Int = 0) throws(StatisticsError)
    -> Double
  {
    guard mean > 0, mean.isFinite else {
      throw StatisticsError(
        problem: Text("a mean time of \(mean) between failures cannot be"), hint: Text("give a time above 0"))
    }
    return try (mean * PoissonBound.upper(events: failures, time: 1, confidence: confidence)).finite(
      Text("a test time"))
  }
}
