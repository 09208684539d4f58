import Foundation
import Quantities
import Testing
import Texts

@Suite struct CalendarTests {
  @Test func `every day of ten centuries follows the one before`() throws {
    var date = try #require(CalendarDate(year: 1600, month: 1, day: 1))
    var expected = (year: 1600, month: 1, day: 1)
    while expected.year < 2600 {
      #expect(date.parts == expected)
      #expect(CalendarDate(year: expected.year, month: expected.month, day: expected.day) == date)
      expected.day += 1
      if expected.day > CalendarDate.daysInMonth(expected.month, of: expected.year) {
        expected.day = 1
        expected.month += 1
      }
      if expected.month > 12 {
        expected.month = 1
        expected.year += 1
      }
      date = date.adding(days: 1)
    }
  }

  @Test(arguments: [("1970-01-01", 4), ("2023-06-30", 5), ("2026-11-21", 6), ("2000-02-29", 2), ("1900-01-01", 1)])
  func `weekdays are right`(text: String, weekday: Int) throws {
    #expect(try CalendarDate.parse(text).weekday == weekday)
  }

  @Test(arguments: ["2023-02-29", "1900-02-29", "2023-13-01", "2023-00-10", "2023-1-1", "23-01-01", "2023-06-31", ""])
  func `a day that does not exist is refused`(text: String) {
    #expect(CalendarDate(parsing: text) == nil)
  }

  @Test func `dates stop at the ends of the calendar`() {
    #expect(CalendarDate.latest.description == "9999-12-31")
    #expect(CalendarDate.earliest.description == "0000-01-01")
    #expect(CalendarDate.latest.adding(days: .max) == .latest)
    #expect(CalendarDate.earliest.adding(days: .min) == .earliest)
    #expect(CalendarDate.latest.adding(months: .max) == .latest)
    #expect(CalendarDate.earliest.adding(months: .min) == .earliest)
  }

  @Test func `weeks agree with the ISO calendar of Foundation`() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    var date = try #require(CalendarDate(year: 1995, month: 1, day: 1))
    for _ in 0..<(40 * 366) {
      let foundation = Date(timeIntervalSince1970: TimeInterval(date.daysSince1970) * 86_400)
      let parts = calendar.dateComponents([.yearForWeekOfYear, .weekOfYear], from: foundation)
      let week = ISOWeek(of: date)
      #expect(week.year == parts.yearForWeekOfYear)
      #expect(week.number == parts.weekOfYear)
      #expect(week.monday <= date && date <= week.sunday)
      date = date.adding(days: 1)
    }
  }

  @Test func `a week is read and printed`() throws {
    let week = try ISOWeek.parse("2023-W33")
    #expect(week.description == "2023-W33")
    #expect(week.monday.description == "2023-08-14")
    #expect(week.sunday.description == "2023-08-20")
    #expect(week.formatted(in: .swedish) == "vecka 33, 2023")
  }

  @Test(arguments: ["2023-W53", "2023-W00", "2023-33", "2023-w33", "W33", "2023-W1"])
  func `a week that does not exist is refused`(text: String) {
    #expect(ISOWeek(parsing: text) == nil)
  }

  @Test func `dates are shown as each language writes them`() throws {
    let date = try CalendarDate.parse("2023-06-05")
    #expect(date.formatted(in: .swedish) == "2023-06-05")
    #expect(date.formatted(in: .english) == "5 June 2023")
    #expect(date.formatted(in: .finnish) == "5.6.2023")
  }
}
