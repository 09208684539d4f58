import Evidence
import JSONValues
import Planning
import SuiteLanguage

/// What a step is recorded to have seen is held against what the plan demands once more, whatever the run said of it:
/// values decide. What is not on the record, or stands there redacted, is believed.
struct DemandRule: AttemptRule {
  func judge(
    _ finding: inout AttemptFinding, of attempt: CaseAttempt, as plannedCase: PlannedCase, in run: RecordedRun?
  ) {
    var scope = Scope()
    for step in attempt.steps {
      // Steps within steps are recorded once for all rounds.
      guard let number = Int(step.path), plannedCase.steps.indices.contains(number - 1) else { continue }
      if step.result.outcome == .met, Self.contradicts(step.result, plannedCase.steps[number - 1], scope) {
        finding.object(.failed, because: .seenOtherwise(path: step.path))
      }
      for (name, json) in step.result.saved ?? [:] where !Redactor.isRedacted(json) { scope[name] = Value(json: json) }
    }
  }

  private static func contradicts(_ result: StepFinished, _ step: PlannedStep, _ scope: Scope) -> Bool {
    switch step {
    case .call(let call) where !call.refused:
      let seen = outputs(of: result, call)
      return call.that.contains { name, matcher in isUnmet(matcher, seen[name], scope) }
    case .observe(let observe): return isUnmet(observe.that, shown(result.actual?["answer"]), scope)
    case .check(let check): return isUnmet(check.that, shown(result.actual?["value"]), scope)
    case .expect(let expect):
      guard expect.forEach == nil else { return (result.actual?["wrong"]?.integerValue ?? 0) > 0 }
      return isUnmet(expect.times, result.actual?["times"]?.integerValue.map { .integer($0) }, scope)
    case .call, .watch, .wait, .repeat, .inParallel, .load, .instruct, .saml: return false
    }
  }

  /// What is known of the outputs: those that were saved, and the amounts.
  private static func outputs(of result: StepFinished, _ call: PlannedStep.Call) -> [String: Value] {
    var found: [String: Value] = [:]
    for observation in result.observed ?? [] { found[observation.name] = value(observation.value) }
    for (name, output) in call.save { found[output] = value(result.saved?[name]) ?? found[output] }
    return found
  }

  /// What is shown as found may be the beginning of a long text.
  private static func shown(_ json: JSONValue?) -> Value? { value(json).flatMap { $0.isShort ? $0 : nil } }

  private static func value(_ json: JSONValue?) -> Value? {
    json.flatMap { Redactor.isRedacted($0) ? nil : Value(json: $0) }
  }

  private static func isUnmet(_ matcher: Matcher, _ value: Value?, _ scope: Scope) -> Bool {
    guard let value else { return false }
    if case .unmet = matcher.evaluate(value, in: scope) { return true }
    return false
  }
}

extension Value {
  /// Whether no text in it is so long that only its beginning may be on the record.
  fileprivate var isShort: Bool {
    switch self {
    case .text(let text): text.utf8.count < 1_000
    case .list(let items): items.allSatisfy(\.isShort)
    default: true
    }
  }
}
