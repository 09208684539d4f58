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
    return try (quantile / 2 / time).finite("a Poisson bound")
  }

  /// The rate that is reached at least: chi2(1-C; 2r) / 2T; 0 without events.
  package static func lower(events: Int, time: Double, confidence: Confidence) throws(StatisticsError) -> Double {
    try check(events, time)
    guard events > 0 else { return 0 }
    let quantile = try ChiSquareDistribution.quantile(confidence.risk, degrees: 2 * Double(events))
    return try (quantile / 2 / time).finite("a Poisson bound")
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
