import Drivers
import Evidence
import Planning
import Quantities
import SuiteLanguage

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
