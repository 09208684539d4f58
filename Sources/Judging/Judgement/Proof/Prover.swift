import Quantities
package import Statistics
import Texts

/// Answers both ways: what data show of a claim, and what it would take to show it.
///
/// A claim is shown where the one-sided bound with the asked confidence keeps within it, refuted where the bound of the
/// other side lies beyond it, and else nothing can be decided. A sequential test never decides here, since data that were
/// not gathered for one break its risks.
package enum Prover {
  package static func prove(_ question: ProofQuestion, from data: ProofData) throws(StatisticsError) -> Proof {
    try check(question)
    if case .meanTimeBetweenFailures(let wanted) = question.claim {
      return try MeanTimeProver(question: question, wanted: Double(wanted.microseconds) / 3.6e9).proof(data)
    }
    guard let most = question.claim.failureShare else {
      throw StatisticsError(problem: Text("'\(question.claim)' bounds no share"), hint: Text("claim a share"))
    }
    return try ShareProver(question: question, most: most).proof(data)
  }

  private static func check(_ question: ProofQuestion) throws(StatisticsError) {
    if let users = question.users, users < 1 || users > BinomialBound.mostTrials {
      throw StatisticsError(problem: Text("\(users) users make no pilot"), hint: Text("give at least one user"))
    }
    if let users = question.allUsers, users < 1 || users > BinomialBound.mostTrials {
      throw StatisticsError(problem: Text("\(users) users in all cannot be"), hint: Text("give at least one user"))
    }
    guard question.weeks > 0, question.weeks <= 5200 else {
      throw StatisticsError(
        problem: Text("a pilot of \(question.weeks) weeks cannot be"),
        hint: Text("give weeks above 0 and at most 5 200"))
    }
    _ = try ClusteredSample.designEffect(perUser: 1, correlation: question.correlation)
  }
}

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
