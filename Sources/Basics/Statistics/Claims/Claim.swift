package import Quantities

/// A sentence with a number that data can show or refute: `lost alarms at most 0.1 %`.
package enum Claim: Hashable, Sendable, CustomStringConvertible {
  case share(ShareMeasure, atMost: Percentage)
  /// Of units that neither age nor recover by themselves.
  case meanTimeBetweenFailures(atLeast: TimeSpan)
  /// So many batteries last so long.
  case battery(atLeast: TimeSpan, share: Percentage)
  /// So many alarms are answered so fast.
  case answered(within: TimeSpan, share: Percentage)

  /// The share of trials that may fail; nil where the claim is about no share.
  package var failureShare: Percentage? {
    switch self {
    case .share(_, let most): most
    case .meanTimeBetweenFailures: nil
    case .battery(_, let share), .answered(_, let share):
      (try? Rational.one.subtracting(share.fraction)).flatMap { try? Percentage(fraction: $0) }
    }
  }

  /// The sentence in its usual English form, which parses back to the same claim.
  package var description: String {
    switch self {
    case .share(let measure, let most): "\(measure.names.first ?? measure.rawValue) at most \(most)"
    case .meanTimeBetweenFailures(let time): "mtbf at least \(time)"
    case .battery(let time, let share): "battery at least \(time) for \(share)"
    case .answered(let time, let share): "alarms answered within \(time) at least \(share)"
    }
  }

  /// What the claim is about, in kebab case, as gates and JSON name it.
  package var measureName: String {
    switch self {
    case .share(let measure, _): measure.rawValue
    case .meanTimeBetweenFailures: "mtbf"
    case .battery: "battery"
    case .answered: "alarms-answered"
    }
  }

  /// Examples of all that can be said.
  package static let examples = [
    "lost alarms at most 0.1 %", "hubs without contact at most 2 %", "faulty users at most 5 %",
    "faulty devices at most 1 %", "failed installations at most 3 %", "mtbf at least 10 000 h",
    "battery at least 48 h for 90 %", "alarms answered within 60 s at least 95 %",
  ]
}
