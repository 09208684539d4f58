import Foundation
import Texts

/// A sequential test that looks after each trial whether enough has been seen.
///
/// Source: A. Wald, Sequential Analysis, 1947: the probability ratio of a share that must be refused against one that is
/// good, between two boundaries. The boundaries are Wald's, which keep both risks together at what was asked for.
package struct SPRT: Hashable, Sendable {
  package enum Decision: String, Sendable, Hashable, CaseIterable {
    /// The share is the good one, or better.
    case accept
    /// The share is the one to refuse, or worse.
    case reject
    case goOn
  }

  /// A share of failures that is to be accepted.
  package let good: Double
  /// A share of failures that is to be refused.
  package let bad: Double
  /// The risk of refusing the good share.
  package let producersRisk: Double
  /// The risk of accepting the bad share.
  package let consumersRisk: Double

  package init(good: Double, bad: Double, producersRisk: Double, consumersRisk: Double) throws(StatisticsError) {
    guard good > 0, bad < 1, good < bad else {
      throw StatisticsError(
        problem: Text("a sequential test cannot tell \(good) from \(bad)"),
        hint: Text("give a good share above 0, and a larger one to refuse that is below 1"))
    }
    guard producersRisk > 0, consumersRisk > 0, producersRisk + consumersRisk < 1 else {
      throw StatisticsError(
        problem: Text("risks of \(producersRisk) and \(consumersRisk) leave nothing to test"),
        hint: Text("give two risks above 0 that are less than 1 together, for instance 5 % each"))
    }
    self.good = good
    self.bad = bad
    self.producersRisk = producersRisk
    self.consumersRisk = consumersRisk
  }

  /// At or below this logarithm of the ratio the good share is accepted.
  package var acceptanceBoundary: Double { log(consumersRisk / (1 - producersRisk)) }
  /// At or above this logarithm of the ratio the bad share is taken to hold.
  package var rejectionBoundary: Double { log((1 - consumersRisk) / producersRisk) }

  private var perFailure: Double { log(bad / good) }
  private var perSuccess: Double { log1p(-bad) - log1p(-good) }

  /// The logarithm of the probability ratio.
  package func logRatio(failures: Int, trials: Int) throws(StatisticsError) -> Double {
    try BinomialBound.check(failures: failures, trials: trials)
    return Double(failures) * perFailure + Double(trials - failures) * perSuccess
  }

  package func decision(failures: Int, trials: Int) throws(StatisticsError) -> Decision {
    let ratio = try logRatio(failures: failures, trials: trials)
    if ratio <= acceptanceBoundary { return .accept }
    return ratio >= rejectionBoundary ? .reject : .goOn
  }

  /// With so many failures the good share is accepted after so many trials.
  package func trialsToAccept(failures: Int) throws(StatisticsError) -> Int {
    let successes = (Double(failures) * perFailure - acceptanceBoundary) / -perSuccess
    guard failures >= 0, successes < Double(BinomialBound.mostTrials) else {
      throw StatisticsError(
        problem: Text("a sequential test with \(failures) failures does not end in time"),
        hint: Text("set the two shares further apart"))
    }
    // Rounding may be off by one; the decision itself settles it.
    var trials = failures + max(0, Int(successes) - 1)
    while try decision(failures: failures, trials: trials) != .accept { trials += 1 }
    return trials
  }

  /// Trials to expect when the good share holds (Wald's approximation).
  package var expectedTrialsIfGood: Double { expectedTrials(share: good, accepted: 1 - producersRisk) }
  /// Trials to expect when the bad share holds (Wald's approximation).
  package var expectedTrialsIfBad: Double { expectedTrials(share: bad, accepted: consumersRisk) }

  private func expectedTrials(share: Double, accepted: Double) -> Double {
    (accepted * acceptanceBoundary + (1 - accepted) * rejectionBoundary)
      / (share * perFailure + (1 - share) * perSuccess)
  }
}
