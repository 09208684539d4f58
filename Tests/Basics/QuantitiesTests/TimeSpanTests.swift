import Quantities
import TestSupport
import Testing
import Texts

@Suite struct TimeSpanTests {
  @Test(arguments: [
    ("48 h", "48 h"), ("5 min", "5 min"), ("30 s", "30 s"), ("200 ms", "200 ms"), ("28 days", "28 days"),
    ("2 weeks", "14 days"), ("90 min", "90 min"), ("60 min", "1 h"), ("1 day", "24 h"), ("1.5 h", "90 min"),
    ("0 s", "0 s"), ("48h", "48 h"), ("-5 min", "-5 min"), ("1/3 h", "20 min"), ("7 us", "7 us"), ("72 h", "3 days"),
    ("3 days", "3 days"), ("1 000 ms", "1 s"),
  ])
  func `a duration is read and printed`(text: String, canonical: String) throws {
    let span = try TimeSpan.parse(text)
    #expect(span.description == canonical)
    #expect(try TimeSpan.parse(span.description) == span)
  }

  @Test(arguments: [
    ("5", "'5' has no unit"), ("5 %", "'5 %' is a percentage, not a duration"),
    ("3 months", "'3 months' has no fixed length, because months and years differ"),
    ("5 m", "'5 m' is a length in metres, not a duration"), ("soon", "'soon' is not a duration"),
    ("1/7 us", "'1/7 us' is not a whole number of microseconds"),
    ("99999999999 weeks", "reading '99999999999 weeks' gives a number too large to compute exactly"),
  ])
  func `what is no duration is refused by what it is`(text: String, problem: String) {
    let error = #expect(throws: QuantityError.self) { try TimeSpan.parse(text) }
    #expect(error?.problem.english == problem)
  }

  @Test(arguments: [
    ("PT48H", "48 h", "PT48H"), ("PT1M30.5S", "90500 ms", "PT1M30.5S"), ("P2W", "14 days", "PT336H"),
    ("P1DT2H", "26 h", "PT26H"), ("PT0S", "0 s", "PT0S"), ("-PT5M", "-5 min", "-PT5M"),
    ("PT0,25S", "250 ms", "PT0.25S"),
  ])
  func `ISO 8601 durations are read and written`(text: String, canonical: String, iso: String) throws {
    let span = try TimeSpan.parse(iso8601: text)
    #expect(span.description == canonical)
    #expect(span.iso8601 == iso)
    #expect(try TimeSpan.parse(iso8601: span.iso8601) == span)
  }

  @Test(arguments: ["", "P", "PT", "P1Y", "P1M", "PT1H1H", "PT1S1H", "48H", "PT1", "P1DT", "PT-5M", "PT1.H", "P1H"])
  func `what is no ISO 8601 duration is refused`(text: String) {
    #expect(throws: QuantityError.self) { try TimeSpan.parse(iso8601: text) }
  }

  @Test func `random spans survive both of their texts`() throws {
    var random = SeededRandom(seed: 2)
    for _ in 0..<5000 {
      let span = TimeSpan(
        microseconds: Int64.random(in: .min ... .max, using: &random) >> Int64.random(in: 0..<64, using: &random))
      #expect(try TimeSpan.parse(span.description) == span)
      #expect(try TimeSpan.parse(iso8601: span.iso8601) == span)
    }
    #expect(try TimeSpan.parse(iso8601: TimeSpan(microseconds: .min).iso8601) == TimeSpan(microseconds: .min))
  }

  @Test func `arithmetic is exact or throws`() throws {
    #expect(try TimeSpan.hours(1).adding(.minutes(30)) == .minutes(90))
    #expect(try TimeSpan.hours(1).subtracting(.hours(2)).isNegative)
    #expect(try TimeSpan.days(28).multiplied(by: 2) == .days(56))
    #expect(try TimeSpan.hours(12).ratio(to: .hours(48)) == Rational(1, over: 4))
    #expect(throws: QuantityError.self) { try TimeSpan(microseconds: .max).adding(TimeSpan(microseconds: 1)) }
    #expect(throws: QuantityError.self) { try TimeSpan(microseconds: .min).multiplied(by: -1) }
    #expect(throws: QuantityError.self) { try TimeSpan.hours(1).ratio(to: .zero) }
  }

  @Test func `spans are shown in the language of the reader`() {
    #expect(TimeSpan.hours(48).formatted(in: .swedish) == "48\u{A0}h")
    #expect(TimeSpan.hours(48).formatted(in: .finnish) == "48\u{A0}t")
    #expect(TimeSpan.days(28).formatted(in: .swedish) == "28\u{A0}dygn")
    #expect(TimeSpan.days(28).formatted(in: .english) == "28\u{A0}days")
    #expect(TimeSpan.milliseconds(1500).formatted(in: .english) == "1,500\u{A0}ms")
  }

  @Test func `a period ends on the same day of a later month or on its last`() throws {
    let end = { (period: String, from: String) throws in
      try CalendarPeriod.parse(period).end(from: CalendarDate.parse(from)).description
    }
    #expect(try end("12 months", "2022-06-15") == "2023-06-15")
    #expect(try end("1 month", "2023-01-31") == "2023-02-28")
    #expect(try end("1 year", "2024-02-29") == "2025-02-28")
    #expect(try end("90 days", "2023-01-01") == "2023-04-01")
    #expect(try end("2 weeks", "2023-12-25") == "2024-01-08")
    #expect(try CalendarPeriod.parse("1 year").description == "12 months")
    #expect(CalendarPeriod(parsing: "1.5 months") == nil)
    #expect(CalendarPeriod(parsing: "12 h") == nil)
  }
}
