import Foundation
import Texts

/// The regularized incomplete beta function I_x(a, b) and its inverse.
///
/// The continued fraction of DLMF 8.17.22 on the side where it converges fast, behind a front that does not cancel
/// (``SaddlePoint``). Relative accuracy is better than 1e-11 for parameters up to 1e9.
enum IncompleteBeta {
  /// I_x(a, b) and what is left to one, from x and y = 1 - x, so that neither end loses digits.
  static func tails(_ a: Double, _ b: Double, _ x: Double, _ y: Double) throws(StatisticsError)
    -> (lower: Double, upper: Double, front: Double)
  {
    guard a > 0, b > 0, a.isFinite, b.isFinite else {
      throw StatisticsError(
        problem: Text("a beta distribution with the parameters \(a) and \(b) does not exist"),
        hint: Text("use parameters above 0"))
    }
    if x <= 0 { return (0, 1, 0) }
    if y <= 0 { return (1, 0, 0) }
    let front = SaddlePoint.betaFront(a, b, x, y)
    if x < (a + 1) / (a + b + 2) {
      let lower = try min(1, front / a / fraction(a, b, x))
      return (lower, 1 - lower, front)
    }
    let upper = try min(1, front / b / fraction(b, a, y))
    return (1 - upper, upper, front)
  }

  private static func fraction(_ a: Double, _ b: Double, _ x: Double) throws(StatisticsError) -> Double {
    // 1 / (1 + d1/(1 + d2/(1 + ...: what is returned is the part below the first stroke.
    var fraction = ContinuedFraction(head: 1)
    let limit = 10_000 + 50 * Int(min(1e10, max(a, b)).squareRoot())
    for step in 1...limit {
      let m = Double(step / 2)
      let numerator =
        step.isMultiple(of: 2)
        ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      if fraction.add(numerator, over: 1) { return fraction.value }
    }
    throw .noConvergence(Text("an incomplete beta function"))
  }

  /// The x with I_x(a, b) = p, for p of at most one half computed from the lower tail, otherwise from the upper one.
  static func quantile(_ a: Double, _ b: Double, lower p: Double) throws(StatisticsError) -> Double {
    try p <= 0.5 ? small(a, b, p).x : small(b, a, 1 - p).y
  }

  /// The x with 1 - I_x(a, b) = q.
  static func quantile(_ a: Double, _ b: Double, upper q: Double) throws(StatisticsError) -> Double {
    try q <= 0.5 ? small(b, a, q).y : small(a, b, 1 - q).x
  }

  /// The inverse for a small lower tail, by Newton's method on the logarithm of the tail over the logit of x, where the
  /// function is nearly straight.
  private static func small(_ a: Double, _ b: Double, _ p: Double) throws(StatisticsError) -> (x: Double, y: Double) {
    guard p > 0, p < 1 else {
      throw StatisticsError(
        problem: Text("a probability of \(p) has no quantile"), hint: Text("use one between 0 and 1"))
    }
    let target = log(p)
    let root = try MonotoneRoot.newton(in: -740...740, from: log(a / b)) { t throws(StatisticsError) in
      let (x, y) = logistic(t)
      let (lower, _, front) = try tails(a, b, x, y)
      return (log(lower) - target, front / lower)
    }
    return logistic(root)
  }

  /// x and 1 - x with the logit t.
  private static func logistic(_ t: Double) -> (x: Double, y: Double) {
    let small = exp(-abs(t))
    let (less, more) = (small / (1 + small), 1 / (1 + small))
    return t < 0 ? (less, more) : (more, less)
  }
}
