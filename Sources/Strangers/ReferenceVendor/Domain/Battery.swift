/// A rechargeable battery that drains and charges at an even rate, as a function of time: nothing has to be counted
/// down, however many hubs stand idle.
struct Battery: Sendable {
  /// Whether mains power is there; then the battery charges.
  private(set) var mains = true
  private var level: Double
  private var since: SimulatedInstant

  /// How fast a battery drains and charges.
  struct Rates: Sendable, Equatable {
    /// From full to empty, without mains.
    let life: SimulatedDuration
    /// From empty to full, with mains; `nil` when it does not charge.
    let charging: SimulatedDuration?
  }

  init(fullAt instant: SimulatedInstant) {
    level = 100
    since = instant
  }

  /// Per cent of a full charge.
  func level(at now: SimulatedInstant, rates: Rates) -> Double {
    guard let full = mains ? rates.charging : rates.life else { return level }
    let change = Double((now - since).milliseconds) / Double(full.milliseconds) * 100
    return mains ? min(100, level + change) : max(0, level - change)
  }

  /// Switches mains power, or only settles what the rates have been until now when `mains` stays as it is.
  mutating func set(mains: Bool, at now: SimulatedInstant, rates: Rates) {
    level = level(at: now, rates: rates)
    since = now
    self.mains = mains
  }

  /// When the level comes down to `percent`; `nil` when it does not, because there is mains power or because it is there
  /// already.
  func falls(to percent: Double, rates: Rates) -> SimulatedInstant? {
    guard !mains, level > percent || percent == 0 else { return nil }
    let share = (level - percent) / 100
    return since + SimulatedDuration(milliseconds: Int((share * Double(rates.life.milliseconds)).rounded()))
  }
}
