import Quantities
import TestSupport
import Testing
import Texts

/// Digits that are written byte by byte, beside what is put together of texts.
@Suite struct DigitTests {
  private func grouped(_ number: UInt64, _ sign: String) -> String {
    var (digits, text) = (Array(String(number)), "")
    while digits.count > 3 {
      text = sign + String(digits.suffix(3)) + text
      digits.removeLast(3)
    }
    return String(digits) + text
  }

  private var numbers: [Int64] {
    var random = SeededRandom(seed: 5)
    let edges: [Int64] = [
      .min, .min + 1, -100_000, -100, -99, -1, 0, 1, 9, 10, 99, 100, 101, 999, 1000, 99_999, 100_000, .max,
    ]
    return edges + (0..<2000).map { Int64.random(in: .min ... .max, using: &random) >> ($0 % 64) }
  }

  @Test(arguments: [InterfaceLanguage.swedish, .finnish, .english])
  func `amounts and whole numbers have every digit in its group`(language: InterfaceLanguage) {
    for number in numbers {
      let sign = number < 0 ? "\u{2212}" : ""
      let rest = number.magnitude % 100
      let decimals = rest == 0 ? "" : language.decimalSign + (rest < 10 ? "0" : "") + String(rest)
      #expect(
        Money.formatted(ore: number, in: language)
          == sign + grouped(number.magnitude / 100, language.groupSign) + decimals + "\u{A0}kr")
      #expect(Rational(number).formatted(in: language) == sign + grouped(number.magnitude, language.groupSign))
    }
  }

  @Test func `whole numbers beyond 64 bits keep their groups`() {
    #expect(Rational(Int128(Int64.max) + 1).formatted(in: .english) == "9,223,372,036,854,775,808")
    #expect(Rational(Int128(Int64.min) - 1).formatted(in: .english) == "\u{2212}9,223,372,036,854,775,809")
  }

  @Test func `days, weeks and clocks have all their digits`() {
    #expect(CalendarDate.earliest.description == "0000-01-01")
    #expect(CalendarDate.latest.description == "9999-12-31")
    #expect(Instant.latest.description == "9999-12-31T23:59:59.999999Z")
    var day = CalendarDate.earliest
    while day < .latest {
      #expect(CalendarDate(parsing: day.description) == day)
      day = day.adding(days: 97)
    }
    for second in stride(from: Int64(0), to: 86_400, by: 7) {
      let instant = Instant(secondsSince1970: second)
      #expect(Instant(parsing: instant.description) == instant)
      #expect(instant.description.utf8.count == 20)
    }
  }
}
