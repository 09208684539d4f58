import Evidence
import Quantities

/// Reads natural alarms or test presses from each kind of source: logs, totals of days, and single ones.
struct AlarmReading<Totals: DayTotals, Single: SingleAlarm> {
  let measure: TelemetryMeasure

  func read(
    _ events: EventLog, _ telemetry: TelemetryHistory, through last: CalendarDate,
    _ findings: inout [FieldFinding]
  ) -> AlarmExposure {
    let logged = telemetry.days(measure).map { told in
      var day = AlarmExposure.Day(on: told.day.on, unit: told.day.unit, source: .log)
      (day.sent, day.lost, day.unknown) = (told.day.sent, told.day.lost, told.day.unknown)
      day.users = told.day.users
      if let entry = told.entry { day.entries = [entry] }
      return day
    }
    let totalled = dayTotals(events, through: last, &findings)
    let singly = singleEvents(events, through: last, &findings)
    return AlarmExposure([logged, totalled, singly], kind: Totals.name, &findings)
  }

  private func dayTotals(
    _ events: EventLog, through last: CalendarDate, _ findings: inout [FieldFinding]
  ) -> [AlarmExposure.Day] {
    var days: [AlarmExposure.Day] = []
    for event in events.events(Totals.self) {
      guard let on = event.on, let sent = event.sent, sent >= 0 else {
        findings.append(FieldFinding(unreadable: event, Totals.on, Totals.sent))
        continue
      }
      guard on <= last else { continue }
      var day = AlarmExposure.Day(on: on, unit: event.unit, source: .dayTotals)
      day.sent = sent
      if let lost = event.lost, lost >= 0 { day.lost = lost } else { day.unknown = sent }
      day.userCount = event.users
      if let entry = event.entry { day.entries = [entry] }
      days.append(day)
    }
    return days
  }

  private struct Cell: Hashable {
    let on: CalendarDate
    let unit: String?
  }

  private func singleEvents(
    _ events: EventLog, through last: CalendarDate, _ findings: inout [FieldFinding]
  ) -> [AlarmExposure.Day] {
    var cells: [Cell: AlarmExposure.Day] = [:]
    var seen: Set<String> = []
    var clock = SwedishDayClock()
    let all = events.events(Single.self)
    seen.reserveCapacity(all.count)
    for event in all {
      guard let at = event.at, let id = event.id else {
        findings.append(FieldFinding(unreadable: event, Single.at, Single.id))
        continue
      }
      let on = clock.day(of: at)
      guard on <= last else { continue }
      guard seen.insert(id).inserted else {
        findings.append(FieldFinding(.repeated(kind: Single.name, id: id), entry: event.entry))
        continue
      }
      let cell = Cell(on: on, unit: event.unit)
      var counts = SentAndLost(sent: 1)
      var unknown = 0
      switch event.outcome {
      case .arrived: break
      case .lost: counts.lost = 1
      case .unknown, nil: unknown = 1
      }
      let user = event.user
      // Changed in place, since a copy of the users for each alarm would cost the square of their number.
      Self.add(
        counts, unknown, user, event.entry,
        to: &cells[cell, default: AlarmExposure.Day(on: on, unit: cell.unit, source: .singleEvents)])
    }
    return Array(cells.values)
  }

  private static func add(
    _ counts: SentAndLost, _ unknown: Int, _ user: String?, _ entry: EntryReference?, to day: inout AlarmExposure.Day
  ) {
    day.sent += counts.sent
    day.lost += counts.lost
    day.unknown += unknown
    if let user { day.users[user, default: SentAndLost()] += counts }
    if let entry { day.entries.append(entry) }
  }
}
