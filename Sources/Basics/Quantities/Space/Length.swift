package import Texts

/// A distance, exact to the millimetre: `50 m`, `1.2 km`, `30 cm`.
package struct Length: Quantity, Comparable {
  /// The distance in thousandths of a metre.
  package let millimetres: Int64

  package init(millimetres: Int64) { self.millimetres = millimetres }

  /// For comparison with measured distances.
  package var metres: Double { Double(millimetres) / 1000 }

  enum Unit: Int64 {
    case millimetre = 1
    case centimetre = 10
    case metre = 1000
    case kilometre = 1_000_000

    init?(spelling: String) {
      switch spelling {
      case "mm": self = .millimetre
      case "cm": self = .centimetre
      case "m", "metre", "metres": self = .metre
      case "km": self = .kilometre
      default: return nil
      }
    }
  }

  package static func parse(_ text: String) throws(QuantityError) -> Length { try parse(text, .people) }

  package static func parse(exact text: String) throws(QuantityError) -> Length { try parse(text, .exact) }

  private static func parse(_ text: String, _ spelling: NumberSpelling) throws(QuantityError) -> Length {
    guard let split = NumberAndUnit(text), let unit = Unit(spelling: split.unit) else {
      throw .mismatch(text, wanted: .length, hint: Text("write a number and mm, cm, m or km, for instance 50 m"))
    }
    let exact = try Rational.parse(split.number, of: text, unit: split.unit, spelling).multiplied(
      by: Rational(unit.rawValue))
    guard exact.isInteger else {
      throw QuantityError(
        problem: Text("'\(text)' is not a whole number of millimetres"),
        hint: Text("write a smaller unit without a fraction"))
    }
    guard let millimetres = Int64(exactly: exact.numerator) else { throw .overflow(Text("reading '\(text)'")) }
    return Length(millimetres: millimetres)
  }

  package static func < (left: Length, right: Length) -> Bool { left.millimetres < right.millimetres }

  private var canonical: (count: Int64, unit: String) {
    if millimetres == 0 { return (0, "m") }
    if millimetres.isMultiple(of: 1_000_000) { return (millimetres / 1_000_000, "km") }
    if millimetres.isMultiple(of: 1000) { return (millimetres / 1000, "m") }
    if millimetres.isMultiple(of: 10) { return (millimetres / 10, "cm") }
    return (millimetres, "mm")
  }

  package var description: String { "\(canonical.count) \(canonical.unit)" }

  /// The distance as shown to people, with a no-break space.
  package func formatted(in language: InterfaceLanguage) -> String {
    Rational(canonical.count).formatted(in: language) + "\u{A0}" + canonical.unit
  }
}
