import Foundation
import Texts

/// The regularized incomplete gamma functions P(a, x) and Q(a, x) = 1 - P(a, x), and their inverses.
///
/// The series of DLMF 8.7.1 below a + 1 and the continued fraction of DLMF 8.9.2 above, behind a front that does not
/// cancel (``SaddlePoint``). Relative accuracy is better than 1e-11 for a up to 1e9.
enum IncompleteGamma {
  static func tails(_ a: Double, _ x: Double) throws(StatisticsError) -> (lower: Double, upper: Double, front: Double) {
    guard a > 0, a.isFinite else {
      throw StatisticsError(
        problem: Text("a gamma distribution with the parameter \(a) does not exist"),
        hint: Text("use a parameter above 0"))
    }
    if x <= 0 { return (0, 1, 0) }
    if x == .infinity { return (1, 0, 0) }
    let front = SaddlePoint.gammaFront(a, x)
    if x < a + 1 {
      let lower = try min(1, front * series(a, x))
      return (lower, 1 - lower, front)
    }
    let upper = try min(1, front / fraction(a, x))
    return (1 - upper, upper, front)
  }

  private static func limit(_ a: Double) -> Int { 10_000 + 50 * Int(min(1e10, a).squareRoot()) }

  private static func series(_ a: Double, _ x: Double) throws(StatisticsError) -> Double {
    var term = 1 / a
    var sum = term
    for step in 1...limit(a) {
      term *= x / (a + Double(step))
      let next = sum + term
      if next == sum { return sum }
      sum = next
    }
    throw .noConvergence(Text("an incomplete gamma function"))
  }

  private static func fraction(_ a: Double, _ x: Double) throws(StatisticsError) -> Double {
    var fraction = ContinuedFraction(head: x + 1 - a)
    for step in 1...limit(a) {
      let n = Double(step)
      if fraction.add(-n * (n - a), over: x + 2 * n + 1 - a) { return fraction.value }
    }
    throw .noConvergence(Text("an incomplete gamma function"))
  }

  /// The x with P(a, x) = p.
  static func quantile(_ a: Double, lower p: Double) throws(StatisticsError) -> Double {
    try p <= 0.5 ? fromBelow(a, p) : fromAbove(a, 1 - p)
  }

  /// The x with Q(a, x) = q.
  static func quantile(_ a: Double, upper q: Double) throws(StatisticsError) -> Double {
    try q <= 0.5 ? fromAbove(a, q) : fromBelow(a, 1 - q)
  }

  private static func check(_ p: Double) throws(StatisticsError) {
    guard p > 0, p < 1 else {
      throw StatisticsError(
        problem: Text("a probability of \(p) has no quantile"), hint: Text("use one between 0 and 1"))
    }
  }

  private static func fromBelow(_ a: Double, _ p: Double) throws(StatisticsError) -> Double {
    try check(p)
    let target = log(p)
    return try exp(
      MonotoneRoot.newton(in: -740...700, from: log(a)) { t throws(StatisticsError) in
        let (lower, _, front) = try tails(a, exp(t))
        return (log(lower) - target, front / lower)
      })
  }

  private static func fromAbove(_ a: Double, _ q: Double) throws(StatisticsError) -> Double {
    try check(q)
    let target = log(q)
    return try exp(
      MonotoneRoot.newton(in: -740...700, from: log(a)) { t throws(StatisticsError) in
        let (_, upper, front) = try tails(a, exp(t))
        return (target - log(upper), front / upper)
      })
  }
}
