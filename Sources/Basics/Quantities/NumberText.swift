package import Texts

extension Rational {
  /// Reads `12`, `-0.5`, `-0,5`, `25 000`, `1/3`. An exponent is refused, and so is `5.000`, which can be read in two
  /// ways (``NumberSpelling/people``).
  package static func parse(_ text: String) throws(QuantityError) -> Rational {
    let trimmed = text.trimmingBlanks()
    if let split = NumberAndUnit(trimmed), split.unit.isEmpty {
      return try parse(split.number, of: text, unit: "", .people)
    }
    return try parse(trimmed, of: text, unit: "", .people)
  }

  /// Reads `12`, `-0.5`, `1/3`.
  package static func parse(exact text: String) throws(QuantityError) -> Rational {
    try parse(text, of: text, unit: "", .exact)
  }

  /// - Parameters:
  ///   - number: the part of the text that is the number.
  ///   - unit: what follows it, for messages.
  static func parse(
    _ number: String, of text: String, unit: String, _ spelling: NumberSpelling
  ) throws(QuantityError) -> Rational {
    func written(_ part: String) throws(QuantityError) -> String {
      try WrittenNumber(number: part, unit: unit, text: text).withPoint(spelling)
    }
    let trimmed = number.trimmingBlanks()
    let parts = trimmed.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2 {
      let top = try decimal(written(parts[0].trimmingBlanks()), of: text)
      let bottom = try decimal(written(parts[1].trimmingBlanks()), of: text)
      return try top.divided(by: bottom)
    }
    return try decimal(written(trimmed), of: text)
  }

  private static func decimal(_ number: String, of text: String) throws(QuantityError) -> Rational {
    var wrong: QuantityError {
      QuantityError(
        problem: Text("'\(text)' is not a number"),
        hint: Text("write digits with one decimal sign, for instance 12 or 0.5"))
    }
    var bytes = Array(number.replacingMinusSign().utf8)[...]
    let negative = bytes.first == UInt8(ascii: "-")
    if negative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
    guard !bytes.isEmpty else { throw wrong }
    var value: Int128 = 0
    var scale: Int128 = 1
    var seenPoint = false
    var digitsBefore = 0
    var digitsAfter = 0
    for byte in bytes {
      if byte == UInt8(ascii: "."), !seenPoint {
        seenPoint = true
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { throw wrong }
      let (tenfold, o1) = value.multipliedReportingOverflow(by: 10)
      let (sum, o2) = tenfold.addingReportingOverflow(Int128(byte - UInt8(ascii: "0")) * (negative ? -1 : 1))
      guard !o1, !o2 else { throw .overflow(Text("reading '\(text)'")) }
      value = sum
      if seenPoint {
        let (finer, o3) = scale.multipliedReportingOverflow(by: 10)
        guard !o3 else { throw .overflow(Text("reading '\(text)'")) }
        scale = finer
        digitsAfter += 1
      } else {
        digitsBefore += 1
      }
    }
    guard digitsBefore > 0, !seenPoint || digitsAfter > 0 else { throw wrong }
    return try Rational(value, over: scale)
  }

  package var description: String {
    isInteger ? String(numerator) : decimalText ?? "\(numerator)/\(denominator)"
  }

  /// The exact decimal, where one exists whose digits fit.
  package var decimalText: String? {
    var rest = denominator
    var twos = 0
    var fives = 0
    while rest.isMultiple(of: 2) { (rest, twos) = (rest / 2, twos + 1) }
    while rest.isMultiple(of: 5) { (rest, fives) = (rest / 5, fives + 1) }
    guard rest == 1 else { return nil }
    return fixedText(decimals: max(twos, fives), exactly: true)
  }

  /// The number rounded half away from zero to so many decimals, with all of them written.
  /// Falls back to the fraction where the digits do not fit 128 bits.
  package func text(decimals: Int) -> String {
    fixedText(decimals: max(0, decimals), exactly: false) ?? "\(numerator)/\(denominator)"
  }

  private func fixedText(decimals: Int, exactly: Bool) -> String? {
    guard decimals <= 38 else { return nil }
    var scale: Int128 = 1
    for _ in 0..<decimals {
      let (next, overflow) = scale.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      scale = next
    }
    guard let scaled = try? multiplied(by: Rational(scale)) else { return nil }
    guard !exactly || scaled.isInteger else { return nil }
    let whole = scaled.rounded()
    var digits = String(whole.magnitude)
    if digits.count <= decimals { digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits }
    let sign = whole < 0 ? "-" : ""
    guard decimals > 0 else { return sign + digits }
    return "\(sign)\(digits.dropLast(decimals)).\(digits.suffix(decimals))"
  }

  /// The number as shown to people: groups of three digits, the decimal sign of the language, at most so many
  /// decimals and no zeros at their end.
  package func formatted(in language: InterfaceLanguage, decimals: Int = 6) -> String {
    if isInteger, let whole = Int64(exactly: numerator) {
      return DigitWriter.text(atMost: 48) { writer in
        if whole < 0 { writer.text("\u{2212}") }
        writer.grouped(whole.magnitude, with: language.groupSign)
      }
    }
    var text = decimalText ?? text(decimals: decimals)
    if let point = text.firstIndex(of: "."), text.distance(from: point, to: text.endIndex) - 1 > decimals {
      text = self.text(decimals: decimals)
    }
    guard !text.contains("/") else { return text }
    let parts = text.split(separator: ".", maxSplits: 1)
    var decimalDigits = parts.count == 2 ? String(parts[1]) : ""
    while decimalDigits.hasSuffix("0") { decimalDigits.removeLast() }
    let whole = String(parts.first ?? "0").grouped(with: language.groupSign)
    let shown = decimalDigits.isEmpty ? whole : whole + language.decimalSign + decimalDigits
    return shown.hasPrefix("-") ? "\u{2212}" + shown.dropFirst() : shown
  }
}

/// How numbers are spelt in the texts of quantities.
extension StringProtocol {
  /// ASCII digits only, at least one.
  var isDigits: Bool { !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } }

  func trimmingBlanks() -> String {
    guard unicodeScalars.first?.isBlank == true || unicodeScalars.last?.isBlank == true else { return String(self) }
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, first.isBlank { scalars.removeFirst() }
    while let last = scalars.last, last.isBlank { scalars.removeLast() }
    return String(scalars)
  }

  /// The typographic minus sign reads as the ASCII one.
  func replacingMinusSign() -> String {
    hasPrefix("\u{2212}") ? "-" + dropFirst() : String(self)
  }

  /// Whole digits, perhaps with a sign, in groups of three counted from the right.
  func grouped(with separator: String) -> String {
    let sign = hasPrefix("-") ? "-" : ""
    let digits = Array(dropFirst(sign.count))
    var result = sign
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += separator }
      result.append(digit)
    }
    return result
  }
}

extension Unicode.Scalar {
  /// Space, tab, no-break space, narrow no-break space and thin space.
  var isBlank: Bool {
    switch self {
    case " ", "\t", "\u{A0}", "\u{202F}", "\u{2009}": true
    default: false
    }
  }
}

/// A number followed by a unit, split but not yet understood.
struct NumberAndUnit {
  let number: String
  let unit: String

  /// Splits `1.5 h` after the number; nil where no number comes first.
  /// A blank between digits is kept out of the number only where exactly three digits follow it, as in `25 000`.
  init?(_ text: String) {
    let trimmed = text.trimmingBlanks().replacingMinusSign()
    let scalars = Array(trimmed.unicodeScalars)
    var number = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if ("0"..."9").contains(scalar) || scalar == "." || scalar == "," || scalar == "/"
        || (index == 0 && (scalar == "-" || scalar == "+"))
      {
        number.append(scalar)
        index += 1
      } else if scalar.isBlank, NumberAndUnit.isGroup(scalars, after: index) {
        index += 1
      } else {
        break
      }
    }
    guard number.contains(where: { ("0"..."9").contains($0) }) else { return nil }
    self.number = String(number)
    var rest = String.UnicodeScalarView()
    rest.append(contentsOf: scalars[index...])
    unit = String(rest).trimmingBlanks()
  }

  private static func isGroup(_ scalars: [Unicode.Scalar], after blank: Int) -> Bool {
    guard blank > 0, ("0"..."9").contains(scalars[blank - 1]) else { return false }
    let following = scalars[(blank + 1)...].prefix(4)
    guard following.count >= 3, following.prefix(3).allSatisfy({ ("0"..."9").contains($0) }) else { return false }
    return following.count == 3 || !("0"..."9").contains(following[following.startIndex + 3])
  }
}
