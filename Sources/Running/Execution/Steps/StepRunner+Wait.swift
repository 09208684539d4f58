import Drivers
import Evidence
import JSONValues
import Planning
import Quantities
import SuiteLanguage
import Texts

extension StepRunner {
  /// `wait`: moves the clock of the target, or really waits where it has none.
  ///
  /// - Parameter end: where a wait that was interrupted is to end.
  func wait(_ span: Expression, at path: String, _ frame: Frame, until end: Instant?) async throws -> StepReport {
    guard case .duration(let span) = try span.evaluate(in: frame.scope) else {
      throw Reasons.wrongKind(
        Text("The waiting time is not given as a duration."))
    }
    let began = context.now()
    if let clock = context.target.clock {
      let start = try await clock.reading()
      try await clock.advance(to: start + span)
    } else {
      let end = end ?? began + span
      if frame.sink == nil {
        try await context.shared.writer.append(
          WaitStarted(
            run: context.shared.run, case: context.planned.id, attempt: context.attempt, step: path, until: end))
        context.shared.progress(.waiting(caseID: context.planned.id, until: end))
      }
      try await sleep(until: end)
    }
    return StepReport(timing: StepTiming(scheduled: began, end: context.now()))
  }

  /// Sleeps by the wall clock, looking at it now and then: machines are suspended, and clocks are set.
  func sleep(until end: Instant) async throws {
    while true {
      let left = end - context.now()
      guard left > .zero else { return }
      try await Task.sleep(for: min(left.duration, .seconds(30)))
    }
  }
}

extension TargetClock {
  /// What the clock shows.
  func reading() async throws -> Instant {
    if let now { return now }
    return try await turn.withLock { try await self.advance(by: .zero).now }
  }

  /// Moves the clock to an instant, unless it is there already.
  func advance(to instant: Instant) async throws {
    try await turn.withLock {
      let left = try await instant - self.readingInTurn()
      if left > .zero { _ = try await self.advance(by: left) }
    }
  }

  private func readingInTurn() async throws -> Instant {
    if let now { return now }
    return try await advance(by: .zero).now
  }
}
