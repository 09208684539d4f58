import Catalogue
import Diagnostics
import Drivers
import Foundation
import Planning
import Quantities
import SuiteLanguage
import Testing
import Texts

@Suite struct AnswersTests {
  private static let now = Instant(secondsSince1970: 1_673_247_600)

  private static let plan: Plan = {
    func observe(_ type: ValueType) -> PlannedStep {
      .observe(
        .init(
          question: ["sv": .value(.text("Hur?"))], answer: type, that: .equals(.value(.boolean(true))), save: nil,
          timeLimit: nil))
    }
    func planned(_ id: String, _ kind: VerificationMethod, _ steps: [PlannedStep]) -> PlannedCase {
      PlannedCase(
        id: id, title: ["sv": "Titel"], kind: kind, control: nil, isNegative: false, isControlledWithin: false,
        uses: [:],
        timeLimit: nil, steps: steps, fingerprint: id)
    }
    let cases = [
      planned("inspection:A 1", .inspection, [observe(.boolean)]),
      planned(
        "hand/press", .test,
        [.instruct(.init(text: ["sv": .value(.text("Tryck."))], timeLimit: nil)), observe(.length)]),
      planned(
        "range/outdoors", .test,
        [.repeat(.init(times: nil, each: nil, item: nil, sideBySide: 1, steps: [observe(.length)]))]),
    ]
    let requirement = PlannedRequirement(id: "A 1", obligation: "ska", area: "a", cases: ["inspection:A 1"])
    return Plan(catalogue: "c", requirements: [requirement], cases: cases, binding: .sample(url: "http://h"))
  }()

  private func read(_ yaml: String) throws -> (answers: Answers?, codes: [String]) {
    let path = FileManager.default.temporaryDirectory.appending(path: "answers-\(UUID().uuidString).yaml").path()
    try Data(yaml.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let sink = DiagnosticSink()
    let answers = Answers.read(path, for: Self.plan, now: Self.now, into: sink)
    return (answers, sink.diagnostics.map(\.code))
  }

  private func question(_ id: String, step: String?, _ type: ValueType) -> ManualQuestion {
    ManualQuestion(caseID: id, title: [:], requirements: [], step: step, text: [:], kind: .value(type))
  }

  @Test func `a requirement, a case and a step can be answered`() async throws {
    let (answers, codes) = try read(
      """
      answers:
        "A 1": {answer: yes, by: Köparen, note: Visat, at: 2023-01-02T03:04:05Z}
        range/outdoors: {steps: {"1.1": {answer: 120 m, by: Installatören}}}
      """)
    #expect(codes == [])
    let first = try await answers?.answer(question("inspection:A 1", step: nil, .boolean))
    #expect(
      first
        == ManualAnswer(
          value: .boolean(true), words: "yes", by: "Köparen", note: "Visat",
          at: try Instant.parse("2023-01-02T03:04:05Z")))
    let second = try await answers?.answer(question("range/outdoors", step: "1.1", .length))
    #expect(second?.value == .length(Length(millimetres: 120_000)))
    #expect(second?.at == Self.now)
    #expect(try await answers?.answer(question("range/outdoors", step: "1.2", .length)) == nil)
  }

  @Test(
    arguments: [
      ("answers: {\"A 2\": {answer: yes, by: x}}", "unknown-case"),
      ("answers: {\"A 1\": {answer: maybe, by: x}}", "wrong-type"),
      ("answers: {\"A 1\": {answer: yes}}", "missing-key"),
      ("answers: {\"A 1\": {answer: yes, by: x, at: yesterday}}", "wrong-type"),
      ("answers: {\"A 1\": {answer: yes, by: x, at: 2023-01-09T07:00:01Z}}", "answer-from-the-future"),
      ("answers: {hand/press: {steps: {\"1\": {answer: perhaps, by: x}}}}", "wrong-type"),
      ("answers: {hand/press: {steps: {\"2\": {answer: no, by: x}}}}", "wrong-type"),
      ("answers: {range/outdoors: {steps: {\"9\": {answer: 1 m, by: x}}}}", "unknown-step"),
      ("answers: {range/outdoors: {steps: {\"1.1\": {answer: far, by: x}}}}", "wrong-type"),
    ])
  func `what does not fit the plan is pointed at`(_ yaml: String, _ code: String) throws {
    let (answers, codes) = try read(yaml)
    #expect(answers == nil)
    #expect(codes == [code])
  }

  @Test(
    arguments: [
      ("yes", ManualReply.yes), ("Ja.", .yes), ("klart", .yes), ("no", .no), ("nej, det gick inte", .no), ("Ei", .no),
      ("NEJ – den blinkade bara", .no), ("could not: no key", .couldNot), ("kunde inte komma in", .couldNot),
      ("Couldn’t", .couldNot), ("ei voinut", .couldNot),
    ])
  func `what was done by hand is answered in people's words`(_ words: String, _ reply: ManualReply) async throws {
    let (answers, codes) = try read("answers: {hand/press: {steps: {\"1\": {answer: \"\(words)\", by: Anna}}}}")
    #expect(codes == [])
    let question = ManualQuestion(
      caseID: "hand/press", title: [:], requirements: [], step: "1", text: [:], kind: .instruction)
    let answer = try await answers?.answer(question)
    #expect(answer?.reply == reply)
    #expect(answer?.words == words)
  }

  @Test func `that somebody could not measure is an answer`() async throws {
    let (answers, codes) = try read(
      "answers: {hand/press: {steps: {\"2\": {answer: could not, by: Anna, note: måttband saknas}}}}")
    #expect(codes == [])
    let answer = try await answers?.answer(question("hand/press", step: "2", .length))
    #expect(answer?.reply == .couldNot)
    #expect(answer?.note == "måttband saknas")
  }
}
