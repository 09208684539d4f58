/// What the requirements say together: the mandatory ones, or the weighted ones where none is mandatory.
package enum Conclusion: String, Hashable, Sendable, Codable, CaseIterable {
  /// Each is passed, or waived with the waiver in force.
  case passed
  /// None is failed, and at least one is inconclusive or not tested; or there is nothing to judge; or none is mandatory,
  /// and not all weighted ones are passed.
  case inconclusive
  /// At least one is failed and not waived.
  case failed

  /// - Parameters:
  ///   - mandatory: how those stand that must be met.
  ///   - weighted: how the others stand. They decide only where nothing is mandatory, and then never as a failure, for
  ///     none of them must be met; nor as a pass unless each is, for what was not looked at shows nothing.
  package init(_ mandatory: Tally, weighted: Tally) {
    let deciding = mandatory.total > 0 ? mandatory : weighted
    if mandatory[.failed] > 0 {
      self = .failed
    } else if deciding.total == 0 || deciding[.inconclusive] + deciding[.notTested] + deciding[.failed] > 0 {
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
