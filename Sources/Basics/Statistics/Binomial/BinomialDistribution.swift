import Foundation
import Texts

/// How many of so many independent trials fail.
package enum BinomialDistribution {
  /// The probability of at most so many failures when each trial fails with probability `share`.
  package static func lower(_ failures: Int, trials: Int, share: Double) throws(StatisticsError) -> Double {
    try check(share)
    try BinomialBound.check(failures: failures, trials: trials)
    if failures == trials { return 1 }
    return try IncompleteBeta.tails(Double(failures) + 1, Double(trials - failures), share, 1 - share).upper
  }

  /// The chance that so many trials show at least one failure: what a sample can see at all.
  package static func atLeastOne(trials: Int, share: Double) throws(StatisticsError) -> Double {
    try check(share)
    try BinomialBound.check(failures: 0, trials: trials)
    return share == 1 ? (trials > 0 ? 1 : 0) : -expm1(Double(trials) * log1p(-share))
  }

  private static func check(_ share: Double) throws(StatisticsError) {
    guard (0...1).contains(share) else {
      throw StatisticsError(
        problem: Text("a share of \(share) does not exist"), hint: Text("give a share from 0 % to 100 %"))
    }
  }
}
