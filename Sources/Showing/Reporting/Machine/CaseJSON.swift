import Catalogue
import Evidence
import JSONValues
import Judgement
import Planning
import Quantities

/// A case with its evidence for programs.
struct CaseJSON: Sendable {
  let assessed: AssessedCase
  let sources: PlanSources

  var value: JSONValue {
    VerdictsJSON.object([
      "id": .string(assessed.id),
      "title": VerdictsJSON.text(assessed.planned.title),
      "method": .string(assessed.method.rawValue),
      "by": assessed.by.isEmpty ? nil : .array(assessed.by.map { .string($0.rawValue) }),
      "negative": .bool(assessed.planned.isNegative),
      "control": assessed.planned.control.map { .string($0) },
      "fingerprint": .string(assessed.planned.fingerprint),
      "place": sources.cases[assessed.id].map(VerdictsJSON.place),
      "verdict": .string(assessed.verdict.rawValue),
      "reasons": .array(assessed.reasons.map(ReasonJSON.value)),
      "validUntil": assessed.validUntil.map { .string($0.description) },
      "systemVersion": assessed.systemVersion.map { .string($0) },
      "fromEarlierVersion": .bool(assessed.isFromEarlierVersion),
      "attempt": assessed.attempt.map(attempt),
      "attempts": assessed.attempts.map(tally),
    ])
  }

  private func tally(_ tally: AttemptTally) -> JSONValue {
    VerdictsJSON.object([
      "counts": .string(tally.rule.rawValue), "version": tally.version.map { .string($0) },
      "passed": JSONValue(tally.passed), "failed": JSONValue(tally.failed),
      "inconclusive": JSONValue(tally.inconclusive), "unfinished": JSONValue(tally.unfinished),
      "answeredByOthers": JSONValue(tally.answeredByOthers), "flaky": .bool(tally.isFlaky),
    ])
  }

  private func attempt(_ attempt: CaseAttempt) -> JSONValue {
    VerdictsJSON.object([
      "run": attempt.run.map { .string($0) },
      "number": JSONValue(attempt.number),
      "startedAt": VerdictsJSON.time(attempt.startedAt),
      "finishedAt": attempt.finish.map { VerdictsJSON.time($0.at) },
      "outcome": attempt.finish.map { .string($0.outcome.rawValue) },
      "reason": attempt.finish?.reason.map(VerdictsJSON.text),
      "answer": attempt.answer.map(answer),
      "steps": .array(attempt.steps.map(step)),
    ])
  }

  private func answer(_ answer: CaseAttempt.Answer) -> JSONValue {
    VerdictsJSON.object([
      "outcome": .string(answer.content.outcome.rawValue), "by": .string(answer.content.by),
      "party": answer.content.party.map { .string($0) },
      "note": answer.content.note.map { .string($0) }, "at": VerdictsJSON.time(answer.content.answeredAt),
      "entry": VerdictsJSON.reference(answer.entry),
      "attachments": .array(answer.attachments.map(VerdictsJSON.attachment)),
    ])
  }

  private func step(_ step: RecordedStep) -> JSONValue {
    let result = step.result
    return VerdictsJSON.object([
      "path": .string(step.path),
      "action": .string(result.action.rawValue),
      "outcome": .string(result.outcome.rawValue),
      "reason": result.reason.map(VerdictsJSON.text),
      "expected": result.expected,
      "actual": result.actual,
      "samples": result.samples.map { JSONValue($0) },
      "latenciesMicroseconds": result.latenciesMicroseconds.map { .array($0.map { JSONValue($0) }) },
      "observed": result.observed.map { .array($0.map(observation)) },
      "observedLeftOut": result.observedLeftOut.map { JSONValue($0) },
      "scheduledAt": VerdictsJSON.time(result.timing.scheduled),
      "sentAt": result.timing.sent.map(VerdictsJSON.time),
      "firstByteAt": result.timing.firstByte.map(VerdictsJSON.time),
      "endedAt": VerdictsJSON.time(result.timing.end),
      "targetTime": result.targetTime.map(VerdictsJSON.time),
      "entry": VerdictsJSON.reference(step.entry),
      "attachments": .array(step.attachments.map(VerdictsJSON.attachment)),
      "place": sources.step(step.path, ofCase: assessed.id).map(VerdictsJSON.place),
    ])
  }

  private func observation(_ observation: Observation) -> JSONValue {
    VerdictsJSON.object([
      "name": .string(observation.name), "value": observation.value, "at": observation.at.map(VerdictsJSON.time),
    ])
  }
}
