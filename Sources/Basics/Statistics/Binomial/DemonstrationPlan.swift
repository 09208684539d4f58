package import Quantities
import Texts

/// How many trials show that at most a share fails.
///
/// A plan with `c` failures is the smallest n for which P(at most c failures | n, share) <= 1 - confidence; c = 0 is the
/// success run.
package enum DemonstrationPlan {
  /// The smallest number of trials, exactly.
  /// - Throws: for a share outside 0 % to 100 %, a negative number of failures, or a plan beyond a thousand million.
  package static func trials(
    atMost share: Percentage, confidence: Confidence, failures: Int = 0
  ) throws(StatisticsError) -> Int {
    guard share.fraction > .zero, share.fraction < .one else {
      throw StatisticsError(
        problem: Text("no number of trials can show that at most \(share) fail"),
        hint: Text("give a share above 0 % and below 100 %"))
    }
    guard failures >= 0, failures < BinomialBound.mostTrials else {
      throw StatisticsError(
        problem: Text("\(failures) allowed failures make no plan"), hint: Text("allow 0, 1, 2 or a few more"))
    }
    var enough = failures + 1
    while try !shows(enough, share, confidence, failures) {
      guard enough < BinomialBound.mostTrials else {
        throw StatisticsError(
          problem: Text("showing that at most \(share) fail takes more than \(BinomialBound.mostTrials) trials"),
          hint: Text("claim a larger share, ask for less confidence, or show the claim by analysis instead"))
      }
      enough = min(BinomialBound.mostTrials, enough * 2)
    }
    var tooFew = failures
    while enough - tooFew > 1 {
      let middle = tooFew + (enough - tooFew) / 2
      if try shows(middle, share, confidence, failures) { enough = middle } else { tooFew = middle }
    }
    return enough
  }

  private static func shows(
    _ trials: Int, _ share: Percentage, _ confidence: Confidence, _ failures: Int
  ) throws(StatisticsError) -> Bool {
    let chance = try BinomialDistribution.lower(failures, trials: trials, share: share.fraction.approximation)
    // Where the two are equal to nine digits rounding could decide, and exact fractions do so instead. They only fail to
    // fit where the two cannot be equal: an equality needs 1 - confidence to be divisible by nearly the whole power of
    // the share's denominator.
    if abs(chance / confidence.risk - 1) < 1e-9,
      let exact = try? exactly(trials, share.fraction, failures),
      let risk = try? Rational.one.subtracting(confidence.level.fraction)
    {
      return exact <= risk
    }
    return chance <= confidence.risk
  }

  private static func exactly(_ trials: Int, _ share: Rational, _ failures: Int) throws(QuantityError) -> Rational {
    let good = try Rational.one.subtracting(share)
    var term = Rational.one
    for _ in 0..<trials { term = try term.multiplied(by: good) }
    var sum = term
    for k in 0..<failures {
      let step = try Rational(Int128(trials - k), over: Int128(k + 1)).multiplied(by: share).divided(by: good)
      term = try term.multiplied(by: step)
      sum = try sum.adding(term)
    }
    return sum
  }
}
