import Evidence
import Catalogue
import Quantities

/// The old system is under contract long enough after the planned end, and both do not run for too long.
struct ParallelSystemsRule: GateRule {
  let demand: ParallelSystemsDemand
  let gate: String

  func finding(in bench: GateBench) -> GateFinding {
    let gate = demand.of ?? gate
    guard let plan = bench.plan(of: gate), let from = plan.from else {
      return GateFinding(.cannotTell, [.planMissing(gate: gate)], remedies: [.planRollOut(gate: gate)])
    }
    guard let to = plan.to else {
      return GateFinding(
        .cannotTell, [.planEndMissing(gate: gate)], evidence: plan.numbers, remedies: [.planRollOut(gate: gate)])
    }
    var result = GateFinding(.met, [], evidence: plan.numbers)
    if let overlap = demand.overlap { check(overlap, after: to, bench, &result) }
    if let most = demand.atMost {
      let days = to.days(since: from) + 1
      let allowed = most.end(from: from).days(since: from)
      if days > allowed {
        if result.standing == .met { result.standing = .notMet }
        result.reasons.append(.parallelTooLong(days: days, most: allowed))
        result.remedies.append(.shortenParallel)
      } else {
        result.reasons.append(.parallelShort(days: days, most: allowed))
      }
    }
    return result
  }

  private func check(
    _ overlap: CalendarPeriod, after end: CalendarDate, _ bench: GateBench, _ result: inout GateFinding
  ) {
    let needed = overlap.end(from: end)
    var newest: [String: ParallelOperation] = [:]
    for agreed in bench.field.parallelOperation where newest[agreed.system].map({ $0.on <= agreed.on }) ?? true {
      newest[agreed.system] = agreed
    }
    guard let first = newest.values.min(by: { $0.until < $1.until }),
      bench.hasUnreadable(OldSystemContracted.self) == nil
    else {
      result.standing = .cannotTell
      result.reasons.append(.oldSystemUnknown)
      result.remedies.append(.record(OldSystemContracted.self))
      return
    }
    result.evidence += first.entry.numbers
    if first.until < needed {
      result.standing = .notMet
      result.reasons.append(.oldSystemEnds(until: first.until, needed: needed))
      result.remedies.append(.keepOldSystemUntil(needed))
    } else {
      result.reasons.append(.oldSystemLasts(until: first.until, needed: needed))
    }
  }
}
