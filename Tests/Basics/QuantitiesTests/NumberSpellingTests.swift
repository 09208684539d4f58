import Quantities
import Testing
import Texts

@Suite struct NumberSpellingTests {
  @Test(arguments: [
    ("5.000 kr", "5 000 kr", "5 kr"), ("25.000 kr", "25 000 kr", "25 kr"), ("5,000 kr", "5 000 kr", "5 kr"),
    ("-5.000 kr", "-5 000 kr", "-5 kr"), ("2.125 kr", "2 125 kr", "2.125 kr"),
    ("250,750 SEK", "250 750 SEK", "250.750 SEK"),
    ("1 234.567 kr", "1 234 567 kr", "1234.567 kr"), ("00.500 kr", "", ""),
  ])
  func `an amount with a sign before three digits is refused with both readings`(
    text: String, thousands: String, decimals: String
  ) {
    guard !thousands.isEmpty else {
      #expect(Money(parsing: text)?.description == "0.50 kr")
      return
    }
    let error = #expect(throws: QuantityError.self) { try Money.parse(text) }
    #expect(error?.problem.english == "'\(text)' can be read as \(thousands) and as \(decimals)")
    #expect(error?.isAmbiguous == true)
  }

  @Test func `what the refusal advises is read as it says`() throws {
    let error = #expect(throws: QuantityError.self) { try Money.parse("2,125 kr") }
    #expect(error?.hint.english == "write 2 125 kr, or 2.1250 kr")
    #expect(try Money.parse("2 125 kr").ore == Rational(212_500))
    #expect(try Money.parse("2.1250 kr").ore == Rational.parse("212.5"))
    #expect(
      #expect(throws: QuantityError.self) { try Money.parse("5.000 kr") }?.hint.english == "write 5 000 kr, or 5 kr")
  }

  @Test(arguments: ["5.000 m", "1,500 km", "1.250 s", "48.000 h", "2,125 min"])
  func `so is a length or a time`(text: String) {
    #expect(Length(parsing: text) == nil)
    #expect(TimeSpan(parsing: text) == nil)
    #expect(QuantityKind.recognise(text) == nil)
  }

  @Test(arguments: ["5.000", "3,500", "12.345", "1.000/3"])
  func `so is a bare number`(text: String) {
    #expect(#expect(throws: QuantityError.self) { try Rational.parse(text) }?.isAmbiguous == true)
  }

  @Test(arguments: ["3.500", "3,500", "3.5", "3,5", "1.000.000", "", "five", "5 kr", "1 00"])
  func `a count with a sign in it is refused`(text: String) {
    #expect(WholeNumber(parsing: text) == nil)
  }

  @Test(arguments: [("3500", 3500), ("3 500", 3500), ("1\u{A0}000\u{A0}000", 1_000_000), ("-7", -7), ("0", 0)])
  func `a count may have blanks between thousands`(text: String, count: Int64) throws {
    #expect(try WholeNumber.parse(text).value == count)
  }

  @Test(arguments: [
    ("0,1 %", "0.1 %"), ("0.1 %", "0.1 %"), ("19,5 %", "19.5 %"), ("99,975 %", "99.975 %"), ("99.950 %", "99.95 %"),
  ])
  func `a share is never counted in thousands`(text: String, canonical: String) throws {
    #expect(try Percentage.parse(text).description == canonical)
  }

  @Test(arguments: [
    ("25,50 kr", "25.50 kr"), ("0,5 kr", "0.50 kr"), ("28 571,43 kr", "28 571.43 kr"), ("0,125 kr", "0.125 kr"),
  ])
  func `a decimal comma is a decimal sign`(text: String, canonical: String) throws {
    #expect(try Money.parse(text).description == canonical)
    #expect(try Length.parse("1,2 km").description == "1200 m")
    #expect(try TimeSpan.parse("1,5 min").description == "90 s")
    #expect(try TimeSpan.parse("0,250 s").description == "250 ms")
  }

  @Test(arguments: [
    ("1.250.000 kr", "1 250 000 kr"), ("1,250,000 kr", "1 250 000 kr"), ("25.000,50 kr", "25 000.50 kr"),
    ("25,000.50 kr", "25 000.50 kr"),
  ])
  func `signs between thousands are refused with the number in blanks`(text: String, meant: String) throws {
    let error = #expect(throws: QuantityError.self) { try Money.parse(text) }
    #expect(error?.hint.english == "write blanks between thousands: \(meant)")
    #expect(Money(parsing: meant) != nil)
  }

  @Test(arguments: ["2.125 kr", "-0.001 kr", "41/8 kr", "1000.125 kr"])
  func `what the program wrote is read back exactly`(text: String) throws {
    let money = try Money.parse(exact: text)
    #expect(try Money.parse(exact: money.description) == money)
    #expect(try TimeSpan.parse(iso8601: "PT1.250S").description == "1250 ms")
    #expect(try TimeSpan.parse(iso8601: "PT1,250S").description == "1250 ms")
  }
}
