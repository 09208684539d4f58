import Catalogue
import Digests
import Evidence
import Planning
import Quantities
import SuiteLanguage
import Texts

/// Compares what the catalogue demands with the plans that the evidence was taken under.
///
/// The plan of the newest run is the baseline: what it had and the catalogue has no longer is still shown, and a `ska`
/// stays a `ska`, until a change is agreed. What failed under any plan and was made weaker afterwards stays failed until
/// then: nobody can pass by rewriting what is demanded.
struct BaselineComparison {
  let baseline: Baseline
  /// Requirement -> how it became weaker; the plan of the newest run decides where several do.
  private(set) var loosenings: [String: Loosening] = [:]
  /// Requirement -> what still counts as a plan had it.
  private(set) var formerItems: [String: [RequirementRule.Item]] = [:]
  /// Those that the catalogue has no longer, in the order of their identifiers.
  private(set) var removed: [Requirement] = []
  /// Those that are a `bör` now, and counted as a `ska`.
  private(set) var stillMandatory: Set<String> = []

  private let bench: Bench
  private let agreed: [AgreedChange]

  /// - Throws: where the cryptographic library fails.
  init(_ bench: Bench, plans: [SHA256Digest: Plan], agreed: [AgreedChange]) throws(RecordError) {
    self.bench = bench
    self.agreed = agreed
    var order: [SHA256Digest] = []
    for run in bench.testimony.runs where Subject(run.start) == bench.subject && run.withdrawal == nil {
      order.removeAll { $0 == run.start.plan }
      order.append(run.start.plan)
    }
    let judgedBy = try Self.computed { try bench.catalogue.demandDigest() }
    guard let newest = order.last, let plan = plans[newest] else {
      baseline = Baseline(plan: order.last, isReadable: false, demanded: nil, judgedBy: judgedBy, changes: [])
      return
    }
    let now = Planner.bind(bench.catalogue, to: plan.binding)
    baseline = Baseline(
      plan: newest, isReadable: true, demanded: try Self.computed { try plan.demandDigest() }, judgedBy: judgedBy,
      changes: plan.isSameDemand(as: now) ? [] : PlanDifference(from: plan, to: now).changes)
    // The newest plan last, so that what it says stands.
    for digest in order {
      guard let earlier = plans[digest], !earlier.isSameDemand(as: now) else { continue }
      try compare(earlier, digest, now, isNewest: digest == newest)
    }
  }

  private static func computed<Digest>(_ compute: () throws -> Digest) throws(RecordError) -> Digest {
    do {
      return try compute()
    } catch {
      throw RecordError(
        code: "digest-failed", problem: Text("a digest cannot be computed: \(error)"), hint: Text("try again"))
    }
  }

  private mutating func compare(
    _ earlier: Plan, _ digest: SHA256Digest, _ now: Plan, isNewest: Bool
  ) throws(RecordError) {
    var changes: [String: [PlanChange]] = [:]
    let owners = Owners(earlier, now)
    for change in PlanDifference(from: earlier, to: now).changes where change.mayBeWeaker {
      for id in owners.requirements(of: change.kind) { changes[id, default: []].append(change) }
    }
    for requirement in earlier.requirements {
      guard let weaker = changes[requirement.id] else { continue }
      let items = self.items(of: requirement, in: earlier, digest)
      let failed = items.filter { $0.judge.finding(of: $0.planned, in: bench).verdict == .failed }
      guard isNewest || !failed.isEmpty else { continue }
      let digestNow = try Self.computed { try now.demandDigest(of: requirement.id) }
      let agreement = agreed.last { $0.requirement == requirement.id && $0.covers(digestNow) }
      loosenings[requirement.id] = Loosening(
        plan: digest, changes: weaker, afterFailure: !failed.isEmpty, digest: digestNow, agreed: agreement)
      guard agreement == nil else { continue }
      keep(requirement, items, failed.filter { !isStillFailed($0, of: requirement.id) }, isGone: digestNow == nil)
    }
  }

  /// Whether the same case fails as the catalogue has it now, so that it need not be shown twice.
  private func isStillFailed(_ item: RequirementRule.Item, of id: String) -> Bool {
    guard let compiled = bench.catalogue.requirement(id) else { return false }
    return RequirementRule(compiled, in: bench.catalogue).items.contains { now in
      now.planned.id == item.planned.id && now.planned.fingerprint == item.planned.fingerprint
        && now.judge.finding(of: now.planned, in: bench).verdict == .failed
    }
  }

  private mutating func keep(
    _ requirement: PlannedRequirement, _ items: [RequirementRule.Item], _ failed: [RequirementRule.Item], isGone: Bool
  ) {
    if requirement.obligation == Obligation.mandatory.rawValue { stillMandatory.insert(requirement.id) }
    if isGone {
      formerItems[requirement.id] = items
      removed.removeAll { $0.id == requirement.id }
      removed.append(Requirement(formerly: requirement))
      removed.sort { NaturalOrder($0.id) < NaturalOrder($1.id) }
    } else {
      formerItems[requirement.id] = failed
    }
  }

  private func items(
    of requirement: PlannedRequirement, in plan: Plan, _ digest: SHA256Digest
  ) -> [RequirementRule.Item] {
    let wanted = Set(requirement.cases)
    return plan.cases.filter { wanted.contains($0.id) }.map { planned in
      RequirementRule.Item(
        planned: planned, method: planned.kind, by: requirement.by?[planned.id] ?? [],
        judge: CaseJudge(
          method: planned.kind, validFor: nil, by: requirement.by?[planned.id] ?? [],
          runs: requirement.runs?[planned.id], counts: plan.counts ?? .standard),
        formerly: digest.hex)
    }
  }
}

extension BaselineComparison {
  /// The catalogue, with the areas of requirements that it has no longer.
  var catalogue: Catalogue {
    var catalogue = bench.catalogue.catalogue
    for requirement in removed where !catalogue.areas.contains(where: { $0.id == requirement.area }) {
      catalogue.areas.append(Area(id: requirement.area, title: LocalizedText(swedish: requirement.area)))
    }
    return catalogue
  }

  /// A requirement of the catalogue, with what still counts as a plan had it.
  func rule(_ compiled: CompiledRequirement) -> RequirementRule {
    let rule = RequirementRule(compiled, in: bench.catalogue)
    let id = rule.requirement.id
    var requirement = rule.requirement
    if stillMandatory.contains(id) { requirement.obligation = .mandatory }
    if let former = formerCondition(of: id) { requirement.appliesWhen = former }
    return RequirementRule(
      requirement: requirement, items: rule.items + (formerItems[id] ?? []), assumedLimits: rule.assumedLimits)
  }

  /// The condition that a plan had, where nobody agreed on another; nil where it stands as the catalogue has it. A
  /// requirement cannot be made inapplicable by rewriting it.
  private func formerCondition(of id: String) -> FactCondition?? {
    guard let loosening = loosenings[id], loosening.agreed == nil else { return nil }
    for case .condition(_, let old, _) in loosening.changes.map(\.kind) {
      return .some(old.map { FactCondition(fact: $0) })
    }
    return nil
  }

  /// A requirement that the catalogue has no longer.
  func rule(formerly requirement: Requirement) -> RequirementRule {
    RequirementRule(requirement: requirement, items: formerItems[requirement.id] ?? [])
  }
}

/// Which requirements a change is about.
private struct Owners {
  private var byCase: [String: Set<String>] = [:]

  init(_ old: Plan, _ new: Plan) {
    for plan in [old, new] {
      for requirement in plan.requirements {
        for name in requirement.cases {
          byCase[name, default: []].insert(requirement.id)
          // A change of a case whose limits differ too is shown without its values.
          byCase[String(name.prefix { $0 != "(" }), default: []].insert(requirement.id)
        }
      }
    }
  }

  func requirements(of kind: PlanChange.Kind) -> Set<String> {
    switch kind {
    case .requirementAdded(let id), .requirementRemoved(let id), .obligation(let id, _, _), .area(let id, _, _),
      .limit(_, let id, _, _, _), .condition(let id, _, _), .assumption(let id, _, _), .verificationAdded(let id, _),
      .verificationRemoved(let id, _), .runs(let id, _, _),
      .verifiers(let id, _, _):
      [id]
    case .step(_, let name, _), .caseFrame(let name, _): byCase[name] ?? []
    case .counts: Set(byCase.values.joined())
    case .types, .binding: []
    }
  }
}

extension PlanChange {
  /// It is weaker, or it cannot be decided that it is as strict.
  fileprivate var mayBeWeaker: Bool {
    switch kind {
    case .requirementAdded, .verificationAdded, .area, .types, .binding, .caseFrame(_, .title), .assumption: false
    default: effect != .tightened
    }
  }
}

extension Plan {
  /// The same but for how the vendor's system is reached.
  fileprivate func isSameDemand(as other: Plan) -> Bool {
    requirements == other.requirements && cases == other.cases && types == other.types && counts == other.counts
  }
}

extension Requirement {
  /// As much of it as a plan says.
  fileprivate init(formerly planned: PlannedRequirement) {
    self.init(
      id: planned.id, obligation: Obligation(rawValue: planned.obligation) ?? .mandatory, area: planned.area,
      text: LocalizedText([
        .swedish: "Kravet finns inte längre i katalogen.", .english: "The catalogue no longer has this requirement.",
        .finnish: "Vaatimusta ei ole enää luettelossa.",
      ]), appliesWhen: planned.appliesWhen.map { FactCondition(fact: $0) })
  }
}
