/// What a claim is judged on.
package struct ProofData: Hashable, Sendable {
  /// Trials of which it is known how they ended.
  package struct Trials: Hashable, Sendable {
    package let trials: Int
    package let failures: Int
    /// Left out, since nobody knows how they ended.
    package let unknown: Int
    /// Users or devices that the trials come from; nil where nobody said.
    package let users: Int?
    /// The mean number of trials per user, each user weighing by its own trials; nil where nobody said.
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
