import Texts

/// A count as people write it: `3500`, `3 500`.
package struct WholeNumber: Quantity, Comparable {
  package let value: Int64

  package init(_ value: Int64) { self.value = value }

  /// Reads digits, perhaps with a sign, perhaps with blanks between thousands.
  ///
  /// - Throws: for decimals, for `3.500`, which may be three thousand and something or three and a half, and for more than
  ///   64 bits.
  package static func parse(_ text: String) throws(QuantityError) -> WholeNumber {
    let hint = Text("write digits only, for instance 3500")
    guard let split = NumberAndUnit(text), split.unit.isEmpty else {
      throw QuantityError(problem: Text("'\(text)' is not a whole number"), hint: hint)
    }
    let digits = split.number.hasPrefix("-") ? String(split.number.dropFirst()) : split.number
    guard digits.isDigits else {
      _ = try WrittenNumber(number: split.number, unit: "", text: text).withPoint(.people)
      throw QuantityError(problem: Text("'\(text)' is not a whole number"), hint: hint)
    }
    guard let value = Int64(split.number) else {
      throw QuantityError(problem: Text("'\(text)' is too large a number"), hint: Text("check the number of digits"))
    }
    return WholeNumber(value)
  }

  package static func < (left: WholeNumber, right: WholeNumber) -> Bool { left.value < right.value }

  package var description: String { String(value) }
}
