import Evidence
import Quantities
import Texts

/// What earlier decisions asked for is done by its day. No file writes this: it is part of every gate.
enum OverdueConditions {
  static let title = Text("Conditions of earlier decisions")

  static func finding(in bench: GateBench) -> GateFinding {
    let overdue = overdue(in: bench)
    return overdue.isEmpty ? GateFinding(.met, []) : notMet(overdue, in: bench)
  }

  static func notMet(_ overdue: [GateCondition], in bench: GateBench) -> GateFinding {
    GateFinding(
      .notMet,
      overdue.map { condition in
        Text(
          "A condition of “\(bench.title(ofGate: condition.gate))” is not met: \(condition.what) (responsible: \(condition.owner); due \(day: condition.due))."
        )
      }, evidence: overdue.compactMap(\.entry), remedies: [Text("Meet the conditions: \(some: overdue.map(\.id)).")])
  }

  /// Conditions that are not met, by their last day.
  static func open(in bench: GateBench) -> [GateCondition] {
    let met = bench.events.events(ConditionMet.self)
    return bench.events.events(GateConditionSet.self).compactMap(GateCondition.init).filter { condition in
      !met.contains { $0.gate == condition.gate && $0.id == condition.id }
    }.sorted { ($0.due, $0.gate, $0.id) < ($1.due, $1.gate, $1.id) }
  }

  /// Those whose last day has passed.
  static func overdue(in bench: GateBench) -> [GateCondition] { open(in: bench).filter { $0.due < bench.today } }
}
