import Digests
import JSONValues
import Judgement
import Planning
import Quantities
import Texts

/// What evidence was taken under, and what it is judged by, for programs.
enum BaselineJSON {
  static func value(_ baseline: Baseline) -> JSONValue {
    VerdictsJSON.object([
      "plan": baseline.plan.map { .string($0.hex) }, "readable": .bool(baseline.isReadable),
      "demanded": baseline.demanded.map { .string($0.hex) }, "judgedBy": baseline.judgedBy.map { .string($0.hex) },
      "changes": .array(baseline.changes.map(change)),
    ])
  }

  static func loosening(_ loosening: Loosening) -> JSONValue {
    VerdictsJSON.object([
      "plan": .string(loosening.plan.hex), "afterFailure": .bool(loosening.afterFailure),
      "digest": .string(loosening.digest?.hex ?? AgreedChange.removed),
      "changes": .array(loosening.changes.map(change)), "agreed": loosening.agreed.map(agreed),
    ])
  }

  private static func change(_ change: PlanChange) -> JSONValue {
    let effect =
      switch change.effect {
      case .loosened: "loosened"
      case .tightened: "tightened"
      case .changed: "changed"
      }
    return [
      "effect": .string(effect),
      "text": VerdictsJSON.texts(change.text.byTag),
    ]
  }

  private static func agreed(_ agreed: AgreedChange) -> JSONValue {
    VerdictsJSON.object([
      "by": .string(agreed.by), "with": .string(agreed.with), "ground": .string(agreed.ground),
      "document": .string(agreed.document), "known": VerdictsJSON.time(agreed.known),
      "entry": agreed.entry.map { JSONValue($0) },
    ])
  }
}
