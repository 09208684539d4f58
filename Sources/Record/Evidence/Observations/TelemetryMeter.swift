package import Quantities
import Texts

/// Counts the rows of logs, which come in the order of ``TelemetryRow/precedes(_:_:)``, into figures by day.
struct TelemetryMeter {
  /// How many rows of the log that is read now are what.
  struct Counts: Hashable, Sendable {
    var counted = 0
    var repeated = 0
    var rejected = 0
  }

  private let measure: TelemetryMeasure
  private let rules: TelemetryRules
  /// The log that is read now.
  private let origin: UInt16

  private(set) var counts = Counts()
  private(set) var days: [TelemetryDay] = []
  private(set) var devices: [DeviceFigures] = []
  /// Of the rows that were counted, by users' numbers; names are given to them in the end.
  private(set) var usersOfDays: [[UInt32: SentAndLost]] = []

  /// Rows that are the same row, as far as they have come.
  private var group: [TelemetryRow] = []
  private var clock = SwedishDayClock()
  private var today: CalendarDate?
  private var todayStart: Int64 = 0
  private var hasNewRows = false
  private var cells: [UInt16: Cell] = [:]
  private var presence = DevicePresence()
  private var lastPress: [UInt32: Int64] = [:]
  private var batteries: BatteryWatch
  private var lastRow: Int64 = 0

  private struct Cell {
    var day: TelemetryDay
    var users: [UInt32: SentAndLost] = [:]
  }

  init(_ measure: TelemetryMeasure, _ rules: TelemetryRules, origin: UInt16) {
    self.measure = measure
    self.rules = rules
    self.origin = origin
    batteries = BatteryWatch(rules)
  }

  /// Takes the next row; rows of the log that is read now and contradict another are given to `reject`.
  mutating func add(
    _ row: TelemetryRow, reject: (TelemetryRow, RowProblem) throws(RecordError) -> Void
  ) throws(RecordError) {
    if let first = group.first, !TelemetryRow.isSame(first, row) { try settle(reject) }
    group.append(row)
  }

  /// Ends the last row and the last day.
  mutating func finish(reject: (TelemetryRow, RowProblem) throws(RecordError) -> Void) throws(RecordError) {
    try settle(reject)
    if measure == .batteryLevels, today != nil {
      for (life, unit) in batteries.finish(lastRow: lastRow) { add(life, unit) }
    }
    endDay()
  }

  /// Decides what counts of the rows that are the same row. What an earlier log says stands; where one log says two
  /// things, neither counts, since nobody knows which is right.
  private mutating func settle(
    _ reject: (TelemetryRow, RowProblem) throws(RecordError) -> Void
  ) throws(RecordError) {
    defer { group.removeAll(keepingCapacity: true) }
    guard let first = group.first else { return }
    if group.count == 1 {
      if first.origin == origin { counts.counted += 1 }
      count(first, isNew: first.origin == origin)
      return
    }
    var known: TelemetryRow?
    var index = 0
    while index < group.count {
      let log = group[index].origin
      let end = group[index...].firstIndex { $0.origin != log } ?? group.count
      let rows = group[index..<end]
      let agrees = rows.allSatisfy { TelemetryRow.tellsSame($0, group[index]) }
      let isNow = log == origin
      if let known {
        for row in rows where isNow {
          if TelemetryRow.tellsSame(row, known) {
            counts.repeated += 1
          } else {
            counts.rejected += 1
            try reject(
              row,
              RowProblem("contradicts-record", Text("the record tells something else of this device at this instant")))
          }
        }
      } else if agrees {
        known = group[index]
        if isNow {
          counts.counted += 1
          counts.repeated += rows.count - 1
        }
        count(group[index], isNew: isNow)
      } else if isNow {
        for row in rows {
          counts.rejected += 1
          try reject(
            row, RowProblem("contradicts-row", Text("another row tells something else of this device at this instant")))
        }
      }
      index = end
    }
  }

  private mutating func count(_ row: TelemetryRow, isNew: Bool) {
    let instant = Instant(microsecondsSince1970: row.at)
    let day = clock.day(of: instant)
    if day != today {
      endDay()
      today = day
      todayStart = clock.start.microsecondsSince1970
    }
    hasNewRows = hasNewRows || isNew
    lastRow = row.at
    devices.count(row)
    let hour = Int((row.at - todayStart) / 3_600_000_000)
    let seen = presence.see(row.device, row.unit, on: day.daysSince1970, hour: hour)
    if measure == .batteryLevels { watch(row) }
    Self.update(
      &cells[row.unit, default: Cell(day: TelemetryDay(on: day))], row, seen, measure, apart: rules.apart, &lastPress)
  }

  private static func update(
    _ cell: inout Cell, _ row: TelemetryRow, _ seen: DevicePresence.Seen, _ measure: TelemetryMeasure,
    apart: TimeSpan?, _ lastPress: inout [UInt32: Int64]
  ) {
    cell.day.rows += 1
    if seen.isFirstOfDay { cell.day.devices += 1 }
    switch measure {
    case .heartbeats: if seen.isFirstOfHour { cell.day.deviceHours += 1 }
    case .batteryLevels: break
    case .alarms, .testPresses: press(&cell, row, apart: apart, &lastPress)
    }
  }

  private static func press(
    _ cell: inout Cell, _ row: TelemetryRow, apart: TimeSpan?, _ lastPress: inout [UInt32: Int64]
  ) {
    let isLost = row.value == TelemetryOutcome.lost.rawValue
    if let apart {
      // A press that came through right after another shows nothing new; one that was lost is lost all the same.
      if !isLost, let last = lastPress[row.device], row.at - last < apart.microseconds {
        cell.day.tooSoon += 1
        return
      }
      lastPress[row.device] = row.at
    }
    cell.day.sent += 1
    if isLost { cell.day.lost += 1 }
    if row.value == TelemetryOutcome.unknown.rawValue { cell.day.unknown += 1 }
    if row.reason > 0 { cell.day.reasons[AlarmReason.words[Int(row.reason) - 1], default: 0] += 1 }
    if row.user > 0 { cell.users[row.user - 1, default: SentAndLost()] += SentAndLost(sent: 1, lost: isLost ? 1 : 0) }
  }

  private mutating func watch(_ row: TelemetryRow) {
    for life in batteries.read(row) { add(life, row.unit) }
  }

  private mutating func add(_ life: BatteryDischarge, _ unit: UInt16) {
    guard let today else { return }
    cells[unit, default: Cell(day: TelemetryDay(on: today))].day.lives.append(life)
  }

  private mutating func endDay() {
    // Of a day that has nothing new, the record has the figures already. Discharges go on over days, so of batteries
    // all days are counted again.
    if hasNewRows || measure == .batteryLevels {
      for (unit, cell) in cells.sorted(by: { $0.key < $1.key }) {
        var day = cell.day
        // The number of the unit, until it gets its name.
        day.unit = unit == 0 ? nil : String(unit - 1)
        days.append(day)
        usersOfDays.append(cell.users)
      }
    }
    cells.removeAll(keepingCapacity: true)
    lastPress.removeAll(keepingCapacity: true)
    hasNewRows = false
  }
}

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
