import Evidence
import Quantities
package import Statistics

/// What a claim is judged on.
package struct ProofData: Hashable, Sendable {
  /// Trials of which it is known how they ended.
  package struct Trials: Hashable, Sendable {
    package let trials: Int
    package let failures: Int
    /// Left out, since nobody knows how they ended.
    package let unknown: Int
    /// Users or devices that the trials come from; nil where the record does not say.
    package let users: Int?
    /// The mean number of trials per user, each user weighing by its own trials; nil where the record does not say.
    package let perUser: Double?

    package init(trials: Int, failures: Int, unknown: Int = 0, users: Int? = nil, perUser: Double? = nil) {
      self.trials = trials
      self.failures = failures
      self.unknown = unknown
      self.users = users
      self.perUser = perUser ?? users.flatMap { $0 > 0 ? Double(trials) / Double($0) : nil }
    }
  }

  /// Time under watch.
  package struct Watch: Hashable, Sendable {
    /// Over all devices.
    package let hours: Double
    package let failures: Int
    /// What may have been failures besides. It counts against a claim, and not for refuting one.
    package let doubtful: Int

    package init(hours: Double, failures: Int, doubtful: Int = 0) {
      self.hours = hours
      self.failures = failures
      self.doubtful = doubtful
    }
  }

  /// Lifetimes in hours.
  package struct Lifetimes: Hashable, Sendable {
    package let failures: [Double]
    /// Of devices that still worked.
    package let censored: [Double]

    package init(failures: [Double], censored: [Double]) {
      self.failures = failures
      self.censored = censored
    }
  }

  package enum Source: String, Hashable, Sendable, CaseIterable {
    case options, record, none
  }

  package var source: Source
  /// Trials with known outcome: of alarms, the logged test presses.
  package var trials: Trials?
  /// Natural alarms. Losses among them that nobody noticed are missing, so they can refute a claim and never show one.
  package var natural: Trials?
  package var watch: Watch?
  package var lifetimes: Lifetimes?
  /// Whether any of it comes from a simulated system: then it can refute a claim and never show one.
  package var isSimulated = false

  package init(
    source: Source = .none, trials: Trials? = nil, natural: Trials? = nil, watch: Watch? = nil,
    lifetimes: Lifetimes? = nil
  ) {
    self.source = source
    self.trials = trials
    self.natural = natural
    self.watch = watch
    self.lifetimes = lifetimes
  }
}

extension ProofData {
  /// What the record holds for a claim. Where it holds nothing of the kind, there are no data, and nothing can be decided.
  package init(of claim: Claim, in field: FieldData) {
    self.init(source: .record)
    switch claim {
    case .share(.lostAlarms, _):
      trials = Self.testPresses(field.testPresses)
      natural = Self.alarms(field.naturalAlarms)
    case .meanTimeBetweenFailures:
      let hours = Double(field.telemetry.deviceHours())
      let onDevices = field.deviations.all.count { $0.device != nil }
      // A deviation that names no device may still be a failure of one.
      if hours > 0 {
        watch = Watch(hours: hours, failures: onDevices, doubtful: field.deviations.all.count - onDevices)
      }
    case .battery:
      let lives = field.batteryLives.map { (hours: $0.hours.approximation, censored: $0.isCensored) }
      if !lives.isEmpty {
        lifetimes = Lifetimes(
          failures: lives.filter { !$0.censored }.map(\.hours), censored: lives.filter(\.censored).map(\.hours))
      }
    case .share, .answered: break
    }
    if trials == nil, natural == nil, watch == nil, lifetimes == nil { source = .none }
  }

  /// At most so many presses of a user on a day count as have a use; losses always do.
  private static func testPresses(_ exposure: AlarmExposure) -> Trials? {
    guard !exposure.isEmpty else { return nil }
    let most = Int(Exposure.mostTestPressesPerUserDay)
    var trials = 0
    for day in exposure.days {
      var counted = day.sent - day.unknown
      if let users = day.userCount {
        counted = min(counted, users * most)
      } else if !day.users.isEmpty {
        let known = day.users.values.reduce(0) { $0 + $1.sent }
        let capped = day.users.values.reduce(0) { $0 + max($1.lost, min($1.sent, most)) }
        counted = min(counted, max(0, counted - known) + capped)
      }
      trials += max(counted, day.lost)
    }
    return trials > 0 ? Self.trials(exposure.total(), counted: trials) : nil
  }

  private static func alarms(_ exposure: AlarmExposure) -> Trials? {
    let total = exposure.total()
    return total.judged > 0 ? trials(total, counted: total.judged) : nil
  }

  private static func trials(_ total: AlarmExposure.Total, counted: Int) -> Trials {
    let sizes = total.users.values.map { Double($0.sent) }
    let sum = sizes.reduce(0, +)
    let users = max(sizes.count, total.mostUsersOfADay)
    return Trials(
      trials: counted, failures: min(total.lost, counted), unknown: total.unknown, users: users > 0 ? users : nil,
      perUser: sum > 0 && total.ofKnownUsers >= counted ? sizes.reduce(0) { $0 + $1 * $1 } / sum : nil)
  }
}
