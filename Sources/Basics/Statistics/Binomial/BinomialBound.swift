import Texts

/// Bounds for a share from so many failures in so many independent trials.
///
/// Source: C. J. Clopper and E. S. Pearson, The use of confidence or fiducial limits illustrated in the case of the
/// binomial, Biometrika 26, 1934. The bounds are never narrower than the confidence promises.
package enum BinomialBound {
  /// The largest number of trials that these methods take.
  package static let mostTrials = 1_000_000_000

  /// The share that is not exceeded, with the confidence. 1 where there were no trials.
  package static func upper(failures: Int, trials: Int, confidence: Confidence) throws(StatisticsError) -> Double {
    try check(failures: failures, trials: trials)
    return try upper(failures: Double(failures), trials: Double(trials), risk: confidence.risk)
  }

  /// The share that is reached at least, with the confidence. 0 where there were no trials.
  package static func lower(failures: Int, trials: Int, confidence: Confidence) throws(StatisticsError) -> Double {
    try check(failures: failures, trials: trials)
    return try lower(failures: Double(failures), trials: Double(trials), risk: confidence.risk)
  }

  /// The upper bound for counts that need not be whole, as effective sizes of clustered samples are.
  static func upper(failures: Double, trials: Double, risk: Double) throws(StatisticsError) -> Double {
    guard failures < trials else { return 1 }
    return try IncompleteBeta.quantile(failures + 1, trials - failures, upper: risk).finite(Text("an upper bound"))
  }

  static func lower(failures: Double, trials: Double, risk: Double) throws(StatisticsError) -> Double {
    guard failures > 0 else { return 0 }
    return try IncompleteBeta.quantile(failures, trials - failures + 1, lower: risk).finite(Text("a lower bound"))
  }

  static func check(failures: Int, trials: Int) throws(StatisticsError) {
    guard trials >= 0, failures >= 0 else {
      throw StatisticsError(
        problem: Text("\(failures) failures in \(trials) trials cannot be: a count is never negative"),
        hint: Text("give counts from 0"))
    }
    guard failures <= trials else {
      throw StatisticsError(
        problem: Text("\(failures) failures in \(trials) trials are more failures than trials"),
        hint: Text("count a trial for each failure"))
    }
    guard trials <= mostTrials else {
      throw StatisticsError(
        problem: Text("\(trials) trials are more than these methods take"),
        hint: Text("give at most \(mostTrials) trials"))
    }
  }
}
