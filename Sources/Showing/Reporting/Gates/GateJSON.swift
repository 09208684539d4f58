import Catalogue
import Digests
package import Evidence
package import JSONValues
package import Judgement
import Quantities
import Texts

/// A gate for programs. Codes are stable; sentences stand in every language, so the same evaluation always gives the same
/// bytes.
package enum GateJSON {
  package static let format = "grindvakt-gate/1"

  /// - Parameter anchors: who outside vouches for the record; left out where nobody asked.
  package static func value(_ evaluation: GateEvaluation, anchors: AnchorReport? = nil) -> JSONValue {
    VerdictsJSON.object([
      "format": .string(format),
      "gate": VerdictsJSON.object([
        "id": .string(evaluation.gate.id), "title": VerdictsJSON.text(evaluation.gate.title),
        "decides": VerdictsJSON.text(evaluation.gate.decides), "stage": .string(evaluation.gate.stage.rawValue),
        "vendor": .string(evaluation.gate.vendor.rawValue),
      ]),
      "asOf": .string(evaluation.asOf.description),
      "writtenBy": evaluation.writtenBy.map { .string($0.description) },
      "recommendation": .string(evaluation.recommendation.rawValue),
      "writtenLater": HindsightJSON.value(evaluation.hindsight) { .string($0.rawValue) },
      "judgedBy": evaluation.judgedBy.map { .string($0.hex) },
      "baseline": evaluation.baseline.map(BaselineJSON.value),
      "simulated": .bool(evaluation.isSimulated),
      "criteria": .array(evaluation.criteria.map(criterion)),
      "decision": evaluation.decision.map(decision),
      "vouchedFor": VouchingJSON.value(anchors, decision: evaluation.decision?.decision),
      "differs": .bool(evaluation.differs),
      "openConditions": .array(evaluation.openConditions.map(condition)),
    ])
  }

  /// A member a line, sorted. Ends with a line break.
  package static func text(_ evaluation: GateEvaluation, anchors: AnchorReport? = nil) -> String {
    value(evaluation, anchors: anchors).prettyText + "\n"
  }

  static func criterion(_ result: CriterionResult) -> JSONValue {
    VerdictsJSON.object([
      "id": .string(result.id),
      "kind": result.criterion.map { .string($0.demand.key) },
      "title": VerdictsJSON.texts(result.title.byTag),
      "origin": .string(origin(result.origin)),
      "tripWireOf": tripWire(result.origin),
      "assumption": result.criterion?.assumption.map { VerdictsJSON.text($0.words) },
      "condition": .bool(result.criterion?.isCondition ?? false),
      "standing": .string(result.standing.rawValue),
      "effect": .string(effect(result.effect)),
      "reasons": .array(result.reasons.map { VerdictsJSON.texts($0.byTag) }),
      "wouldChange": .array(result.remedies.map { VerdictsJSON.texts($0.byTag) }),
      "evidence": .array(result.evidence.map { JSONValue($0) }),
    ])
  }

  private static func origin(_ origin: CriterionOrigin) -> String {
    switch origin {
    case .gate: "gate"
    case .tripWire: "trip-wire"
    case .conditions: "conditions"
    case .waivers: "waivers"
    }
  }

  private static func tripWire(_ origin: CriterionOrigin) -> JSONValue? {
    if case .tripWire(let gate) = origin { return .string(gate) }
    return nil
  }

  private static func effect(_ effect: CriterionResult.Effect) -> String {
    switch effect {
    case .none: "none"
    case .conditions: "conditions"
    case .stop: "stop"
    }
  }

  static func decision(_ review: DecisionReview) -> JSONValue {
    let decision = review.decision
    return VerdictsJSON.object([
      "at": .string(decision.at.description), "outcome": .string(decision.outcome.rawValue),
      "by": .string(decision.by), "mandate": .string(decision.mandate),
      "vendorPresent": .bool(decision.vendorWasPresent),
      "vendorShouldBeAbsent": .bool(review.vendorShouldBeAbsent),
      "dissent": decision.dissent.map { .string($0) }, "reason": .string(decision.reason),
      "compensation": decision.compensation.map { .string($0) },
      "until": decision.until.map { .string($0.description) },
      "recommendationThen": .string(review.recommendation.rawValue), "differs": .bool(review.differs),
      "ground": ground(review.ground), "judgedByOther": .bool(review.isJudgedByOther),
      "entry": decision.entry.map { JSONValue($0) },
    ])
  }

  private static func ground(_ ground: DecisionGround) -> JSONValue {
    switch ground {
    case .notPinned: ["state": "not-pinned"]
    case .gone(let head): ["state": "gone", "head": .string(head)]
    case .pinned(let head, let recommendation):
      [
        "state": "pinned", "head": VerdictsJSON.reference(head),
        "recommendation": .string(recommendation.rawValue),
      ]
    }
  }

  private static func condition(_ condition: GateCondition) -> JSONValue {
    VerdictsJSON.object([
      "gate": .string(condition.gate), "id": .string(condition.id), "what": .string(condition.what),
      "owner": .string(condition.owner), "due": .string(condition.due.description),
      "entry": condition.entry.map { JSONValue($0) },
    ])
  }
}

/// A replay for programs.
package enum ReplayJSON {
  package static let format = "grindvakt-replay/1"

  package static func value(_ replay: Replay) -> JSONValue {
    [
      "format": .string(format), "tellsWhenWritten": .bool(replay.tellsWhenWritten),
      "writtenBy": replay.writtenBy.map { .string($0.description) } ?? .null,
      "rows": .array(
        replay.rows.map { row in
          VerdictsJSON.object([
            "date": .string(row.decision.shown), "at": .string(row.decision.at.description),
            "gate": .string(row.decision.gate.id), "taken": .string(row.decision.taken),
            "decided": row.outcome.map { .string($0.rawValue) },
            "recommendation": .string(row.evaluation.recommendation.rawValue), "word": .string(row.word.rawValue),
            "writtenLater": HindsightJSON.value(row.evaluation.hindsight) { .string($0.rawValue) },
            "stopping": .array(row.evaluation.stopping.map(GateJSON.criterion)),
            "full": full(row),
          ])
        }),
    ]
  }

  /// What the gate of the catalogue says; left out where that is the gate as it was held.
  private static func full(_ row: Replay.Row) -> JSONValue? {
    guard let full = row.full, let word = row.fullWord else { return nil }
    return VerdictsJSON.object([
      "recommendation": .string(full.recommendation.rawValue), "word": .string(word.rawValue),
      "writtenLater": HindsightJSON.value(full.hindsight) { .string($0.rawValue) },
      "stopping": .array(full.stopping.map(GateJSON.criterion)),
    ])
  }

  /// A member a line, sorted. Ends with a line break.
  package static func text(_ replay: Replay) -> String { value(replay).prettyText + "\n" }
}
