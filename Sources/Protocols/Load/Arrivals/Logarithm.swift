/// The natural logarithm of a number above 0 and at most 1, by additions, multiplications and divisions alone: these are
/// rounded alike on every machine (IEEE 754), so that all shards of a load compute the same times. Libraries of
/// mathematics differ in the last bit of their logarithms.
enum Logarithm {
  private static let ofTwo = 0x1.62E42FEFA39EFp-1

  static func natural(_ number: Double) -> Double {
    // number = significand * 2^exponent, the significand near 1.
    var significand = number.significand
    var exponent = Double(number.exponent)
    if significand > 0x1.6A09E667F3BCDp0 {
      significand /= 2
      exponent += 1
    }
    // ln m = 2 artanh((m - 1) / (m + 1)); the ratio is at most 0.172, so that 11 terms reach the last bit.
    let ratio = (significand - 1) / (significand + 1)
    let square = ratio * ratio
    var term = ratio
    var sum = 0.0
    var divisor = 1.0
    for _ in 0..<12 {
      sum += term / divisor
      term *= square
      divisor += 2
    }
    return 2 * sum + exponent * ofTwo
  }
}
