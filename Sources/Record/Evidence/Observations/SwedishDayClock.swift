package import Quantities

/// The Swedish day of instants that mostly come in order, with one look at the calendar a day.
package struct SwedishDayClock {
  private var day = CalendarDate.earliest
  /// The first instant of the day.
  package private(set) var start = Instant.latest
  /// The first instant after the day.
  package private(set) var end = Instant.earliest

  package init() {}

  package mutating func day(of instant: Instant) -> CalendarDate {
    if instant >= start, instant < end { return day }
    day = Stockholm.date(at: instant)
    start = Stockholm.start(of: day)
    end = Stockholm.end(of: day)
    return day
  }
}
