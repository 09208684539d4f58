/// Swedish business days: Monday to Friday, without public holidays and without the three eves that count as such
/// (lag (1930:173) om beräkning av lagstadgad tid, 2 §).
package enum BusinessCalendar {
  package static func isBusinessDay(_ date: CalendarDate) -> Bool {
    date.weekday <= 5 && SwedishHolidays.holiday(on: date) == nil
  }

  /// The day itself where it is a business day, otherwise the next one; stops at the end of the calendar.
  package static func businessDay(onOrAfter date: CalendarDate) -> CalendarDate {
    var day = date
    while !isBusinessDay(day), day < .latest { day = day.adding(days: 1) }
    return day
  }

  /// The day itself where it is a business day, otherwise the one before; stops at the beginning of the calendar.
  package static func businessDay(onOrBefore date: CalendarDate) -> CalendarDate {
    var day = date
    while !isBusinessDay(day), day > .earliest { day = day.adding(days: -1) }
    return day
  }

  /// The n-th business day after the day, which itself does not count; the day itself for zero.
  package static func adding(_ count: Int, to date: CalendarDate) -> CalendarDate {
    var (day, left) = (date, count)
    while left > 0, day < .latest {
      day = day.adding(days: 1)
      if isBusinessDay(day) { left -= 1 }
    }
    return day
  }

  /// How many business days there are from the first day to the last one, both counted; zero where the last comes first.
  package static func count(from first: CalendarDate, through last: CalendarDate) -> Int {
    guard first <= last else { return 0 }
    return (first.daysSince1970...last.daysSince1970).count {
      isBusinessDay(CalendarDate(clampingDaysSince1970: $0))
    }
  }
}

/// Swedish public holidays, computed for any year.
///
/// Sources: lag (1989:253) om allmänna helgdagar and its forerunners; lag (2004:1320), which made 6 June a holiday and
/// Whit Monday a working day from 2005; the almanac reform of 1953, which moved Midsummer Day and All Saints' Day to
/// Saturdays and Lady Day to a Sunday. Easter by the Gregorian computus (Meeus, Jones and Butcher).
package enum SwedishHolidays {
  /// A day that is no working day.
  package enum Holiday: String, Sendable, Hashable, CaseIterable {
    case newYearsDay, epiphany, ladyDay, goodFriday, easterSunday, easterMonday, labourDay, ascensionDay, whitSunday,
      whitMonday, nationalDay, midsummerEve, midsummerDay, allSaintsDay, christmasEve, christmasDay, boxingDay,
      newYearsEve
  }

  /// The holiday on the day; where two fall together, the one that the year's list names first. Saturdays and Sundays
  /// that are nothing else are not here: see ``BusinessCalendar``.
  package static func holiday(on date: CalendarDate) -> Holiday? {
    let (year, month, day) = date.parts
    switch (month, day) {
    case (1, 1): return .newYearsDay
    case (1, 6): return .epiphany
    case (3, 25) where year < 1953: return .ladyDay
    case (5, 1) where year >= 1939: return .labourDay
    case (6, 6) where year >= 2005: return .nationalDay
    case (12, 24): return .christmasEve
    case (12, 25): return .christmasDay
    case (12, 26): return .boxingDay
    case (12, 31): return .newYearsEve
    default: break
    }
    if (3...6).contains(month), let found = aroundEaster(date, year) { return found }
    if year < 1953 {
      switch (month, day) {
      case (6, 23): return .midsummerEve
      case (6, 24): return .midsummerDay
      case (11, 1...7) where date.weekday == 7: return .allSaintsDay
      default: return nil
      }
    }
    switch (month, day) {
    case (6, 19...25) where date.weekday == 5: return .midsummerEve
    case (6, 20...26) where date.weekday == 6: return .midsummerDay
    case (10, 31), (11, 1...6): return date.weekday == 6 ? .allSaintsDay : nil
    default: return nil
    }
  }

  private static func aroundEaster(_ date: CalendarDate, _ year: Int) -> Holiday? {
    guard let easter = easterSunday(of: year) else { return nil }
    switch date.days(since: easter) {
    case -2: return .goodFriday
    case 0: return .easterSunday
    case 1: return .easterMonday
    case 39: return .ascensionDay
    case 49: return .whitSunday
    case 50 where year < 2005: return .whitMonday
    default: return nil
    }
  }

  /// Easter Sunday; nil only for years outside the calendar.
  package static func easterSunday(of year: Int) -> CalendarDate? {
    let a = year % 19
    let (b, c) = year.quotientAndRemainder(dividingBy: 100)
    let (d, e) = b.quotientAndRemainder(dividingBy: 4)
    let f = (b + 8) / 25
    let g = (b - f + 1) / 3
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = c.quotientAndRemainder(dividingBy: 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let (month, day) = (h + l - 7 * m + 114).quotientAndRemainder(dividingBy: 31)
    return CalendarDate(year: year, month: month, day: day + 1)
  }
}
