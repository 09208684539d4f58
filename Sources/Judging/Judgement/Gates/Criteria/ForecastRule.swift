import Evidence
import Catalogue
import Quantities
import Statistics

/// With the pace that was seen, or else planned, what is left is installed by the day with the probability.
///
/// The pace is the history where there are enough days of it, since plans are kept less often than pace.
struct ForecastRule: GateRule {
  let demand: ForecastDemand
  let gate: String

  func finding(in bench: GateBench) -> GateFinding {
    guard let plan = bench.plan(of: gate), let planned = plan.from else {
      return GateFinding(.cannotTell, [.planMissing(gate: gate)], remedies: [.planRollOut(gate: gate)])
    }
    if let reason = bench.hasUnreadable(Installed.self, InstallationStopped.self) {
      return GateFinding(.cannotTell, [reason], remedies: [.record(Installed.self)])
    }
    guard let pace = pace(plan, bench) else {
      return GateFinding(
        .cannotTell, [.paceMissing], evidence: plan.numbers, remedies: [.record(RollOutPlanned.self)])
    }
    let start = max(planned, bench.today)
    do throws(StatisticsError) {
      return try forecast(from: start, pace, plan, bench)
    } catch {
      return GateFinding(.cannotTell, [.paceMissing], evidence: plan.numbers)
    }
  }

  private func forecast(
    from start: CalendarDate, _ pace: RolloutPace, _ plan: Event<RollOutPlanned>, _ bench: GateBench
  ) throws(StatisticsError) -> GateFinding {
    let left = max(0, demand.units - installed(bench))
    // A stop that goes on has no end that anybody knows.
    let stops = bench.field.installationStops.map { $0.from...max($0.from, $0.to ?? .latest) }
    let rollout = try RolloutPlan(units: left, pace: pace, stops: stops)
    let run = try RolloutForecast.run(rollout, from: start, runs: 2_000)
    let figures = ForecastFigures(
      units: left, start: start, doneBy: demand.doneBy, probability: run.probability(doneBy: demand.doneBy),
      wanted: demand.atLeast, median: run.day(reachedBy: 0.5), rollout: run)
    let wanted = demand.atLeast.fraction.approximation
    let evidence = plan.numbers + bench.field.installations.days.flatMap(\.entries).numbers
    if figures.probability >= wanted { return GateFinding(.met, [.forecast(figures)], evidence: evidence) }
    var remedies: [GateRemedy] = [.moreOrLater]
    if case .steady = pace, let latest = try run.latestStart(doneBy: demand.doneBy, probability: wanted) {
      remedies.insert(.startBy(latest), at: 0)
    }
    if let end = run.day(reachedBy: wanted) { remedies.append(.keepOldSystemUntil(end)) }
    return GateFinding(.notMet, [.forecast(figures)], evidence: evidence, remedies: remedies)
  }

  /// What was installed since this roll-out began; before it, nothing is.
  private func installed(_ bench: GateBench) -> Int {
    guard let start = bench.start(of: gate) else { return 0 }
    return bench.field.installations.total(on: bench.today)
      - bench.field.installations.total(on: start.on.adding(days: -1))
  }

  private func pace(_ plan: Event<RollOutPlanned>, _ bench: GateBench) -> RolloutPace? {
    if let start = bench.start(of: gate) {
      var counts: [Int] = []
      var day = start.on
      while day <= bench.today {
        if BusinessCalendar.isBusinessDay(day) {
          counts.append(bench.field.installations.installed(from: day, through: day))
        }
        day = day.adding(days: 1)
      }
      if counts.count >= RolloutPace.fewestDays { return counts.contains { $0 > 0 } ? .history(counts) : nil }
    }
    return plan.plannedPerWeek.flatMap { try? .steady(perWeek: $0) }
  }
}
