/// What the mandatory requirements say together.
package enum Conclusion: String, Hashable, Sendable, Codable, CaseIterable {
  /// Each is passed, or waived with the waiver in force.
  case passed
  /// None is failed, and at least one is inconclusive or not tested; or there is nothing to judge.
  case inconclusive
  /// At least one is failed and not waived.
  case failed

  package init(_ mandatory: Tally, outOf all: Int) {
    if mandatory[.failed] > 0 {
      self = .failed
    } else if all == 0 || mandatory[.inconclusive] + mandatory[.notTested] > 0 {
      self = .inconclusive
    } else {
      self = .passed
    }
  }

  /// The exit code of the program: 0, 1 or 3.
  package var exitCode: Int32 {
    switch self {
    case .passed: 0
    case .failed: 1
    case .inconclusive: 3
    }
  }
}
