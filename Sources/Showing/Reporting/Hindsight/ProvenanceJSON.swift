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

/// Which entries were written after the instant that is judged, for programs.
enum HindsightJSON {
  /// - Parameter without: the answer without them, as the document writes answers.
  static func value<Answer>(_ hindsight: Hindsight<Answer>?, _ without: (Answer) -> JSONValue) -> JSONValue? {
    guard let hindsight else { return nil }
    let entries = hindsight.entries
    return [
      "counted": JSONValue(entries.counted), "added": JSONValue(entries.addedCount),
      "withdrawn": JSONValue(entries.withdrawnCount), "groups": .array(entries.added.map(group)),
      "withdrawals": .array(entries.withdrawn.map(group)), "without": without(hindsight.without),
    ]
  }

  private static func group(_ group: LaterEntries.Group) -> JSONValue {
    VerdictsJSON.object([
      "by": group.by.map { .string($0) }, "why": group.why.map { .string($0) },
      "source": group.source.map { .string($0) }, "written": .string(group.written.description),
      "kinds": .array(group.kinds.map { .string($0) }),
      "entries": .array(
        HindsightWords.ranges(group.entries).map { [JSONValue($0.lowerBound), JSONValue($0.upperBound)] }),
    ])
  }
}
