package import Quantities
package import Statistics

/// A claim, how sure to be of it, and what a pilot could do to show it.
package struct ProofQuestion: Hashable, Sendable {
  package let claim: Claim
  package let confidence: Confidence
  /// How alike trials of the same user are, from 0 to 1.
  package var correlation = 0.0
  /// Users of the pilot, each with one device.
  package var users: Int?
  package var weeks = 4.0
  package var alarmsPerUserMonth: Double?
  package var testPressesPerUserDay: Double?
  /// All who will use the system.
  package var allUsers: Int?
  /// A share of failures: how likely is a pilot to show at least one?
  package var suspected: Percentage?
  /// A share of failures that would be good: what a sequential test sets against the claim.
  package var good: Percentage?
  /// The shape of the lifetimes, where it is assumed.
  package var shape: Double?

  package init(claim: Claim, confidence: Confidence) {
    self.claim = claim
    self.confidence = confidence
  }

  /// Whether a user makes many trials, as with alarms, or is one.
  package var usersRepeat: Bool {
    switch claim {
    case .share(.lostAlarms, _), .answered: true
    case .share, .battery, .meanTimeBetweenFailures: false
    }
  }
}

/// What data show of a claim, and what it would take to show it.
package struct Proof: Hashable, Sendable {
  package enum Conclusion: String, Hashable, Sendable, CaseIterable {
    /// The data show that the claim holds.
    case shown
    /// The data show that it does not hold.
    case refuted
    case cannotTell = "cannot-tell"
  }

  /// What trials show of a share.
  package struct ShareShown: Hashable, Sendable {
    package let data: ProofData.Trials
    /// How much wider clusters of users make it: 1 where trials are independent.
    package let designEffect: Double
    package let effectiveTrials: Double
    package let share: Double?
    /// One-sided bounds.
    package let lower: Double
    package let upper: Double
  }

  /// What time under watch shows of a mean time between failures, in hours.
  package struct MeanTimeShown: Hashable, Sendable {
    package let data: ProofData.Watch
    /// With what may have been failures counted.
    package let lower: Double
    /// Nil without failures.
    package let upper: Double?
    /// Failures an hour: the bound of the rate.
    package let rateUpper: Double
  }

  /// What lifetimes show under a Weibull distribution, in hours; beside the count, which decides.
  package struct LifetimeShown: Hashable, Sendable {
    package let shape: Double
    /// Whether the shape was assumed, for want of failures.
    package let isShapeAssumed: Bool
    /// The time that the claimed share lasts at least, with the confidence.
    package let lower: Double
  }

  /// What so many users in so many weeks show at best: without any failure.
  package struct Prospect: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
      /// Alarms that users make anyway.
      case natural
      case testPresses = "test-presses"
      /// Each user or device is one trial.
      case units
      case deviceTime = "device-time"
    }

    package let kind: Kind
    package let users: Int
    package let weeks: Double
    /// Trials to expect; hours of all devices for ``Kind/deviceTime``.
    package let expected: Double
    /// The share that would be shown; the mean time in hours for ``Kind/deviceTime``.
    package let boundWithoutFailure: Double
    package let shows: Bool
    /// The chance to see at least one failure if the suspected share fails; nil for ``Kind/deviceTime``.
    package let chanceToSee: Double?
  }

  /// What shows the claim with so many failures allowed.
  package struct Need: Hashable, Sendable {
    package let failures: Int
    /// Independent trials; nil for times.
    package let independentTrials: Int?
    /// Hours of all devices; nil for shares.
    package let hours: Double?
    /// With the correlation, from the users of the pilot; nil where no number is enough, or no users were given.
    package let trials: Int?
    /// Users below which no number of trials is enough.
    package let fewestUsers: Int?
    /// Of the pilot's natural alarms, or of its devices' time; nil where that is never enough or not known.
    package let weeks: Double?
    /// Of the pilot's test presses alone.
    package let weeksOfTestPresses: Double?
    /// Of the natural alarms of all users, or of all their devices.
    package let daysOfAllUsers: Double?
  }

  /// A sequential test of the claim against a good share.
  package struct Sequential: Hashable, Sendable {
    package let good: Double
    /// Trials after which the claim is accepted with 0, 1 and 2 failures.
    package let trialsToAccept: [Int]
    package let expectedTrialsIfGood: Double
    package let expectedTrialsIfBad: Double
    /// What the data so far say; nil without data.
    package let decision: SPRT.Decision?
  }

  package let question: ProofQuestion
  package let source: ProofData.Source
  /// Whether the data come from a simulated system, which shows nothing of a real one.
  package let isSimulated: Bool
  package let conclusion: Conclusion
  /// Of trials with known outcome.
  package let share: ShareShown?
  /// Of natural alarms, which can refute and never show.
  package let natural: ShareShown?
  package let meanTime: MeanTimeShown?
  package let lifetime: LifetimeShown?
  /// Lifetimes that ended, still working, before the claimed time: they tell nothing.
  package let endedEarly: Int
  package let suspected: Double?
  package let prospects: [Prospect]
  package let needs: [Need]
  package let sequential: Sequential?
  /// Assumed test presses per user and day, where none were given and the time with them is shown as an example.
  package let isTestPressExample: Bool
}
