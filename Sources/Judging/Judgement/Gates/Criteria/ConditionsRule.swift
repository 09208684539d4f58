import Evidence
import Quantities

/// What earlier decisions asked for is done by its day. No file writes this criterion: it is part of every gate.
struct ConditionsRule: GateRule {
  func finding(in bench: GateBench) -> GateFinding {
    let overdue = Self.overdue(in: bench)
    guard !overdue.isEmpty else { return GateFinding(.met, []) }
    return GateFinding(
      .notMet, overdue.map { .conditionOverdue($0) }, evidence: overdue.compactMap(\.entry),
      remedies: [.meetConditions(overdue.map(\.id))])
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
