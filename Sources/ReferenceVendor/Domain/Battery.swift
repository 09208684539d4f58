/// A rechargeable battery that drains and charges at an even rate, as a function of time: nothing has to be counted
/// down, however many hubs stand idle.
struct Battery: Sendable {
  /// Whether mains power is there; then the battery charges.
  private(set) var mains = true
  private var level: Double
  private var since: SimulatedInstant

  /// From empty to full.
  private static let chargingTime = SimulatedDuration.hours(8)

  init(fullAt instant: SimulatedInstant) {
    level = 100
    since = instant
  }

  /// Per cent of a full charge, when a full charge lasts for `life` without mains.
  func level(at now: SimulatedInstant, life: SimulatedDuration) -> Double {
    let elapsed = Double((now - since).milliseconds)
    let full = Double((mains ? Self.chargingTime : life).milliseconds)
    let change = elapsed / full * 100
    return mains ? min(100, level + change) : max(0, level - change)
  }

  /// Switches mains power, or only takes a new rate of discharge into account when `mains` stays as it is.
  mutating func set(mains: Bool, at now: SimulatedInstant, life: SimulatedDuration) {
    level = level(at: now, life: life)
    since = now
    self.mains = mains
  }

  /// When the level comes down to `percent`; `nil` when it does not, because there is mains power or because it is there
  /// already.
  func falls(to percent: Double, life: SimulatedDuration) -> SimulatedInstant? {
    guard !mains, level > percent || percent == 0 else { return nil }
    let share = (level - percent) / 100
    return since + SimulatedDuration(milliseconds: Int((share * Double(life.milliseconds)).rounded()))
  }
}
