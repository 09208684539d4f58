import Drivers
import Evidence
import JSONValues
import Planning
import Quantities
import SuiteLanguage
import Texts

/// Runs the steps of one attempt at a case.
struct StepRunner: Sendable {
  let context: CaseContext

  /// How a step came out, and whether the steps after it follow.
  struct Result: Sendable {
    let outcome: StepOutcome
    let goesOn: Bool
  }

  /// Runs steps in order until one does not come out as wanted, and says how they came out.
  ///
  /// - Parameters:
  ///   - prefix: the path of the step that holds these; empty for the steps of the case.
  ///   - start: how many steps are done already.
  func run(
    _ steps: [PlannedStep], under prefix: String = "", _ frame: inout Frame, from start: Int = 0
  ) async throws -> StepOutcome {
    var worst = StepOutcome.met
    for (index, step) in steps.enumerated().dropFirst(start) {
      let path = prefix.isEmpty ? "\(index + 1)" : "\(prefix).\(index + 1)"
      let result = try await run(step, at: path, &frame)
      worst = worst.worse(result.outcome)
      guard result.goesOn else { return worst }
    }
    return worst
  }

  /// Runs a step and writes down the result.
  ///
  /// - Parameters:
  ///   - waitEnd: where a wait that was interrupted is to end.
  ///   - earlier: what was seen of a load that was interrupted.
  func run(
    _ step: PlannedStep, at path: String, _ frame: inout Frame, waitEnd: Instant? = nil, earlier: EarlierLoad? = nil
  ) async throws -> Result {
    try Task.checkCancellation()
    if frame.sink == nil { context.begin(path, step.action) }
    frame.scope["unique"] = .text(context.unique(at: path, round: frame.round))
    frame.scope["now"] = .instant(context.target.clock?.now ?? context.now())
    let began = context.now()
    var report: StepReport
    do {
      report = try await perform(step, at: path, &frame, waitEnd: waitEnd, earlier: earlier)
    } catch let shortfall as Shortfall {
      report = StepReport(shortfall, timing: StepTiming(scheduled: began, end: context.now()))
    } catch let unknown as UnknownName {
      report = StepReport(
        Reasons.unknownName(unknown.name), timing: StepTiming(scheduled: began, end: context.now()))
    }
    try Task.checkCancellation()
    if frame.sink == nil, report.outcome == .unmet,
      let trouble = try await context.connectionTrouble(after: path)
    {
      report.outcome = .unobserved
      report.reason = trouble.reason
    }
    if let sink = frame.sink {
      try sink.take(report, at: path, round: frame.round, action: step.action)
    } else {
      report = try await context.record(report, at: path, step.action)
      context.note(report)
      context.end()
    }
    for (name, value) in report.saved { frame.scope[name] = value }
    return Result(outcome: report.outcome, goesOn: report.outcome.goesOn || report.isPart)
  }

  private func perform(
    _ step: PlannedStep, at path: String, _ frame: inout Frame, waitEnd: Instant?, earlier: EarlierLoad?
  ) async throws -> StepReport {
    switch step {
    case .call(let call): return try await perform(call, at: path, &frame)
    case .watch(let watch): return try await perform(watch, &frame)
    case .expect(let expect): return try await perform(expect, frame)
    case .wait(let span): return try await wait(span, at: path, frame, until: waitEnd)
    case .load(let load): return try await perform(load, at: path, &frame, earlier: earlier)
    case .repeat(let rounds): return try await perform(rounds, at: path, frame)
    case .inParallel(let branches): return try await perform(branches, at: path, &frame)
    case .instruct(let instruct): return try await perform(instruct, at: path, frame)
    case .observe(let observe): return try await perform(observe, at: path, frame)
    case .check(let check): return try perform(check, frame)
    case .saml(let saml): return try await perform(saml, frame)
    }
  }
}

extension PlannedStep {
  var action: StepAction {
    switch self {
    case .call: .call
    case .watch: .watch
    case .expect: .expect
    case .wait: .wait
    case .repeat: .repeat
    case .inParallel: .inParallel
    case .load: .load
    case .instruct: .instruct
    case .observe: .observe
    case .check: .check
    case .saml(let saml):
      switch saml.action {
      case .login: .samlLogin
      case .logout: .samlLogout
      case .session: .samlSession
      case .request: .samlRequest
      case .metadata: .samlMetadata
      }
    }
  }
}

/// What steps know while they run: a copy for each branch and each round.
struct Frame: Sendable {
  var scope: Scope
  /// By the name that `expect` uses.
  var watches: [String: any StreamListener] = [:]
  /// Tells rounds apart: `2` in the second round, `2.7` in the seventh round of a repeat within it.
  var round = ""
  /// When the last operation was begun, which is what a delivery is measured from.
  var lastCall: Instant?
  /// Takes what steps within a `repeat` bring, which have no entries of their own.
  var sink: RoundSink?

  init(scope: Scope = Scope()) { self.scope = scope }
}

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

extension StepRunner {
  /// `watch`
  func perform(_ watch: PlannedStep.Watch, _ frame: inout Frame) async throws -> StepReport {
    let began = context.now()
    frame.watches[watch.name] = try await listen(watch, frame.scope)
    return StepReport(timing: StepTiming(scheduled: began, end: context.now()))
  }

  /// Opens the stream of a watch; it is closed when the case ends.
  func listen(_ watch: PlannedStep.Watch, _ scope: Scope) async throws -> any StreamListener {
    var values = scope.builtIns
    for (name, expression) in watch.with { values[name] = try expression.evaluate(in: scope) }
    var filter: [String: Matcher] = [:]
    for (field, matcher) in watch.where { filter[field] = try matcher.resolved(in: scope) }
    let listener = try await context.target.listen(to: watch.stream, with: values, filter: filter)
    context.adopt(listener)
    return listener
  }
}
