import Catalogue
import Digests
import Evidence
package import JSONValues
package import Judgement
import Planning
import Quantities
import Texts

/// The assessment for programs; `docs/schemas/verdicts.schema.json` describes it. Texts stand in every language, so
/// the same assessment always gives the same bytes.
package enum VerdictsJSON {
  package static let format = "grindvakt-verdicts/1"

  package static func value(_ assessment: Assessment) -> JSONValue {
    let score = assessment.weightedScore
    return object([
      "format": .string(format),
      "catalogue": object([
        "name": .string(assessment.catalogue.name), "title": text(assessment.catalogue.title),
        "buyer": assessment.catalogue.buyer.map(text),
      ]),
      "asOf": .string(assessment.asOf.description),
      "writtenBy": assessment.writtenBy.map(time),
      "conclusion": .string(assessment.conclusion.rawValue),
      "writtenLater": HindsightJSON.value(assessment.hindsight) { .string($0.rawValue) },
      "baseline": BaselineJSON.value(assessment.baseline),
      "simulated": .bool(assessment.isSimulated),
      "subject": assessment.subject.map { ["vendor": .string($0.vendor), "product": .string($0.product)] } ?? .null,
      "record": ["entries": JSONValue(assessment.entryCount), "head": assessment.head.map(reference) ?? .null],
      "runs": .array(assessment.runs.map(run)),
      "counts": counts { assessment.tally(of: $0) },
      "weightedScore": ["reached": JSONValue(score.reached), "of": JSONValue(score.of)],
      "areas": .array(
        assessment.catalogue.areas.map { area in
          [
            "id": .string(area.id), "title": text(area.title),
            "counts": counts { assessment.tally(of: $0, area: area.id) },
          ]
        }),
      "requirements": .array(
        assessment.requirements.map { RequirementJSON(assessed: $0, sources: assessment.sources).value }),
    ])
  }

  /// For people and differences too: a member a line, sorted. Ends with a line break.
  package static func text(_ assessment: Assessment) -> String { value(assessment).prettyText + "\n" }

  /// An object without the members that are nil.
  static func object(_ members: [String: JSONValue?]) -> JSONValue { .object(members.compactMapValues { $0 }) }

  static func text(_ text: LocalizedText) -> JSONValue { texts(text.byTag) }

  static func texts(_ texts: [String: String]) -> JSONValue { .object(texts.mapValues { .string($0) }) }

  static func time(_ instant: Instant) -> JSONValue { .string(instant.description) }

  static func reference(_ entry: EntryReference) -> JSONValue {
    ["seq": JSONValue(entry.seq), "at": time(entry.at), "hash": .string(entry.hash.hex)]
  }

  static func place(_ line: SourceLine) -> JSONValue {
    ["path": .string(line.path), "line": JSONValue(line.line), "excerpt": .string(line.excerpt)]
  }

  static func attachment(_ attachment: AttachmentReference) -> JSONValue {
    [
      "name": .string(attachment.name), "sha256": .string(attachment.sha256.hex),
      "bytes": JSONValue(attachment.bytes), "type": .string(attachment.type),
    ]
  }

  private static func counts(_ tally: (Obligation) -> Tally) -> JSONValue {
    .object(
      Dictionary(
        uniqueKeysWithValues: Obligation.allCases.map { obligation in
          let tally = tally(obligation)
          let counts = Standing.allCases.map { ($0.rawValue, JSONValue(tally[$0])) }
          return (obligation.rawValue, .object(Dictionary(uniqueKeysWithValues: counts)))
        }))
  }

  private static func withdrawal(_ withdrawal: RunWithdrawal) -> JSONValue {
    object([
      "by": .string(withdrawal.by), "ground": .string(withdrawal.ground), "known": time(withdrawal.known),
      "document": withdrawal.document.map { .string($0) }, "entry": withdrawal.entry.map { JSONValue($0) },
    ])
  }

  private static func run(_ run: RecordedRun) -> JSONValue {
    let ending: (name: String, reason: String?) =
      switch run.ending {
      case .finished: ("finished", nil)
      case .interrupted(let reason): ("interrupted", reason)
      case .open: ("open", nil)
      }
    return object([
      "id": .string(run.id), "startedAt": time(run.startedAt), "lastEntryAt": time(run.lastEntryAt),
      "ending": .string(ending.name), "interruption": ending.reason.map { .string($0) },
      "resumptions": JSONValue(run.resumptions), "binding": .string(run.start.binding),
      "system": [
        "vendor": .string(run.start.system.vendor), "product": .string(run.start.system.product),
        "version": .string(run.start.system.version),
      ],
      "withdrawn": run.withdrawal.map(withdrawal),
      "simulated": .bool(run.start.simulated), "plan": .string(run.start.plan.hex), "tool": .string(run.start.tool),
    ])
  }
}
