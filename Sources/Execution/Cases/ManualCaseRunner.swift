import Catalogue
import Drivers
import Evidence
import Planning
import Quantities
import SuiteLanguage

/// Runs a verification that is nothing but a question to a person.
struct ManualCaseRunner: Sendable {
  let context: CaseContext

  /// Nil where nobody answers: then the case is not run, and nothing is written.
  func run() async throws -> CaseOutcome? {
    let shared = context.shared
    let planned = context.planned
    guard case .observe(let observe)? = planned.steps.first else { return nil }
    let requirements = shared.requirementsOfCases[planned.id] ?? []
    let text = try StepRunner(context: context).texts(observe.question, Scope())
    let question = ManualQuestion(
      caseID: planned.id, title: planned.title, requirements: requirements, step: nil, text: text,
      kind: .value(observe.answer))
    guard let answer = try await shared.desk.answer(question), answer.value != nil || answer.reply == .couldNot
    else { return nil }
    let found: InspectionOutcome =
      answer.value.map { observe.that.evaluate($0, in: Scope()) == .met ? .met : .unmet } ?? .couldNot
    try await shared.writer.append(
      CaseStarted(run: shared.run, case: planned.id, fingerprint: planned.fingerprint, attempt: context.attempt))
    for requirement in requirements {
      try await shared.writer.append(
        InspectionAnswered(
          run: shared.run, requirement: requirement, case: planned.id, fingerprint: planned.fingerprint,
          outcome: found, by: shared.redactor.redact(answer.by),
          note: answer.note.map { shared.redactor.redact($0) }, answeredAt: answer.at,
          words: answer.words.map { shared.redactor.redact($0) }))
    }
    let outcome: CaseOutcome =
      switch found {
      case .met: .passed
      case .unmet: .failed
      case .couldNot: .inconclusive
      }
    let reason = found == .couldNot ? Reasons.notDone(answer).reason : nil
    let told = reason?.byLanguage.mapValues { shared.redactor.redact($0) }
    try await shared.writer.append(
      CaseFinished(
        run: shared.run, case: planned.id, attempt: context.attempt, fingerprint: planned.fingerprint,
        outcome: outcome, reason: told))
    shared.progress(.caseFinished(id: planned.id, title: planned.title, outcome: outcome, reason: told))
    return outcome
  }
}
