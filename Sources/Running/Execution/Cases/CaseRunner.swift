import Catalogue
import Drivers
import Evidence
import Planning
import Quantities
import SuiteLanguage
import Synchronization
import Texts

/// Runs one case from beginning to end.
struct CaseRunner: Sendable {
  let context: CaseContext
  /// Where an interrupted attempt goes on; nil for an attempt that begins.
  let continuation: Continuation?

  private var shared: RunContext { context.shared }
  private var planned: PlannedCase { context.planned }

  /// Throws when the run is cancelled, and where the record cannot be written.
  func run() async throws -> CaseOutcome {
    if continuation == nil {
      try await shared.writer.append(
        CaseStarted(run: shared.run, case: planned.id, fingerprint: planned.fingerprint, attempt: context.attempt))
    }
    shared.progress(.caseStarted(id: planned.id, title: planned.title))
    if continuation == nil, let trouble = try await troubleBefore() {
      return try await finish(.unobserved, trouble.reason)
    }
    var outcome: StepOutcome
    var reason: Text?
    do {
      if let limit = planned.timeLimit {
        outcome = try await withTimeLimit(limit) { try await self.noting { try await self.steps() } }
      } else {
        outcome = try await noting { try await self.steps() }
      }
    } catch let reached as TimeLimitReached {
      reason = Reasons.timeLimit(reached.limit)
      outcome = .unobserved
      try await recordInterrupted(reached.limit)
    } catch {
      await context.closeListeners()
      throw error
    }
    await context.closeListeners()
    try Task.checkCancellation()
    // What was seen to be unmet was looked into at its step.
    if outcome != .unmet, let trouble = try await context.connectionTrouble() {
      reason = reason ?? trouble.reason
      outcome = .unobserved
    }
    return try await finish(outcome, reason)
  }

  /// Why the case is not begun: a connection that it needs does not work.
  private func troubleBefore() async throws -> ConnectionTrouble? {
    // A shard that follows does what the lead has begun.
    guard !follows else { return nil }
    return try await shared.connections.trouble(
      before: planned.connections(in: shared.plan.binding),
      at: ConnectionChecks.Place(run: shared.run, caseID: planned.id, attempt: context.attempt))
  }

  /// Runs with note taken of answers that may be due to our own side.
  private func noting<Result: Sendable>(_ action: () async throws -> Result) async throws -> Result {
    try await OddAnswers.$current.withValue(context.oddAnswers) { try await action() }
  }

  /// Whether another process leads, and this one only joins it for loads.
  private var follows: Bool { shared.meeting.map { !$0.isLead } ?? false }

  /// Runs its part of the loads of a case; what they need from earlier steps comes from the shard that leads.
  private func follow(_ runner: StepRunner, _ frame: inout Frame) async throws -> StepOutcome {
    var worst = StepOutcome.met
    for (index, step) in planned.steps.enumerated() where step.isLoad && index >= continuation?.step ?? 0 {
      var earlier: EarlierLoad?
      if let continuation, continuation.step == index, case .load(let load) = continuation.point {
        earlier = try EarlierLoad(load, from: shared.writer.attachments)
      }
      let result = try await runner.run(step, at: "\(index + 1)", &frame, earlier: earlier)
      worst = worst.worse(result.outcome)
      guard result.goesOn else { return worst }
    }
    return worst
  }

  private func steps() async throws -> StepOutcome {
    let runner = StepRunner(context: context)
    var frame = Frame(scope: Scope(context.devices.mapValues { .text($0) }))
    if follows { return try await follow(runner, &frame) }
    guard let continuation else { return try await runner.run(planned.steps, &frame) }
    for (name, value) in continuation.saved { frame.scope[name] = value }
    let index = continuation.step
    for step in planned.steps.prefix(index) {
      guard case .watch(let watch) = step else { continue }
      let listener = try await runner.listen(watch, frame.scope)
      // What happened while nobody listened is not known.
      listener.watch.lose(Reasons.restarted)
      frame.watches[watch.name] = listener
    }
    let result =
      switch continuation.point {
      case .wait(let end):
        try await runner.run(planned.steps[index], at: "\(index + 1)", &frame, waitEnd: end)
      case .load(let load):
        try await runner.run(
          planned.steps[index], at: "\(index + 1)", &frame,
          earlier: EarlierLoad(load, from: shared.writer.attachments))
      }
    guard result.goesOn else { return result.outcome }
    return result.outcome.worse(try await runner.run(planned.steps, &frame, from: index + 1))
  }

  /// The step that the time limit of the case cut off.
  private func recordInterrupted(_ limit: TimeSpan) async throws {
    guard let step = context.interrupted else { return }
    let timing = StepTiming(scheduled: step.began, end: context.now())
    let report = StepReport(Shortfall(.unseen, Reasons.timeLimit(limit)), timing: timing)
    try await context.record(report, at: step.path, step.action)
  }

  private func finish(_ outcome: StepOutcome, _ reason: Text?) async throws -> CaseOutcome {
    let caseOutcome: CaseOutcome =
      switch outcome {
      case .met, .advised: .passed
      case .unmet: .failed
      case .unobserved: .inconclusive
      }
    let reason = reason.map { LocalizedText($0).mapTexts { shared.redactor.redact($0) } }
    try await shared.writer.append(
      CaseFinished(
        run: shared.run, case: planned.id, attempt: context.attempt, fingerprint: planned.fingerprint,
        outcome: caseOutcome, reason: reason))
    shared.outcomes.note(caseOutcome, of: planned.id)
    // The record keeps what was seen; whoever reads it looks at the control too.
    let isUncontrolled = caseOutcome == .passed && shared.outcomes.isUncontrolled(planned)
    let told = isUncontrolled ? CaseOutcome.inconclusive : caseOutcome
    let why = isUncontrolled ? LocalizedText(Reasons.controlNotPassed(planned.control)) : reason ?? context.lastReason
    shared.progress(.caseFinished(id: planned.id, title: planned.title, outcome: told, reason: why))
    return told
  }
}

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

/// How the cases of a run have come out so far.
final class CaseOutcomes: Sendable {
  private let outcomes = Mutex<[String: CaseOutcome]>([:])

  /// Takes note of how a case came out.
  func note(_ outcome: CaseOutcome, of caseID: String) { outcomes.withLock { $0[caseID] = outcome } }

  /// Whether a case shows nothing although nothing was wrong: it expects that something does not happen, and no control
  /// has shown that it would have been seen.
  func isUncontrolled(_ planned: PlannedCase) -> Bool {
    guard planned.isNegative else { return false }
    guard let control = planned.control else { return !planned.isControlledWithin }
    return outcomes.withLock { $0[control] } != .passed
  }
}
