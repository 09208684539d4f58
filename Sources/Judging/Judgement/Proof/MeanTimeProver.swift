import Statistics
import Texts

/// Proofs of claims about a mean time between failures.
struct MeanTimeProver {
  let question: ProofQuestion
  /// In hours.
  let wanted: Double

  func proof(_ data: ProofData) throws(StatisticsError) -> Proof {
    let shown = try data.watch.map { watch throws(StatisticsError) in try self.shown(watch) }
    var prospects: [Proof.Prospect] = []
    if let users = question.users {
      let hours = Double(users) * question.weeks * 7 * 24
      let bound = try MTBFBound.lower(failures: 0, time: hours, confidence: question.confidence)
      prospects.append(
        Proof.Prospect(
          kind: .deviceTime, users: users, weeks: question.weeks, expected: hours, boundWithoutFailure: bound,
          shows: bound >= wanted, chanceToSee: nil))
    }
    var needs: [Proof.Need] = []
    for failures in 0...2 {
      let hours = try MTBFBound.time(toShow: wanted, confidence: question.confidence, failures: failures)
      needs.append(
        Proof.Need(
          failures: failures, independentTrials: nil, hours: hours, trials: nil, fewestUsers: nil,
          weeks: question.users.map { hours / Double($0) / 168 }, weeksOfTestPresses: nil,
          daysOfAllUsers: question.allUsers.map { hours / Double($0) / 24 }))
    }
    return Proof(
      question: question, source: data.source, isSimulated: data.isSimulated,
      conclusion: conclusion(shown, data.isSimulated), share: nil, natural: nil,
      meanTime: shown, lifetime: nil, endedEarly: 0, suspected: nil, prospects: prospects, needs: needs,
      sequential: nil, isTestPressExample: false)
  }

  private func shown(_ watch: ProofData.Watch) throws(StatisticsError) -> Proof.MeanTimeShown {
    let (all, overflow) = watch.failures.addingReportingOverflow(watch.doubtful)
    guard !overflow else {
      throw StatisticsError(problem: Text("too many failures to count"), hint: Text("give fewer"))
    }
    let rate = try PoissonBound.upper(events: all, time: watch.hours, confidence: question.confidence)
    return Proof.MeanTimeShown(
      data: watch, lower: 1 / rate,
      upper: try MTBFBound.upper(failures: watch.failures, time: watch.hours, confidence: question.confidence),
      rateUpper: rate)
  }

  private func conclusion(_ shown: Proof.MeanTimeShown?, _ isSimulated: Bool) -> Proof.Conclusion {
    guard let shown else { return .cannotTell }
    if shown.lower >= wanted, !isSimulated { return .shown }
    if let upper = shown.upper, upper < wanted { return .refuted }
    return .cannotTell
  }
}
