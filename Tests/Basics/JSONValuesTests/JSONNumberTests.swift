import JSONValues
import Quantities
import TestSupport
import Testing

@Suite struct JSONNumberTests {
  @Test(arguments: [
    ("1.50", "15e-1"), ("100", "1e2"), ("0.0", "-0"), ("1e400", "10e399"),
    ("123456789012345678901234567890", "1.2345678901234567890123456789e29"),
    ("0.1", "0.10000000000000000000"),
  ])
  func `numbers are equal when their values are`(left: String, right: String) throws {
    let a = try #require(JSONNumber(text: left))
    let b = try #require(JSONNumber(text: right))
    #expect(a == b)
    #expect(a.hashValue == b.hashValue)
    #expect(!(a < b) && !(b < a))
  }

  @Test(arguments: [
    ("-1e400", "-5"), ("-5", "-4.99"), ("-0.001", "0"), ("0", "1e-400"), ("1e-400", "0.5"), ("0.5", "0.51"),
    ("9", "10"), ("9.99", "10"), ("9223372036854775807", "9223372036854775808"), ("1e18", "1.5e18"),
    ("0.1", "0.10000000000000000001"),
    ("-20", "-3"), ("-2.5", "-2.4"),
  ])
  func `numbers are ordered exactly`(smaller: String, larger: String) throws {
    let a = try #require(JSONNumber(text: smaller))
    let b = try #require(JSONNumber(text: larger))
    #expect(a < b)
    #expect(!(b < a))
  }

  @Test(arguments: [
    ("0.1", "0.1"), ("1e21", "1e+21"), ("123e18", "123000000000000000000"), ("1.5e-7", "1.5e-7"),
    ("0.0000015", "0.0000015"),
    ("-2.50", "-2.5"), ("9007199254740993", "9007199254740993"),
    ("0.1000000000000000055511151231257827", "0.1000000000000000055511151231257827"),
  ])
  func `a number prints its exact value`(text: String, printed: String) throws {
    #expect(try #require(JSONNumber(text: text)).description == printed)
  }

  @Test func `numbers convert without loss or not at all`() throws {
    #expect(JSONNumber(text: "0.1")?.rational == (try Rational(1, over: 10)))
    #expect(JSONNumber(text: "-25e2")?.rational == Rational(-2500))
    #expect(JSONNumber(text: "1e400")?.rational == nil)
    #expect(JSONNumber(text: "2.0")?.integer == 2)
    #expect(JSONNumber(text: "2.5")?.integer == nil)
    #expect(JSONNumber(text: "9223372036854775808")?.integer == nil)
    #expect(JSONNumber(text: "1e400")?.approximation == .infinity)
    #expect(JSONNumber(0.1)?.description == "0.1")
    #expect(JSONNumber(Double.nan) == nil)
    #expect(JSONNumber(-Double.infinity) == nil)
    #expect(JSONNumber(try Rational(1, over: 3)) == nil)
    #expect(JSONNumber(try Rational(1, over: 8))?.description == "0.125")
  }

  /// RFC 8785, appendix B.
  @Test(arguments: [
    (0x0000_0000_0000_0000 as UInt64, "0"), (0x8000_0000_0000_0000, "0"), (0x0000_0000_0000_0001, "5e-324"),
    (0x8000_0000_0000_0001, "-5e-324"), (0x7fef_ffff_ffff_ffff, "1.7976931348623157e+308"),
    (0xffef_ffff_ffff_ffff, "-1.7976931348623157e+308"), (0x4340_0000_0000_0000, "9007199254740992"),
    (0xc340_0000_0000_0000, "-9007199254740992"), (0x4430_0000_0000_0000, "295147905179352830000"),
    (0x44b5_2d02_c7e1_4af5, "9.999999999999997e+22"), (0x44b5_2d02_c7e1_4af6, "1e+23"),
    (0x44b5_2d02_c7e1_4af7, "1.0000000000000001e+23"), (0x444b_1ae4_d6e2_ef4e, "999999999999999700000"),
    (0x444b_1ae4_d6e2_ef4f, "999999999999999900000"), (0x444b_1ae4_d6e2_ef50, "1e+21"),
    (0x3eb0_c6f7_a0b5_ed8c, "9.999999999999997e-7"), (0x3eb0_c6f7_a0b5_ed8d, "0.000001"),
    (0x41b3_de43_5555_5553, "333333333.3333332"), (0x41b3_de43_5555_5554, "333333333.33333325"),
    (0x41b3_de43_5555_5555, "333333333.3333333"), (0x41b3_de43_5555_5556, "333333333.3333334"),
    (0x41b3_de43_5555_5557, "333333333.33333343"),
    (0x4314_3ff3_c1cb_0959, "1424953923781206.2"),
  ])
  func `a number is written canonically as RFC 8785 has it`(bits: UInt64, text: String) throws {
    let number = try #require(JSONNumber(Double(bitPattern: bits)))
    #expect(number.canonicalText == text)
    #expect(JSONNumber(text: text)?.canonicalText == text)
  }

  @Test func `random doubles are written so that they read back the same`() throws {
    var random = SeededRandom(seed: 12)
    for _ in 0..<20_000 {
      let double = Double(bitPattern: random.next())
      guard double.isFinite else { continue }
      let text = try #require(JSONNumber(double)).canonicalText
      #expect(Double(text) == double)
      #expect(try #require(JSONNumber(text: text)).approximation == double)
    }
  }
}
