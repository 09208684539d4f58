package import Evidence
package import Quantities

/// Natural alarms or test presses, day by day: how many chances the system had to lose one, and how many it lost.
package struct AlarmExposure: Hashable, Sendable {
  /// Where the figures of a day come from, the most precise first.
  package enum Source: Int, Hashable, Sendable, CaseIterable {
    case log, dayTotals, singleEvents
  }

  /// One day of one pilot unit.
  package struct Day: Hashable, Sendable {
    package let on: CalendarDate
    /// The pilot unit; nil where the record does not say which.
    package let unit: String?
    package let source: Source
    package var sent = 0
    /// Among `sent`.
    package var lost = 0
    /// Among `sent`, of which nobody knows whether they arrived.
    package var unknown = 0
    /// By user, as far as users are known.
    package var users: [String: SentAndLost] = [:]
    /// How many users had one, where only their number is known.
    package var userCount: Int?
    package var entries: [EntryReference] = []
  }

  /// Sums over days.
  package struct Total: Hashable, Sendable {
    package var sent = 0
    package var lost = 0
    package var unknown = 0
    /// By user, as far as users are known. Their sum is less than `sent` where some are not.
    package var users: [String: SentAndLost] = [:]
    /// The most users that a single day gives by number alone.
    package var mostUsersOfADay = 0
    /// Days that have figures.
    package var days = 0
    package var first: CalendarDate?
    package var last: CalendarDate?
    package var entries: [EntryReference] = []

    /// Those of which it is known what became of them.
    package var judged: Int { sent - unknown }
    /// Those whose user is known.
    package var ofKnownUsers: Int { users.values.reduce(0) { $0 + $1.sent } }
  }

  /// By day and unit.
  package private(set) var days: [Day] = []

  package var isEmpty: Bool { days.isEmpty }

  /// Sums over a stretch of days, both included, and pilot units; all of them where nil. With units given, days whose
  /// unit nobody knows are left out.
  package func total(
    from: CalendarDate? = nil, through: CalendarDate? = nil, units: Set<String>? = nil
  ) -> Total {
    var total = Total()
    for day in days {
      if let from, day.on < from { continue }
      if let through, day.on > through { continue }
      if let units, !(day.unit.map(units.contains) ?? false) { continue }
      total.sent += day.sent
      total.lost += day.lost
      total.unknown += day.unknown
      for (user, counts) in day.users { total.users[user, default: SentAndLost()] += counts }
      total.mostUsersOfADay = max(total.mostUsersOfADay, day.userCount ?? 0)
      if total.last != day.on { total.days += 1 }
      total.first = total.first ?? day.on
      total.last = day.on
      total.entries += day.entries
    }
    total.entries = total.entries.sortedWithoutRepetition()
    return total
  }

  init(_ sources: [[Day]], kind: String, _ findings: inout [FieldFinding]) {
    var bySource: [CalendarDate: [Source: [Day]]] = [:]
    for day in sources.joined() {
      var checked = day
      if day.lost > day.sent {
        findings.append(FieldFinding(.moreLostThanSent(kind: kind), entry: day.entries.first))
        checked.sent = day.lost
      }
      checked.unknown = min(checked.unknown, checked.sent - checked.lost)
      bySource[day.on, default: [:]][day.source, default: []].append(checked)
    }
    for (on, told) in bySource.sorted(by: { $0.key < $1.key }) {
      guard let best = told.min(by: { $0.key.rawValue < $1.key.rawValue }) else { continue }
      var chosen = best.value.sorted { ($0.unit ?? "") < ($1.unit ?? "") }
      if told.count > 1 {
        findings.append(FieldFinding(.severalSources(kind: kind, day: on.description)))
        // A loss that only one of the sources knows of has happened all the same.
        let most = told.values.map { $0.reduce(0) { $0 + $1.lost } }.max() ?? 0
        let missing = most - chosen.reduce(0) { $0 + $1.lost }
        if missing > 0 {
          var more = Day(on: on, unit: chosen.count == 1 ? chosen[0].unit : nil, source: .singleEvents)
          (more.sent, more.lost) = (missing, missing)
          more.entries = told.values.joined().flatMap(\.entries)
          chosen.append(more)
        }
      }
      days += chosen
    }
  }
}

extension [EntryReference] {
  /// In the order of the record, each once.
  func sortedWithoutRepetition() -> [EntryReference] {
    var result: [EntryReference] = []
    for entry in sorted(by: { $0.seq < $1.seq }) where result.last?.seq != entry.seq { result.append(entry) }
    return result
  }
}
