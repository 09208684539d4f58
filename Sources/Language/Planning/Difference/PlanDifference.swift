import Catalogue
import SuiteLanguage

/// What changed between two plans, in the order in which people read it: requirements first, then the cases that show
/// them, then the binding.
package struct PlanDifference: Hashable, Sendable {
  package let changes: [PlanChange]

  package var isEmpty: Bool { changes.isEmpty }

  package init(from old: Plan, to new: Plan) {
    var comparison = PlanComparison(old: old, new: new)
    comparison.compareCounting()
    comparison.compareRequirements()
    comparison.compareCases()
    comparison.compareTypes()
    comparison.changes += BindingComparison.changes(from: old.binding, to: new.binding).map {
      PlanChange(.binding($0), .changed)
    }
    changes = comparison.changes
  }
}

/// Compares two plans part by part.
private struct PlanComparison {
  private let old: Plan
  private let new: Plan
  private let oldCases: [String: PlannedCase]
  private let newCases: [String: PlannedCase]
  /// Cases of the old plan with those that took their place in the new.
  private var pairs: [(old: PlannedCase, new: PlannedCase)] = []
  private var paired: Set<[String]> = []
  var changes: [PlanChange] = []

  init(old: Plan, new: Plan) {
    self.old = old
    self.new = new
    oldCases = Dictionary(old.cases.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    newCases = Dictionary(new.cases.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func compareCounting() {
    let (before, after) = (old.counts ?? .standard, new.counts ?? .standard)
    guard before != after else { return }
    // From the strictest to the most lenient.
    let order = CountingRule.allCases
    let isLooser = (order.firstIndex(of: after) ?? 0) > (order.firstIndex(of: before) ?? 0)
    changes.append(PlanChange(.counts(old: before, new: after), isLooser ? .loosened : .tightened))
  }

  mutating func compareRequirements() {
    let before = Dictionary(old.requirements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(new.requirements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for id in Set(before.keys).union(after.keys).sorted(by: { NaturalOrder($0) < NaturalOrder($1) }) {
      switch (before[id], after[id]) {
      case (nil, .some): changes.append(PlanChange(.requirementAdded(id), .tightened))
      case (.some, nil): changes.append(PlanChange(.requirementRemoved(id), .loosened))
      case (let before?, let after?): compare(before, after)
      case (nil, nil): break
      }
    }
  }

  private mutating func compare(_ before: PlannedRequirement, _ after: PlannedRequirement) {
    let id = after.id
    if before.obligation != after.obligation {
      let isLooser = before.obligation == Obligation.mandatory.rawValue
      changes.append(
        PlanChange(
          .obligation(requirement: id, old: before.obligation, new: after.obligation),
          isLooser ? .loosened : .tightened))
    }
    if before.area != after.area {
      changes.append(PlanChange(.area(requirement: id, old: before.area, new: after.area), .changed))
    }
    let (fewest, most) = (before.runs?.values.max() ?? 1, after.runs?.values.max() ?? 1)
    if fewest != most {
      changes.append(
        PlanChange(.runs(requirement: id, old: fewest, new: most), most < fewest ? .loosened : .tightened))
    }
    compareVerifiers(before, after)
    compareConditions(before, after)
    changes += AssumptionComparison(before: before, after: after).changes()
    let kept = Set(before.cases).intersection(after.cases)
    for name in kept.sorted() { pair(name, name) }
    var gone = before.cases.filter { !kept.contains($0) }
    var come: [String] = []
    var limits: [Limit] = []
    for name in after.cases where !kept.contains(name) {
      guard let index = gone.firstIndex(where: { base($0) == base(name) }) else {
        come.append(name)
        continue
      }
      limits += self.limits(from: gone[index], to: name, before, after)
      pair(gone.remove(at: index), name)
    }
    report(limits, of: id)
    changes += gone.map { PlanChange(.verificationRemoved(requirement: id, caseID: $0), .loosened) }
    changes += come.map { PlanChange(.verificationAdded(requirement: id, caseID: $0), .tightened) }
  }

  /// Where more people may answer than before, it is looser.
  private mutating func compareVerifiers(_ before: PlannedRequirement, _ after: PlannedRequirement) {
    let everybody = Set(Verifier.allCases)
    for name in Set(before.cases).intersection(after.cases).sorted() {
      let (old, new) = (before.by?[name] ?? [], after.by?[name] ?? [])
      guard old != new else { continue }
      let (some, others) = (old.isEmpty ? everybody : Set(old), new.isEmpty ? everybody : Set(new))
      changes.append(
        PlanChange(
          .verifiers(requirement: after.id, old: old, new: new), others.isSubset(of: some) ? .tightened : .loosened))
    }
  }

  /// What is demanded only where something is so is demanded less.
  private mutating func compareConditions(_ before: PlannedRequirement, _ after: PlannedRequirement) {
    let (old, new) = (before.appliesWhen, after.appliesWhen)
    guard old != new else { return }
    let effect: Effect = old == nil ? .loosened : new == nil ? .tightened : .changed
    changes.append(PlanChange(.condition(requirement: after.id, old: old, new: new), effect))
  }

  /// The identifier of a case without the values of its parameters.
  private func base(_ id: String) -> Substring {
    id.hasSuffix(")") ? id.prefix { $0 != "(" } : id[...]
  }

  private mutating func pair(_ first: String, _ second: String) {
    guard let old = oldCases[first], let new = newCases[second], paired.insert([first, second]).inserted else { return }
    pairs.append((old, new))
  }

  // MARK: Limits

  private struct Limit {
    let name: String
    let old: Value
    let new: Value
    let assumed: PlanChange.AssumedWhen
    let effects: [Effect]
  }

  /// The parameters whose values differ, each with what the difference does in the steps.
  private func limits(
    from first: String, to second: String, _ before: PlannedRequirement, _ after: PlannedRequirement
  ) -> [Limit] {
    guard let old = oldCases[first], let new = newCases[second] else { return [] }
    let differences = StepComparison.differences(from: old.steps, to: new.steps)
    return new.parameters.keys.sorted().compactMap { name in
      guard let one = old.parameters[name], let other = new.parameters[name], one != other else { return nil }
      let effects = differences.filter { $0.change.isExplained(by: one, other) }.map(\.effect)
      let assumed = PlanChange.AssumedWhen(
        before: before.assumptions?[first]?[name] != nil, now: after.assumptions?[second]?[name] != nil)
      return Limit(name: name, old: one, new: other, assumed: assumed, effects: effects)
    }
  }

  /// One change for each parameter, whatever the number of cases that use it.
  private mutating func report(_ limits: [Limit], of requirement: String) {
    var effects: [PlanChange.Kind: [Effect]] = [:]
    var order: [PlanChange.Kind] = []
    for limit in limits {
      let kind = PlanChange.Kind.limit(
        name: limit.name, requirement: requirement, old: limit.old, new: limit.new, assumed: limit.assumed)
      if effects[kind] == nil { order.append(kind) }
      effects[kind, default: []] += limit.effects
    }
    for kind in order {
      // Uses that have no direction (a value that is sent) do not blur those that have.
      let known = (effects[kind] ?? []).filter { $0 != .changed }
      changes.append(PlanChange(kind, Effect.together(known)))
    }
  }

  // MARK: Cases

  mutating func compareCases() {
    var seen: Set<PlanChange> = []
    for (old, new) in pairs.sorted(by: { $0.new.id < $1.new.id }) where old != new {
      let parameters = new.parameters.compactMap { name, after -> (Value, Value)? in
        old.parameters[name].flatMap { $0 == after ? nil : ($0, after) }
      }
      let id = old.id == new.id ? new.id : String(base(new.id))
      for difference in StepComparison.differences(from: old.steps, to: new.steps) {
        if parameters.contains(where: { difference.change.isExplained(by: $0.0, $0.1) }) { continue }
        report(.step(path: difference.path, caseID: id, difference.change), difference.effect, &seen)
      }
      if old.title != new.title { report(.caseFrame(caseID: id, .title), .changed, &seen) }
      if old.control.map(base) != new.control.map(base) {
        report(.caseFrame(caseID: id, .control), .changed, &seen)
      }
      if old.uses != new.uses { report(.caseFrame(caseID: id, .devices), .changed, &seen) }
      if old.timeLimit != new.timeLimit { report(.caseFrame(caseID: id, .timeLimit), .changed, &seen) }
    }
  }

  /// Words that only one plan uses are reported with the steps that use them.
  mutating func compareTypes() {
    let words = zip(
      [old.types.operations, old.types.streams, old.types.logins],
      [new.types.operations, new.types.streams, new.types.logins])
    for (before, after) in words {
      for word in before.keys.sorted() {
        guard let types = after[word], types != before[word] else { continue }
        changes.append(PlanChange(.types(word: word), .changed))
      }
    }
  }

  private mutating func report(_ kind: PlanChange.Kind, _ effect: Effect, _ seen: inout Set<PlanChange>) {
    let change = PlanChange(kind, effect)
    if seen.insert(change).inserted { changes.append(change) }
  }
}

extension PlanChange.StepChange {
  /// Whether the step differs only because a parameter has another value.
  fileprivate func isExplained(by old: Value, _ new: Value) -> Bool {
    switch self {
    case .value(_, let before?, let after?): before.putting(new, for: old) == after
    case .demand(_, let before?, let after?): before.putting(new, for: old) == after
    case .value, .demand, .added, .removed, .other: false
    }
  }
}

extension Expression {
  fileprivate func putting(_ new: Value, for old: Value) -> Expression {
    switch self {
    case .value(let value):
      if value == old { return .value(new) }
      // Inside a text the value has become part of it.
      guard case .text(let text) = value, !old.plainText.isEmpty else { return self }
      return .value(.text(text.replacing(old.plainText, with: new.plainText)))
    case .variable: return self
    case .text(let pieces): return .text(pieces.map { $0.putting(new, for: old) })
    case .list(let items): return .list(items.map { $0.putting(new, for: old) })
    }
  }
}

extension Matcher {
  fileprivate func putting(_ new: Value, for old: Value) -> Matcher {
    func put(_ expression: Expression) -> Expression { expression.putting(new, for: old) }
    switch self {
    case .equals(let value): return .equals(put(value))
    case .atLeast(let value): return .atLeast(put(value))
    case .atMost(let value): return .atMost(put(value))
    case .between(let low, let high): return .between(put(low), put(high))
    case .oneOf(let values): return .oneOf(values.map(put))
    case .contains(let value): return .contains(put(value))
    case .near(let distance, let place): return .near(put(distance), of: put(place))
    case .not(let matcher): return .not(matcher.putting(new, for: old))
    case .each(let matcher): return .each(matcher.putting(new, for: old))
    case .count(let matcher): return .count(matcher.putting(new, for: old))
    case .matches, .writtenIn, .present, .allDifferent: return self
    }
  }
}
