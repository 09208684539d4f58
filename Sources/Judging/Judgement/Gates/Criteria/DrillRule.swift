import Evidence
import Catalogue
import Quantities

/// The newest drill of the kind is young enough, and the routine held.
struct DrillRule: GateRule {
  let demand: DrillDemand

  func finding(in bench: GateBench) -> GateFinding {
    if let reason = bench.hasUnreadable(DrillHeld.self) {
      return GateFinding(.cannotTell, [reason], remedies: [.record(DrillHeld.self)])
    }
    let drills = bench.field.drills.filter { $0.what == demand.kind }
    guard let newest = drills.max(by: { $0.on < $1.on }) else {
      return GateFinding(.cannotTell, [.drillMissing(demand.kind)], remedies: [.rehearse(demand.kind)])
    }
    let oldest = GateAge.oldest(demand.youngerThan, on: bench.today)
    // Of several on one day each must have worked.
    let thatDay = drills.filter { $0.on == newest.on }
    let evidence = thatDay.flatMap { $0.entry.numbers }
    if newest.on < oldest {
      return GateFinding(
        .notMet, [.drillTooOld(demand.kind, on: newest.on, oldest: oldest)], evidence: evidence,
        remedies: [.rehearse(demand.kind)])
    }
    guard thatDay.allSatisfy(\.worked) else {
      return GateFinding(
        .notMet, [.drillFailed(demand.kind, on: newest.on)], evidence: evidence, remedies: [.rehearse(demand.kind)])
    }
    return GateFinding(.met, [.drillHeld(demand.kind, on: newest.on)], evidence: evidence)
  }
}
