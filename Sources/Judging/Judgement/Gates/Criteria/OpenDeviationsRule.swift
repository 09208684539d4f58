import Evidence
import Catalogue
import Quantities

/// No more faults are open than accepted, of a system that somebody uses.
struct OpenDeviationsRule: GateRule {
  let demand: OpenDeviationsDemand

  func finding(in bench: GateBench) -> GateFinding {
    if let reason = bench.hasUnreadable(DeviationReported.self, DeviationFixed.self) {
      return GateFinding(.cannotTell, [reason], remedies: [.record(DeviationReported.self)])
    }
    let installed = bench.field.installations.total(on: bench.today)
    let open = bench.field.deviations.open(at: bench.asOf)
    let units = installed + bench.pilotSize(on: bench.today)
    var result = GateFinding(.met, [], evidence: open.flatMap { $0.entry.numbers })
    for faultClass in FaultClass.allCases {
      let faults = open.filter { $0.faultClass == faultClass }
      let most = demand.most[faultClass].most(units: units)
      guard Rational(faults.count) > most else { continue }
      result.standing = .notMet
      result.reasons.append(.openFaults(faultClass, count: faults.count, most: most, ids: faults.map(\.id)))
      result.remedies.append(.mendDeviations(faults.map(\.id)))
    }
    // What is open stays open also where nothing is in use any longer; but where nothing is in use, that nothing is open
    // shows nothing.
    guard result.standing == .met else { return result }
    guard installed > 0 || !bench.field.pilotUnits(on: bench.today).isEmpty else {
      return GateFinding(.cannotTell, [.nothingInUse], remedies: [.record(PilotUnitAdded.self)])
    }
    let first = bench.today.adding(days: -28)
    if bench.use(from: first, through: bench.today) == 0 {
      result.standing = .cannotTell
      result.reasons = [.noUseSeen(from: first, to: bench.today)]
      result.remedies = [.recordUse]
    } else {
      result.reasons = [.fewFaultsOpen(count: open.count)]
    }
    return result
  }
}
