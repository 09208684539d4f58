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

extension Rational {
  /// The sum, or an error where it does not fit.
  package func adding(_ other: Rational) throws(QuantityError) -> Rational {
    if denominator == 1, other.denominator == 1 {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      guard !overflow else { throw .overflow(Text("adding \(self) and \(other)")) }
      return Rational(sum)
    }
    let divisor = Int128(
      truncatingIfNeeded: Rational.greatestCommonDivisor(denominator.magnitude, other.denominator.magnitude))
    let (left, o1) = numerator.multipliedReportingOverflow(by: other.denominator / divisor)
    let (right, o2) = other.numerator.multipliedReportingOverflow(by: denominator / divisor)
    let (sum, o3) = left.addingReportingOverflow(right)
    let (bottom, o4) = (denominator / divisor).multipliedReportingOverflow(by: other.denominator)
    guard !o1, !o2, !o3, !o4 else { throw .overflow(Text("adding \(self) and \(other)")) }
    return try Rational(sum, over: bottom)
  }

  /// The difference, or an error where it does not fit.
  package func subtracting(_ other: Rational) throws(QuantityError) -> Rational {
    try adding(other.negated())
  }

  /// The product, or an error where it does not fit.
  package func multiplied(by other: Rational) throws(QuantityError) -> Rational {
    if denominator == 1, other.denominator == 1 {
      let (product, overflow) = numerator.multipliedReportingOverflow(by: other.numerator)
      guard !overflow else { throw .overflow(Text("multiplying \(self) and \(other)")) }
      return Rational(product)
    }
    let left = try Rational(numerator, over: other.denominator)
    let right = try Rational(other.numerator, over: denominator)
    let (top, o1) = left.numerator.multipliedReportingOverflow(by: right.numerator)
    let (bottom, o2) = left.denominator.multipliedReportingOverflow(by: right.denominator)
    guard !o1, !o2 else { throw .overflow(Text("multiplying \(self) and \(other)")) }
    return try Rational(top, over: bottom)
  }

  /// Throws on division by zero as well as on overflow.
  package func divided(by other: Rational) throws(QuantityError) -> Rational {
    guard other.numerator != 0 else {
      throw QuantityError(
        problem: Text("dividing \(self) by zero has no answer"), hint: Text("divide by a number other than zero"))
    }
    return try multiplied(by: Rational(other.denominator, over: other.numerator))
  }

  /// The number with the other sign; throws for the smallest integer only.
  package func negated() throws(QuantityError) -> Rational {
    guard numerator != .min else { throw .overflow(Text("negating \(self)")) }
    return try Rational(-numerator, over: denominator)
  }

  /// The whole number that the rule chooses.
  package func rounded(_ rule: Rounding = .halfAwayFromZero) -> Int128 {
    if denominator == 1 { return numerator }
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    guard remainder != 0 else { return quotient }
    // A remainder means a denominator of at least 2, so one step away from the quotient always fits.
    let away = numerator < 0 ? quotient - 1 : quotient + 1
    switch rule {
    case .down: return numerator < 0 ? away : quotient
    case .up: return numerator < 0 ? quotient : away
    case .halfAwayFromZero, .halfEven:
      let part = remainder.magnitude
      let rest = denominator.magnitude - part
      if part != rest { return part > rest ? away : quotient }
      if rule == .halfAwayFromZero { return away }
      return quotient.isMultiple(of: 2) ? quotient : away
    }
  }

  /// How a value between two whole numbers becomes one of them.
  package enum Rounding: Sendable {
    case down, up, halfAwayFromZero, halfEven
  }
}

extension Rational: Comparable {
  package static func < (left: Rational, right: Rational) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    // Cross products of 128-bit numbers need 256 bits; the denominators are positive, so the order stays.
    let a = left.numerator.multipliedFullWidth(by: right.denominator)
    let b = right.numerator.multipliedFullWidth(by: left.denominator)
    return a.high != b.high ? a.high < b.high : a.low < b.low
  }
}
