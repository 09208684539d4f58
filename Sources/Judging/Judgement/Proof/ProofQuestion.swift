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
