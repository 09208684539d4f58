import Evidence
import Catalogue
import Quantities

/// The newest decision at an earlier gate is go, or go with conditions of which those that are due are met.
struct DecisionStandingRule: GateRule {
  let demand: DecisionStandingDemand

  func finding(in bench: GateBench) -> GateFinding {
    guard let event = bench.newest(GateDecided.self, where: { $0.gate == demand.gate }),
      let decision = GateDecision(event)
    else {
      return GateFinding(
        .cannotTell, [.notDecided(gate: demand.gate)], remedies: [.decideFirst(gate: demand.gate)])
    }
    let on = Stockholm.date(at: decision.at)
    guard decision.outcome != .noGo else {
      return GateFinding(
        .notMet, [.decidedOtherwise(gate: demand.gate, outcome: decision.outcome, on: on)], evidence: event.numbers,
        remedies: [.decideFirst(gate: demand.gate)])
    }
    let overdue = ConditionsRule.overdue(in: bench).filter { $0.gate == demand.gate }
    guard overdue.isEmpty else {
      return GateFinding(
        .notMet, overdue.map { .conditionOverdue($0) }, evidence: event.numbers + overdue.compactMap(\.entry),
        remedies: [.meetConditions(overdue.map(\.id))])
    }
    return GateFinding(.met, [.decisionStands(gate: demand.gate, on: on)], evidence: event.numbers)
  }
}
