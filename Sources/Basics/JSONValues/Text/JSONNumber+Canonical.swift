extension JSONNumber {
  /// As RFC 8785 writes it: through the nearest Double, except where that would change a whole number or leave the
  /// range of Double.
  package var canonicalText: String {
    guard case .decimal(_, _, let exponent) = storage, exponent < 0 else { return description }
    let double = approximation
    guard double.isFinite, double != 0, let rounded = JSONNumber(double) else { return description }
    return rounded.description
  }

  /// ECMA-262, Number::toString, for digits without zeros at the ends times ten to the exponent.
  static func ecmaScriptText(digits: String, exponent: Int) -> String {
    let count = digits.utf8.count
    let point = count + exponent
    if exponent >= 0, point <= 21 { return digits + String(repeating: "0", count: exponent) }
    if point > 0, point <= 21 { return "\(digits.prefix(point)).\(digits.dropFirst(point))" }
    if point > -6, point <= 0 { return "0." + String(repeating: "0", count: -point) + digits }
    let power = point - 1
    let sign = power < 0 ? "-" : "+"
    let mantissa = count == 1 ? digits : "\(digits.prefix(1)).\(digits.dropFirst())"
    return "\(mantissa)e\(sign)\(power.magnitude)"
  }
}
