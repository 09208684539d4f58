import Texts

/// How alike trials of the same user are, from the trials and failures of each user.
///
/// The estimator of the one-way analysis of variance (R. A. Fisher, Statistical Methods for Research Workers, 1925) with
/// the mean cluster size of A. Donner, 1986: rho = (MSB - MSW) / (MSB + (m0 - 1) MSW).
package struct IntraClusterCorrelation: Hashable, Sendable {
  /// As estimated; below 0 where users differ less than chance makes them.
  package let estimate: Double
  /// Users with at least one trial.
  package let users: Int
  package let trials: Int

  /// For use in ``ClusteredSample``: never below 0.
  package var usable: Double { min(1, max(0, estimate)) }

  /// - Parameter users: for each user how many trials there were and how many failed.
  /// - Throws: with fewer than two users, without a user of two trials, or where all trials ended alike.
  package init(_ users: [(trials: Int, failures: Int)]) throws(StatisticsError) {
    for user in users { try BinomialBound.check(failures: user.failures, trials: user.trials) }
    let users = users.filter { $0.trials > 0 }
    let sizes = users.map { Double($0.trials) }
    let failures = users.map { Double($0.failures) }
    let total = sizes.reduce(0, +)
    let mean = failures.reduce(0, +) / total
    guard users.count >= 2, total > Double(users.count) else {
      throw StatisticsError(
        problem: Text("\(users.count) users with \(Int(total)) trials do not tell how alike trials of a user are"),
        hint: Text("give at least two users, and one with two trials"))
    }
    guard mean > 0, mean < 1 else {
      throw StatisticsError(
        problem: Text("all trials ended alike, so nothing tells how alike those of a user are"),
        hint: Text("assume a correlation, for instance 0.1"))
    }
    var between = 0.0
    var within = 0.0
    for (size, failed) in zip(sizes, failures) {
      let share = failed / size
      between += size * (share - mean) * (share - mean)
      within += size * share * (1 - share)
    }
    let count = Double(users.count)
    let (msb, msw) = (between / (count - 1), within / (total - count))
    let typical = (total - sizes.reduce(0) { $0 + $1 * $1 } / total) / (count - 1)
    estimate = try ((msb - msw) / (msb + (typical - 1) * msw)).finite("a correlation")
    self.users = users.count
    trials = Int(total)
  }
}
