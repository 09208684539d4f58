import Catalogue
import Evidence
import Quantities
import Statistics

/// What was seen bounds what is claimed, with the confidence that is asked for.
///
/// Alarms are counted on logged test presses alone: of a natural alarm that did not arrive nobody knows.
struct DemonstratedRule: GateRule {
  let demand: DemonstratedDemand

  func finding(in bench: GateBench) -> GateFinding {
    guard let confidence = Confidence(demand.confidence) else { return GateFinding(.cannotTell, [.noTrials(measure)]) }
    do throws(StatisticsError) {
      switch demand.claim {
      case .lostAlarms(let most): return try lostAlarms(most, confidence, bench)
      case .faultyUsers(let most): return try faultyUsers(most, confidence, bench)
      case .timeBetweenFailures(let least): return try timeBetweenFailures(least, confidence, bench)
      case .batteryLife(let least, let share): return try batteryLife(least, share, confidence, bench)
      }
    } catch {
      return GateFinding(.cannotTell, [.noTrials(measure)], remedies: [.recordUse])
    }
  }

  private var measure: DemonstratedMeasure {
    switch demand.claim {
    case .lostAlarms: .lostAlarms
    case .faultyUsers: .faultyUsers
    case .timeBetweenFailures: .timeBetweenFailures
    case .batteryLife: .batteryLife
    }
  }

  private func lostAlarms(
    _ most: Percentage, _ confidence: Confidence, _ bench: GateBench
  ) throws(StatisticsError) -> GateFinding {
    let total = bench.field.testPresses.total()
    guard total.sent > 0 else { return none(.recordUse) }
    // Nobody knows how many users there were: then they may all be one's.
    let users = max(1, total.users.count, total.mostUsersOfADay)
    let perUser = Double(total.sent) / Double(users)
    let correlation = (demand.correlation ?? .one).approximation
    let upper = try ClusteredSample.upper(
      failures: total.lost, trials: total.sent, perUser: perUser, correlation: correlation, confidence: confidence)
    let effective = try ClusteredSample.effectiveSize(n: total.sent, perUser: perUser, correlation: correlation)
    return try share(
      trials: total.sent, failures: total.lost, effective: effective, upper: upper, most: most, confidence,
      evidence: total.entries.numbers)
  }

  /// Each fault of class A or B in the pilot is taken for another user's.
  private func faultyUsers(
    _ most: Percentage, _ confidence: Confidence, _ bench: GateBench
  ) throws(StatisticsError) -> GateFinding {
    let units = bench.field.pilotUnits
    let users = units.reduce(0) { $0 + ($1.users ?? 0) }
    guard users > 0, bench.use(from: .earliest, through: bench.today) > 0 else { return none(.recordUse) }
    let faults = bench.field.deviations.reported(classes: [.a, .b], units: Set(units.map(\.id)))
    let failures = min(users, faults.count)
    let upper = try BinomialBound.upper(failures: failures, trials: users, confidence: confidence)
    return try share(
      trials: users, failures: failures, effective: Double(users), upper: upper, most: most, confidence,
      evidence: (units.compactMap(\.entry) + faults.compactMap(\.entry)).numbers)
  }

  private func share(
    trials: Int, failures: Int, effective: Double, upper: Double, most: Percentage, _ confidence: Confidence,
    evidence: [EntryNumber]
  ) throws(StatisticsError) -> GateFinding {
    let wanted = most.fraction.approximation
    let bound = DemonstratedBound(
      measure: measure, trials: trials, failures: failures, effectiveTrials: effective, shown: upper, wanted: wanted,
      confidence: demand.confidence)
    if upper <= wanted { return GateFinding(.met, [.bound(bound)], evidence: evidence) }
    var remedies: [GateRemedy] = []
    // More trials help only where those of one user are not taken for one.
    if let needed = try? DemonstrationPlan.trials(atMost: most, confidence: confidence, failures: failures) {
      remedies = [.moreTrials(max(1, needed - Int(effective.rounded(.down))))]
    }
    return GateFinding(.notMet, [.bound(bound)], evidence: evidence, remedies: remedies)
  }

  private func timeBetweenFailures(
    _ least: TimeSpan, _ confidence: Confidence, _ bench: GateBench
  ) throws(StatisticsError) -> GateFinding {
    let hours = bench.field.telemetry.deviceHours()
    guard hours > 0 else { return none(.recordUse) }
    let faults = bench.field.deviations.reported(classes: [.a, .b])
    let lower = try MTBFBound.lower(failures: faults.count, time: Double(hours), confidence: confidence)
    let wanted = Double(least.microseconds) / 3_600_000_000
    let bound = DemonstratedBound(
      measure: measure, trials: hours, failures: faults.count, effectiveTrials: Double(hours), shown: lower,
      wanted: wanted, confidence: demand.confidence)
    let evidence =
      bench.field.telemetry.days(.heartbeats).compactMap(\.entry).numbers + faults.compactMap(\.entry).numbers
    if lower >= wanted { return GateFinding(.met, [.bound(bound)], evidence: evidence) }
    let needed = try MTBFBound.time(toShow: wanted, confidence: confidence, failures: faults.count)
    return GateFinding(
      .notMet, [.bound(bound)], evidence: evidence,
      remedies: [.moreTrials(max(1, Int((needed - Double(hours)).rounded(.up))))])
  }

  /// A battery that was still running when the measurement ended too early says nothing.
  private func batteryLife(
    _ least: TimeSpan, _ share: Percentage, _ confidence: Confidence, _ bench: GateBench
  ) throws(StatisticsError) -> GateFinding {
    guard let wanted = try? Rational(Int128(least.microseconds), over: 3_600_000_000) else { return none(.recordUse) }
    let lives = bench.field.batteryLives.filter { !$0.isCensored || $0.hours >= wanted }
    guard !lives.isEmpty else { return none(.record(BatteryMeasured.self)) }
    let short = lives.filter { $0.hours < wanted }
    let upper = try BinomialBound.upper(failures: short.count, trials: lives.count, confidence: confidence)
    let bound = DemonstratedBound(
      measure: measure, trials: lives.count, failures: short.count, effectiveTrials: Double(lives.count),
      shown: 1 - upper, wanted: share.fraction.approximation, confidence: demand.confidence)
    let evidence = lives.compactMap(\.entry).numbers
    if 1 - upper >= share.fraction.approximation { return GateFinding(.met, [.bound(bound)], evidence: evidence) }
    var remedies: [GateRemedy] = []
    if let rest = try? Rational.one.subtracting(share.fraction), let most = try? Percentage(fraction: rest),
      let needed = try? DemonstrationPlan.trials(atMost: most, confidence: confidence, failures: short.count)
    {
      remedies = [.moreTrials(max(1, needed - lives.count))]
    }
    return GateFinding(.notMet, [.bound(bound)], evidence: evidence, remedies: remedies)
  }

  private func none(_ remedy: GateRemedy) -> GateFinding {
    GateFinding(.cannotTell, [.noTrials(measure)], remedies: [remedy])
  }
}
