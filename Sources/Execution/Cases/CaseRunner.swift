import Catalogue
import Drivers
import Evidence
import Planning
import Quantities
import SuiteLanguage

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
    let outcome: StepOutcome
    var reason: Wording?
    do {
      if let limit = planned.timeLimit {
        outcome = try await withTimeLimit(limit) { try await self.steps() }
      } else {
        outcome = try await steps()
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
    return try await finish(outcome, reason)
  }

  private func steps() async throws -> StepOutcome {
    let runner = StepRunner(context: context)
    var frame = Frame(scope: Scope(context.devices.mapValues { .text($0) }))
    guard let continuation else { return try await runner.run(planned.steps, &frame) }
    for (name, value) in continuation.saved { frame.scope[name] = value }
    let index = continuation.waitingStep
    for step in planned.steps.prefix(index) {
      guard case .watch(let watch) = step else { continue }
      let listener = try await runner.listen(watch, frame.scope)
      // What happened while nobody listened is not known.
      listener.watch.lose(Reasons.restarted)
      frame.watches[watch.name] = listener
    }
    let waited = try await runner.run(
      planned.steps[index], at: "\(index + 1)", &frame, waitEnd: continuation.waitEnd)
    guard waited == .met else { return waited }
    return try await runner.run(planned.steps, &frame, from: index + 1)
  }

  /// The step that the time limit of the case cut off.
  private func recordInterrupted(_ limit: TimeSpan) async throws {
    guard let step = context.interrupted else { return }
    let timing = StepTiming(scheduled: step.began, end: context.now())
    let report = StepReport(Shortfall(.unseen, Reasons.timeLimit(limit)), timing: timing)
    try await context.record(report, at: step.path, step.action)
  }

  private func finish(_ outcome: StepOutcome, _ reason: Wording?) async throws -> CaseOutcome {
    let caseOutcome: CaseOutcome =
      switch outcome {
      case .met: .passed
      case .unmet: .failed
      case .unobserved: .inconclusive
      }
    let reason = reason?.byLanguage
    try await shared.writer.append(
      CaseFinished(
        run: shared.run, case: planned.id, attempt: context.attempt, fingerprint: planned.fingerprint,
        outcome: caseOutcome, reason: reason))
    shared.progress(
      .caseFinished(id: planned.id, title: planned.title, outcome: caseOutcome, reason: reason ?? context.lastReason))
    return caseOutcome
  }
}
