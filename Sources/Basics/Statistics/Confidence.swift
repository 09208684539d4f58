package import Quantities

/// How sure a one-sided statement is to be: above 0 % and below 100 %.
package struct Confidence: Hashable, Sendable {
  package let level: Percentage
  /// What is left to one, computed exactly before it becomes a Double: 95 % leave 0.05.
  package let risk: Double

  /// Nil outside the open interval from 0 % to 100 %.
  package init?(_ level: Percentage) {
    guard level.fraction > .zero, level.fraction < .one,
      let rest = try? Rational.one.subtracting(level.fraction)
    else { return nil }
    self.init(level: level, risk: rest.approximation)
  }

  private init(level: Percentage, risk: Double) {
    self.level = level
    self.risk = risk
  }
}
