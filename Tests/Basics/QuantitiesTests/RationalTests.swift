import Quantities
import TestSupport
import Testing
import Texts

@Suite struct RationalTests {
  @Test(arguments: [
    ("12", "12"), ("-0.5", "-0.5"), ("0.1", "0.1"), ("1/3", "1/3"), ("2/4", "0.5"), ("\u{2212}3", "-3"),
    ("0.10", "0.1"), (" 7 ", "7"), ("-6/4", "-1.5"), ("1.5/0.5", "3"), ("+4", "4"), ("-0", "0"), ("0,5", "0.5"),
    ("1 000", "1000"), ("-12,25", "-12.25"),
    ("170141183460469231731687303715884105727", "170141183460469231731687303715884105727"),
    ("-170141183460469231731687303715884105728", "-170141183460469231731687303715884105728"),
  ])
  func `a number is read exactly and printed canonically`(text: String, canonical: String) throws {
    #expect(try Rational.parse(text).description == canonical)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "1e3", "0x10", "1 00", "1/0", "--1", "1.2.3", "NaN", "∞", "1/", "/2", "٣",
    "170141183460469231731687303715884105728", "1,2,3", "a,5",
  ])
  func `what is no number is refused`(text: String) {
    #expect(Rational(parsing: text) == nil)
  }

  @Test func `arithmetic agrees with the field laws on random fractions`() throws {
    var random = SeededRandom(seed: 1)
    for _ in 0..<2000 {
      let a = try fraction(&random)
      let b = try fraction(&random)
      let c = try fraction(&random)
      #expect(try a.adding(b) == b.adding(a))
      #expect(try a.adding(b).subtracting(b) == a)
      #expect(try a.multiplied(by: b.adding(c)) == a.multiplied(by: b).adding(a.multiplied(by: c)))
      if b != .zero { #expect(try a.divided(by: b).multiplied(by: b) == a) }
      #expect((a < b) == (try b.subtracting(a).numerator > 0))
      #expect(try Rational.parse(a.description) == a)
    }
  }

  private func fraction(_ random: inout SeededRandom) throws -> Rational {
    try Rational(
      Int128(Int64.random(in: -1_000_000...1_000_000, using: &random)),
      over: Int128(Int64.random(in: 1...100_000, using: &random)))
  }

  @Test func `overflow throws and never traps`() throws {
    let largest = Rational(Int128.max)
    let smallest = Rational(Int128.min)
    let tiny = try Rational(1, over: .max)
    #expect(throws: QuantityError.self) { try largest.adding(.one) }
    #expect(throws: QuantityError.self) { try smallest.subtracting(.one) }
    #expect(throws: QuantityError.self) { try smallest.negated() }
    #expect(throws: QuantityError.self) { try largest.multiplied(by: Rational(2)) }
    #expect(throws: QuantityError.self) { try tiny.divided(by: Rational(2)) }
    #expect(throws: QuantityError.self) { try Rational.one.divided(by: .zero) }
    #expect(throws: QuantityError.self) { try Rational(1, over: 0) }
    #expect(throws: QuantityError.self) { try Rational(1, over: .min) }
    #expect(try Rational(.min, over: 1) == smallest)
    #expect(try Rational(.min, over: .min) == .one)
    #expect(smallest < largest)
    #expect(tiny < largest)
    #expect(!(largest < largest))
    #expect(smallest.description == "-170141183460469231731687303715884105728")
    #expect(largest.rounded() == .max)
    #expect(smallest.rounded(.down) == .min)
  }

  @Test(arguments: [
    ("2.5", 2, 3, 3, 2), ("-2.5", -3, -2, -3, -2), ("3.5", 3, 4, 4, 4), ("1/3", 0, 1, 0, 0), ("-2/3", -1, 0, -1, -1),
    ("7", 7, 7, 7, 7),
  ])
  func `rounding follows its rule`(text: String, down: Int, up: Int, halfAway: Int, halfEven: Int) throws {
    let number = try Rational.parse(text)
    #expect(number.rounded(.down) == Int128(down))
    #expect(number.rounded(.up) == Int128(up))
    #expect(number.rounded(.halfAwayFromZero) == Int128(halfAway))
    #expect(number.rounded(.halfEven) == Int128(halfEven))
  }

  @Test(arguments: [
    ("1234567.5", "1\u{A0}234\u{A0}567,5", "1,234,567.5"), ("-1000", "\u{2212}1\u{A0}000", "\u{2212}1,000"),
    ("1/3", "0,333333", "0.333333"), ("999", "999", "999"),
  ])
  func `numbers are shown as each language writes them`(text: String, swedish: String, english: String) throws {
    let number = try Rational.parse(text)
    #expect(number.formatted(in: .swedish) == swedish)
    #expect(number.formatted(in: .finnish) == swedish)
    #expect(number.formatted(in: .english) == english)
  }
}
