package import Texts

/// How quantities are put into texts: each language writes days, numbers and shares in its own way.
extension Text.Literal.StringInterpolation {
  /// A day in a sentence: `30 juni 2023`.
  package mutating func appendInterpolation(day: CalendarDate) { appendInterpolation(Text(day: day)) }

  /// A time of every year, both days included: `1 juni–31 augusti`.
  package mutating func appendInterpolation(from first: MonthDay, through last: MonthDay) {
    appendInterpolation(Text(inEach: { CalendarWords($0).range(first, last) }))
  }

  /// A number of days: `1 dag`, `28 dagar`.
  package mutating func appendInterpolation(days count: Int) { appendInterpolation(Text(days: count)) }

  /// A number with every decimal that it has: `2,5`, or `2 6/7` where decimals do not end.
  package mutating func appendInterpolation(exact number: Rational) {
    appendInterpolation(Text(inEach: number.exact(in:)))
  }

  /// A share with every decimal that it has: `99,95 %`.
  package mutating func appendInterpolation(exact share: Percentage) {
    appendInterpolation(Text(inEach: { share.percent.exact(in: $0) + $0.percentSign }))
  }

  package mutating func appendInterpolation(formatted number: Rational, decimals: Int) {
    appendInterpolation(Text(inEach: { number.formatted(in: $0, decimals: decimals) }))
  }

  package mutating func appendInterpolation(formatted share: Percentage, decimals: Int) {
    appendInterpolation(Text(inEach: { share.formatted(in: $0, decimals: decimals) }))
  }

  /// A measured share, of which more than one decimal would say nothing, except where it is small: `12,5 %`, `0,042 %`.
  package mutating func appendInterpolation(share fraction: Double) {
    let percent = fraction * 100
    let scale: Int64 = percent < 1 ? 1000 : 10
    guard percent.isFinite, abs(percent) <= 1_000_000,
      let value = try? Rational(Int128((percent * Double(scale)).rounded()), over: Int128(scale)),
      let share = try? Percentage(percent: value)
    else { return appendInterpolation("?") }
    appendInterpolation(formatted: share, decimals: 3)
  }

  /// A measured number with one decimal.
  package mutating func appendInterpolation(figure value: Double) {
    guard value.isFinite, abs(value) <= 1e12, let rounded = try? Rational(Int128((value * 10).rounded()), over: 10)
    else { return appendInterpolation("?") }
    appendInterpolation(formatted: rounded, decimals: 1)
  }

  /// The first of many names, and how many there are: `NAV-01, NAV-02 … (89)`.
  package mutating func appendInterpolation(some names: [String]) { appendInterpolation(Text(some: names)) }
}

extension Text {
  /// A number of days: `1 dag`, `28 dagar`.
  package init(days count: Int) {
    self = Text(one: "\(formatted: count) day", other: "\(formatted: count) days", count: count)
  }

  /// A day in a sentence: `30 juni 2023`.
  package init(day: CalendarDate) { self.init(inEach: { CalendarWords($0).day(day) }) }

  /// The first of many names, and how many there are: `NAV-01, NAV-02 … (89)`.
  package init(some names: [String], most: Int = 6) {
    let shown = names.prefix(most).joined(separator: ", ")
    guard names.count > most else {
      self.init(verbatim: shown)
      return
    }
    self.init(inEach: { "\(shown) … (\(names.count.formatted(in: $0)))" })
  }
}

extension Rational {
  /// With every decimal that it has: `2,5`; as a mixed number where decimals do not end: `2 6/7`.
  package func exact(in language: InterfaceLanguage) -> String {
    guard let decimals = decimalText else {
      let whole = numerator / denominator
      guard whole != 0, let rest = try? subtracting(Rational(whole)) else { return "\(self)" }
      return "\(whole)\u{A0}\(rest)"
    }
    let places = decimals.split(separator: ".").dropFirst().first?.count ?? 0
    return formatted(in: language, decimals: places)
  }
}

extension Money: LanguageFormatted {}
extension Length: LanguageFormatted {}
extension ISOWeek: LanguageFormatted {}
extension TimeSpan: LanguageFormatted {}
extension CalendarDate: LanguageFormatted {}

extension Instant: LanguageFormatted {
  /// Swedish civil time to the second.
}

extension Percentage: LanguageFormatted {
  package func formatted(in language: InterfaceLanguage) -> String { formatted(in: language, decimals: 4) }
}

extension Rational: LanguageFormatted {
  package func formatted(in language: InterfaceLanguage) -> String { formatted(in: language, decimals: 6) }
}

extension Int: LanguageFormatted {
  /// In groups of three digits.
  package func formatted(in language: InterfaceLanguage) -> String { Rational(self).formatted(in: language) }
}

/// Writes the bytes of a short text of digits and signs in one go: dates and amounts stand on every line of a ledger.
struct DigitWriter {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  private init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  /// - Parameter length: the most bytes that the text may have; what is written beyond is lost.
  static func text(atMost length: Int, _ write: (inout DigitWriter) -> Void) -> String {
    String(unsafeUninitializedCapacity: length) { bytes in
      var writer = DigitWriter(bytes)
      write(&writer)
      return writer.count
    }
  }

  mutating func byte(_ byte: UInt8) {
    guard count < bytes.count else { return }
    bytes[count] = byte
    count += 1
  }

  mutating func text(_ text: String) {
    for byte in text.utf8 { self.byte(byte) }
  }

  /// The last digits of a number that is not negative, with zeros in front.
  mutating func digits(_ number: Int, places: Int) {
    var divisor = 1
    for _ in 1..<places { divisor *= 10 }
    while divisor > 0 {
      byte(0x30 + UInt8(truncatingIfNeeded: number / divisor % 10))
      divisor /= 10
    }
  }

  /// All digits of a number, in groups of three.
  mutating func grouped(_ number: UInt64, with sign: String) {
    var (divisor, places): (UInt64, Int) = (1, 1)
    while number / divisor >= 10 { (divisor, places) = (divisor * 10, places + 1) }
    while places > 0 {
      byte(0x30 + UInt8(truncatingIfNeeded: number / divisor % 10))
      (divisor, places) = (divisor / 10, places - 1)
      if places > 0, places.isMultiple(of: 3) { text(sign) }
    }
  }
}
