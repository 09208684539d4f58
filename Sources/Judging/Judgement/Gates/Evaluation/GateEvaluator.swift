package import Catalogue
import Digests
package import Evidence
import Planning
import Quantities

/// Evaluates gates. A pure function: the same catalogue, record and instant give the same evaluation.
///
/// A criterion that is not met, or of which nobody can tell, stops the gate. Where only criteria are not met that leave
/// room for conditions, the gate may be passed with conditions. Everything met is a go.
package enum GateEvaluator {
  /// - Throws: where the record cannot be read as of an earlier instant.
  package static func evaluate(_ gate: Gate, in bench: GateBench) throws(RecordError) -> GateEvaluation {
    let results = results(gate, bench)
    let recommendation = recommendation(results)
    return GateEvaluation(
      gate: gate, asOf: bench.asOf, recommendation: recommendation, criteria: results,
      decision: try review(gate, bench), openConditions: ConditionsRule.open(in: bench),
      isSimulated: bench.isSimulated, baseline: bench.assessment.baseline,
      judgedBy: bench.judgedBy, writtenBy: bench.record.writtenBy,
      hindsight: try hindsight(recommendation, gate, bench),
      gateTitles: Dictionary(
        bench.catalogue.gates.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first }))
  }

  /// What the recommendation owes to entries that were written after the instant.
  private static func hindsight(
    _ recommendation: GateRecommendation, _ gate: Gate, _ bench: GateBench
  ) throws(RecordError) -> Hindsight<GateRecommendation> {
    let later = try bench.record.laterEntries(bench.events)
    guard !later.isEmpty else { return Hindsight(entries: later, without: recommendation) }
    return Hindsight(
      entries: later, without: Self.recommendation(results(gate, try bench.withoutLaterEntries())))
  }

  static func recommendation(_ results: [CriterionResult]) -> GateRecommendation {
    // A gate without a criterion shows nothing.
    guard results.contains(where: { $0.origin == .gate }), !results.contains(where: { $0.effect == .stop }) else {
      return .noGo
    }
    return results.contains { $0.effect == .conditions } ? .conditions : .go
  }

  private static func results(_ gate: Gate, _ bench: GateBench) -> [CriterionResult] {
    var results = gate.criteria.map { criterion in
      CriterionResult(
        id: criterion.id, origin: .gate, criterion: criterion,
        finding: finding(criterion.demand, at: gate.id, bench))
    }
    for other in bench.catalogue.gates where bench.start(of: other.id) != nil {
      // A gate that looks at that start itself says it once.
      guard !gate.criteria.contains(where: { $0.demand.looksAtStart(of: other.id) }) else { continue }
      for wire in other.tripWires {
        let result = CriterionResult(
          id: wire.id, origin: .tripWire(of: other.id), criterion: wire,
          finding: finding(wire.demand, at: other.id, bench))
        if result.effect != .none { results.append(result) }
      }
    }
    let ownRules: [(String, CriterionOrigin, any GateRule)] = [
      ("conditions", .conditions, ConditionsRule()), ("waivers", .waivers, WaiversRule()),
    ]
    for (id, origin, rule) in ownRules {
      let finding = rule.finding(in: bench)
      if finding.standing != .met {
        results.append(CriterionResult(id: id, origin: origin, criterion: nil, finding: finding))
      }
    }
    return results
  }

  /// What a rule finds. In a record to practise with nothing counts that speaks for a gate.
  private static func finding(_ demand: GateDemand, at gate: String, _ bench: GateBench) -> GateFinding {
    var finding = demand.rule(gate: gate).finding(in: bench)
    if finding.standing == .met, bench.isSimulated {
      finding.standing = .cannotTell
      finding.reasons.insert(.onlySimulated, at: 0)
      finding.remedies = [.testRealSystem]
    }
    return finding
  }

  /// The newest decision, beside what followed from what was known just before it.
  private static func review(_ gate: Gate, _ bench: GateBench) throws(RecordError) -> DecisionReview? {
    guard let event = bench.newest(GateDecided.self, where: { $0.gate == gate.id }),
      let decision = GateDecision(event)
    else { return nil }
    let before = try bench.at(min(event.known, decision.at) - TimeSpan(microseconds: 1))
    return DecisionReview(
      decision: decision, recommendation: recommendation(results(gate, before)),
      vendorShouldBeAbsent: gate.vendor == .absent && decision.vendorWasPresent,
      ground: try ground(of: decision, gate, before),
      isJudgedByOther: decision.judgedBy.map { bench.judgedBy?.hex != $0 } ?? false)
  }

  /// Whether the record still is what the decision was taken on, and what followed from that alone.
  private static func ground(
    of decision: GateDecision, _ gate: Gate, _ before: GateBench
  ) throws(RecordError) -> DecisionGround {
    guard let pinned = decision.head else { return .notPinned }
    guard let head = before.record.entry(pinned) else { return .gone(pinned) }
    let then = try GateBench(catalogue: before.catalogue, record: before.record.upTo(head))
    return .pinned(head, recommendation: recommendation(results(gate, then)))
  }
}

extension GateDemand {
  fileprivate func looksAtStart(of gate: String) -> Bool {
    if case .tripWire(let demand) = self { return demand.since == gate }
    return false
  }

  /// - Parameter gate: the gate that the criterion stands at.
  func rule(gate: String) -> any GateRule {
    switch self {
    case .requirements(let demand): RequirementsRule(demand: demand)
    case .faultFree(let demand): FaultFreeRule(demand: demand)
    case .demonstrated(let demand): DemonstratedRule(demand: demand)
    case .artefact(let demand): ArtefactRule(demand: demand)
    case .training(let demand): TrainingRule(demand: demand)
    case .calendar(let demand): CalendarRule(demand: demand, gate: gate)
    case .forecast(let demand): ForecastRule(demand: demand, gate: gate)
    case .parallelSystems(let demand): ParallelSystemsRule(demand: demand, gate: gate)
    case .promises(let demand): PromisesRule(demand: demand)
    case .drill(let demand): DrillRule(demand: demand)
    case .openDeviations(let demand): OpenDeviationsRule(demand: demand)
    case .tripWire(let demand): TripWireRule(demand: demand, gate: gate)
    case .capReached(let demand): CapReachedRule(demand: demand)
    case .decider(let demand): DeciderRule(demand: demand, gate: gate)
    case .participants(let demand): ParticipantsRule(demand: demand)
    case .reportingRate(let demand): ReportingRateRule(demand: demand)
    case .sample(let demand): SampleRule(demand: demand)
    case .decisionStanding(let demand): DecisionStandingRule(demand: demand)
    case .startRule(let demand): StartRuleRule(demand: demand)
    case .informed(let demand): InformedRule(demand: demand)
    }
  }
}
