import Drivers
import Evidence
import JSONValues
import Planning
import Quantities
import SuiteLanguage
import Synchronization
import Texts

extension StepRunner {
  /// The result of one round.
  private struct Round: Sendable {
    let index: Int
    let outcome: StepOutcome
    let saved: [String: Value]
  }

  /// Rounds that cannot be observed, before it is given up: a system that is gone does not come back for each round.
  private static let mostUnobserved = 20

  /// `repeat`: one entry for all rounds.
  func perform(_ rounds: PlannedStep.Repeat, at path: String, _ frame: Frame) async throws -> StepReport {
    let began = context.now()
    var report = StepReport(timing: StepTiming(scheduled: began, end: began))
    let items = try items(rounds, frame.scope)
    let wanted = try Int64(items?.count ?? times(rounds, frame.scope))
    guard wanted > 0 else { throw Reasons.nothingRepeated }
    guard wanted <= context.shared.bounds.rounds else { throw Reasons.tooManyRounds(context.shared.bounds.rounds) }
    let count = Int(wanted)
    let sink = try frame.sink ?? RoundSink(context.shared)
    let budget = SavedBudget(context.shared.bounds.saved)
    let results = try await run(rounds, count: count, items, at: path, frame, sink, budget)
    report.samples = results.count
    report.saved = collected(results, names: Set(rounds.steps.flatMap(\.savedNames)))
    summarise(results, of: count, sink, isOutermost: frame.sink == nil, &report)
    if budget.isExceeded { report.forgetSaved() }
    if frame.sink == nil {
      report.latenciesMicroseconds = sink.latencies
      report.observed = sink.observed
      report.observedLeftOut = sink.observedLeftOut
      if let reference = try await sink.finish() { report.stored.append(reference) }
    }
    report.timing = StepTiming(scheduled: began, end: context.now())
    return report
  }

  private func items(_ rounds: PlannedStep.Repeat, _ scope: Scope) throws -> [Value]? {
    guard let each = rounds.each else { return nil }
    guard case .list(let items) = try each.evaluate(in: scope) else {
      throw Reasons.wrongKind(
        Text("What is to be repeated is no list."))
    }
    return items
  }

  private func times(_ rounds: PlannedStep.Repeat, _ scope: Scope) throws -> Int {
    guard let times = rounds.times, case .integer(let count) = try times.evaluate(in: scope) else { return 0 }
    return Int(clamping: count)
  }

  private func run(
    _ rounds: PlannedStep.Repeat, count: Int, _ items: [Value]?, at path: String, _ frame: Frame, _ sink: RoundSink,
    _ budget: SavedBudget
  ) async throws -> [Round] {
    try await withThrowingTaskGroup(of: Round.self) { group in
      var results: [Round] = []
      results.reserveCapacity(count)
      var next = 0
      var unobserved = 0
      while true {
        while next < count, next - results.count < max(1, rounds.sideBySide), unobserved < Self.mostUnobserved {
          let index = next
          group.addTask {
            try await self.round(index, rounds, item: items.map { $0[index] }, at: path, frame, sink, budget)
          }
          next += 1
        }
        guard let result = try await group.next() else { break }
        results.append(result)
        if result.outcome == .unobserved { unobserved += 1 }
        if frame.sink == nil, results.count.isMultiple(of: 50) {
          context.shared.progress(.rounds(caseID: context.planned.id, done: results.count, of: count))
        }
      }
      return results.sorted { $0.index < $1.index }
    }
  }

  private func round(
    _ index: Int, _ rounds: PlannedStep.Repeat, item: Value?, at path: String, _ outer: Frame, _ sink: RoundSink,
    _ budget: SavedBudget
  ) async throws -> Round {
    let inner = StepRunner(
      context: CaseContext(shared: context.shared, planned: context.planned, attempt: context.attempt))
    var frame = outer
    frame.sink = sink
    frame.round = outer.round.isEmpty ? "\(index + 1)" : "\(outer.round).\(index + 1)"
    frame.scope[BuiltInName.round.rawValue] = .integer(Int64(index + 1))
    if let name = rounds.item, let item { frame.scope[name] = item }
    do {
      let outcome = try await inner.run(rounds.steps, under: path, &frame)
      await inner.context.closeListeners()
      var saved: [String: Value] = [:]
      for name in rounds.steps.flatMap(\.savedNames) { saved[name] = frame.scope[name] }
      return Round(index: index, outcome: outcome, saved: budget.takes(saved) ? saved : [:])
    } catch {
      await inner.context.closeListeners()
      throw error
    }
  }

  /// One list for each name, with an item a round.
  private func collected(_ results: [Round], names: Set<String>) -> [String: Value] {
    var lists: [String: Value] = [:]
    for name in names { lists[name] = .list(results.compactMap { $0.saved[name] }) }
    return lists
  }

  private func summarise(
    _ results: [Round], of count: Int, _ sink: RoundSink, isOutermost: Bool, _ report: inout StepReport
  ) {
    let failures = sink.failures
    report.outcome = results.reduce(StepOutcome.met) { $0.worse($1.outcome) }
    let tally: [String: JSONValue] = [
      "rounds": JSONValue(count), "done": JSONValue(results.count),
      "met": JSONValue(results.count { $0.outcome == .met }),
      "unmet": JSONValue(results.count { $0.outcome == .unmet }),
      "unobserved": JSONValue(results.count { $0.outcome == .unobserved }),
    ]
    report.actual = .object(tally)
    guard !report.outcome.goesOn else {
      // Rounds that were left out are no rounds that went well.
      if results.count < count { report.outcome = .unobserved }
      return
    }
    let first = failures.first { $0.report.outcome == report.outcome } ?? failures.first
    report.reason = Reasons.rounds(results.count { $0.outcome != .met }, of: count, first: first?.report.reason)
    report.expected = ["rounds": JSONValue(count), "met": JSONValue(count)]
    if isOutermost { report.actual = .object(tally.merging(["failures": .array(failures.map(\.json))]) { $1 }) }
  }
}

extension RoundSink.Failure {
  fileprivate var json: JSONValue {
    var members: [String: JSONValue] = [
      "round": .string(round), "step": .string(step), "outcome": .string(report.outcome.rawValue),
    ]
    members["reason"] = report.reason.map { .object($0.byTag.mapValues { .string($0) }) }
    members["expected"] = report.expected
    members["actual"] = report.actual
    return .object(members)
  }
}

extension PlannedStep {
  /// The names that are saved by the step or within it.
  var savedNames: [String] {
    switch self {
    case .call(let call): Array(call.save.keys)
    case .expect(let expect): Array(expect.save.keys)
    case .observe(let observe): observe.save.map { [$0] } ?? []
    case .saml(let saml): Array(saml.save.keys)
    case .repeat(let rounds): rounds.steps.flatMap(\.savedNames)
    case .inParallel(let branches): branches.flatMap { $0.flatMap(\.savedNames) }
    case .watch, .wait, .load, .instruct, .check: []
    }
  }
}

extension StepRunner {
  /// `in-parallel`: all branches to their ends; afterwards everything that they saved and watch is known.
  func perform(_ branches: [[PlannedStep]], at path: String, _ frame: inout Frame) async throws -> StepReport {
    let began = context.now()
    let before = frame
    let results = try await withThrowingTaskGroup(of: (Int, StepOutcome, Frame).self) { group in
      for (index, steps) in branches.enumerated() {
        group.addTask {
          var frame = before
          let outcome = try await self.run(steps, under: "\(path).\(index + 1)", &frame)
          return (index, outcome, frame)
        }
      }
      var results: [(Int, StepOutcome, Frame)] = []
      for try await result in group { results.append(result) }
      return results.sorted { $0.0 < $1.0 }
    }
    var report = StepReport(timing: StepTiming(scheduled: began, end: context.now()))
    for (index, outcome, branch) in results {
      report.outcome = report.outcome.worse(outcome)
      for name in branches[index].flatMap(\.savedNames) { report.saved[name] = branch.scope[name] }
      frame.watches.merge(branch.watches) { $1 }
      if let last = branch.lastCall { frame.lastCall = max(frame.lastCall ?? last, last) }
    }
    if report.outcome != .met { report.reason = Reasons.branch }
    return report
  }
}
