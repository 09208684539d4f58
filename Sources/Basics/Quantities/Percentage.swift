package import Texts

/// A share in hundredths, exact: `15 %`, `0.1 %`.
package struct Percentage: Quantity, Comparable {
  /// The share of one whole: 15 % is 3/20.
  package let fraction: Rational
  /// The number before the percent sign: 15 % is 15.
  package let percent: Rational

  package init(percent: Rational) throws(QuantityError) {
    self.percent = percent
    fraction = try percent.divided(by: Rational(100))
  }

  package init(fraction: Rational) throws(QuantityError) {
    self.fraction = fraction
    percent = try fraction.multiplied(by: Rational(100))
  }

  package static func parse(_ text: String) throws(QuantityError) -> Percentage {
    try parse(text, .peopleBelowThousands)
  }

  package static func parse(exact text: String) throws(QuantityError) -> Percentage { try parse(text, .exact) }

  private static func parse(_ text: String, _ spelling: NumberSpelling) throws(QuantityError) -> Percentage {
    let hint = Text("write a number and a percent sign, for instance 15 % or 0.1 %")
    guard let split = NumberAndUnit(text), split.unit == "%" else {
      throw .mismatch(text, wanted: .percentage, hint: hint)
    }
    return try Percentage(percent: Rational.parse(split.number, of: text, unit: "%", spelling))
  }

  /// This share of a number.
  package func of(_ number: Rational) throws(QuantityError) -> Rational { try fraction.multiplied(by: number) }

  package static func < (left: Percentage, right: Percentage) -> Bool { left.fraction < right.fraction }

  package var description: String { "\(percent) %" }

  /// The percentage as shown to people: `99,9 %`, in English `99.9%`.
  package func formatted(in language: InterfaceLanguage, decimals: Int = 4) -> String {
    percent.formatted(in: language, decimals: decimals) + language.percentSign
  }
}
