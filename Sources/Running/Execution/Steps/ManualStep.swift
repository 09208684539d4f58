import Catalogue
import Drivers
import Evidence
import JSONValues
import Planning
import Quantities
import SuiteLanguage
import Texts

extension StepRunner {
  /// `instruct`
  func perform(_ instruct: PlannedStep.Instruct, at path: String, _ frame: Frame) async throws -> StepReport {
    let began = context.now()
    let text = try texts(instruct.text, frame.scope)
    guard let answer = try await ask(text, .instruction, at: path, limit: instruct.timeLimit) else {
      throw Reasons.nobodyAnswered
    }
    var report = StepReport(timing: StepTiming(scheduled: began, end: context.now()))
    // What nobody could do shows nothing, whoever is to blame.
    if answer.reply != .yes { report.fail(Reasons.notDone(answer)) }
    report.actual = answer.json
    return report
  }

  /// `observe`
  func perform(_ observe: PlannedStep.Observe, at path: String, _ frame: Frame) async throws -> StepReport {
    let began = context.now()
    let text = try texts(observe.question, frame.scope)
    let answer = try await ask(
      text, .value(observe.answer), at: path, wanted: observe.that, limit: observe.timeLimit)
    guard let answer else { throw Reasons.nobodyAnswered }
    var report = StepReport(timing: StepTiming(scheduled: began, end: context.now()))
    guard let value = answer.value else {
      report.fail(Reasons.notDone(answer))
      report.actual = answer.json
      return report
    }
    report.samples = 1
    report.actual = answer.json
    let result = observe.that.evaluate(value, in: frame.scope)
    if result != .met {
      report.judge(result, of: "answer")
      report.actual = answer.json
    }
    if let name = observe.save { report.saved[name] = value }
    return report
  }

  func texts(_ texts: [String: Expression], _ scope: Scope) throws -> LocalizedText {
    var filled: [String: String] = [:]
    for (tag, text) in texts { filled[tag] = try text.shown(in: InterfaceLanguage(rawValue: tag) ?? .english, scope) }
    return LocalizedText(byTag: filled)
  }

  /// Asks a person; nil where nobody answers in time.
  func ask(
    _ text: LocalizedText, _ kind: ManualQuestion.Kind, at path: String, output: String? = nil,
    wanted: Matcher? = nil, limit: TimeSpan?
  ) async throws -> ManualAnswer? {
    let question = ManualQuestion(
      caseID: context.planned.id, title: context.planned.title,
      requirements: context.shared.requirementsOfCases[context.planned.id] ?? [], step: path, output: output,
      text: text, kind: kind, wanted: wanted)
    guard let limit else { return try await context.shared.desk.answer(question) }
    do {
      return try await withTimeLimit(limit) { try await self.context.shared.desk.answer(question) }
    } catch is TimeLimitReached {
      return nil
    }
  }

  /// `check`
  func perform(_ check: PlannedStep.Check, _ frame: Frame) throws -> StepReport {
    let now = context.now()
    var report = StepReport(timing: StepTiming(scheduled: now, end: now))
    let value = try check.value.evaluate(in: frame.scope)
    report.actual = ["value": value.json]
    let name: String
    if case .variable(let variable) = check.value { name = variable } else { name = "value" }
    report.judge(check.that.evaluate(value, in: frame.scope), of: name)
    report.samples = 1
    return report
  }
}

extension ManualAnswer {
  var json: JSONValue {
    var members: [String: JSONValue] = ["by": .string(by), "at": .string(at.description)]
    members["answer"] = value?.json ?? .string(reply.rawValue)
    members["words"] = words.map { .string($0) }
    members["party"] = party.map { .string($0.rawValue) }
    members["note"] = note.map { .string($0) }
    return .object(members)
  }
}
