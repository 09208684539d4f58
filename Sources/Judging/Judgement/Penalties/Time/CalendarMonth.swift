import Quantities

/// A calendar month in Sweden.
struct CalendarMonth: Hashable {
  var first: CalendarDate
  var last: CalendarDate

  /// The month that holds the day.
  init(of day: CalendarDate) {
    first = day.adding(days: 1 - day.day)
    last = first.adding(days: CalendarDate.daysInMonth(first.month, of: first.year) - 1)
  }

  /// Months since the beginning of the calendar.
  var index: Int {
    let parts = first.parts
    return parts.year * 12 + parts.month
  }

  var next: CalendarMonth { CalendarMonth(of: last.adding(days: 1)) }

  /// In real time: 743 to 745 hours, or fewer, across daylight saving.
  var span: Range<Instant> {
    let start = Stockholm.start(of: first)
    return start..<max(start, Stockholm.end(of: last))
  }

  /// The whole months from a day on that have ended at the horizon.
  static func ended(from day: CalendarDate, by horizon: Horizon) -> [CalendarMonth] {
    var months: [CalendarMonth] = []
    var month = CalendarMonth(of: day)
    if month.first < day { month = month.next }
    while month.first >= day, month.last < .latest, Stockholm.end(of: month.last) <= horizon.instant {
      months.append(month)
      month = month.next
    }
    return months
  }
}
