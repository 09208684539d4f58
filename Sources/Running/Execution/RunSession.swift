import Catalogue
import Drivers
import Evidence
import Planning
import Quantities
import SuiteLanguage
import Texts

/// Runs the chosen cases: those that need no person first, side by side; then the questions, one by one.
struct RunSession: Sendable {
  let context: RunContext
  let chosen: Set<String>
  /// What an interrupted run had done; nil for a run that begins.
  let history: RunHistory?

  func run() async throws -> RunSummary {
    var summary = RunSummary()
    let cases = context.plan.cases.filter { chosen.contains($0.id) && isOurs($0) }
    var open: [PlannedCase] = []
    for (id, attempt) in history?.attempts ?? [:] {
      if let outcome = attempt.finished { context.outcomes.note(outcome, of: id) }
    }
    for planned in cases {
      let attempt = history?.attempts[planned.id]
      if let outcome = attempt?.finished {
        summary.count(
          outcome == .passed && context.outcomes.isUncontrolled(planned) ? .inconclusive : outcome)
      } else if let attempt, let step = attempt.unmetStep {
        // What was seen to be wrong is not run again until it is right.
        try await finishFailed(planned, attempt, step)
        summary.count(.failed)
      } else {
        open.append(planned)
      }
    }
    context.progress(.runStarted(cases: cases.count, finished: cases.count - open.count))
    let automatic = open.filter { $0.kind == .test }
    try await run(automatic, &summary)
    let questions = follows ? [] : open.filter { $0.kind != .test }
    for (index, planned) in questions.enumerated() {
      try Task.checkCancellation()
      let place = ManualQuestion.Place(index + 1, of: questions.count)
      if let outcome = try await ManualCaseRunner(context: attempt(at: planned), place: place).run() {
        summary.count(outcome)
      } else {
        summary.notRun += 1
        context.progress(.caseNotRun(id: planned.id, title: planned.title))
      }
    }
    try Task.checkCancellation()
    try await context.writer.append(RunFinished(run: context.run))
    return summary
  }

  private func finishFailed(
    _ planned: PlannedCase, _ attempt: RunHistory.Attempt, _ step: StepFinished
  ) async throws {
    try await context.writer.append(
      CaseFinished(
        run: context.run, case: planned.id, attempt: attempt.number, fingerprint: attempt.fingerprint,
        outcome: .failed, reason: step.reason))
  }

  /// A new attempt, or the old one where it can go on.
  private func attempt(at planned: PlannedCase, _ devices: [String: String] = [:]) -> CaseContext {
    let before = history?.attempts[planned.id]
    let number = (before?.number ?? 0) + (continuation(of: planned) == nil ? 1 : 0)
    return CaseContext(shared: context, planned: planned, attempt: number, devices: devices)
  }

  private func continuation(of planned: PlannedCase) -> Continuation? {
    let found = history?.attempts[planned.id]?.continuation(of: planned, needsAllSteps: !follows)
    // A wait on a clock that can be moved takes no time, so it is begun again.
    if case .wait = found?.point, context.target.clock != nil { return nil }
    return found
  }

  /// Whether another process leads, and this one only joins it for loads.
  private var follows: Bool { context.meeting.map { !$0.isLead } ?? false }

  private func isOurs(_ planned: PlannedCase) -> Bool { !follows || planned.steps.contains(where: \.isLoad) }

  private func run(_ cases: [PlannedCase], _ summary: inout RunSummary) async throws {
    let hasClock = context.target.clock != nil
    let entries = cases.map { planned in
      CaseQueue.Entry(
        planned: planned,
        movesClock: !follows
          && (planned.steps.contains(where: \.holdsLoad) || hasClock && planned.steps.contains(where: \.movesClock)),
        wanted: follows ? [:] : continuation(of: planned).map { $0.devices(of: planned) })
    }
    let binding = context.plan.binding
    var queue = CaseQueue(
      entries, sideBySide: follows ? max(1, entries.count) : binding.sideBySide, pools: binding.devices)
    let impossible = follows ? [] : queue.impossible
    queue.remove(Set(impossible.map(\.planned.id)))
    for entry in impossible {
      try await recordImpossible(entry.planned)
      summary.count(.inconclusive)
    }
    try await withThrowingTaskGroup(of: (String, Bool, CaseOutcome).self) { group in
      while true {
        while let (entry, devices) = queue.next() {
          let runner = CaseRunner(
            context: attempt(at: entry.planned, devices), continuation: continuation(of: entry.planned))
          let isPart = context.meeting != nil && entry.planned.steps.contains(where: \.isLoad)
          group.addTask { (entry.planned.id, isPart, try await runner.run()) }
        }
        guard let (id, isPart, outcome) = try await group.next() else { return }
        queue.finish(id)
        if isPart, outcome == .inconclusive { summary.parts += 1 } else { summary.count(outcome) }
      }
    }
  }

  private func recordImpossible(_ planned: PlannedCase) async throws {
    let reason = LocalizedText(Text("The test adapter does not have the devices that this test case needs."))
    let attempt = attempt(at: planned).attempt
    try await context.writer.append(
      CaseStarted(run: context.run, case: planned.id, fingerprint: planned.fingerprint, attempt: attempt))
    try await context.writer.append(
      CaseFinished(
        run: context.run, case: planned.id, attempt: attempt, fingerprint: planned.fingerprint,
        outcome: .inconclusive, reason: reason))
    context.progress(.caseFinished(id: planned.id, title: planned.title, outcome: .inconclusive, reason: reason))
  }
}

extension Continuation {
  /// The devices that the case had, as the first step that was recorded kept them.
  func devices(of planned: PlannedCase) -> [String: String] {
    var devices: [String: String] = [:]
    for name in planned.uses.keys {
      if case .text(let device)? = saved[name] { devices[name] = device }
    }
    return devices
  }
}
