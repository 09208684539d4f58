package import Diagnostics
import JSONValues
package import Quantities

/// What a log showed, by Swedish day and pilot unit. The figures of a day count every row of the record about
/// it, once, so the newest figures of a day replace older ones.
package struct TelemetryFigures: Hashable, Sendable {
  /// By day and unit.
  package var days: [TelemetryDay]

  package init(days: [TelemetryDay] = []) { self.days = days }
}

/// What a log showed of one unit on one Swedish day.
package struct TelemetryDay: Hashable, Sendable {
  package var on: CalendarDate
  /// The pilot unit; nil where the log does not say.
  package var unit: String?
  /// How many rows tell of it, each once.
  package var rows = 0
  /// How many devices they tell of.
  package var devices = 0
  /// Heartbeats: clock hours in which a device was heard, over all devices.
  package var deviceHours = 0
  /// Alarms and test presses: how many were sent, and how many of these were lost or have an unknown outcome. A press
  /// that arrived and came too soon after another one of its device is not among them.
  package var sent = 0
  package var lost = 0
  package var unknown = 0
  /// Alarms by what set them off, where the log says so (``AlarmReason``).
  package var reasons: [String: Int] = [:]
  /// Presses that came too soon after another one.
  package var tooSoon = 0
  /// Alarms and test presses by user, the users named by a salted hash.
  package var users: [String: SentAndLost] = [:]
  /// Battery levels: how long batteries lasted whose discharge ended that day.
  package var lives: [BatteryDischarge] = []

  package init(on: CalendarDate, unit: String? = nil) {
    self.on = on
    self.unit = unit
  }
}

/// Alarms or test presses of one user.
package struct SentAndLost: Hashable, Sendable {
  package var sent: Int
  package var lost: Int

  package init(sent: Int = 0, lost: Int = 0) {
    self.sent = sent
    self.lost = lost
  }

  package static func += (sum: inout SentAndLost, more: SentAndLost) {
    sum.sent += more.sent
    sum.lost += more.lost
  }
}

/// How long a battery was seen to last.
package struct BatteryDischarge: Hashable, Sendable {
  package var minutes: Int
  /// Whether it was charged, or the log ended, before it was empty.
  package var isCensored: Bool

  package init(minutes: Int, isCensored: Bool) {
    self.minutes = minutes
    self.isCensored = isCensored
  }
}

extension TelemetryFigures {
  /// Canonical JSON (RFC 8785), without what is zero or empty.
  package var text: String { JSONValue.object(["days": .array(days.map(\.json))]).canonicalText }

  /// Reads what ``text`` writes. Nil where anything is missing, negative or contradictory: figures that are not
  /// understood must not count.
  package init?(parsing text: String) {
    let limits = JSONValue.Limits(depth: 8, bytes: 64 << 20)
    guard let value = try? JSONValue.parse(text, limits: limits), let listed = value["days"]?.arrayValue else {
      return nil
    }
    var days: [TelemetryDay] = []
    for element in listed {
      guard let day = TelemetryDay(json: element) else { return nil }
      days.append(day)
    }
    self.init(days: days)
  }
}

extension TelemetryDay {
  fileprivate var json: JSONValue {
    var members: [String: JSONValue] = ["on": .string(on.description), "rows": JSONValue(rows)]
    if let unit { members["unit"] = .string(unit) }
    for (name, count) in [
      ("devices", devices), ("deviceHours", deviceHours), ("sent", sent), ("lost", lost), ("unknown", unknown),
      ("tooSoon", tooSoon),
    ] where count != 0 {
      members[name] = JSONValue(count)
    }
    if !reasons.isEmpty { members["reasons"] = .object(reasons.mapValues { JSONValue($0) }) }
    if !users.isEmpty {
      members["users"] = .object(users.mapValues { .array([JSONValue($0.sent), JSONValue($0.lost)]) })
    }
    let ended = lives.filter { !$0.isCensored }.map(\.minutes).sorted()
    let censored = lives.filter(\.isCensored).map(\.minutes).sorted()
    if !ended.isEmpty { members["emptyAfterMinutes"] = .array(ended.map { JSONValue($0) }) }
    if !censored.isEmpty { members["notEmptyAfterMinutes"] = .array(censored.map { JSONValue($0) }) }
    return .object(members)
  }

  fileprivate init?(json: JSONValue) {
    guard let on = json["on"]?.stringValue.flatMap(CalendarDate.init(parsing:)) else { return nil }
    self.init(on: on, unit: json["unit"]?.stringValue)
    func count(_ name: String) -> Int? {
      guard let value = json[name] else { return 0 }
      return Self.count(value)
    }
    guard let rows = count("rows"), let devices = count("devices"), let deviceHours = count("deviceHours"),
      let sent = count("sent"), let lost = count("lost"), let unknown = count("unknown"),
      let tooSoon = count("tooSoon"), lost <= sent, unknown <= sent - lost
    else { return nil }
    (self.rows, self.devices, self.deviceHours) = (rows, devices, deviceHours)
    (self.sent, self.lost, self.unknown, self.tooSoon) = (sent, lost, unknown, tooSoon)
    var unexplained = sent
    for (reason, value) in json["reasons"]?.objectValue ?? [:] {
      guard let count = Self.count(value), count <= unexplained else { return nil }
      unexplained -= count
      reasons[reason] = count
    }
    for (user, value) in json["users"]?.objectValue ?? [:] {
      guard let pair = value.arrayValue, pair.count == 2, let sent = Self.count(pair[0]),
        let lost = Self.count(pair[1]), lost <= sent
      else { return nil }
      users[user] = SentAndLost(sent: sent, lost: lost)
    }
    for (name, isCensored) in [("emptyAfterMinutes", false), ("notEmptyAfterMinutes", true)] {
      for value in json[name]?.arrayValue ?? [] {
        guard let minutes = Self.count(value) else { return nil }
        lives.append(BatteryDischarge(minutes: minutes, isCensored: isCensored))
      }
    }
  }

  private static func count(_ value: JSONValue) -> Int? {
    value.integerValue.flatMap { $0 >= 0 ? Int(exactly: $0) : nil }
  }
}

/// What a log showed, and what became of its rows.
package struct TelemetrySummary: Hashable, Sendable {
  /// What the rows tell of one device, over the days that were counted.
  package struct Device: Hashable, Sendable {
    package let name: String
    package let rows: Int
    package let first: Instant
    package let last: Instant
  }

  package let rows: Int
  /// Rows that tell something new.
  package let counted: Int
  /// Rows that were there already, in this file or in one that the record has.
  package let repeated: Int
  package let rejected: Int
  /// How many rows were rejected, by the code of the reason.
  package let rejectedByReason: [String: Int]
  /// The first few, to be shown.
  package let firstRejected: [Diagnostic]
  package let from: Instant?
  package let to: Instant?
  package let figures: TelemetryFigures
  package let devices: [Device]

  /// The figures by day and by device, for people to look at beside the log.
  package var attachment: [UInt8] {
    let days = (try? JSONValue.parse(figures.text))?["days"] ?? .array([])
    let listed = devices.map { device -> JSONValue in
      [
        "device": .string(device.name), "rows": JSONValue(device.rows), "first": .string(device.first.description),
        "last": .string(device.last.description),
      ]
    }
    return Array((JSONValue.object(["days": days, "devices": .array(listed)]).prettyText + "\n").utf8)
  }
}
