/// A continued fraction that is worked out from its head (Lentz's method as modified by Thompson and Barnett, 1986).
struct ContinuedFraction {
  private(set) var value: Double
  private var c: Double
  private var d: Double
  private static let tiny = 1e-300

  /// - Parameter head: the part before the first fraction.
  init(head: Double) {
    value = head == 0 ? Self.tiny : head
    c = value
    d = 0
  }

  /// Adds `numerator / (denominator + ...`; true when nothing changes any longer.
  mutating func add(_ numerator: Double, over denominator: Double) -> Bool {
    d = denominator + numerator * d
    if abs(d) < Self.tiny { d = Self.tiny }
    c = denominator + numerator / c
    if abs(c) < Self.tiny { c = Self.tiny }
    d = 1 / d
    let factor = c * d
    value *= factor
    return abs(factor - 1) < 3e-16
  }
}
