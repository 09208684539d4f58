import Evidence
package import Catalogue
package import JSONValues
package import LocatedYAML
import Quantities
package import Texts

/// `decider`: who is going to decide at the gate was given the mandate for it, at the level or above.
package struct Decider: Criterion {
  package static let key = "decider"

  /// Who may decide.
  package enum Level: String, Hashable, Sendable, CaseIterable, Comparable {
    case project
    case steeringGroup = "steering-group"
    case administration, board

    private var rank: Int {
      switch self {
      case .project: 0
      case .steeringGroup: 1
      case .administration: 2
      case .board: 3
      }
    }

    package static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }

    var title: Text { CommonNames.title(of: rawValue) }
  }

  package var level: Level

  package init(level: Level) {
    self.level = level
  }

  package static let schema = CatalogueSchema.object(
    ["level": CatalogueSchema.choice(Level.self, "Who may decide.")], required: ["level"])

  package static func read(_ node: YAMLNode, _ reading: GateReading) -> Decider? {
    node.mapping(Text("who decides"), reading.sink) { reader in
      reader.required("level")?.word(of: Level.self, reading.sink).map(Decider.init)
    }
  }

  package func title(in bench: GateBench) -> Text { Text("Mandate", context: "criterion") }

  package func finding(at gate: String, in bench: GateBench) -> GateFinding {
    let give = Text("Let \(level.title) decide or give the mandate.")
    guard let mandate = bench.events.newest(MandateGiven.self, where: { $0.gate == gate }),
      let given = mandate.level.flatMap({ Level(rawValue: $0.rawValue) })
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
