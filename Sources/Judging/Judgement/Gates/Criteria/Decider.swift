package import Evidence
package import Catalogue
package import JSONValues
package import LocatedYAML
import Quantities
package import Texts

/// `decider`: who is going to decide at the gate was given the mandate for it, at the level or above.
package struct Decider: Criterion {
  package static let key = "decider"

  package var level: DecisionLevel

  package init(level: DecisionLevel) {
    self.level = level
  }

  package static let schema = CatalogueSchema.object(
    ["level": CatalogueSchema.choice(DecisionLevel.self, "Who may decide.")], required: ["level"])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> Decider? {
    node.mapping(Text("who decides"), reading.sink) { reader in
      reader.required("level")?.word(of: DecisionLevel.self, reading.sink).map(Decider.init)
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Mandate", context: "criterion") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    let give = Text("Let \(level.title) decide or give the mandate.")
    guard let mandate = bench.events.newest(MandateGiven.self, where: { $0.gate == gate }),
      let given = mandate.level
    else {
      return GateFinding(
        .cannotTell,
        [Text("Nobody has been authorised to decide. The decision requires \(level.title) or higher.")],
        remedies: [give])
    }
    guard given >= level else {
      return GateFinding(
        .notMet, [Text("\(given.title) has the mandate, but the decision requires \(level.title) or higher.")],
        evidence: mandate.numbers, remedies: [give])
    }
    return GateFinding(
      .met, [Text("\(given.title) has had the mandate since \(day: Stockholm.date(at: mandate.known)).")],
      evidence: mandate.numbers)
  }
}

extension DecisionLevel {
  var title: Text { CommonNames.title(of: rawValue) }
}
