import Drivers
import Evidence
import JSONValues
import Planning
import Quantities
import SuiteLanguage
import Texts

extension StepRunner {
  /// `call`
  func perform(_ call: PlannedStep.Call, at path: String, _ frame: inout Frame) async throws -> StepReport {
    let scheduled = context.now()
    var values = frame.scope.builtIns
    for (name, expression) in call.with { values[name] = try expression.evaluate(in: frame.scope) }
    frame.lastCall = scheduled
    var report = StepReport(timing: StepTiming(scheduled: scheduled, end: scheduled))
    let outputs: [String: Value]
    if let instruction = try context.target.instruction(for: call.operation, with: values) {
      let done = try await byHand(call, instruction, at: path)
      report.timing = StepTiming(scheduled: scheduled, end: context.now())
      report.actual = done.said
      if let shortfall = done.shortfall {
        report.fail(shortfall)
        report.actual = done.said
        return report
      }
      outputs = done.outputs
    } else {
      let done = try await context.target.perform(
        call.operation, with: values, isToBeRefused: call.refused, scheduled: scheduled, limit: call.timeLimit)
      report.exchanges = done.exchanges
      report.timing = StepTiming(
        scheduled: scheduled, sent: done.exchanges.first?.timing.sent, firstByte: done.exchanges.last?.timing.firstByte,
        end: done.exchanges.last?.timing.end ?? context.now())
      report.latenciesMicroseconds = [(report.timing.end - scheduled).microseconds]
      report.samples = done.exchanges.count { $0.response != nil }
      if let shortfall = done.shortfall {
        report.fail(shortfall)
        return report
      }
      outputs = done.outputs
    }
    report.observed = Observation.series(outputs, at: context.target.clock?.now ?? report.timing.end)
    if !call.refused { check(outputs, against: call.that, frame.scope, &report) }
    for (name, output) in call.save {
      if let value = outputs[output] { report.saved[name] = value }
    }
    return report
  }

  /// Checks named values, in the order of their names.
  func check(
    _ values: [String: Value], against demands: [String: Matcher], _ scope: Scope, _ report: inout StepReport
  ) {
    for (name, matcher) in demands.sorted(by: { $0.key < $1.key }) {
      let result = matcher.evaluate(values[name], in: scope)
      guard result != .met else { continue }
      report.judge(result, of: name)
      if report.outcome == .unmet { return }
    }
  }

  /// The result of an operation that a person did.
  private struct HandWork {
    var outputs: [String: Value] = [:]
    /// Who said what, and when.
    var said: JSONValue?
    var shortfall: Shortfall?
  }

  private func byHand(
    _ call: PlannedStep.Call, _ instruction: LocalizedText, at path: String
  ) async throws -> HandWork {
    let wanted = context.target.outputs(of: call.operation).sorted { $0.key < $1.key }
    var work = HandWork()
    guard !wanted.isEmpty, !call.refused else {
      guard let answer = try await ask(instruction, .instruction, at: path, limit: call.timeLimit) else {
        throw Reasons.nobodyAnswered
      }
      work.said = answer.json
      work.shortfall = Reasons.shortfall(of: answer, isToBeRefused: call.refused)
      return work
    }
    var gives: [String: JSONValue] = [:]
    for (name, field) in wanted {
      let answer = try await ask(instruction, .value(field.type), at: path, output: name, limit: call.timeLimit)
      if let value = answer?.value {
        work.outputs[name] = value
        gives[name] = value.json
        var said = answer?.json.objectValue ?? [:]
        said["answer"] = nil
        said["words"] = nil
        said["gives"] = .object(gives)
        work.said = .object(said)
      } else if let answer, !field.isOptional || answer.reply == .no {
        work.said = answer.json
        work.shortfall = Reasons.shortfall(of: answer, isToBeRefused: false)
        return work
      } else if !field.isOptional {
        throw Reasons.nobodyAnswered
      }
    }
    return work
  }
}

extension StepReport {
  /// Takes over what a matcher found.
  mutating func judge(_ result: MatchResult, of name: String) {
    switch result {
    case .met: return
    case .unmet(let mismatch):
      outcome = .unmet
      reason = Reasons.otherwise(name, mismatch)
      expected = (try? JSONValue(encoding: mismatch.expected)).map { [name: $0] }
      actual = [name: mismatch.actual?.json ?? .null]
    case .cannotTell(let doubt):
      outcome = outcome.worse(.unobserved)
      reason = Reasons.cannotTell(name)
      actual = (try? JSONValue(encoding: doubt)).map { [name: $0] }
    }
  }
}

extension Observation {
  /// The amounts among values, as points of series.
  static func series(_ values: [String: Value], at instant: Instant?) -> [Observation] {
    values.sorted { $0.key < $1.key }.compactMap { name, value in
      switch value {
      case .integer, .number, .percent, .duration, .length, .money:
        Observation(name: name, value: value.json, at: instant)
      default: nil
      }
    }
  }
}

extension Scope {
  /// The names that every step can use, without those that steps have saved.
  var builtIns: Scope {
    var scope = Scope()
    for name in BuiltInName.allCases { scope[name.rawValue] = self[name.rawValue] }
    return scope
  }
}
