import Foundation
import Texts

/// Trials that come in clusters: alarms of the same user share the same home, device and habits, so that they tell less
/// than as many alarms of different users.
///
/// With m trials a cluster and a correlation rho within, n trials weigh as n / (1 + (m-1) rho) independent ones
/// (L. Kish, Survey Sampling, 1965).
package enum ClusteredSample {
  /// 1 + (m-1) rho, and never below 1: clusters of less than one trial make nothing weigh more.
  package static func designEffect(perUser: Double, correlation: Double) throws(StatisticsError) -> Double {
    guard perUser >= 0, perUser.isFinite else {
      throw StatisticsError(problem: Text("\(perUser) trials per user cannot be"), hint: Text("give a number from 0"))
    }
    guard (0...1).contains(correlation) else {
      throw StatisticsError(
        problem: Text("a correlation of \(correlation) between trials of a user cannot be used"),
        hint: Text("give a number from 0 (trials are independent) to 1 (a user counts once)"))
    }
    return max(1, 1 + (perUser - 1) * correlation)
  }

  /// How many independent trials n trials weigh.
  package static func effectiveSize(n: Int, perUser: Double, correlation: Double) throws(StatisticsError) -> Double {
    try BinomialBound.check(failures: 0, trials: n)
    return try Double(n) / designEffect(perUser: perUser, correlation: correlation)
  }

  /// The upper bound for a share from clustered trials: that of Clopper and Pearson with effective counts (E. Korn and
  /// B. Graubard, Confidence intervals for proportions with small expected number of positive counts, 1998).
  package static func upper(
    failures: Int, trials: Int, perUser: Double, correlation: Double, confidence: Confidence
  ) throws(StatisticsError) -> Double {
    try BinomialBound.check(failures: failures, trials: trials)
    let effect = try designEffect(perUser: perUser, correlation: correlation)
    return try BinomialBound.upper(
      failures: Double(failures) / effect, trials: Double(trials) / effect, risk: confidence.risk)
  }

  /// The lower bound for a share from clustered trials.
  package static func lower(
    failures: Int, trials: Int, perUser: Double, correlation: Double, confidence: Confidence
  ) throws(StatisticsError) -> Double {
    try BinomialBound.check(failures: failures, trials: trials)
    let effect = try designEffect(perUser: perUser, correlation: correlation)
    return try BinomialBound.lower(
      failures: Double(failures) / effect, trials: Double(trials) / effect, risk: confidence.risk)
  }

  /// How many trials of so many users weigh as much as `independent` ones; nil where no number does, since so many users
  /// never weigh more than users / rho.
  package static func trials(
    weighing independent: Int, users: Int, correlation: Double
  ) throws(StatisticsError) -> Int? {
    _ = try designEffect(perUser: 1, correlation: correlation)
    guard users > 0, independent >= 0 else {
      throw StatisticsError(
        problem: Text("\(users) users cannot make \(independent) trials"), hint: Text("give at least one user"))
    }
    if correlation == 0 || independent <= users { return independent }
    let remainder = 1 - Double(independent) * correlation / Double(users)
    guard remainder > 0 else { return nil }
    let needed = (Double(independent) * (1 - correlation) / remainder).rounded(.up)
    return needed <= Double(BinomialBound.mostTrials) ? Int(needed) : nil
  }

  /// Users below which no number of trials weighs as much as `independent` ones.
  package static func fewestUsers(weighing independent: Int, correlation: Double) throws(StatisticsError) -> Int {
    _ = try designEffect(perUser: 1, correlation: correlation)
    guard independent >= 0 else {
      throw StatisticsError(problem: Text("\(independent) trials cannot be"), hint: Text("give a number from 0"))
    }
    return Int((Double(independent) * correlation).rounded(.down)) + 1
  }
}
