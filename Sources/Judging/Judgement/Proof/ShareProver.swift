import Quantities
import Statistics
import Texts

/// Proofs of claims about a share of failures.
struct ShareProver {
  let question: ProofQuestion
  /// The share that may fail.
  let most: Percentage

  private var limit: Double { most.fraction.approximation }

  func proof(_ data: ProofData) throws(StatisticsError) -> Proof {
    let counted = data.trials ?? data.lifetimes.flatMap(counts)
    let share = try counted.map { trials throws(StatisticsError) in try shown(trials) }
    let natural = try data.natural.map { trials throws(StatisticsError) in try shown(trials) }
    let suspected = question.suspected?.fraction.approximation ?? min(1, 10 * limit)
    return Proof(
      question: question, source: data.source, isSimulated: data.isSimulated,
      conclusion: conclusion(share, natural, data.isSimulated), share: share, natural: natural,
      meanTime: nil, lifetime: try lifetime(data.lifetimes), endedEarly: counted?.unknown ?? 0, suspected: suspected,
      prospects: try prospects(suspected), needs: try needs(), sequential: try sequential(counted),
      isTestPressExample: question.usersRepeat && question.testPressesPerUserDay == nil)
  }

  private func conclusion(
    _ share: Proof.ShareShown?, _ natural: Proof.ShareShown?, _ isSimulated: Bool
  ) -> Proof.Conclusion {
    if let share, share.lower > limit { return .refuted }
    if let natural, natural.lower > limit { return .refuted }
    // Test presses do not outweigh natural alarms that are seen to be lost more often.
    if let seen = natural?.share, seen > limit { return .cannotTell }
    guard let share, share.upper <= limit, !isSimulated else { return .cannotTell }
    return .shown
  }

  private func shown(_ data: ProofData.Trials) throws(StatisticsError) -> Proof.ShareShown {
    // Where nobody knows whose trials they are, they may all be of one user.
    let perUser = question.usersRepeat ? data.perUser ?? Double(data.trials) : 1
    let rho = question.correlation
    let confidence = question.confidence
    return Proof.ShareShown(
      data: data, designEffect: try ClusteredSample.designEffect(perUser: perUser, correlation: rho),
      effectiveTrials: try ClusteredSample.effectiveSize(n: data.trials, perUser: perUser, correlation: rho),
      share: data.trials > 0 ? Double(data.failures) / Double(data.trials) : nil,
      lower: try ClusteredSample.lower(
        failures: data.failures, trials: data.trials, perUser: perUser, correlation: rho, confidence: confidence),
      upper: try ClusteredSample.upper(
        failures: data.failures, trials: data.trials, perUser: perUser, correlation: rho, confidence: confidence))
  }

  private var lifetimeLimit: Double? {
    guard case .battery(let time, _) = question.claim else { return nil }
    return Double(time.microseconds) / 3.6e9
  }

  /// Batteries that lasted the time, and those that did not.
  private func counts(_ lifetimes: ProofData.Lifetimes) -> ProofData.Trials? {
    guard let limit = lifetimeLimit else { return nil }
    let short = lifetimes.failures.count { $0 < limit }
    let early = lifetimes.censored.count { $0 < limit }
    let all = lifetimes.failures.count + lifetimes.censored.count
    return ProofData.Trials(trials: all - early, failures: short, unknown: early)
  }

  private func lifetime(_ lifetimes: ProofData.Lifetimes?) throws(StatisticsError) -> Proof.LifetimeShown? {
    guard let lifetimes, lifetimeLimit != nil else { return nil }
    let (failures, censored) = (lifetimes.failures.filter { $0 > 0 }, lifetimes.censored.filter { $0 > 0 })
    // A battery that lasted no time at all fits no distribution, and the count already says what it says.
    guard failures.count == lifetimes.failures.count else { return nil }
    if let shape = question.shape, !(failures + censored).isEmpty {
      let bound = try Weibayes(shape: shape, times: failures, censored: censored)
      return Proof.LifetimeShown(
        shape: shape, isShapeAssumed: true, lower: try bound.lowerTime(failed: limit, confidence: question.confidence))
    }
    guard Set(failures).count >= 2 else { return nil }
    let fit = try WeibullFit.fit(times: failures, censored: censored)
    return Proof.LifetimeShown(
      shape: fit.shape, isShapeAssumed: false,
      lower: try fit.lowerTime(failed: limit, confidence: question.confidence))
  }

  private var testPresses: Double { question.testPressesPerUserDay ?? 1 }

  private func prospects(_ suspected: Double) throws(StatisticsError) -> [Proof.Prospect] {
    guard let users = question.users else { return [] }
    let days = question.weeks * 7
    guard question.usersRepeat else { return [try prospect(.units, users, Double(users), suspected)] }
    var found: [Proof.Prospect] = []
    if let rate = question.alarmsPerUserMonth {
      let alarms = try Exposure.alarms(users: users, days: days, alarmsPerUserMonth: rate)
      found.append(try prospect(.natural, users, alarms, suspected))
    }
    let presses = try Exposure.testPresses(users: users, days: days, perUserDay: testPresses)
    if presses > 0 { found.append(try prospect(.testPresses, users, presses, suspected)) }
    return found
  }

  private func prospect(
    _ kind: Proof.Prospect.Kind, _ users: Int, _ expected: Double, _ suspected: Double
  ) throws(StatisticsError) -> Proof.Prospect {
    guard expected < Double(BinomialBound.mostTrials) else {
      throw StatisticsError(
        problem: Text("\(expected) trials are more than these methods take"), hint: Text("give fewer users"))
    }
    // A part of a trial is none.
    let trials = Int(expected)
    let perUser = Double(trials) / Double(users)
    let upper = try ClusteredSample.upper(
      failures: 0, trials: trials, perUser: perUser, correlation: question.correlation,
      confidence: question.confidence)
    let effective = try ClusteredSample.effectiveSize(n: trials, perUser: perUser, correlation: question.correlation)
    return Proof.Prospect(
      kind: kind, users: users, weeks: question.weeks, expected: expected, boundWithoutFailure: upper,
      shows: upper <= limit, chanceToSee: try BinomialDistribution.atLeastOne(trials: Int(effective), share: suspected))
  }

  private func needs() throws(StatisticsError) -> [Proof.Need] {
    var needs: [Proof.Need] = []
    for failures in 0...2 {
      let independent = try DemonstrationPlan.trials(
        atMost: most, confidence: question.confidence, failures: failures)
      needs.append(try need(failures, independent))
    }
    return needs
  }

  private func need(_ failures: Int, _ independent: Int) throws(StatisticsError) -> Proof.Need {
    let rho = question.usersRepeat ? question.correlation : 0
    let ofPilot = try question.users.map { users throws(StatisticsError) in
      try ClusteredSample.trials(weighing: independent, users: users, correlation: rho)
    }
    let trials = ofPilot ?? nil
    var (weeks, withPresses, ofAll): (Double?, Double?, Double?) = (nil, nil, nil)
    if question.usersRepeat {
      if let users = question.users, let trials {
        if let rate = question.alarmsPerUserMonth {
          weeks = try Exposure.days(forAlarms: trials, users: users, alarmsPerUserMonth: rate).map { $0 / 7 }
        }
        let perDay = try Exposure.testPresses(users: users, days: 1, perUserDay: testPresses)
        if perDay > 0 { withPresses = Double(trials) / perDay / 7 }
      }
      if let all = question.allUsers, let rate = question.alarmsPerUserMonth,
        let trials = try ClusteredSample.trials(weighing: independent, users: all, correlation: rho)
      {
        ofAll = try Exposure.days(forAlarms: trials, users: all, alarmsPerUserMonth: rate)
      }
    }
    return Proof.Need(
      failures: failures, independentTrials: independent, hours: nil,
      trials: question.users == nil && rho == 0 ? independent : trials,
      fewestUsers: rho > 0 ? try ClusteredSample.fewestUsers(weighing: independent, correlation: rho) : nil,
      weeks: weeks, weeksOfTestPresses: withPresses, daysOfAllUsers: ofAll)
  }

  private func sequential(_ data: ProofData.Trials?) throws(StatisticsError) -> Proof.Sequential? {
    guard let good = question.good else { return nil }
    let risk = question.confidence.risk
    let test = try SPRT(good: good.fraction.approximation, bad: limit, producersRisk: risk, consumersRisk: risk)
    var trials: [Int] = []
    for failures in 0...2 { trials.append(try test.trialsToAccept(failures: failures)) }
    return Proof.Sequential(
      good: test.good, trialsToAccept: trials, expectedTrialsIfGood: test.expectedTrialsIfGood,
      expectedTrialsIfBad: test.expectedTrialsIfBad,
      decision: try data.map { data throws(StatisticsError) in
        try test.decision(failures: data.failures, trials: data.trials)
      })
  }
}
