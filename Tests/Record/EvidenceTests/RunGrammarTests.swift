import Digests
import Evidence
import Foundation
import JSONValues
import Quantities
import Testing

/// Entries of a run, and what verification must say about them.
struct ToldRun: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let isPossible: Bool
  let entries: [EntryContent]

  init(_ description: String, isPossible: Bool, _ entries: [EntryContent]) {
    testDescription = description
    self.isPossible = isPossible
    self.entries = entries
  }
}

@Suite struct RunGrammarTests {
  private static let run = EntryContent.runStarted(
    RunStarted(
      run: "r", catalogue: "sample", plan: .zero, binding: "b",
      system: SystemUnderTest(vendor: "v", product: "p", version: "1"), simulated: true, tool: "t"))
  private static let begun = EntryContent.caseStarted(CaseStarted(run: "r", case: "c", fingerprint: "f"))

  private static func step(
    _ outcome: StepOutcome, at step: String = "1", expected: JSONValue? = nil, actual: JSONValue? = nil
  ) -> EntryContent {
    let time = TemporaryRecord.time
    return .stepFinished(
      StepFinished(
        run: "r", case: "c", attempt: 1, step: step, action: .call, outcome: outcome, expected: expected,
        actual: actual, timing: StepTiming(scheduled: time, end: time)))
  }

  private static func end(_ outcome: CaseOutcome) -> EntryContent {
    .caseFinished(CaseFinished(run: "r", case: "c", attempt: 1, fingerprint: "f", outcome: outcome))
  }

  static let runs = [
    ToldRun("an honest run", isPossible: true, [run, begun, step(.met), end(.passed)]),
    ToldRun("a failure", isPossible: true, [run, begun, step(.unmet), end(.failed)]),
    ToldRun(
      "a round that failed inside a step that is met", isPossible: true,
      [
        run, begun, step(.unmet, at: "1.2"), step(.met), end(.passed),
      ]),
    ToldRun("a case that is still running", isPossible: true, [run, begun, step(.met)]),
    ToldRun(
      "met, with what was expected", isPossible: true,
      [
        run, begun, step(.met, expected: ["state": "y"], actual: ["state": "y"]), end(.passed),
      ]),
    ToldRun("no run", isPossible: false, [begun]),
    ToldRun("an outcome without a run", isPossible: false, [end(.passed)]),
    ToldRun("an outcome of what has not begun", isPossible: false, [run, end(.passed)]),
    ToldRun(
      "two outcomes of one attempt", isPossible: false,
      [
        run, begun, step(.unmet), end(.failed), end(.passed),
      ]),
    ToldRun("a step after the outcome", isPossible: false, [run, begun, step(.met), end(.passed), step(.unmet)]),
    ToldRun("one attempt begun twice", isPossible: false, [run, begun, begun]),
    ToldRun("one run begun twice", isPossible: false, [run, run]),
    ToldRun("passed with a step that was not met", isPossible: false, [run, begun, step(.unmet), end(.passed)]),
    ToldRun("passed with a step that saw nothing", isPossible: false, [run, begun, step(.unobserved), end(.passed)]),
    ToldRun(
      "met, though expected y and actual n", isPossible: false,
      [
        run, begun, step(.met, expected: ["state": "y"], actual: ["state": "n"]), end(.passed),
      ]),
    ToldRun(
      "met, though it should equal y and was n", isPossible: false,
      [
        run, begun, step(.met, expected: ["state": ["equals": "y"]], actual: ["state": "n"]), end(.passed),
      ]),
  ]

  @Test(arguments: runs) func `what no run writes is found by verification`(told: ToldRun) async throws {
    let record = TemporaryRecord()
    let writer = try record.open()
    for content in told.entries {
      switch content {
      case .runStarted(let body): try await writer.append(body)
      case .caseStarted(let body): try await writer.append(body)
      case .stepFinished(let body): try await writer.append(body)
      case .caseFinished(let body): try await writer.append(body)
      default: Issue.record("not written by this test: \(content)")
      }
    }
    await writer.close()
    let problems = RecordVerification.verify(record.directory).problems.map(\.kind)
    #expect(problems.allSatisfy { $0 == .runImpossible })
    #expect(problems.isEmpty == told.isPossible)
  }

  @Test func `an entry from a time that is to come is noted`() async throws {
    let record = TemporaryRecord()
    try await record.fill(1)
    let before = TemporaryRecord.time - .hours(1)
    #expect(RecordVerification.verify(record.directory, now: before).notes.map(\.kind) == [.timeAhead])
    #expect(RecordVerification.verify(record.directory, now: TemporaryRecord.time).findings.isEmpty)
  }

  @Test func `a hash from the minutes is compared with the entry that it names`() async throws {
    let record = TemporaryRecord()
    try await record.fill(3)
    let noted = try RecordReader.entries(in: record.directory)[1].reference
    func problems(_ expected: ExpectedEntry?) throws -> [Finding.Kind] {
      RecordVerification.verify(record.directory, expecting: [try #require(expected)]).problems.map(\.kind)
    }
    #expect(try problems(ExpectedEntry("2:\(noted.hash)")).isEmpty)
    #expect(try problems(ExpectedEntry("3:\(noted.hash)")) == [.notAsExpected])
    #expect(try problems(ExpectedEntry("9:\(noted.hash)")) == [.notAsExpected])
    #expect(ExpectedEntry("2") == nil)
    #expect(ExpectedEntry("0:\(noted.hash)") == nil)
    #expect(ExpectedEntry("2:abc") == nil)
  }

  @Test func `a record that was emptied is told from one that has not begun`() async throws {
    let record = TemporaryRecord()
    try await record.fill(1)
    try record.write([], to: record.log)
    try FileManager.default.removeItem(atPath: record.head)
    #expect(VerifiedRecord.exists(record.directory))
    #expect(RecordVerification.verify(record.directory).problems.map(\.kind) == [.removed])
    #expect(throws: RecordError.self) { try record.open() }
    let unbegun = TemporaryRecord()
    try FileManager.default.createDirectory(atPath: unbegun.directory, withIntermediateDirectories: true)
    try unbegun.write(Array("{\"at\":".utf8), to: unbegun.log)
    #expect(!VerifiedRecord.exists(unbegun.directory))
    let writer = try unbegun.open()
    try await writer.append(RunFinished(run: "r"))
    await writer.close()
    #expect(RecordVerification.verify(unbegun.directory).findings.isEmpty)
  }

  @Test(arguments: ["record.jsonl", "head.json", "attachment"], ["pipe", "link", "device"])
  func `a pipe, a link or a device in a record is refused and not opened`(part: String, what: String) async throws {
    let record = TemporaryRecord()
    try await record.fill(1)
    let path = part == "attachment" ? try record.attachmentPath(ofLine: 2) : record.directory + "/" + part
    let aside = record.directory + "-aside"
    defer { try? FileManager.default.removeItem(atPath: aside) }
    try FileManager.default.moveItem(atPath: path, toPath: aside)
    switch what {
    case "pipe": #expect(mkfifo(path, 0o644) == 0)
    case "link": try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: aside)
    default: try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/dev/zero")
    }
    #expect(!RecordVerification.verify(record.directory).isIntact)
    #expect(throws: RecordError.self) { try VerifiedRecord.read(record.directory) }
  }
}
