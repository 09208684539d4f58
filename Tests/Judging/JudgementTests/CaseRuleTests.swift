import Digests
import Evidence
import Judgement
import Quantities
import Testing

struct CaseRuleTests {
  // MARK: The attempt that counts

  @Test func `a case that was never run is not tested`() throws {
    let assessment = try RecordBuilder.make().judged()
    #expect(assessment.verdict("positive") == .notTested)
    #expect(assessment.reasons("positive") == [.neverRun])
  }

  @Test func `the newer of two versions counts, whichever is better`() throws {
    var record = try RecordBuilder.make()
    try record.startRun("r1", version: "1.0")
    try record.runCase("positive", in: "r1", .failed)
    #expect(try record.judged().verdict("positive") == .failed)
    try record.startRun("r2", version: "1.1")
    try record.runCase("positive", in: "r2", .passed)
    #expect(try record.judged().verdict("positive") == .passed)
    try record.startRun("r3", version: "1.2")
    try record.runCase("positive", in: "r3", .inconclusive)
    #expect(try record.judged().verdict("positive") == .inconclusive)
  }

  @Test func `a second attempt within a run replaces the first`() throws {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    try record.runCase("positive", in: "r1", .inconclusive, attempt: 1)
    try record.runCase("positive", in: "r1", .passed, attempt: 2)
    #expect(try record.judged().verdict("positive") == .passed)
  }

  @Test func `evidence of an earlier wording does not count`() throws {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    try record.runCase("positive", in: "r1", .passed, fingerprint: "older")
    let assessment = try record.judged()
    #expect(assessment.verdict("positive") == .notTested)
    #expect(assessment.reasons("positive").map(\.code) == ["changed-since"])
  }

  @Test func `a newer run of an earlier wording does not hide the run of this one`() throws {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    try record.runCase("positive", in: "r1", .failed)
    try record.startRun("r2")
    try record.runCase("positive", in: "r2", .passed, fingerprint: "older")
    #expect(try record.judged().verdict("positive") == .failed)
  }

  @Test func `an attempt that was begun and not finished decides nothing`() throws {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    try record.append(CaseStarted(run: "r1", case: "positive", fingerprint: "f-positive"))
    try record.step("1", of: "positive", in: "r1", .met)
    let assessment = try record.judged()
    #expect(assessment.verdict("positive") == .notTested)
    #expect(assessment.reasons("positive").map(\.code) == ["unfinished"])
  }

  @Test func `a step that was seen to be unmet fails the case even where the run was killed after it`() throws {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    try record.append(CaseStarted(run: "r1", case: "positive", fingerprint: "f-positive"))
    try record.step("1", of: "positive", in: "r1", .unmet)
    let assessment = try record.judged()
    #expect(assessment.verdict("positive") == .failed)
    #expect(assessment.reasons("positive") == [.stepUnmet(path: "1")])
  }

  @Test func `evidence on another vendor's system does not count`() throws {
    var record = try RecordBuilder.make()
    try record.startRun("r1", vendor: "First")
    try record.runCase("positive", in: "r1", .passed)
    try record.startRun("r2", vendor: "Second")
    try record.runCase("bare", in: "r2", .failed)
    let assessment = try record.judged()
    #expect(assessment.subject?.vendor == "Second")
    #expect(assessment.verdict("positive") == .notTested)
    #expect(assessment.reasons("positive") == [.otherSystem("First Safe")])
  }

  @Test func `evidence on a simulated target does not count for the real one`() throws {
    var record = try RecordBuilder.make()
    try record.startRun("r1", simulated: true)
    try record.runCase("positive", in: "r1", .passed)
    #expect(try record.judged().isSimulated)
    #expect(try record.judged().verdict("positive") == .passed)
    try record.startRun("r2", simulated: false)
    let assessment = try record.judged()
    #expect(!assessment.isSimulated)
    #expect(assessment.verdict("positive") == .notTested)
  }

  @Test func `evidence from an earlier version counts and is marked`() throws {
    var record = try RecordBuilder.make()
    try record.startRun("r1", version: "1.0")
    try record.runCase("positive", in: "r1", .passed)
    try record.startRun("r2", version: "1.1")
    try record.runCase("inside", in: "r2", .passed)
    let assessment = try record.judged()
    let byID = Dictionary(assessment.requirements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    #expect(byID["positive"]?.verdict == .passed)
    #expect(byID["positive"]?.cases.first?.isFromEarlierVersion == true)
    #expect(byID["inside"]?.cases.first?.isFromEarlierVersion == false)
  }

  // MARK: What was observed

  @Test(arguments: [
    (CaseOutcome.passed, StepOutcome.unmet, Verdict.failed),
    (.passed, .unobserved, .inconclusive),
    (.inconclusive, .unmet, .failed),
    (.failed, .met, .failed),
    (.inconclusive, .met, .inconclusive),
    (.failed, .unobserved, .failed),
  ])
  func `steps and run together decide, whichever weighs more`(said: CaseOutcome, seen: StepOutcome, verdict: Verdict)
    throws
  {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    try record.append(CaseStarted(run: "r1", case: "positive", fingerprint: "f-positive"))
    try record.step("1", of: "positive", in: "r1", .met)
    try record.step("2", of: "positive", in: "r1", seen)
    try record.append(
      CaseFinished(run: "r1", case: "positive", attempt: 1, fingerprint: "f-positive", outcome: said))
    #expect(try record.judged().verdict("positive") == verdict)
  }

  @Test func `a case called passed without a step is inconclusive`() throws {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    try record.append(CaseStarted(run: "r1", case: "positive", fingerprint: "f-positive"))
    try record.append(
      CaseFinished(run: "r1", case: "positive", attempt: 1, fingerprint: "f-positive", outcome: .passed))
    let assessment = try record.judged()
    #expect(assessment.verdict("positive") == .inconclusive)
    #expect(assessment.reasons("positive") == [.nothingObserved])
  }

  @Test func `a case called passed with a step skipped is inconclusive`() throws {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    try record.append(CaseStarted(run: "r1", case: "positive", fingerprint: "f-positive"))
    try record.step("2", of: "positive", in: "r1", .met)
    try record.append(
      CaseFinished(run: "r1", case: "positive", attempt: 1, fingerprint: "f-positive", outcome: .passed))
    let assessment = try record.judged()
    #expect(assessment.verdict("positive") == .inconclusive)
    #expect(assessment.reasons("positive") == [.stepsMissing(recorded: 1, planned: 2)])
  }

  @Test func `a repetition of no rounds is inconclusive`() throws {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    try record.append(CaseStarted(run: "r1", case: "positive", fingerprint: "f-positive"))
    try record.step("1", of: "positive", in: "r1", .met, action: .repeat, samples: 0)
    try record.step("2", of: "positive", in: "r1", .met)
    try record.append(
      CaseFinished(run: "r1", case: "positive", attempt: 1, fingerprint: "f-positive", outcome: .passed))
    let assessment = try record.judged()
    #expect(assessment.verdict("positive") == .inconclusive)
    #expect(assessment.reasons("positive") == [.noSamples(path: "1")])
  }

  @Test func `steps inside a step count as that step`() throws {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    try record.append(CaseStarted(run: "r1", case: "positive", fingerprint: "f-positive"))
    try record.step("1.1.1", of: "positive", in: "r1", .met)
    try record.step("1.2.1", of: "positive", in: "r1", .met)
    try record.step("2", of: "positive", in: "r1", .met)
    try record.append(
      CaseFinished(run: "r1", case: "positive", attempt: 1, fingerprint: "f-positive", outcome: .passed))
    #expect(try record.judged().verdict("positive") == .passed)
  }

  // MARK: Controls

  @Test func `a negative case without control is inconclusive, and failed where it fails`() throws {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    try record.runCase("bare", in: "r1", .passed)
    #expect(try record.judged().verdict("bare") == .inconclusive)
    #expect(try record.judged().reasons("bare") == [.controlMissing])
    try record.startRun("r2")
    try record.runCase("bare", in: "r2", .failed)
    #expect(try record.judged().verdict("bare") == .failed)
  }

  @Test func `a negative case that carries its control passes by itself`() throws {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    try record.runCase("inside", in: "r1", .passed)
    #expect(try record.judged().verdict("inside") == .passed)
  }

  @Test(arguments: [
    (CaseOutcome?.some(.passed), Verdict.passed), (.failed, .inconclusive), (.inconclusive, .inconclusive),
    (nil, .inconclusive),
  ])
  func `a negative case counts where its control passed in the same run`(control: CaseOutcome?, verdict: Verdict) throws
  {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    if let control { try record.runCase("positive", in: "r1", control) }
    try record.runCase("negative", in: "r1", .passed)
    #expect(try record.judged().verdict("negative") == verdict)
  }

  @Test func `a control that passed in another run does not help`() throws {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    try record.runCase("positive", in: "r1", .passed)
    try record.startRun("r2")
    try record.runCase("negative", in: "r2", .passed)
    let assessment = try record.judged()
    #expect(assessment.verdict("positive") == .passed)
    #expect(assessment.verdict("negative") == .inconclusive)
    #expect(assessment.reasons("negative") == [.controlNotPassed(control: "positive", verdict: .notTested)])
  }

  @Test func `a control of an earlier wording does not help`() throws {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    try record.runCase("positive", in: "r1", .passed, fingerprint: "older")
    try record.runCase("negative", in: "r1", .passed)
    #expect(try record.judged().verdict("negative") == .inconclusive)
  }
}
