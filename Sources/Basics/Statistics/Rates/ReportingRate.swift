import Texts

/// Whether people have stopped reporting while the use is what it was.
///
/// Fewer reports per unit are better quality only where something else says so. When alarms stay level and reports fall,
/// those who report have tired.
package struct ReportingRate: Hashable, Sendable {
  package enum Finding: String, Sendable, Hashable, CaseIterable {
    /// Reports have fallen, alarms have not.
    case fatigue
    /// Both have fallen: less is used, so fewer reports say nothing.
    case lessUse
    /// Reports have not fallen beyond chance.
    case level
    /// Without reports in the first period there is nothing to fall from.
    case cannotTell
  }

  package let finding: Finding
  package let reports: RateComparison
  package let alarms: RateComparison

  /// - Parameters:
  ///   - unitTime: units times time in each period, for instance unit-weeks.
  ///   - confidence: how sure a fall must be.
  package init(
    reports: (before: Int, after: Int), alarms: (before: Int, after: Int), unitTime: (before: Double, after: Double),
    confidence: Confidence
  ) throws(StatisticsError) {
    self.reports = try RateComparison(
      before: (reports.before, unitTime.before), after: (reports.after, unitTime.after))
    self.alarms = try RateComparison(before: (alarms.before, unitTime.before), after: (alarms.after, unitTime.after))
    if reports.before == 0 {
      finding = .cannotTell
    } else if self.reports.chanceOfSoFew > confidence.risk {
      finding = .level
    } else {
      finding = self.alarms.chanceOfSoFew <= confidence.risk ? .lessUse : .fatigue
    }
  }
}

/// Whether two rates differ, from counts of independent events over two exposures.
///
/// The exact conditional test: given the sum of both counts, the first is binomial with the share of the first exposure
/// (J. Przyborowski and H. Wilenski, Homogeneity of results in testing samples from Poisson series, Biometrika 31, 1940).
package struct RateComparison: Hashable, Sendable {
  /// The probability of as few events in the second period or fewer, if the rate is the same.
  package let chanceOfSoFew: Double

  /// - Parameter before: events of the first period and its exposure, for instance units times weeks.
  package init(
    before: (events: Int, exposure: Double), after: (events: Int, exposure: Double)
  ) throws(StatisticsError) {
    try PoissonBound.check(before.events, before.exposure)
    try PoissonBound.check(after.events, after.exposure)
    let (sum, overflow) = before.events.addingReportingOverflow(after.events)
    let share = try (after.exposure / (before.exposure + after.exposure)).finite(Text("a share of exposures"))
    guard !overflow, sum <= BinomialBound.mostTrials else { throw .noConvergence(Text("a comparison of rates")) }
    chanceOfSoFew = try BinomialDistribution.lower(after.events, trials: sum, share: share)
  }
}
