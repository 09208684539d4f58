package import Texts

/// An amount in Swedish kronor, exact: `25 000 kr`, `28 571.43 kr`. Other currencies are refused, not converted.
package struct Money: Quantity, Comparable {
  /// Hundredths of a krona; a fraction of an ore is kept until it is rounded on purpose.
  package let ore: Rational
  /// The same amount in kronor.
  package let kronor: Rational

  /// No money.
  package static let zero = Money(wholeKronor: 0)

  package init(wholeKronor: Int32) {
    kronor = Rational(wholeKronor)
    ore = Rational(Int64(wholeKronor) * 100)
  }

  package init(ore: Rational) throws(QuantityError) {
    self.ore = ore
    kronor = try ore.divided(by: Rational(100))
  }

  package init(kronor: Rational) throws(QuantityError) {
    self.kronor = kronor
    ore = try kronor.multiplied(by: Rational(100))
  }

  package static func parse(_ text: String) throws(QuantityError) -> Money { try parse(text, .people) }

  package static func parse(exact text: String) throws(QuantityError) -> Money { try parse(text, .exact) }

  private static func parse(_ text: String, _ spelling: NumberSpelling) throws(QuantityError) -> Money {
    let hint = Text("write kronor, for instance 25 000 kr or 28 571.43 kr")
    guard let split = NumberAndUnit(text) else {
      if let currency = foreignCurrency(in: text) { throw foreign(currency, in: text) }
      throw .mismatch(text, wanted: .money, hint: hint)
    }
    guard ["kr", "sek", "kronor"].contains(split.unit.lowercased()) else {
      if let currency = foreignCurrency(in: split.unit) { throw foreign(currency, in: text) }
      throw .mismatch(text, wanted: .money, hint: hint)
    }
    return try Money(kronor: Rational.parse(split.number, of: text, unit: split.unit, spelling))
  }

  private static func foreignCurrency(in text: String) -> String? {
    let known = ["EUR", "€", "USD", "$", "NOK", "DKK", "GBP", "£", "ISK", "CHF", "PLN", "EURO", "DOLLAR"]
    let upper = text.uppercased()
    return known.first { upper.hasPrefix($0) || upper.hasSuffix($0) }
  }

  private static func foreign(_ currency: String, in text: String) -> QuantityError {
    QuantityError(
      problem: Text("'\(text)' is in \(currency), and amounts are computed in Swedish kronor only"),
      hint: Text("write the agreed amount in kronor, for instance 25 000 kr"))
  }

  /// The sum, exactly.
  package func adding(_ other: Money) throws(QuantityError) -> Money { try Money(ore: ore.adding(other.ore)) }

  /// The difference, exactly; it may be negative.
  package func subtracting(_ other: Money) throws(QuantityError) -> Money {
    try Money(ore: ore.subtracting(other.ore))
  }

  /// So many times the amount, not rounded.
  package func multiplied(by factor: Rational) throws(QuantityError) -> Money {
    try Money(ore: ore.multiplied(by: factor))
  }

  /// The amount in so many equal parts, not rounded. Throws on zero.
  package func divided(by divisor: Rational) throws(QuantityError) -> Money {
    try Money(ore: ore.divided(by: divisor))
  }

  /// This share of the amount, not rounded.
  package func share(_ percentage: Percentage) throws(QuantityError) -> Money {
    try multiplied(by: percentage.fraction)
  }

  package static func < (left: Money, right: Money) -> Bool { left.ore < right.ore }

  package var description: String {
    guard let text = kronor.decimalText else { return "\(kronor) kr" }
    let parts = text.split(separator: ".", maxSplits: 1)
    let whole = String(parts[0]).grouped(with: " ")
    guard parts.count == 2 else { return "\(whole) kr" }
    return "\(whole).\(parts[1].count == 1 ? parts[1] + "0" : parts[1]) kr"
  }

  /// So many ore, as ``formatted(in:)`` writes them.
  package static func formatted(ore: Int64, in language: InterfaceLanguage) -> String {
    let (kronor, rest) = ore.magnitude.quotientAndRemainder(dividingBy: 100)
    // A sign, 17 digits, five signs between them, two decimals and the unit.
    return DigitWriter.text(atMost: 48) { writer in
      if ore < 0 { writer.text("\u{2212}") }
      writer.grouped(kronor, with: language.groupSign)
      if rest > 0 {
        writer.text(language.decimalSign)
        writer.digits(Int(rest), places: 2)
      }
      writer.text("\u{A0}kr")
    }
  }

  /// The amount rounded to whole ore, and without ore where there are none.
  package func formatted(in language: InterfaceLanguage) -> String {
    if let whole = Int64(exactly: ore.rounded()) { return Money.formatted(ore: whole, in: language) }
    guard !ore.rounded().isMultiple(of: 100) else {
      return kronor.formatted(in: language, decimals: 0) + "\u{A0}kr"
    }
    var text = kronor.text(decimals: 2)
    let decimals = text.suffix(2)
    text.removeLast(3)
    let shown = text.grouped(with: language.groupSign) + language.decimalSign + decimals + "\u{A0}kr"
    return shown.hasPrefix("-") ? "\u{2212}" + shown.dropFirst() : shown
  }
}
