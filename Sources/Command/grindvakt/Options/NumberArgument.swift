import ArgumentParser
import Quantities

/// Numbers of options, read by the same rules as those of files: `0,1` and `0.1`, `3 500`; `3.500` is refused, since it
/// can be read in two ways.
enum NumberArgument {
  static func whole(_ text: String) throws -> Int {
    let number = try read { () throws(QuantityError) in try WholeNumber.parse(text) }
    guard let value = Int(exactly: number.value) else { throw ValidationError("'\(text)' is too large a number") }
    return value
  }

  static func decimal(_ text: String) throws -> Double {
    try read { () throws(QuantityError) in try Rational.parse(text) }.approximation
  }

  private static func read<Number>(_ body: () throws(QuantityError) -> Number) throws -> Number {
    do throws(QuantityError) { return try body() } catch { throw ValidationError("\(error.problem); \(error.hint)") }
  }
}
