package import Catalogue
import Digests
package import Evidence
import Planning
import Quantities
import Texts

/// Evaluates gates. A pure function: the same catalogue, record and instant give the same evaluation.
///
/// A criterion that is not met, or cannot be decided, stops the gate. Where only criteria are not met that leave
/// room for conditions, the gate may be passed with conditions. Everything met is a go.
package enum GateEvaluator {
  /// - Throws: where the record cannot be read as of an earlier instant.
  package static func evaluate(_ gate: Gate, in bench: GateBench) throws(RecordError) -> GateEvaluation {
    let results = results(gate, bench)
    let recommendation = recommendation(results)
    return GateEvaluation(
      gate: gate, asOf: bench.asOf, recommendation: recommendation, criteria: results,
      decision: try review(gate, bench), openConditions: OverdueConditions.open(in: bench),
      isSimulated: bench.isSimulated, baseline: bench.assessment.baseline,
      judgedBy: bench.judgedBy, writtenBy: bench.record.writtenBy,
      hindsight: try hindsight(recommendation, gate, bench),
      gateTitles: Dictionary(
        bench.catalogue.gates.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first }))
  }

  /// What the recommendation owes to entries that were written after the instant.
  private static func hindsight(
    _ recommendation: GateOutcome, _ gate: Gate, _ bench: GateBench
  ) throws(RecordError) -> Hindsight<GateOutcome> {
    let later = try bench.record.laterEntries(bench.events)
    guard !later.isEmpty else { return Hindsight(entries: later, without: recommendation) }
    return Hindsight(
      entries: later, without: Self.recommendation(results(gate, try bench.withoutLaterEntries())))
  }

  static func recommendation(_ results: [CriterionResult]) -> GateOutcome {
    // A gate without a criterion shows nothing.
    guard results.contains(where: { $0.origin == .gate }), !results.contains(where: { $0.effect == .stop }) else {
      return .noGo
    }
    return results.contains { $0.effect == .conditions } ? .conditions : .go
  }

  private static func results(_ gate: Gate, _ bench: GateBench) -> [CriterionResult] {
    var results = gate.criteria.map { result($0, .gate, at: gate.id, bench) }
    for other in bench.catalogue.gates where gate.stage.isStoppedByTripWires && bench.start(of: other.id) != nil {
      // A gate that looks at that start itself says it once.
      guard !gate.criteria.contains(where: { ($0.demand as? any Criterion)?.watchesStart(of: other.id) == true })
      else { continue }
      results += other.tripWires.map { result($0, .tripWire(of: other.id), at: other.id, bench) }
        .filter { $0.effect != .none }
    }
    let always: [(String, CriterionOrigin, Text, GateFinding)] = [
      ("conditions", .conditions, OverdueConditions.title, OverdueConditions.finding(in: bench)),
      ("waivers", .waivers, ExpiredWaivers.title, ExpiredWaivers.finding(in: bench)),
    ]
    for (id, origin, title, finding) in always where finding.standing != .met {
      results.append(CriterionResult(id: id, origin: origin, title: title, criterion: nil, finding: finding))
    }
    return results
  }

  private static func result(
    _ written: GateCriterion, _ origin: CriterionOrigin, at gate: String, _ bench: GateBench
  ) -> CriterionResult {
    let criterion = written.demand as? any Criterion
    let title =
      if let title = written.title {
        title.text
      } else if origin != .gate {
        Text("Stop limit of the decision gate “\(bench.title(ofGate: gate))”")
      } else {
        criterion?.title(in: bench) ?? Text(verbatim: written.id)
      }
    // A demand that nobody can judge shows nothing.
    let finding = criterion.map { self.finding($0, at: gate, bench) } ?? GateFinding(.cannotTell, [])
    return CriterionResult(id: written.id, origin: origin, title: title, criterion: written, finding: finding)
  }

  /// What a criterion finds. In a record to practise with nothing counts that speaks for a gate.
  private static func finding(_ criterion: any Criterion, at gate: String, _ bench: GateBench) -> GateFinding {
    var finding = criterion.finding(at: gate, in: bench)
    if finding.standing == .met, bench.isSimulated {
      finding.standing = .cannotTell
      finding.reasons.insert(GateWords.onlySimulated, at: 0)
      finding.remedies = [GateWords.testRealSystem]
    }
    return finding
  }

  /// The newest decision, beside what followed from what was known just before it.
  private static func review(_ gate: Gate, _ bench: GateBench) throws(RecordError) -> DecisionReview? {
    guard let event = bench.events.newest(GateDecided.self, where: { $0.gate == gate.id }),
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
