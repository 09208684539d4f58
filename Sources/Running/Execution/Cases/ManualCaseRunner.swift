import Catalogue
import Drivers
import Evidence
import Planning
import Quantities
import SuiteLanguage
import Texts

/// Runs a verification that is nothing but a question to a person.
struct ManualCaseRunner: Sendable {
  let context: CaseContext
  /// Which of the questions of the run it is.
  let place: ManualQuestion.Place

  /// Nil where nobody answers: then the case is not run, and nothing is written.
  func run() async throws -> CaseOutcome? {
    let shared = context.shared
    let planned = context.planned
    guard case .observe(let observe)? = planned.steps.first else { return nil }
    let requirements = shared.requirementsOfCases[planned.id] ?? []
    let text = try StepRunner(context: context).texts(observe.question, Scope())
    let question = ManualQuestion(
      caseID: planned.id, title: planned.title, requirements: requirements, step: nil, text: text,
      kind: .value(observe.answer), wanted: observe.that, by: shared.plan.verifiers(of: planned.id), place: place)
    guard let answer = try await shared.desk.answer(question), answer.value != nil || answer.reply == .couldNot
    else { return nil }
    let counts = question.by.isEmpty || answer.party.map { question.by.contains($0) } ?? true
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
          words: answer.words.map { shared.redactor.redact($0) }, party: answer.party?.rawValue))
    }
    let outcome: CaseOutcome =
      switch counts ? found : .couldNot {
      case .met: .passed
      case .unmet: .failed
      case .couldNot: .inconclusive
      }
    let reason =
      counts ? (found == .couldNot ? Reasons.notDone(answer).reason : nil) : Reasons.otherParty(answer, question.by)
    let told = reason.map { LocalizedText($0).mapTexts { shared.redactor.redact($0) } }
    try await shared.writer.append(
      CaseFinished(
        run: shared.run, case: planned.id, attempt: context.attempt, fingerprint: planned.fingerprint,
        outcome: outcome, reason: told))
    shared.progress(.caseFinished(id: planned.id, title: planned.title, outcome: outcome, reason: told))
    return outcome
  }
}
