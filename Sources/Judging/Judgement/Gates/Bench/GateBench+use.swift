import Catalogue
import Quantities

/// Whether a system was used at all, and by how many: nobody reports a fault of what nobody uses.
extension GateBench {
  /// Signs of use in a stretch of days, both included: alarms, test presses and devices that were heard.
  ///
  /// - Parameter units: only of these pilot units. What nobody knows the unit of counts too while nothing is installed
  ///   outside of the pilot.
  func use(from: CalendarDate, through: CalendarDate, units: Set<String>? = nil) -> Int {
    let units = field.installations.firstDay == nil ? nil : units
    return field.naturalAlarms.total(from: from, through: through, units: units).sent
      + field.testPresses.total(from: from, through: through, units: units).sent
      + field.telemetry.deviceDays(from: from, through: through, units: units)
  }

  /// The first week of a stretch of days without a sign of use; the last one may be shorter.
  func weekWithoutUse(
    from: CalendarDate, through: CalendarDate, units: Set<String>? = nil
  ) -> (from: CalendarDate, to: CalendarDate)? {
    var first = from
    while first <= through {
      let last = min(first.adding(days: 6), through)
      // What is left of a week at the end says little on its own.
      if last.days(since: first) == 6 || first == from, use(from: first, through: last, units: units) == 0 {
        return (first, last)
      }
      first = first.adding(days: 7)
    }
    return nil
  }

  /// Devices, or else users, of the pilot units on a day; units that tell neither count as none.
  func pilotSize(on day: CalendarDate) -> Int {
    field.pilotUnits(on: day).reduce(0) { $0 + ($1.devices ?? $1.users ?? 0) }
  }
}
