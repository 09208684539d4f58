import Quantities
import Testing

@Suite struct HolidayTests {
  @Test(arguments: [
    (1961, "1961-04-02"), (1981, "1981-04-19"), (2000, "2000-04-23"), (2008, "2008-03-23"), (2011, "2011-04-24"),
    (2019, "2019-04-21"), (2023, "2023-04-09"), (2038, "2038-04-25"), (2076, "2076-04-19"),
  ])
  func `Easter falls where the almanac has it`(year: Int, day: String) throws {
    let easter = try #require(SwedishHolidays.easterSunday(of: year))
    #expect(easter.description == day)
    #expect(SwedishHolidays.holiday(on: easter) == .easterSunday)
    #expect(SwedishHolidays.holiday(on: easter.adding(days: -2)) == .goodFriday)
    #expect(SwedishHolidays.holiday(on: easter.adding(days: 1)) == .easterMonday)
    #expect(SwedishHolidays.holiday(on: easter.adding(days: 49)) == .whitSunday)
  }

  @Test(arguments: [
    (2004, "2004-06-25"), (2009, "2009-06-19"), (2015, "2015-06-19"), (2020, "2020-06-19"), (2021, "2021-06-25"),
    (2022, "2022-06-24"), (2023, "2023-06-23"), (2024, "2024-06-21"), (2099, "2099-06-19"),
  ])
  func `midsummer is a Friday and a Saturday`(year: Int, eve: String) throws {
    let day = try CalendarDate.parse(eve)
    #expect(day.year == year && day.weekday == 5)
    #expect(SwedishHolidays.holiday(on: day) == .midsummerEve)
    #expect(SwedishHolidays.holiday(on: day.adding(days: 1)) == .midsummerDay)
    #expect(SwedishHolidays.holiday(on: day.adding(days: -7)) == nil)
    #expect(SwedishHolidays.holiday(on: day.adding(days: 7)) == nil)
  }

  @Test func `Whit Monday gave way to 6 June in 2005`() throws {
    #expect(SwedishHolidays.holiday(on: try CalendarDate.parse("2004-05-31")) == .whitMonday)
    #expect(BusinessCalendar.isBusinessDay(try CalendarDate.parse("2005-05-16")))
    #expect(SwedishHolidays.holiday(on: try CalendarDate.parse("2004-06-06")) == nil)
    #expect(SwedishHolidays.holiday(on: try CalendarDate.parse("2005-06-06")) == .nationalDay)
  }

  /// The working days that holidays and eves took from the three years before the almanac reform: Lady Day on 25 March,
  /// Midsummer Day on 24 June, All Saints' Day a Sunday in November.
  @Test(arguments: [
    (
      1950,
      [
        "1950-01-06", "1950-04-07", "1950-04-10", "1950-05-01", "1950-05-18", "1950-05-29", "1950-06-23", "1950-12-25",
        "1950-12-26",
      ]
    ),
    (
      1951,
      [
        "1951-01-01", "1951-03-23", "1951-03-26", "1951-05-01", "1951-05-03", "1951-05-14", "1951-12-24", "1951-12-25",
        "1951-12-26", "1951-12-31",
      ]
    ),
    (
      1952,
      [
        "1952-01-01", "1952-03-25", "1952-04-11", "1952-04-14", "1952-05-01", "1952-05-22", "1952-06-02", "1952-06-23",
        "1952-06-24", "1952-12-24", "1952-12-25", "1952-12-26", "1952-12-31",
      ]
    ),
  ])
  func `before 1953 the old almanac holds`(year: Int, free: [String]) throws {
    let first = try #require(CalendarDate(year: year, month: 1, day: 1))
    let days = (0..<(CalendarDate.isLeapYear(year) ? 366 : 365)).map { first.adding(days: $0) }
    let found = days.filter { $0.weekday <= 5 && !BusinessCalendar.isBusinessDay($0) }
    // 6 January 1951 is a Saturday; 1952 begins with a Tuesday, and its 6 January is a Sunday.
    #expect(found.map(\.description) == free)
  }

  @Test(arguments: [
    // Over Easter 2023: Good Friday 7 April, Easter Monday 10 April.
    ("2023-04-05", 1, "2023-04-06"), ("2023-04-05", 2, "2023-04-11"), ("2023-04-06", 1, "2023-04-11"),
    // Over Midsummer 2023.
    ("2023-06-21", 2, "2023-06-26"), ("2023-06-23", 1, "2023-06-26"),
    // Over Christmas 2023: 22 December is a Friday, 27 a Wednesday; 1 January a Monday.
    ("2023-12-22", 1, "2023-12-27"), ("2023-12-22", 3, "2023-12-29"), ("2023-12-22", 4, "2024-01-02"),
    // 6 June 2023 is a Tuesday.
    ("2023-06-05", 1, "2023-06-07"), ("2023-06-05", 0, "2023-06-05"),
  ])
  func `business days are counted over holidays`(from: String, count: Int, to: String) throws {
    #expect(BusinessCalendar.adding(count, to: try CalendarDate.parse(from)).description == to)
  }

  @Test func `counting and stepping agree`() throws {
    var day = try CalendarDate.parse("2020-01-01")
    let start = day
    for number in 1...2600 {
      day = BusinessCalendar.adding(1, to: day)
      #expect(BusinessCalendar.adding(number, to: start) == day)
      #expect(BusinessCalendar.count(from: start.adding(days: 1), through: day) == number)
      #expect(BusinessCalendar.businessDay(onOrAfter: day) == day)
      #expect(BusinessCalendar.businessDay(onOrBefore: day) == day)
    }
  }

  @Test func `the years with a week 53 are those that begin or end with a Thursday`() {
    let long = (1950..<2100).filter { ISOWeek.weeks(in: $0) == 53 }
    #expect(
      long == [
        1953, 1959, 1964, 1970, 1976, 1981, 1987, 1992, 1998, 2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048,
        2054, 2060, 2065, 2071, 2076, 2082, 2088, 2093, 2099,
      ])
    for year in 1950..<2100 {
      #expect((ISOWeek(year: year, number: 53) != nil) == long.contains(year), "\(year)")
      #expect(ISOWeek(year: year, number: 54) == nil)
    }
  }
}
