package import Quantities
import Texts

/// A roll-out counted in whole weeks, as plans on paper do: a week counts as a week whatever holidays it has.
///
/// A commenced week is used to its end, so the last day is the last weekday before as many weeks have gone from the
/// start. ``RolloutForecast`` counts business days instead, which is what really is worked.
package struct WeeklyRollout: Hashable, Sendable {
  /// Weeks from the start to the end, with stop weeks.
  package let weeks: Int

  package init(units: Int, perWeek: Rational, stopWeeks: Int = 0) throws(StatisticsError) {
    guard (0...10_000_000).contains(units), perWeek > .zero, (0...520).contains(stopWeeks),
      let exact = try? Rational(units).divided(by: perWeek).rounded(.up), let weeks = Int(exactly: exact),
      weeks <= 100_000
    else {
      throw StatisticsError(
        problem: Text("\(units) units at \(perWeek) a week with \(stopWeeks) stop weeks cannot be planned"),
        hint: Text("give units from 0, a pace above 0 and stop weeks from 0 to 520"))
    }
    self.weeks = weeks + stopWeeks
  }

  /// The last weekday of the last week; the start itself where nothing is left to install.
  package func lastDay(from start: CalendarDate) -> CalendarDate {
    guard weeks > 0 else { return start }
    var day = start.adding(days: 7 * weeks - 1)
    while day.weekday > 5 { day = day.adding(days: -1) }
    return day
  }

  /// The last weekday to start on, so that all is installed by the day.
  package func latestStart(doneBy day: CalendarDate) -> CalendarDate {
    var start = day
    while start.weekday > 5 || lastDay(from: start) > day, start > .earliest { start = start.adding(days: -1) }
    return start
  }
}
