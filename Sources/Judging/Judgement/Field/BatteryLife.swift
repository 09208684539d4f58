package import Evidence
package import Quantities

/// How long a battery was seen to last.
package struct BatteryLife: Hashable, Sendable {
  package let hours: Rational
  /// Whether it was not yet empty when the measurement ended: it lasts at least so long.
  package let isCensored: Bool
  /// Nil where it comes from a log, which names no devices.
  package let device: String?
  package let unit: String?
  /// The day that the measurement ended.
  package let on: CalendarDate
  package let version: String?
  package let entry: EntryReference?

  static func read(
    _ events: EventsOfKind<BatteryMeasured>, _ telemetry: TelemetryHistory, through last: CalendarDate,
    _ findings: inout [FieldFinding]
  ) -> [BatteryLife] {
    var lives: [BatteryLife] = []
    for event in events {
      guard let device = event.device, let on = event.on, let hours = event.hours,
        hours.numerator >= 0, let censored = event.censored
      else {
        typealias Kind = BatteryMeasured
        findings.append(FieldFinding(unreadable: event, Kind.device, Kind.on, Kind.hours, Kind.censored))
        continue
      }
      guard on <= last else { continue }
      lives.append(
        BatteryLife(
          hours: hours, isCensored: censored == .yes, device: device, unit: event.unit, on: on,
          version: event.version, entry: event.entry))
    }
    for told in telemetry.days(.batteryLevels) {
      for life in told.day.lives {
        guard let hours = try? Rational(Int128(life.minutes), over: 60) else { continue }
        lives.append(
          BatteryLife(
            hours: hours, isCensored: life.isCensored, device: nil, unit: told.day.unit, on: told.day.on, version: nil,
            entry: told.entry))
      }
    }
    return lives.sorted { $0.on < $1.on }
  }
}
