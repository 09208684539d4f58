package import Quantities

/// How sure a one-sided statement is to be: above 0 % and below 100 %.
package struct Confidence: Hashable, Sendable {
  package let level: Percentage

  /// Nil outside the open interval from 0 % to 100 %.
  package init?(_ level: Percentage) {
    guard level.fraction > .zero, level.fraction < .one else { return nil }
    self.level = level
  }
}
