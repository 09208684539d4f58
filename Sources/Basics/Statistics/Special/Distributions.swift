import Foundation
import Texts

/// The standard normal distribution.
package enum NormalDistribution {
  /// The probability of at most z.
  package static func lower(_ z: Double) -> Double { 0.5 * erfc(-z / 2.0.squareRoot()) }

  /// The z that is not exceeded with probability p, by Newton's method on the error function of the system.
  /// - Throws: outside the open interval from 0 to 1.
  package static func quantile(_ p: Double) throws(StatisticsError) -> Double {
    guard p > 0, p < 1 else {
      throw StatisticsError(
        problem: Text("a normal distribution has no quantile for \(p)"),
        hint: Text("give a probability between 0 and 1"))
    }
    let density = { (z: Double) in exp(-z * z / 2) / (2 * Double.pi).squareRoot() }
    if abs(p - 0.5) < 0.25 {
      // erf keeps the digits that the tail would lose near the middle.
      return try MonotoneRoot.newton(in: -1...1, from: 0) { z throws(StatisticsError) in
        (0.5 * erf(z / 2.0.squareRoot()) - (p - 0.5), density(z))
      }
    }
    let tail = min(p, 1 - p)
    let target = log(tail)
    let z = try MonotoneRoot.newton(in: -40...0, from: -(-2 * target).squareRoot()) { z throws(StatisticsError) in
      let lower = lower(z)
      return (log(lower) - target, density(z) / lower)
    }
    return p < 0.5 ? z : -z
  }
}

/// The chi-square distribution.
package enum ChiSquareDistribution {
  /// The x that is not exceeded with probability p.
  package static func quantile(_ p: Double, degrees: Double) throws(StatisticsError) -> Double {
    guard degrees > 0, degrees.isFinite else { throw wrongDegrees(degrees) }
    return try (2 * IncompleteGamma.quantile(degrees / 2, lower: p)).finite(Text("a chi-square quantile"))
  }

  /// The x that is exceeded with probability q; sharper than the other for a small q.
  package static func quantile(exceeded q: Double, degrees: Double) throws(StatisticsError) -> Double {
    guard degrees > 0, degrees.isFinite else { throw wrongDegrees(degrees) }
    return try (2 * IncompleteGamma.quantile(degrees / 2, upper: q)).finite(Text("a chi-square quantile"))
  }

  private static func wrongDegrees(_ degrees: Double) -> StatisticsError {
    StatisticsError(
      problem: Text("a chi-square distribution with \(degrees) degrees of freedom does not exist"),
      hint: Text("give degrees of freedom above 0"))
  }
}
