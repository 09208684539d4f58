package import Quantities
import Texts

/// What is left of a roll-out, and what holds it up.
package struct RolloutPlan: Hashable, Sendable {
  /// Units that arrive. They can be installed from the day after.
  package struct Delivery: Hashable, Sendable {
    package let day: CalendarDate
    package let units: Int

    package init(day: CalendarDate, units: Int) {
      self.day = day
      self.units = units
    }
  }

  /// Units that are left to install.
  package let units: Int
  package let pace: RolloutPace
  /// Days on which nothing is installed, besides weekends and holidays.
  package let stops: [ClosedRange<CalendarDate>]
  /// Whole weeks without installing whose dates are not known; taken at the start, where no holiday shortens them.
  package let stopWeeks: Int
  /// Empty where units are no constraint.
  package let deliveries: [Delivery]

  package init(
    units: Int, pace: RolloutPace, stops: [ClosedRange<CalendarDate>] = [], stopWeeks: Int = 0,
    deliveries: [Delivery] = []
  ) throws(StatisticsError) {
    guard (0...10_000_000).contains(units) else {
      throw StatisticsError(
        problem: Text("\(units) units cannot be installed"), hint: Text("give a number from 0 to 10 000 000"))
    }
    guard (0...520).contains(stopWeeks) else {
      throw StatisticsError(
        problem: Text("\(stopWeeks) stop weeks cannot be planned"), hint: Text("give a number from 0 to 520"))
    }
    guard deliveries.allSatisfy({ (0...10_000_000).contains($0.units) }) else {
      throw StatisticsError(
        problem: Text("a delivery of a negative or huge number of units cannot be"),
        hint: Text("give units from 0 to 10 000 000"))
    }
    try pace.check()
    self.units = units
    self.pace = pace
    self.stops = stops
    self.stopWeeks = stopWeeks
    self.deliveries = deliveries.sorted { $0.day < $1.day }
  }

  /// Business days are looked at so far ahead; what takes longer never ends.
  package static let horizon = 3653

  func isWorkday(_ day: CalendarDate) -> Bool {
    BusinessCalendar.isBusinessDay(day) && !stops.contains { $0.contains(day) }
  }

  /// The days that are worked on, from the first one on or after the start to the end of the horizon.
  func workdays(from start: CalendarDate) -> [CalendarDate] {
    let first = start.adding(days: 7 * stopWeeks)
    return (0..<Self.horizon).lazy.map { first.adding(days: $0) }.filter(isWorkday)
  }

  /// The day on which the last unit is installed; nil beyond the horizon.
  func lastDay(_ workdays: ArraySlice<CalendarDate>, random: RandomStream) -> CalendarDate? {
    guard units > 0 else { return workdays.first }
    var course = RolloutCourse(pace, random: random)
    var (installed, delivered, next) = (0, deliveries.isEmpty ? Int.max : 0, 0)
    for day in workdays {
      while next < deliveries.count, deliveries[next].day < day {
        delivered += deliveries[next].units
        next += 1
      }
      installed = min(installed + course.units(), delivered, units)
      if installed == units { return day }
    }
    return nil
  }
}
