import Foundation

/// The parts of binomial and Poisson densities that stay exact to the last digits where factorials would cancel.
///
/// Source: C. Loader, Fast and Accurate Computation of Binomial Probabilities, 2000.
enum SaddlePoint {
  /// ln Γ(n+1) less its Stirling approximation n ln n - n + ln(2πn)/2, for n > 0.
  static func stirlingError(_ n: Double) -> Double {
    guard n < 16 else {
      let square = n * n
      return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square) / square) / n
    }
    return lgamma(n + 1) - (n + 0.5) * log(n) + n - 0.5 * log(2 * Double.pi)
  }

  /// x ln(x/m) + m - x, without cancellation where x is near m; x > 0, m >= 0.
  static func deviance(_ x: Double, _ m: Double) -> Double {
    let difference = x - m
    guard abs(difference) < 0.1 * (x + m) else { return x * log(x / m) + m - x }
    var ratio = difference / (x + m)
    var sum = difference * ratio
    var term = 2 * x * ratio
    ratio *= ratio
    var odd = 1.0
    while true {
      term *= ratio
      odd += 2
      let next = sum + term / odd
      if next == sum { return next }
      sum = next
    }
  }

  /// x^a y^b / B(a, b), with y = 1 - x: the derivative of the incomplete beta function by the logit of x.
  static func betaFront(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    let n = a + b
    let exponent =
      stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y)
    return (a / n * b / (2 * Double.pi)).squareRoot() * exp(exponent)
  }

  /// x^a e^-x / Γ(a): the derivative of the incomplete gamma function by the logarithm of x.
  static func gammaFront(_ a: Double, _ x: Double) -> Double {
    (a / (2 * Double.pi)).squareRoot() * exp(-stirlingError(a) - deviance(a, x))
  }
}
