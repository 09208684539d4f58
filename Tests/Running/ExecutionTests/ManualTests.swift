import Catalogue
import Drivers
import Evidence
import Execution
import HostileServer
import JSONValues
import Planning
import Quantities
import SuiteLanguage
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1))) struct ManualTests {
  private struct Desk: ManualDesk {
    let value: Value?
    var reply = ManualReply.yes
    var words: String?

    func answer(_ question: ManualQuestion) async throws -> ManualAnswer? {
      ManualAnswer(
        value: value, reply: reply, words: words, by: "Köparen", note: "Sett",
        at: Instant(secondsSince1970: 1_673_247_600))
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

  private static let instruct = PlannedStep.instruct(.init(text: ["sv": .value(.text("Tryck."))], timeLimit: nil))
  private static let touch = PlanBuilder.call(operation: "thing.touch")
  private static let forbidden = PlanBuilder.call(refused: true, operation: "thing.touch")

  @Test(
    arguments: [
      ("an instruction", instruct, ManualReply.yes, CaseOutcome.passed),
      ("an instruction", instruct, .no, .inconclusive),
      ("an instruction", instruct, .couldNot, .inconclusive),
      ("an operation by hand", touch, .yes, .passed),
      ("an operation by hand", touch, .no, .failed),
      ("an operation by hand", touch, .couldNot, .inconclusive),
      ("an operation that must be refused", forbidden, .yes, .failed),
      ("an operation that must be refused", forbidden, .no, .passed),
      ("an operation that must be refused", forbidden, .couldNot, .inconclusive),
      ("a question", question, .couldNot, .inconclusive),
    ])
  func `no means no, and who could not has seen nothing`(
    _ what: String, _ step: PlannedStep, _ reply: ManualReply, _ outcome: CaseOutcome
  ) async throws {
    let run = TestRun()
    let words = "nej, det gick inte"
    _ = try await run.run(
      PlanBuilder(url: "http://127.0.0.1:1", cases: [PlanBuilder.planned("s/1", [step])]).plan,
      desk: Desk(value: nil, reply: reply, words: words))
    #expect(try run.outcomes == ["s/1": outcome], "\(what)")
    let said = try #require(try run.steps.first?.actual?.objectValue)
    #expect(said["words"] == .string(words))
    #expect(said["by"] == "Köparen")
    #expect(said["at"] == "2023-01-09T07:00:00Z")
    #expect(said["answer"] == .string(reply.rawValue))
  }

  @Test func `an inspection that could not be made is not passed`() async throws {
    let run = TestRun()
    _ = try await run.run(plan, desk: Desk(value: nil, reply: .couldNot, words: "kunde inte komma in"))
    #expect(try run.outcomes == ["inspection:A 1": .inconclusive])
    for case .inspectionAnswered(let answer) in try run.entries {
      #expect(answer.outcome == .couldNot)
      #expect(answer.words == "kunde inte komma in")
    }
  }

  @Test func `a negative case whose control failed is not told as passed`() async throws {
    let told = Mutex<[String: CaseOutcome]>([:])
    let cases = [
      PlanBuilder.planned("s/good", [Self.touch]), PlanBuilder.planned("s/bad", [Self.forbidden], control: "s/good"),
    ]
    let run = TestRun()
    let summary = try await run.run(
      PlanBuilder(url: "http://127.0.0.1:1", cases: cases).plan, desk: Desk(value: nil, reply: .no),
      progress: { event in
        if case .caseFinished(let id, _, let outcome, _) = event { told.withLock { $0[id] = outcome } }
      }
    ).summary
    #expect(told.withLock { $0 } == ["s/good": .failed, "s/bad": .inconclusive])
    #expect(summary?.passed == 0)
    #expect(summary?.inconclusive == 1)
    #expect(try run.outcomes["s/bad"] == .passed)
  }
}
