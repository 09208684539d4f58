package import Catalogue
package import Quantities
package import Statistics

extension FieldData {
  /// Deviations reported in a stretch of days, both included, for each hundred units installed at its end. Nil where
  /// none are installed: then nothing can be said.
  package func deviationsPerHundredInstalled(
    from: CalendarDate, through: CalendarDate, classes: Set<FaultClass>? = nil
  ) -> Rational? {
    let installed = installations.total(on: through)
    guard installed > 0 else { return nil }
    let count = deviations.reported(from: from, through: through, classes: classes).count
    return try? Rational(Int128(count) * 100, over: Int128(installed))
  }

  /// Whole days through `day` that had no report of these classes and none of them open, counted back from `day`, and
  /// no further than the first pilot unit or installation. Zero where the day itself has one, or where nothing is in
  /// use: days on which nobody could see anything are not free of faults.
  package func faultFreeDays(
    through day: CalendarDate, classes: Set<FaultClass>, units: Set<String>? = nil
  ) -> Int {
    let begins = pilotUnits.filter { units?.contains($0.id) ?? true }.map(\.from)
    let first = (begins + (units == nil ? [installations.firstDay].compactMap { $0 } : [])).min()
    guard let first, first <= day else { return 0 }
    var lastFault: CalendarDate?
    for deviation in deviations.reported(through: day, classes: classes, units: units) {
      // Open through the day that it was fixed on.
      let until = deviation.fixed.map { min(Stockholm.date(at: $0), day) } ?? day
      lastFault = max(lastFault ?? until, until)
    }
    guard let lastFault, lastFault >= first else { return day.days(since: first) + 1 }
    return day.days(since: lastFault)
  }

  /// Whether fewer reports per unit are better quality, or people who have tired of reporting: compares two stretches
  /// of days, both included, by unit-days in use (installed units and users of pilot units).
  ///
  /// - Returns: nil where in one of them nothing was in use, or nobody knows how many alarms there were.
  package func reportingRate(
    before: ClosedRange<CalendarDate>, after: ClosedRange<CalendarDate>, confidence: Confidence
  ) throws(StatisticsError) -> Statistics.ReportingRate? {
    let (earlier, later) = (inUse(before), inUse(after))
    guard earlier > 0, later > 0 else { return nil }
    let alarmsBefore = naturalAlarms.total(from: before.lowerBound, through: before.upperBound)
    let alarmsAfter = naturalAlarms.total(from: after.lowerBound, through: after.upperBound)
    guard alarmsBefore.days > 0, alarmsAfter.days > 0 else { return nil }
    return try Statistics.ReportingRate(
      reports: (
        deviations.reported(from: before.lowerBound, through: before.upperBound).count,
        deviations.reported(from: after.lowerBound, through: after.upperBound).count
      ), alarms: (alarmsBefore.sent, alarmsAfter.sent), unitTime: (Double(earlier), Double(later)),
      confidence: confidence)
  }

  /// Unit-days of installed units, and user-days of pilot units.
  private func inUse(_ days: ClosedRange<CalendarDate>) -> Int {
    let installed = installations.unitDays(from: days.lowerBound, through: days.upperBound)
    return pilotUnits.reduce(installed) { sum, unit in
      let last = min(unit.to ?? days.upperBound, days.upperBound)
      return sum + (unit.users ?? 0) * max(0, last.days(since: max(unit.from, days.lowerBound)) + 1)
    }
  }
}
