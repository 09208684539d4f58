import Evidence
import Catalogue
import Quantities

/// The newest rule for the start has a number for how long, and for each fault class.
struct StartRuleRule: GateRule {
  let demand: StartRuleDemand

  func finding(in bench: GateBench) -> GateFinding {
    guard let rule = bench.newest(StartRuleSet.self, where: { $0.gate == demand.of }) else {
      return GateFinding(
        .cannotTell, [.ruleMissing(gate: demand.of)], remedies: [.ruleInNumbers(["days", "A", "B", "C"])])
    }
    var missing: [String] = []
    if rule.days.map({ $0 > 0 }) != true { missing.append("days") }
    for (faultClass, most) in zip(FaultClass.allCases, [rule.mostA, rule.mostB, rule.mostC]) {
      if (try? FaultLimit(most ?? "")) == nil { missing.append(faultClass.rawValue) }
    }
    let on = Stockholm.date(at: rule.on?.beginning ?? rule.known)
    guard missing.isEmpty else {
      return GateFinding(
        .notMet, [.ruleWithoutNumbers(text: rule.text ?? "", missing: missing, on: on)],
        evidence: rule.numbers, remedies: [.ruleInNumbers(missing)])
    }
    return GateFinding(.met, [.ruleInNumbers(on: on)], evidence: rule.numbers)
  }
}
