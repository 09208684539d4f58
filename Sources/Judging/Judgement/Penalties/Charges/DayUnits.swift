import Catalogue
import Quantities

/// A unit of days in a row of late days that count, as far as it has come.
struct DayUnit {
  /// From 1.
  var ordinal: Int
  /// Days since 1970.
  var first: Int
  var last: Int
  /// How many of its days count.
  var count: Int
  /// How many make it whole.
  var whole: Int
}

/// Divides late days into units.
struct DayUnits {
  let unit: ChargedUnit.Unit
  let counting: ChargedUnit.Counting

  /// - Parameters:
  ///   - runs: the days that count, in order and apart.
  ///   - result: what it is taken into.
  ///   - take: called for every unit that is charged, in order.
  func each<Result>(
    of runs: [ClosedRange<Int>], _ result: inout Result,
    _ take: (inout Result, DayUnit) throws(QuantityError) -> Void
  ) throws(QuantityError) {
    var open: (unit: DayUnit, end: Int)?
    var ordinal = 0
    for run in runs {
      var day = run.lowerBound
      while day <= run.upperBound {
        if let (unit, end) = open, day > end || unit.count == unit.whole {
          if try give(unit, ordinal + 1, &result, take) { ordinal += 1 }
          open = nil
        }
        if unit == .businessDay, !BusinessCalendar.isBusinessDay(CalendarDate(clampingDaysSince1970: day)) {
          day += 1
          continue
        }
        var (current, end) = open ?? begin(day)
        let last = min(day + min(run.upperBound - day, current.whole - current.count - 1), end)
        current.count += last - day + 1
        current.last = last
        open = (current, end)
        day = last + 1
      }
    }
    if let (unit, _) = open { _ = try give(unit, ordinal + 1, &result, take) }
  }

  private func give<Result>(
    _ unit: DayUnit, _ ordinal: Int, _ result: inout Result,
    _ take: (inout Result, DayUnit) throws(QuantityError) -> Void
  ) throws(QuantityError) -> Bool {
    if counting == .completed, unit.count < unit.whole { return false }
    var numbered = unit
    numbered.ordinal = ordinal
    try take(&result, numbered)
    return true
  }

  /// A unit that begins with the day, and the last day that may lie in it.
  private func begin(_ day: Int) -> (DayUnit, Int) {
    let date = CalendarDate(clampingDaysSince1970: day)
    switch unit {
    case .day, .businessDay, .hour: return (DayUnit(ordinal: 0, first: day, last: day, count: 0, whole: 1), day)
    case .days(let many): return (DayUnit(ordinal: 0, first: day, last: day, count: 0, whole: max(1, many)), .max)
    case .isoWeek:
      return (DayUnit(ordinal: 0, first: day, last: day, count: 0, whole: 7), day + 7 - date.weekday)
    case .month:
      let (year, month, number) = date.parts
      let length = CalendarDate.daysInMonth(month, of: year)
      return (DayUnit(ordinal: 0, first: day, last: day, count: 0, whole: length), day + length - number)
    }
  }
}
