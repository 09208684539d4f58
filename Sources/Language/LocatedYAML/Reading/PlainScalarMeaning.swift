import Texts

/// What a scalar without quotes is taken for by tools that follow YAML 1.1 or 1.2, other than text.
///
/// `1.10` becomes 1.1 there, `no` becomes false, `012` ten and `12:30` 750; so where text is wanted these must be in
/// quotes. Covers the types of <https://yaml.org/type/> and the core schema of YAML 1.2 (section 10.3).
enum PlainScalarMeaning: Sendable {
  case number, trueOrFalse, nothing, date

  /// Nil when every tool reads it as text.
  init?(readElsewhereAs text: UnsafeBufferPointer<UInt8>) {
    guard let first = text.first else {
      self = .nothing
      return
    }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      if Self.isNumber(text) { self = .number } else if Self.isDate(text) { self = .date } else { return nil }
    case UInt8(ascii: "~"):
      guard text.count == 1 else { return nil }
      self = .nothing
    case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "t"),
      UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "o"), UInt8(ascii: "O"):
      guard text.count <= 5 else { return nil }
      if Self.isNull(text) { self = .nothing } else if Self.isBoolean(text) { self = .trueOrFalse } else { return nil }
    default:
      return nil
    }
  }

  static func isNull(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch text.count {
    case 0: true
    case 1: text[0] == UInt8(ascii: "~")
    case 4: isOneOf(["null", "Null", "NULL"], text)
    default: false
    }
  }

  private static func isBoolean(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    isOneOf(["true", "false", "yes", "no", "on", "off", "y", "n"], text, ignoringCase: true)
  }

  private static func isOneOf(
    _ words: [StaticString], _ text: UnsafeBufferPointer<UInt8>, ignoringCase: Bool = false
  ) -> Bool {
    words.contains { word in
      guard word.utf8CodeUnitCount == text.count else { return false }
      return (0..<text.count).allSatisfy { index in
        let byte = ignoringCase ? text[index] | 0x20 : text[index]
        return word.utf8Start[index] == byte
      }
    }
  }

  /// Decimal, octal, hexadecimal, binary, with `_` between digits, exponents, infinities, and numbers to the base 60.
  private static func isNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = text[...]
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    guard let first = rest.first else { return false }
    let body = UnsafeBufferPointer(rebasing: rest)
    if isOneOf([".inf", ".nan"], body, ignoringCase: true) { return true }
    if first == UInt8(ascii: "0"), body.count > 2 {
      let digits = body[2...]
      switch body[1] | 0x20 {
      case UInt8(ascii: "x"):
        return digits.allSatisfy { isDigit($0) || (0x61...0x66).contains($0 | 0x20) || $0 == 0x5F }
      case UInt8(ascii: "o"), UInt8(ascii: "b"): return digits.allSatisfy { isDigit($0) || $0 == 0x5F }
      default: break
      }
    }
    return isDecimal(body)
  }

  private static func isDecimal(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var digits = 0
    var points = 0
    var colons = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if isDigit(byte) {
        digits += 1
      } else if byte == UInt8(ascii: ".") {
        points += 1
      } else if byte == UInt8(ascii: ":"), points == 0 {
        colons += 1
      } else if byte | 0x20 == UInt8(ascii: "e"), digits > 0, colons == 0 {
        return points <= 1 && isExponent(text[(index + 1)...])
      } else if byte != UInt8(ascii: "_") {
        return false
      }
      index += 1
    }
    return digits > 0 && points <= 1 && text.first != UInt8(ascii: "_") && text.last != UInt8(ascii: ":")
  }

  private static func isExponent(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let digits = text.first == UInt8(ascii: "+") || text.first == UInt8(ascii: "-") ? text.dropFirst() : text
    return !digits.isEmpty && digits.allSatisfy(isDigit)
  }

  /// `2023-01-31`, alone or followed by a time of day.
  private static func isDate(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let parts = text.prefix(10).split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, (1...2).contains(parts[1].count), let day = parts.last,
      parts[0].allSatisfy(isDigit), parts[1].allSatisfy(isDigit)
    else { return false }
    let dayDigits = day.prefix(while: isDigit).count
    guard (1...2).contains(dayDigits) else { return false }
    let rest = text.dropFirst(6 + parts[1].count + dayDigits)
    guard let separator = rest.first else { return true }
    let isTime = separator | 0x20 == UInt8(ascii: "t") || separator == UInt8(ascii: " ")
    return isTime && rest.dropFirst().first.map(isDigit) == true && rest.contains(UInt8(ascii: ":"))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// "a number", "nothing", ...: for messages.
  var title: Text {
    switch self {
    case .number: Text("a number")
    case .trueOrFalse: Text("true or false")
    case .nothing: Text("nothing")
    case .date: Text("a date")
    }
  }
}
