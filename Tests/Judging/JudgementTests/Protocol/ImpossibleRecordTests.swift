import Catalogue
import Evidence
import JSONValues
import Judgement
import Planning
import Quantities
import SuiteLanguage
import Testing

/// A lawyer reads the entries themselves: what they say was seen decides, and not the result that they state.
struct ImpossibleRecordTests {
  /// A step of a case, and what is recorded of it as met.
  struct Seen: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let step: PlannedStep
    let action: StepAction
    var actual: JSONValue?
    var saved: [String: JSONValue]?
    var observed: [Observation]?
    let verdict: Verdict
  }

  private static func call(_ matcher: Matcher, refused: Bool = false) -> PlannedStep {
    .call(
      PlannedStep.Call(
        operation: "hub.read", with: [:], save: ["level": "battery"], that: ["battery": matcher], refused: refused,
        timeLimit: nil))
  }

  private static let least = Matcher.atLeast(.value(.duration(.seconds(48 * 3600))))
  private static let short: JSONValue = ["duration": "10 h"]
  private static let long: JSONValue = ["duration": "48 h"]

  static let table: [Seen] = [
    Seen(
      testDescription: "a saved value that is enough", step: call(least), action: .call, saved: ["level": long],
      verdict: .passed),
    Seen(
      testDescription: "a saved value that is too little", step: call(least), action: .call, saved: ["level": short],
      verdict: .failed),
    Seen(
      testDescription: "an amount that is too little", step: call(least), action: .call,
      observed: [Observation(name: "battery", value: short)], verdict: .failed),
    Seen(
      testDescription: "a redacted value, of which nothing is known", step: call(least), action: .call,
      saved: ["level": ["text": "[redacted:0011223344556677]"]], verdict: .passed),
    Seen(testDescription: "no value", step: call(least), action: .call, verdict: .passed),
    Seen(
      testDescription: "what was to be refused, and gave a value", step: call(least, refused: true), action: .call,
      saved: ["level": short], verdict: .passed),
    Seen(
      testDescription: "an answer that is not the wanted one",
      step: .observe(
        PlannedStep.Observe(
          question: [:], answer: .duration, that: least, save: nil, timeLimit: nil)), action: .observe,
      actual: ["answer": short], verdict: .failed),
    Seen(
      testDescription: "a checked value that is not the wanted one",
      step: .check(PlannedStep.Check(value: .variable("level"), that: least)), action: .check,
      actual: ["value": short], verdict: .failed),
    Seen(
      testDescription: "the beginning of a long text, of which nothing is known",
      step: .check(PlannedStep.Check(value: .variable("page"), that: .contains(.value(.text("the end"))))),
      action: .check, actual: ["value": ["text": .string(String(repeating: "x", count: 1_000) + "…")]],
      verdict: .passed),
    Seen(
      testDescription: "an event too many",
      step: .expect(
        PlannedStep.Expect(
          watch: "alarms", within: .value(.duration(.seconds(1))), that: [:], times: .equals(.value(.integer(1))),
          forEach: nil, save: [:])), action: .expect, actual: ["times": 2], verdict: .failed),
    Seen(
      testDescription: "a receiver who did not get it",
      step: .expect(
        PlannedStep.Expect(
          watch: "alarms", within: .value(.duration(.seconds(1))), that: [:], times: .atLeast(.value(.integer(1))),
          forEach: .init(field: "staff", items: .value(.list([]))), save: [:])), action: .expect,
      actual: ["times": 2, "items": 3, "wrong": 1], verdict: .failed),
  ]

  private static func town(_ step: PlannedStep) -> CompiledCatalogue {
    var town = TownCatalogue.compiled
    let planned = TownCatalogue.plannedCase("positive")
    let check = planned.steps[0]
    town.cases = town.cases.map { $0.id == "positive" ? with($0, [step, check]) : $0 }
    return town
  }

  private static func with(_ planned: PlannedCase, _ steps: [PlannedStep]) -> PlannedCase {
    var planned = planned
    planned.steps = steps
    return planned
  }

  @Test(arguments: table)
  func `what was recorded as met is held against what is demanded`(_ seen: Seen) throws {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    try record.append(CaseStarted(run: "r1", case: "positive", fingerprint: "f-positive", attempt: 1))
    try record.append(
      StepFinished(
        run: "r1", case: "positive", attempt: 1, step: "1", action: seen.action, outcome: .met, actual: seen.actual,
        saved: seen.saved, timing: StepTiming(scheduled: record.now, end: record.now), samples: 1,
        observed: seen.observed))
    try record.step("2", of: "positive", in: "r1", .met)
    try record.append(
      CaseFinished(run: "r1", case: "positive", attempt: 1, fingerprint: "f-positive", outcome: .passed))
    let assessment = try Assessor.assess(
      catalogue: Self.town(seen.step), record: record.entries, asOf: record.now)
    #expect(assessment.verdict("positive") == seen.verdict)
    #expect(assessment.reasons("positive") == (seen.verdict == .failed ? [.seenOtherwise(path: "1")] : []))
  }

  private static let now = PlannedStep.check(
    PlannedStep.Check(value: .variable("sent"), that: .atLeast(.variable("now"))))

  @Test(
    arguments: [
      ("clocks that agree", now, 400, 100, StepOutcome.unmet, Verdict.failed),
      ("a clock that is two minutes ahead", now, 120_000, 100, .unmet, .inconclusive),
      ("a clock that is two minutes behind", now, -120_000, 100, .unmet, .inconclusive),
      ("a pass by a clock that is ahead", now, 120_000, 100, .met, .inconclusive),
      ("an answer that took so long that nothing is known", now, 4_000, 8_000, .unmet, .failed),
      ("what compares no clocks", call(least), 120_000, 100, .unmet, .failed),
    ], [false, true])
  func `a clock that is off spoils what rests on it, and nothing else, also where that is found afterwards`(
    _ trial: (String, PlannedStep, Int64, Int64, StepOutcome, Verdict), isLate: Bool
  ) throws {
    let (what, step, offset, roundTrip, outcome, verdict) = trial
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    let check = ClockChecked(run: "r1", offsetMilliseconds: offset, roundTripMilliseconds: roundTrip)
    if !isLate { try record.append(check) }
    try record.append(CaseStarted(run: "r1", case: "positive", fingerprint: "f-positive", attempt: 1))
    try record.step("1", of: "positive", in: "r1", outcome)
    if outcome == .met { try record.step("2", of: "positive", in: "r1", .met) }
    try record.append(
      CaseFinished(
        run: "r1", case: "positive", attempt: 1, fingerprint: "f-positive", outcome: outcome == .met ? .passed : .failed
      ))
    if isLate { try record.append(check) }
    let assessment = try Assessor.assess(catalogue: Self.town(step), record: record.entries, asOf: record.now)
    #expect(assessment.verdict("positive") == verdict, "\(what)")
    if verdict == .inconclusive {
      #expect(assessment.reasons("positive") == [.clockOff(path: "1", by: TimeSpan(microseconds: offset * 1000))])
    }
  }
}
