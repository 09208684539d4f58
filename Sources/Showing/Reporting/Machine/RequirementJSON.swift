import Catalogue
import Evidence
import JSONValues
import Judgement
import Planning
import Quantities
import Texts

/// One requirement for programs.
struct RequirementJSON: Sendable {
  let assessed: AssessedRequirement
  let sources: PlanSources

  var value: JSONValue {
    let requirement = assessed.requirement
    return VerdictsJSON.object([
      "id": .string(requirement.id),
      "obligation": .string(requirement.obligation.rawValue),
      "weight": requirement.weight.map { JSONValue($0) },
      "area": .string(requirement.area),
      "appendix": requirement.appendix.map { .string($0) },
      "title": requirement.title.map(VerdictsJSON.text),
      "text": VerdictsJSON.text(requirement.text),
      "why": requirement.why.map(VerdictsJSON.text),
      "source": requirement.source.map(source),
      "assumption": requirement.assumption.map { VerdictsJSON.text($0.words) },
      "assumedLimits": assessed.assumedLimits.isEmpty
        ? nil : .array(assessed.assumedLimits.map(AssumptionJSON.limit)),
      "appliesWhen": requirement.appliesWhen.map { AssumptionJSON.condition($0, assessed.applicability) },
      "phases": .array(requirement.phases.map { .string($0.rawValue) }),
      "faultClass": requirement.faultClass.map { .string($0.rawValue) },
      "tags": .array(requirement.tags.map { .string($0) }),
      "place": sources.requirements[requirement.id].map(VerdictsJSON.place),
      "standing": .string(assessed.standing.rawValue),
      "verdict": .string(assessed.verdict.rawValue),
      "waiver": assessed.waiver.map(waiver),
      "reasons": .array(assessed.reasons.map(ReasonJSON.value)),
      "flaky": assessed.isFlaky ? .bool(true) : nil,
      "loosening": assessed.loosening.map(BaselineJSON.loosening),
      "cases": .array(assessed.cases.map { CaseJSON(assessed: $0, sources: sources).value }),
      "history": .array(
        assessed.history.map { change in
          [
            "at": VerdictsJSON.time(change.at), "standing": .string(change.standing.rawValue),
            "verdict": .string(change.verdict.rawValue),
          ]
        }),
    ])
  }

  private func source(_ source: SourceReference) -> JSONValue {
    VerdictsJSON.object([
      "document": .string(source.document), "section": source.section.map { .string($0) },
      "quoted": .bool(source.isQuoted),
    ])
  }

  private func waiver(_ waiver: Waiver) -> JSONValue {
    let content = waiver.content
    return VerdictsJSON.object([
      "grantedAt": VerdictsJSON.time(waiver.grantedAt), "by": .string(content.by), "owner": .string(content.owner),
      "expires": .string(content.expires.description), "reason": .string(content.reason), "risk": .string(content.risk),
      "compensation": .string(content.compensation), "verifiedBy": content.verifiedBy.map { .string($0) },
    ])
  }
}

/// A reason for programs: its code, its data, and its sentence in every language.
enum ReasonJSON {
  static func value(_ reason: Reason) -> JSONValue {
    var members = data(reason)
    members["code"] = .string(reason.code)
    members["text"] = .object(
      Dictionary(
        uniqueKeysWithValues: InterfaceLanguage.allCases.map {
          ($0.rawValue, .string(Wording($0).sentence(reason)))
        }))
    return .object(members)
  }

  private static func data(_ reason: Reason) -> [String: JSONValue] {
    switch reason {
    case .clockOff(let path, let offset):
      ["step": .string(path), "offsetMilliseconds": JSONValue(offset.microseconds / 1000)]
    case .stepAdvised(let path), .stepUnmet(let path), .seenOtherwise(let path), .stepUnobserved(let path),
      .noSamples(let path),
      .loadNotJudged(let path):
      ["step": .string(path)]
    case .flaky(let passed, let all, let version):
      ["passed": JSONValue(passed), "of": JSONValue(all), "version": .string(version)]
    case .loosenedAfterFailure(let plan): ["plan": .string(plan)]
    case .tooFewRuns(let done, let wanted): ["runs": JSONValue(done), "wanted": JSONValue(wanted)]
    case .shardAlone(let number, let count): ["shard": JSONValue(number), "of": JSONValue(count)]
    case .stepsMissing(let recorded, let planned):
      ["recorded": JSONValue(recorded), "planned": JSONValue(planned)]
    case .controlNotPassed(let control, let verdict):
      ["control": .string(control), "controlVerdict": .string(verdict.rawValue)]
    case .unfinished(let instant), .changedSince(let instant): ["at": VerdictsJSON.time(instant)]
    case .answeredByOther(let person, let wanted):
      ["by": .string(person), "parties": .array(wanted.map { .string($0.rawValue) })]
    case .answeredNo(let person): ["by": .string(person)]
    case .doesNotApply(let condition, let decision):
      ["fact": .string(condition.fact), "by": .string(decision.by), "at": VerdictsJSON.time(decision.known)]
    case .conditionUndecided(let condition): ["fact": .string(condition.fact)]
    case .otherSystem(let system): ["system": .string(system)]
    case .expired(let day): ["on": .string(day.description)]
    case .reportedFailed, .reportedInconclusive, .nothingObserved, .controlMissing, .neverRun, .noVerification: [:]
    }
  }
}
