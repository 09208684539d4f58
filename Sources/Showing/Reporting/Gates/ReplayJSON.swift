import Catalogue
import Evidence
package import JSONValues
package import Judgement
import Quantities

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
          ])
        }),
    ]
  }

  /// A member a line, sorted. Ends with a line break.
  package static func text(_ replay: Replay) -> String { value(replay).prettyText + "\n" }
}
