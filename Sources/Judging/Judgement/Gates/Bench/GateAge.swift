import Quantities

/// How old evidence may be.
enum GateAge {
  /// The earliest day from which something is not older than the period on the day.
  static func oldest(_ period: CalendarPeriod, on day: CalendarDate) -> CalendarDate {
    var oldest = day.adding(months: -period.months).adding(days: -period.days)
    // Months have different lengths: what is too old when counted forward is too old.
    while oldest < day, period.end(from: oldest) < day { oldest = oldest.adding(days: 1) }
    return oldest
  }
}
