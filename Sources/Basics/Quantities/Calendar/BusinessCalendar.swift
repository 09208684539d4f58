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
