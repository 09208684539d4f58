import Catalogue
import Drivers
import Evidence
import Execution
import HostileServer
import Planning
import Quantities
import SuiteLanguage
import Testing

@Suite(.timeLimit(.minutes(1))) struct ManualTests {
  private struct Desk: ManualDesk {
    let value: Value?

    func answer(_ question: ManualQuestion) async throws -> ManualAnswer? {
      ManualAnswer(value: value, by: "Köparen", note: "Sett", at: Instant(secondsSince1970: 1_673_247_600))
    }
  }

  private static let question = PlannedStep.observe(
    .init(
      question: ["sv": .value(.text("Finns intyget?"))], answer: .boolean, that: .equals(.value(.boolean(true))),
      save: nil, timeLimit: nil))

  private var plan: Plan {
    PlanBuilder(
      url: "http://127.0.0.1:1", cases: [PlanBuilder.planned("inspection:A 1", [Self.question], kind: .inspection)]
    ).plan
  }

  @Test(arguments: [(true, CaseOutcome.passed), (false, .failed)])
  func `an answer is kept with who gave it`(_ answer: Bool, _ outcome: CaseOutcome) async throws {
    let run = TestRun()
    _ = try await run.run(plan, desk: Desk(value: .boolean(answer)))
    #expect(try run.outcomes == ["inspection:A 1": outcome])
    let answers = try run.entries.compactMap { content in
      if case .inspectionAnswered(let body) = content { body } else { nil }
    }
    #expect(answers.map(\.by) == ["Köparen"])
    #expect(answers.map(\.requirement) == ["A 1"])
    #expect(answers.first?.outcome == (answer ? .met : .unmet))
  }

  @Test func `a question that nobody answers is not run`() async throws {
    let run = TestRun()
    let summary = try await run.run(plan).summary
    #expect(summary?.notRun == 1)
    #expect(try run.outcomes.isEmpty)
  }

  @Test func `a step that nobody takes is not seen`() async throws {
    let instruct = PlannedStep.instruct(.init(text: ["sv": .value(.text("Tryck."))], timeLimit: nil))
    let steps: [(String, PlannedStep)] = [
      ("s/hand", PlanBuilder.call(operation: "thing.touch")), ("s/instruct", instruct), ("s/observe", Self.question),
    ]
    let cases = steps.map { PlanBuilder.planned($0.0, [$0.1]) }
    let run = TestRun()
    _ = try await run.run(PlanBuilder(url: "http://127.0.0.1:1", cases: cases).plan)
    #expect(Set(try run.outcomes.values) == [.inconclusive])
    let answered = TestRun()
    _ = try await answered.run(
      PlanBuilder(url: "http://127.0.0.1:1", cases: cases).plan, desk: Desk(value: .boolean(true)))
    #expect(Set(try answered.outcomes.values) == [.passed])
  }
}
