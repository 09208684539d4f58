import Evidence
package import Catalogue
package import JSONValues
package import LocatedYAML
import Quantities
package import Texts

/// `decision-standing`: an earlier gate was decided with go, and the conditions of that which are due are met.
package struct DecisionStanding: Criterion {
  package static let key = "decision-standing"

  /// The earlier gate.
  package var gate: String

  package init(gate: String) {
    self.gate = gate
  }

  package static let schema = CatalogueSchema.object(
    ["gate": CatalogueSchema.name("An earlier gate.")], required: ["gate"])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> DecisionStanding? {
    node.mapping(Text("an earlier decision"), reading.sink) { reader in
      guard let node = reader.required("gate"), let name = node.word(reading.sink, wanted: Text("a gate")) else {
        return nil
      }
      reading.refer(to: .gate, name, at: node)
      return DecisionStanding(gate: name)
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Earlier decision: \(bench.title(ofGate: gate))") }

  package func finding(at _: String, in bench: GateBench) -> GateFinding {
    let title = bench.title(ofGate: gate)
    let decideFirst = Text("Decide first: “\(title)”.")
    guard let event = bench.events.newest(GateDecided.self, where: { $0.gate == gate }),
      let decision = GateDecision(event)
    else {
      return GateFinding(
        .cannotTell, [Text("There is no decision on “\(title)”.")], remedies: [decideFirst])
    }
    let on = Stockholm.date(at: decision.at)
    guard decision.outcome != .noGo else {
      return GateFinding(
        .notMet, [Text("The decision on “\(title)” of \(day: on) was: \(decision.outcome.title).")],
        evidence: event.numbers, remedies: [decideFirst])
    }
    let overdue = OverdueConditions.overdue(in: bench).filter { $0.gate == gate }
    guard overdue.isEmpty else {
      var finding = OverdueConditions.notMet(overdue, in: bench)
      finding.evidence = event.numbers + finding.evidence
      return finding
    }
    return GateFinding(
      .met, [Text("The decision on “\(title)” of \(day: on) is in force.")], evidence: event.numbers)
  }
}
