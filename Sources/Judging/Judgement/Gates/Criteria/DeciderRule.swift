import Evidence
import Catalogue
import Quantities

/// Who decides at this gate was given the mandate, at the level or above.
struct DeciderRule: GateRule {
  let demand: DeciderDemand
  let gate: String

  func finding(in bench: GateBench) -> GateFinding {
    guard let mandate = bench.newest(MandateGiven.self, where: { $0.gate == gate }),
      let level = mandate.level.flatMap({ DeciderDemand.Level(rawValue: $0.rawValue) })
    else {
      return GateFinding(.cannotTell, [.mandateMissing(demand.level)], remedies: [.giveMandate(demand.level)])
    }
    guard level >= demand.level else {
      return GateFinding(
        .notMet, [.mandateTooLow(level, wanted: demand.level)], evidence: mandate.numbers,
        remedies: [.giveMandate(demand.level)])
    }
    return GateFinding(
      .met, [.mandateGiven(level, on: Stockholm.date(at: mandate.known))], evidence: mandate.numbers)
  }
}
