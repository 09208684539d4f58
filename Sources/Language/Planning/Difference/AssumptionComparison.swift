import Catalogue

/// What changed in the marks on what a requirement assumes. A mark changes nothing in what is demanded.
struct AssumptionComparison {
  let before: PlannedRequirement
  let after: PlannedRequirement

  func changes() -> [PlanChange] {
    var changes: [PlanChange] = []
    if let change = change(from: before.assumption, to: after.assumption) {
      changes.append(PlanChange(.assumption(requirement: after.id, limit: nil, change), .changed))
    }
    let (old, new) = (marks(before), marks(after))
    for key in Set(old.keys).union(new.keys).sorted(by: { ($0.suite, $0.limit) < ($1.suite, $1.limit) }) {
      guard let change = change(from: old[key], to: new[key]) else { continue }
      let kind = PlanChange.Kind.assumption(requirement: after.id, limit: key.limit, change)
      // One parameter of several suites is one limit to whoever reads it.
      if !changes.contains(where: { $0.kind == kind }) { changes.append(PlanChange(kind, .changed)) }
    }
    return changes
  }

  private func change<Mark: Hashable>(from old: Mark?, to new: Mark?) -> PlanChange.AssumptionChange? {
    PlanChange.AssumptionChange(from: old, to: new, isMarkedBefore: old != nil, isMarkedNow: new != nil)
  }

  private struct Key: Hashable {
    let suite: String
    let limit: String
  }

  /// By suite and parameter, whatever the values: a limit that changed is still the same limit.
  private func marks(_ requirement: PlannedRequirement) -> [Key: Set<Assumption>] {
    var marks: [Key: Set<Assumption>] = [:]
    for (id, assumptions) in requirement.assumptions ?? [:] {
      let suite = String(id.prefix { $0 != "/" && $0 != "(" })
      for (limit, assumption) in assumptions { marks[Key(suite: suite, limit: limit), default: []].insert(assumption) }
    }
    return marks
  }
}
