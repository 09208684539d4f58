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
