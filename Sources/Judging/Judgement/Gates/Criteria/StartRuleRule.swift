import Catalogue
import Evidence
import Quantities

/// The newest rule for the start has a number for how long, and for each fault class.
struct StartRuleRule: GateRule {
  let demand: StartRuleDemand

  func finding(in bench: GateBench) -> GateFinding {
    guard let rule = bench.newest("start-rule-set", where: { $0.text("gate") == demand.of }) else {
      return GateFinding(
        .cannotTell, [.ruleMissing(gate: demand.of)], remedies: [.ruleInNumbers(["days", "A", "B", "C"])])
    }
    var missing: [String] = []
    if rule.integer("days").map({ $0 > 0 }) != true { missing.append("days") }
    for faultClass in FaultClass.allCases where (try? FaultLimit(rule.text("most-\(faultClass.rawValue)") ?? "")) == nil
    {
      missing.append(faultClass.rawValue)
    }
    let on = Stockholm.date(at: rule.beginning("on") ?? rule.known)
    guard missing.isEmpty else {
      return GateFinding(
        .notMet, [.ruleWithoutNumbers(text: rule.text("text") ?? "", missing: missing, on: on)],
        evidence: rule.numbers, remedies: [.ruleInNumbers(missing)])
    }
    return GateFinding(.met, [.ruleInNumbers(on: on)], evidence: rule.numbers)
  }
}
