import Digests
import Drivers
import Evidence
import JSONValues
import Load
import Planning
import Quantities
import SuiteLanguage
import Texts

extension StepRunner {
  /// `load`
  ///
  /// - Parameter earlier: what an interrupted attempt left.
  func perform(
    _ load: PlannedStep.Load, at path: String, _ frame: inout Frame, earlier: EarlierLoad? = nil
  ) async throws -> StepReport {
    let began = context.now()
    guard let meeting = context.shared.meeting else {
      return try await perform(load, at: path, frame.scope, .alone, earlier, began)
    }
    guard let shard = LoadShard(number: meeting.shard.number, of: meeting.shard.of), frame.sink == nil,
      !path.contains(".")
    else { throw Reasons.loadNotToBeSplit }
    let topic = context.topic(at: path)
    if meeting.isLead {
      try meeting.post(frame.scope.json, as: "\(topic)-setup")
    } else {
      let (name, told) = try await meeting.wait(for: ["\(topic)-setup", "\(topic)-off", "over"], from: 1)
      guard name == "\(topic)-setup", let scope = Scope(json: told) else { throw Reasons.loadNotBegun }
      frame.scope = scope
    }
    let party = LoadParty(shard: shard, meeting: meeting, topic: topic)
    do {
      return try await perform(load, at: path, frame.scope, party, earlier, began)
    } catch {
      if meeting.isLead, error is Shortfall { try? meeting.post(true, as: "\(topic)-off") }
      throw error
    }
  }

  private func perform(
    _ load: PlannedStep.Load, at path: String, _ scope: Scope, _ party: LoadParty, _ earlier: EarlierLoad?,
    _ began: Instant
  ) async throws -> StepReport {
    let salt = earlier?.begun.salt ?? context.salt(of: party, at: path)
    let plan: LoadPlan
    do throws(LoadPlanProblem) {
      plan = try LoadPlan(load, in: scope, salt: salt)
    } catch {
      throw error.shortfall
    }
    guard plan.speed == 1 || context.target.clock != nil else { throw Reasons.loadWithoutClock }
    if let earlier, earlier.begun.load != plan.digest { throw Reasons.otherLoadBefore }
    plan.prepareMatchers()
    let run = LoadRun(
      plan: plan, place: LoadLog.Place(context: context, path: path), party: party, earlier: earlier, salt: salt,
      scope: scope)
    let outcome = try await run.run()
    var report = StepReport(timing: StepTiming(scheduled: began, sent: outcome.begin, end: context.now()))
    if let mark = context.shared.meeting?.shard {
      report.isPart = true
      report.outcome = .unobserved
      report.reason = outcome.hindrance?.reason ?? Reasons.shardAlone(mark)
      report.actual = [
        "shard": .string("\(mark.number)/\(mark.of)"), "complete": .bool(outcome.hindrance == nil),
      ]
      return report
    }
    let result = LoadResult(
      plan: plan,
      shards: [
        ShardReport(
          shard: party.shard, journal: outcome.journal, clockError: outcome.clockError,
          isComplete: outcome.hindrance == nil)
      ])
    try report.take(result, plan.demands, outcome.hindrance)
    if report.outcome == .unmet, let trouble = try await trouble(after: result, at: path) {
      report.outcome = .unobserved
      report.reason = trouble.reason
    }
    context.shared.progress(.loadFinished(caseID: context.planned.id, figures: result.figures))
    return report
  }

  /// Why wrong answers under load say nothing about the vendor; nil where its connections work.
  ///
  /// A network that does not answer after a load is no such reason: that is how a system looks that the load has
  /// brought down.
  private func trouble(after result: LoadResult, at path: String) async throws -> ConnectionTrouble? {
    let wrong = result.figures.calls.filter { $0.arrivals.wrongAnswer + $0.arrivals.refused > 0 }
    let connections = wrong.reduce(into: Set<String>()) { found, call in
      found.formUnion(context.target.binding.operations[call.operation]?.connections ?? [])
    }
    guard !connections.isEmpty else { return nil }
    let trouble = try await context.shared.connections.trouble(
      after: connections,
      at: ConnectionChecks.Place(
        run: context.shared.run, caseID: context.planned.id, attempt: context.attempt, step: path))
    guard let trouble, [.credentials, .binding, .trust].contains(trouble.ground) else { return nil }
    return trouble
  }
}

extension StepReport {
  /// How many reasons are shown; the rest are in the result.
  private static let mostReasons = 6

  /// Takes over what a load brought, and what that means.
  ///
  /// - Parameter hindrance: why it was not carried out as planned.
  mutating func take(_ result: LoadResult, _ demands: LoadDemands, _ hindrance: Shortfall? = nil) throws {
    let figures = result.figures
    let judgement = figures.judged(against: demands)
    outcome =
      switch judgement.outcome {
      case .met: .met
      case .unmet: .unmet
      case .unobserved: .unobserved
      }
    if outcome != .met {
      // What touches all demands is reported once, and then only what is wrong whatever that is.
      let certain = judgement.findings.filter { $0.outcome == .unmet }.map(\.text) + judgement.doubts.map(\.text)
      let all = [hindrance?.reason].compactMap { $0 } + (certain.isEmpty ? judgement.reasons : certain)
      reason = Text(joined: Array(all.prefix(Self.mostReasons)), by: Text(verbatim: " "))
    }
    expected = try JSONValue(encoding: demands)
    actual = try JSONValue(encoding: figures)
    samples = figures.calls.reduce(0) { $0 + $1.arrivals.attempted }
    attachments.append(
      Attachment(
        name: "load-result", type: "application/json", bytes: try JSONValue(encoding: result).canonicalBytes))
  }
}

extension LoadPlanProblem {
  var shortfall: Shortfall {
    Shortfall(.unseen, text)
  }
}

extension CaseContext {
  /// The name of a step among all steps of the run, as part of a file's name.
  func topic(at path: String) -> String {
    let text = [planned.id, path].joined(separator: "\u{1F}")
    return (try? SHA256Digest.hash(Array(text.utf8)))?.hex.prefix(16).description ?? "load"
  }

  /// What makes texts of a load differ from those of other runs; the same for all shards.
  func salt(of party: LoadParty, at path: String) -> String {
    guard let meeting = party.meeting else { return unique(at: path, round: "") }
    let text = [meeting.shard.meeting, planned.id, path].joined(separator: "\u{1F}")
    return "gv-" + ((try? SHA256Digest.hash(Array(text.utf8)))?.hex.prefix(16) ?? "0")
  }
}

extension Scope {
  /// All values by name.
  var json: JSONValue { .object(values.mapValues(\.json)) }

  /// Nil where a value cannot be read.
  init?(json: JSONValue) {
    guard let members = json.objectValue else { return nil }
    var values: [String: Value] = [:]
    for (name, member) in members {
      guard let value = Value(json: member) else { return nil }
      values[name] = value
    }
    self.init(values)
  }
}
