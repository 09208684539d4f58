import Evidence
package import Catalogue
package import JSONValues
package import LocatedYAML
import Quantities
package import Texts

/// `start-rule`: the newest rule that was set for a later gate says in numbers what must hold: for how long, and a most
/// of each fault class.
package struct StartRule: Criterion {
  package static let key = "start-rule"

  /// The gate that the rule is for.
  package var of: String

  package init(of: String) {
    self.of = of
  }

  package static let schema = CatalogueSchema.object(
    ["of": CatalogueSchema.name("The gate that the rule is for.")], required: ["of"])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> StartRule? {
    node.mapping(Text("a rule for a start"), reading.sink) { reader in
      guard let node = reader.required("of"), let name = node.word(reading.sink, wanted: Text("a gate")) else {
        return nil
      }
      reading.refer(to: .gate, name, at: node)
      return StartRule(of: name)
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Start rule in numbers") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    let days = Text("a number of days")
    let classes = FaultClass.allCases
    guard let rule = bench.events.newest(StartRuleSet.self, where: { $0.gate == of }) else {
      return GateFinding(
        .cannotTell, [Text("There is no rule for when “\(bench.title(ofGate: of))” may begin.")],
        remedies: [write([days] + classes.map { Text(verbatim: $0.rawValue) })])
    }
    var missing: [Text] = []
    if rule.days.map({ $0 > 0 }) != true { missing.append(days) }
    for (faultClass, most) in zip(classes, [rule.mostA, rule.mostB, rule.mostC])
    where (try? FaultLimit(most ?? "")) == nil {
      missing.append(Text(verbatim: faultClass.rawValue))
    }
    let on = Stockholm.date(at: rule.on?.beginning ?? rule.known)
    guard missing.isEmpty else {
      return GateFinding(
        .notMet, [Text("The rule “\(rule.text ?? "")” of \(day: on) has no number for \(list: missing).")],
        evidence: rule.numbers, remedies: [write(missing)])
    }
    return GateFinding(.met, [Text("The rule of \(day: on) is given in numbers.")], evidence: rule.numbers)
  }

  private func write(_ parts: [Text]) -> Text { Text("Write the rule with a number for: \(list: parts).") }
}
