package import Evidence
package import Quantities

/// How many units were installed when.
package struct InstallationHistory: Hashable, Sendable {
  package struct Day: Hashable, Sendable {
    package let on: CalendarDate
    /// Installed that day, over all places.
    package var installed: Int
    package var removed: Int
    /// In use at the end of the day.
    package var total: Int
    package var entries: [EntryReference]
  }

  /// The days that something is known of, in order.
  package private(set) var days: [Day] = []

  /// In use at the end of a day.
  package func total(on day: CalendarDate) -> Int { lastIndex(through: day).map { days[$0].total } ?? 0 }

  /// Installed in a stretch of days, both included, whatever was removed.
  package func installed(from: CalendarDate, through: CalendarDate) -> Int {
    days.lazy.filter { $0.on >= from && $0.on <= through }.reduce(0) { $0 + $1.installed }
  }

  /// The first day that a unit was installed.
  package var firstDay: CalendarDate? { days.first { $0.installed > 0 }?.on }

  /// Unit-days in use in a stretch of days, both included: what rates of faults are counted on.
  package func unitDays(from: CalendarDate, through: CalendarDate) -> Int {
    guard from <= through else { return 0 }
    var sum = 0
    var at = from
    var total = total(on: from)
    for day in days where day.on > from && day.on <= through {
      sum += total * day.on.days(since: at)
      (at, total) = (day.on, day.total)
    }
    return sum + total * (through.days(since: at) + 1)
  }

  private func lastIndex(through day: CalendarDate) -> Int? {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle].on <= day { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }

  init(_ events: EventsOfKind<Installed>, through last: CalendarDate, _ findings: inout [FieldFinding]) {
    var byDay: [CalendarDate: Day] = [:]
    for event in events {
      guard let on = event.on, let count = event.count, count >= 0 else {
        findings.append(FieldFinding(unreadable: event, Installed.on, Installed.count))
        continue
      }
      guard on <= last else { continue }
      var day = byDay[on] ?? Day(on: on, installed: 0, removed: 0, total: 0, entries: [])
      day.installed += count
      day.removed += max(0, event.removed ?? 0)
      if let entry = event.entry { day.entries.append(entry) }
      byDay[on] = day
    }
    var total = 0
    for day in byDay.values.sorted(by: { $0.on < $1.on }) {
      total += day.installed - day.removed
      if total < 0 {
        findings.append(FieldFinding(.moreRemovedThanInstalled, entry: day.entries.last))
        total = 0
      }
      var counted = day
      counted.total = total
      days.append(counted)
    }
  }
}

/// A stretch of days in which nothing is installed.
package struct InstallationStop: Hashable, Sendable {
  package let from: CalendarDate
  /// The last day; nil while it lasts.
  package let to: CalendarDate?
  package let why: String
  package let entry: EntryReference?
}

/// Devices that the vendor has delivered.
package struct DeviceDelivery: Hashable, Sendable {
  package let on: CalendarDate
  package let what: String
  package let count: Int
  package let entry: EntryReference?
}
