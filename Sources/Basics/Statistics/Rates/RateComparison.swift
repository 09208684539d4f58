/// Whether two rates differ, from counts of independent events over two exposures.
///
/// The exact conditional test: given the sum of both counts, the first is binomial with the share of the first exposure
/// (J. Przyborowski and H. Wilenski, Homogeneity of results in testing samples from Poisson series, Biometrika 31, 1940).
package struct RateComparison: Hashable, Sendable {
  /// The probability of as few events in the second period or fewer, if the rate is the same.
  package let chanceOfSoFew: Double
  /// The second rate over the first; nil where the first period has no event.
  package let ratio: Double?

  /// - Parameter before: events of the first period and its exposure, for instance units times weeks.
  package init(
    before: (events: Int, exposure: Double), after: (events: Int, exposure: Double)
  ) throws(StatisticsError) {
    try PoissonBound.check(before.events, before.exposure)
    try PoissonBound.check(after.events, after.exposure)
    let (sum, overflow) = before.events.addingReportingOverflow(after.events)
    let share = try (after.exposure / (before.exposure + after.exposure)).finite("a share of exposures")
    guard !overflow, sum <= BinomialBound.mostTrials else { throw .noConvergence("a comparison of rates") }
    chanceOfSoFew = try BinomialDistribution.lower(after.events, trials: sum, share: share)
    ratio =
      before.events == 0
      ? nil : Double(after.events) / after.exposure / (Double(before.events) / before.exposure)
  }
}
