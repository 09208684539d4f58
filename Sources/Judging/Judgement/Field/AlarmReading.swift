import Evidence
import Quantities

/// Reads natural alarms or test presses from each kind of source.
struct AlarmReading {
  /// The day totals: `alarms` or `test-presses`.
  let totals: String
  /// The single events: `alarm` or `test-press`.
  let single: String
  let measure: TelemetryMeasure

  static let natural = AlarmReading(totals: "alarms", single: "alarm", measure: .alarms)
  static let testPresses = AlarmReading(totals: "test-presses", single: "test-press", measure: .testPresses)

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
    return AlarmExposure([logged, totalled, singly], kind: totals, &findings)
  }

  private func dayTotals(
    _ events: EventLog, through last: CalendarDate, _ findings: inout [FieldFinding]
  ) -> [AlarmExposure.Day] {
    var days: [AlarmExposure.Day] = []
    for event in events.events(totals) {
      guard let on = event.day("on"), let sent = event.integer("sent"), sent >= 0 else {
        findings.append(FieldFinding(.unreadable(kind: event.kind, field: "on or sent"), entry: event.entry))
        continue
      }
      guard on <= last else { continue }
      var day = AlarmExposure.Day(on: on, unit: event.text("unit"), source: .dayTotals)
      day.sent = sent
      if let lost = event.integer("lost"), lost >= 0 { day.lost = lost } else { day.unknown = sent }
      day.userCount = event.integer("users")
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
    let all = events.events(single)
    seen.reserveCapacity(all.count)
    for event in all {
      guard let at = event.text("at").flatMap(Instant.init(parsing:)), let id = event.text("id") else {
        findings.append(FieldFinding(.unreadable(kind: event.kind, field: "at or id"), entry: event.entry))
        continue
      }
      let on = clock.day(of: at)
      guard on <= last else { continue }
      guard seen.insert(id).inserted else {
        findings.append(FieldFinding(.repeated(kind: event.kind, id: id), entry: event.entry))
        continue
      }
      let cell = Cell(on: on, unit: event.text("unit"))
      var counts = SentAndLost(sent: 1)
      var unknown = 0
      switch event.text("outcome") {
      case "arrived": break
      case "lost": counts.lost = 1
      default: unknown = 1
      }
      let user = event.text("user")
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
