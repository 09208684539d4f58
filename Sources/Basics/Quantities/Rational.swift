import Texts

/// An exact fraction of two 128-bit integers, always reduced, with a positive denominator.
///
/// Every operation is checked: a result that does not fit throws and never traps or rounds.
/// The canonical text is a decimal where one exists (`0.1`, `-2.5`), otherwise a fraction (`1/3`).
package struct Rational: Quantity {
  /// Carries the sign.
  package let numerator: Int128
  /// At least 1, and without a common divisor with the numerator.
  package let denominator: Int128

  /// 0.
  package static let zero = Rational(0)
  /// 1.
  package static let one = Rational(1)

  package init(_ integer: some BinaryInteger & FixedWidthInteger & SignedInteger) {
    numerator = Int128(truncatingIfNeeded: integer)
    denominator = 1
  }

  package init(_ numerator: Int128, over denominator: Int128) throws(QuantityError) {
    guard denominator != 0 else {
      throw QuantityError(
        problem: Text("a fraction over zero has no value"), hint: Text("divide by a number other than zero"))
    }
    let divisor = Rational.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let top = numerator.magnitude / divisor
    let bottom = denominator.magnitude / divisor
    let isNegative = (numerator < 0) != (denominator < 0)
    // The smallest Int128 has no positive counterpart.
    let signed =
      isNegative && top == Int128.min.magnitude ? Int128.min : Int128(exactly: top).map { isNegative ? -$0 : $0 }
    guard let signed, let wholeBottom = Int128(exactly: bottom) else { throw .overflow(Text("reducing a fraction")) }
    self.numerator = signed
    self.denominator = wholeBottom
  }

  static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    var (a, b) = (first, second)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  /// Whether the number is whole.
  package var isInteger: Bool { denominator == 1 }

  /// The nearest Double, for charts and measurements only: never for money, percentages or verdicts.
  package var approximation: Double { Double(numerator) / Double(denominator) }
}
