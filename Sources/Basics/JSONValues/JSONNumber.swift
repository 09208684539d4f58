import FoundationEssentials
package import Quantities

/// A JSON number with its exact value. Two numbers are equal when their values are: `1.50`, `1.5` and `15e-1`.
///
/// Whole numbers that fit 64 bits are kept as such; every other number is digits times a power of ten, with neither
/// zeros at the ends nor rounding. That makes equality and hashing plain comparisons of what is stored.
package struct JSONNumber: Sendable, Hashable {
  enum Storage: Sendable, Hashable {
    case integer(Int64)
    /// `digits` has no zero at either end; the value is the digits as a whole number, times ten to the exponent.
    case decimal(negative: Bool, digits: String, exponent: Int)
  }

  let storage: Storage

  /// Exponents beyond this many tens are refused, so that no later arithmetic can overflow or run long.
  static let exponentLimit = 100_000

  package init(_ integer: Int64) { storage = .integer(integer) }

  /// The number that prints as the shortest decimal of the Double; nil for infinities and NaN, which JSON has not.
  package init?(_ double: Double) {
    guard double.isFinite else { return nil }
    self.init(text: "\(double)")
  }

  /// Nil where the fraction has no finite decimal.
  package init?(_ rational: Rational) {
    guard let text = rational.decimalText else { return nil }
    self.init(text: text)
  }

  /// Reads a number as RFC 8259 section 6 spells it.
  package init?(text: String) { self.init(utf8: Array(text.utf8)[...]) }

  /// Reads a number, or gives nil where it is spelt otherwise or its exponent is out of bounds.
  init?(utf8 bytes: ArraySlice<UInt8>) {
    var rest = bytes
    let negative = rest.first == UInt8(ascii: "-")
    if negative { rest.removeFirst() }
    let whole = rest.prefix(while: JSONNumber.isDigit)
    rest = rest.dropFirst(whole.count)
    guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return nil }
    var decimals: ArraySlice<UInt8> = []
    if rest.first == UInt8(ascii: ".") {
      decimals = rest.dropFirst().prefix(while: JSONNumber.isDigit)
      guard !decimals.isEmpty else { return nil }
      rest = rest.dropFirst(1 + decimals.count)
    }
    var exponent = 0
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      let down = rest.first == UInt8(ascii: "-")
      if down || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
      guard !rest.isEmpty, rest.allSatisfy(JSONNumber.isDigit) else { return nil }
      for byte in rest where exponent <= JSONNumber.exponentLimit { exponent = exponent * 10 + Int(byte - 0x30) }
      rest = []
      if down { exponent = -exponent }
    }
    guard rest.isEmpty else { return nil }
    self.init(negative: negative, digits: whole + decimals, exponent: exponent - decimals.count)
  }

  private init?(negative: Bool, digits: ArraySlice<UInt8>, exponent: Int) {
    let zero = UInt8(ascii: "0")
    var significant = digits.drop { $0 == zero }
    var exponent = exponent
    while significant.last == zero {
      significant.removeLast()
      exponent += 1
    }
    guard !significant.isEmpty else {
      storage = .integer(0)
      return
    }
    guard exponent.magnitude <= JSONNumber.exponentLimit else { return nil }
    if exponent >= 0, significant.count + exponent <= 19 {
      var text = (negative ? "-" : "") + String(decoding: significant, as: UTF8.self)
      text += String(repeating: "0", count: exponent)
      if let integer = Int64(text) {
        storage = .integer(integer)
        return
      }
    }
    storage = .decimal(
      negative: negative, digits: String(decoding: significant, as: UTF8.self), exponent: exponent)
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The value where it is whole and fits 64 bits.
  package var integer: Int64? {
    guard case .integer(let value) = storage else { return nil }
    return value
  }

  /// The exact value, where it fits.
  package var rational: Rational? {
    switch storage {
    case .integer(let value): return Rational(value)
    case .decimal(let negative, let digits, let exponent):
      guard digits.utf8.count <= 38, exponent.magnitude <= 38, let number = Int128(digits) else { return nil }
      var scale: Int128 = 1
      for _ in 0..<exponent.magnitude { scale *= 10 }
      let signed = Rational(negative ? -number : number)
      return exponent >= 0 ? try? signed.multiplied(by: Rational(scale)) : try? signed.divided(by: Rational(scale))
    }
  }

  /// The nearest Double; infinite where the number is too large for one.
  package var approximation: Double {
    switch storage {
    case .integer(let value): return Double(value)
    case .decimal(let negative, let digits, let exponent):
      return Double("\(negative ? "-" : "")\(digits)e\(exponent)") ?? 0
    }
  }
}

extension JSONNumber: Comparable {
  package static func < (left: JSONNumber, right: JSONNumber) -> Bool {
    if case .integer(let a) = left.storage, case .integer(let b) = right.storage { return a < b }
    let (a, b) = (left.parts, right.parts)
    if a.negative != b.negative { return a.negative }
    let smaller = a.isSmallerInMagnitude(than: b)
    guard a.negative else { return smaller }
    return b.isSmallerInMagnitude(than: a)
  }

  private struct Parts {
    let negative: Bool
    let digits: [UInt8]
    let exponent: Int

    func isSmallerInMagnitude(than other: Parts) -> Bool {
      if digits.isEmpty || other.digits.isEmpty { return digits.isEmpty && !other.digits.isEmpty }
      // With no zeros in front, the position of the first digit decides before the digits do.
      let (top, otherTop) = (digits.count + exponent, other.digits.count + other.exponent)
      if top != otherTop { return top < otherTop }
      return digits.lexicographicallyPrecedes(other.digits)
    }
  }

  private var parts: Parts {
    switch storage {
    case .integer(0): return Parts(negative: false, digits: [], exponent: 0)
    case .integer(let value):
      var digits = Array(String(value.magnitude).utf8)
      var exponent = 0
      while digits.last == UInt8(ascii: "0") {
        digits.removeLast()
        exponent += 1
      }
      return Parts(negative: value < 0, digits: digits, exponent: exponent)
    case .decimal(let negative, let digits, let exponent):
      return Parts(negative: negative, digits: Array(digits.utf8), exponent: exponent)
    }
  }
}

extension JSONNumber: CustomStringConvertible {
  /// The exact value, in positional digits where these are few, otherwise with an exponent.
  package var description: String {
    switch storage {
    case .integer(let value): String(value)
    case .decimal(let negative, let digits, let exponent):
      (negative ? "-" : "") + JSONNumber.ecmaScriptText(digits: digits, exponent: exponent)
    }
  }
}

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

extension JSONNumber: Codable {
  package init(from decoder: any Decoder) throws {
    if let decoder = decoder as? JSONValueDecoder {
      guard case .number(let number) = decoder.value else { throw decoder.mismatch(JSONNumber.self, "a number") }
      self = number
      return
    }
    let container = try decoder.singleValueContainer()
    if let integer = try? container.decode(Int64.self) {
      self.init(integer)
    } else if let decimal = try? container.decode(Decimal.self), let number = JSONNumber(text: "\(decimal)") {
      self = number
    } else if let number = JSONNumber(try container.decode(Double.self)) {
      self = number
    } else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no JSON number")
    }
  }

  /// Exact in a `JSONValue`; through other encoders a number may be rounded to a `Double`.
  package func encode(to encoder: any Encoder) throws {
    if let encoder = encoder as? JSONValueEncoder {
      encoder.node.content = .value(.number(self))
      return
    }
    var container = encoder.singleValueContainer()
    if let integer {
      try container.encode(integer)
    } else if fitsDecimal, let decimal = Decimal(string: description) {
      try container.encode(decimal)
    } else {
      try container.encode(approximation)
    }
  }

  /// Beyond these bounds `Decimal` rounds, or becomes no number at all.
  private var fitsDecimal: Bool {
    guard case .decimal(_, let digits, let exponent) = storage else { return true }
    return digits.utf8.count <= 38 && exponent.magnitude <= 100
  }
}
