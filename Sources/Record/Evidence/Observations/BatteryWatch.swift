import Quantities

/// Follows the batteries of all devices from full to empty.
///
/// Where readings lie apart nobody knows what happened between them, so a discharge is taken for as short as they allow:
/// from the first reading below full to the last one above empty. What is charged a little on the way is not followed
/// further, and a device that falls silent on battery has become empty.
struct BatteryWatch {
  private enum Phase {
    /// Nothing is known until it has been full.
    case unknown
    case full
    case discharging
  }

  private struct Battery {
    var phase = Phase.unknown
    /// The first reading below full, microseconds since 1970.
    var start: Int64 = 0
    var lastReading: Int64 = 0
    /// The lowest level of the discharge so far.
    var lowest: Int32 = 0
    var unit: UInt16 = 0
  }

  /// A level that is higher by this has been charged and is no noise: two percentage points.
  private static let noise: Int32 = 200

  private let rules: TelemetryRules
  private var batteries: [Battery] = []

  init(_ rules: TelemetryRules) { self.rules = rules }

  /// Takes a reading; readings come in the order of time. Gives the discharge that it ends, if it does.
  mutating func read(_ row: TelemetryRow) -> [BatteryDischarge] {
    let index = Int(row.device)
    while batteries.count <= index { batteries.append(Battery()) }
    var ended: [BatteryDischarge] = []
    if isSilent(batteries[index], at: row.at) {
      if batteries[index].phase == .discharging { ended.append(discharge(batteries[index], isCensored: false)) }
      batteries[index].phase = .unknown
    }
    step(&batteries[index], row, &ended)
    batteries[index].lastReading = row.at
    batteries[index].unit = row.unit
    return ended
  }

  /// Discharges that the log does not show the end of, with the units of the devices.
  mutating func finish(lastRow: Int64) -> [(BatteryDischarge, UInt16)] {
    var ended: [(BatteryDischarge, UInt16)] = []
    for battery in batteries where battery.phase == .discharging {
      ended.append((discharge(battery, isCensored: !isSilent(battery, at: lastRow)), battery.unit))
    }
    batteries = []
    return ended
  }

  private func isSilent(_ battery: Battery, at instant: Int64) -> Bool {
    guard battery.phase != .unknown, let limit = rules.silentAfter else { return false }
    return instant - battery.lastReading > limit.microseconds
  }

  private func step(_ battery: inout Battery, _ row: TelemetryRow, _ ended: inout [BatteryDischarge]) {
    let level = row.value
    if level >= rules.full {
      if battery.phase == .discharging { ended.append(discharge(battery, isCensored: true)) }
      battery.phase = .full
      return
    }
    switch battery.phase {
    case .unknown: break
    case .full:
      battery.start = row.at
      battery.lowest = level
      if level <= rules.empty {
        ended.append(BatteryDischarge(minutes: 0, isCensored: false))
        battery.phase = .unknown
      } else {
        battery.phase = .discharging
      }
    case .discharging:
      if level <= rules.empty {
        ended.append(discharge(battery, isCensored: false))
        battery.phase = .unknown
      } else if level > battery.lowest + Self.noise {
        ended.append(discharge(battery, isCensored: true))
        battery.phase = .unknown
      } else {
        battery.lowest = min(battery.lowest, level)
      }
    }
  }

  /// From the first reading below full to the last one.
  private func discharge(_ battery: Battery, isCensored: Bool) -> BatteryDischarge {
    BatteryDischarge(
      minutes: Int(max(0, battery.lastReading - battery.start) / 60_000_000), isCensored: isCensored)
  }
}
