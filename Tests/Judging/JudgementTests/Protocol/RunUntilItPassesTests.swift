import Catalogue
import Digests
import Evidence
import Judgement
import Planning
import Quantities
import Testing

/// The vendor says: the last run passed, so the requirement is met.
struct RunUntilItPassesTests {
  private func tried(_ outcomes: [CaseOutcome], version: String = "1.0") throws -> RecordBuilder {
    var record = try RecordBuilder.make()
    for (index, outcome) in outcomes.enumerated() {
      try record.startRun("r\(index + 1)", version: version)
      try record.runCase("positive", in: "r\(index + 1)", outcome)
    }
    return record
  }

  private func catalogue(counts: CountingRule?) -> CompiledCatalogue {
    var catalogue = TownCatalogue.compiled
    catalogue.catalogue.counts = counts
    return catalogue
  }

  @Test func `the board member asks: how often did you try? four failed, one passed, so it is failed`() throws {
    let assessment = try tried([.failed, .failed, .failed, .failed, .passed]).judged()
    #expect(assessment.verdict("positive") == .failed)
    let tally = try #require(assessment.requirements.first { $0.id == "positive" }?.cases.first?.attempts)
    #expect((tally.passed, tally.failed, tally.decided, tally.version) == (1, 4, 5, "1.0"))
    #expect(tally.isFlaky)
    #expect(assessment.reasons("positive").contains(.flaky(passed: 1, of: 5, version: "1.0")))
  }

  @Test(
    arguments: [
      (nil, [CaseOutcome.failed, .passed], Verdict.failed), (.all, [.failed, .passed], .failed),
      (.all, [.passed, .failed], .failed), (.all, [.passed, .passed], .passed),
      (.all, [.inconclusive, .passed], .passed),
      (.all, [.passed, .inconclusive], .inconclusive), (.first, [.failed, .passed], .failed),
      (.first, [.passed, .failed], .passed), (.first, [.inconclusive, .passed], .passed),
      (.newest, [.failed, .passed], .passed), (.newest, [.passed, .failed], .failed),
    ] as [(CountingRule?, [CaseOutcome], Verdict)])
  func `the rule in the catalogue says which attempt counts`(
    rule: CountingRule?, outcomes: [CaseOutcome], verdict: Verdict
  ) throws {
    let record = try tried(outcomes)
    let assessment = try Assessor.assess(catalogue: catalogue(counts: rule), record: record.entries, asOf: record.now)
    #expect(assessment.verdict("positive") == verdict)
  }

  @Test func `whoever lets the newest count still shows that it is flaky`() throws {
    let record = try tried([.failed, .passed])
    let assessment = try Assessor.assess(
      catalogue: catalogue(counts: .newest), record: record.entries, asOf: record.now)
    #expect(assessment.verdict("positive") == .passed)
    #expect(assessment.requirements.first { $0.id == "positive" }?.isFlaky == true)
  }

  @Test func `a new version is tried anew`() throws {
    var record = try tried([.failed, .failed])
    try record.startRun("r3", version: "1.1")
    try record.runCase("positive", in: "r3", .passed)
    let assessment = try record.judged()
    #expect(assessment.verdict("positive") == .passed)
    #expect(assessment.requirements.first { $0.id == "positive" }?.cases.first?.attempts?.decided == 1)
  }

  @Test func `a demand for three runs takes three on the same version`() throws {
    var catalogue = TownCatalogue.compiled
    catalogue.requirements[0].verifications[0].runs = 3
    for (count, verdict) in [(1, Verdict.inconclusive), (2, .inconclusive), (3, .passed)] {
      let record = try tried(Array(repeating: .passed, count: count))
      let assessment = try Assessor.assess(catalogue: catalogue, record: record.entries, asOf: record.now)
      #expect(assessment.verdict("positive") == verdict)
      if count < 3 { #expect(assessment.reasons("positive") == [.tooFewRuns(done: count, wanted: 3)]) }
    }
  }

  @Test func `an attempt that was begun and not finished is counted`() throws {
    var record = try tried([.passed])
    try record.startRun("r2")
    try record.append(CaseStarted(run: "r2", case: "positive", fingerprint: "f-positive", attempt: 1))
    let tally = try record.judged().requirements.first { $0.id == "positive" }?.cases.first?.attempts
    #expect(tally?.unfinished == 1)
    #expect(try record.judged().runs.last?.ending == .open)
  }

  @Test func `a person's last answer about a document counts, and the answers are counted`() throws {
    var record = try RecordBuilder.make()
    for outcome in [InspectionOutcome.unmet, .met] {
      try record.append(
        InspectionAnswered(
          run: nil, requirement: "paper", case: "inspection:paper", fingerprint: "f-inspection:paper",
          outcome: outcome, by: "buyer", answeredAt: record.now))
    }
    #expect(try record.judged().verdict("paper") == .passed)
  }
}
