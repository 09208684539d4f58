/// On which days and in which hours devices were heard.
struct DevicePresence {
  struct Seen {
    var isFirstOfDay: Bool
    var isFirstOfHour: Bool
  }

  private struct Slot {
    var unit: UInt16 = 0
    var day = Int.min
    /// One bit for each hour of the day; a day has 25 at most.
    var hours: UInt32 = 0
  }

  /// By device, for the unit that it was seen in first.
  private var slots: [Slot] = []
  /// For devices that change their unit: rare.
  private var others: [UInt64: Slot] = [:]

  mutating func see(_ device: UInt32, _ unit: UInt16, on day: Int, hour: Int) -> Seen {
    let index = Int(device)
    while slots.count <= index { slots.append(Slot(unit: unit)) }
    if slots[index].day == .min { slots[index].unit = unit }
    guard slots[index].unit == unit else {
      let key = UInt64(device) << 16 | UInt64(unit)
      return Self.mark(&others[key, default: Slot(unit: unit)], day, hour)
    }
    return Self.mark(&slots[index], day, hour)
  }

  private static func mark(_ slot: inout Slot, _ day: Int, _ hour: Int) -> Seen {
    let bit = UInt32(1) << UInt32(min(max(hour, 0), 31))
    if slot.day != day {
      slot.day = day
      slot.hours = bit
      return Seen(isFirstOfDay: true, isFirstOfHour: true)
    }
    let isNewHour = slot.hours & bit == 0
    slot.hours |= bit
    return Seen(isFirstOfDay: false, isFirstOfHour: isNewHour)
  }
}

/// What logs tell of one device, over all days.
struct DeviceFigures: Hashable, Sendable {
  var rows = 0
  /// Microseconds since 1970.
  var first: Int64 = 0
  var last: Int64 = 0
}

extension [DeviceFigures] {
  /// Counts a row of a device; rows come in the order of time.
  mutating func count(_ row: TelemetryRow) {
    let index = Int(row.device)
    while count <= index { append(DeviceFigures()) }
    if self[index].rows == 0 { self[index].first = row.at }
    self[index].rows += 1
    self[index].last = row.at
  }
}
