import Quantities
import Testing
import Texts

@Suite struct AmountTests {
  @Test(arguments: [
    ("15 %", "15 %"), ("15%", "15 %"), ("0.1 %", "0.1 %"), ("1/3 %", "1/3 %"), ("-5 %", "-5 %"), ("15\u{A0}%", "15 %"),
  ])
  func `a percentage is read and printed`(text: String, canonical: String) throws {
    #expect(try Percentage.parse(text).description == canonical)
  }

  @Test func `a percentage is an exact share`() throws {
    let percentage = try Percentage.parse("0.1 %")
    #expect(percentage.fraction == (try Rational(1, over: 1000)))
    #expect(try percentage.of(Rational(3500)) == Rational.parse("3.5"))
    #expect(percentage.formatted(in: .swedish) == "0,1\u{A0}%")
    #expect(try Percentage.parse("99.9 %").formatted(in: .english) == "99.9%")
  }

  @Test(arguments: [
    ("15", "'15' has no unit"), ("5 min", "'5 min' is a duration, not a percentage"),
    ("5 kr", "'5 kr' is an amount of money, not a percentage"), ("much", "'much' is not a percentage"),
    ("5 m", "'5 m' is a length, not a percentage"), ("5 furlongs", "'5 furlongs' is not a percentage"),
  ])
  func `what is no percentage is refused by what it is`(text: String, problem: String) {
    let error = #expect(throws: QuantityError.self) { try Percentage.parse(text) }
    #expect(error?.problem.english == problem)
    #expect(error?.hint.english == "write a number and a percent sign, for instance 15 % or 0.1 %")
  }

  @Test(arguments: [
    ("4 000 000 kr", "4 000 000 kr"), ("25000 kr", "25 000 kr"), ("28 571.43 kr", "28 571.43 kr"),
    ("25\u{A0}000\u{A0}kr", "25 000 kr"), ("0.5 kr", "0.50 kr"), ("-25 000 kr", "-25 000 kr"), ("100 SEK", "100 kr"),
    ("0.005 kr", "0.005 kr"), ("200000/7 kr", "200000/7 kr"), ("999 kronor", "999 kr"),
  ])
  func `an amount is read and printed`(text: String, canonical: String) throws {
    let amount = try Money.parse(text)
    #expect(amount.description == canonical)
    #expect(try Money.parse(amount.description) == amount)
  }

  @Test(arguments: ["25 EUR", "€ 25", "25 $", "USD 25", "25 NOK"])
  func `another currency is refused by name`(text: String) {
    let error = #expect(throws: QuantityError.self) { try Money.parse(text) }
    #expect(error?.problem.english.contains("computed in Swedish kronor only") == true)
  }

  @Test(arguments: ["25", "kr", "25 % kr", "25,5,0 kr", "2 5 kr", "25 00 kr", "1 0000 kr", ""])
  func `what is no amount is refused`(text: String) {
    #expect(Money(parsing: text) == nil)
  }

  @Test func `shares of money are exact`() throws {
    let seventh = try Money.parse("200 000 kr").divided(by: Rational(7))
    #expect(try seventh.multiplied(by: Rational(7)) == Money.parse("200 000 kr"))
    #expect(try Money.parse("4 000 000 kr").share(Percentage.parse("1 %")).description == "40 000 kr")
    #expect(try Money.parse("10 kr").subtracting(Money.parse("10.01 kr")).description == "-0.01 kr")
  }

  @Test func `money is shown in whole ore`() throws {
    #expect(try Money.parse("25 000 kr").formatted(in: .swedish) == "25\u{A0}000\u{A0}kr")
    #expect(try Money.parse("200000/7 kr").formatted(in: .swedish) == "28\u{A0}571,43\u{A0}kr")
    #expect(try Money.parse("-28571.5 kr").formatted(in: .english) == "\u{2212}28,571.50\u{A0}kr")
    #expect(try Money.parse("0.999 kr").formatted(in: .finnish) == "1\u{A0}kr")
  }

  @Test(arguments: [
    ("50 m", "50 m"), ("1.2 km", "1200 m"), ("30 cm", "30 cm"), ("5 mm", "5 mm"), ("1500 mm", "150 cm"),
    ("2 km", "2 km"),
    ("0 m", "0 m"), ("1 200 m", "1200 m"),
  ])
  func `a length is read and printed`(text: String, canonical: String) throws {
    let length = try Length.parse(text)
    #expect(length.description == canonical)
    #expect(try Length.parse(length.description) == length)
  }

  @Test(arguments: ["50", "50 min", "0.5 mm", "9999999999999999 km", "m"])
  func `what is no length is refused`(text: String) {
    #expect(Length(parsing: text) == nil)
  }

  @Test(arguments: [
    ("5 %", QuantityKind.percentage), ("5 kr", .money), ("5 min", .duration), ("5 m", .length),
    ("2026-11-21T06:48:19Z", .instant), ("2026-11-21", .date), ("2023-W33", .week), ("5", .number),
    ("57.7, 12.9", .position),
  ])
  func `a text is recognised by its form`(text: String, kind: QuantityKind) {
    #expect(QuantityKind.recognise(text) == kind)
  }

  @Test func `a word is not guessed to be a quantity`() {
    #expect(QuantityKind.recognise("battery") == nil)
  }
}
