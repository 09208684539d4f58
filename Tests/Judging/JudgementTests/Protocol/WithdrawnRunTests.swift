import Catalogue
import Digests
import Evidence
import Judgement
import Planning
import Quantities
import Testing

/// The buyer's own mistake failed a run, and somebody takes it back.
struct WithdrawnRunTests {
  private func record() throws -> RecordBuilder {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    try record.runCase("positive", in: "r1", .failed)
    try record.startRun("r2")
    try record.runCase("positive", in: "r2", .passed)
    return record
  }

  @Test func `a run that was taken back counts in no verdict, and stays visible`() throws {
    var record = try record()
    #expect(try record.judged().verdict("positive") == .failed)
    try record.takeBack("r1")
    let assessment = try record.judged()
    #expect(assessment.verdict("positive") == .passed)
    #expect(assessment.requirements.first { $0.id == "positive" }?.history.map(\.verdict) == [.passed])
    #expect(assessment.runs.first?.withdrawal?.ground == "fel nyckel i bindningen")
    #expect(assessment.runs.count == 2)
  }

  @Test func `a good run can be taken back as well`() throws {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    try record.runCase("positive", in: "r1", .passed)
    try record.takeBack("r1")
    #expect(try record.judged().verdict("positive") == .notTested)
  }

  @Test func `whoever was taken back too soon can be taken back`() throws {
    var record = try record()
    try record.takeBack("r1")
    let entry = try #require(record.entries.last).seq
    try record.tell("event-withdrawn", ["seq": "\(entry)", "reason": "det var leverantörens fel", "by": "testledaren"])
    #expect(try record.judged().verdict("positive") == .failed)
  }

  @Test func `it is told when it was taken back only afterwards`() throws {
    var record = try record()
    let asked = record.now
    record.now = record.now.advanced(by: .hours(48))
    try record.takeBack("r1", known: asked - TimeSpan(microseconds: 1))
    let assessment = try record.judged(asOf: asked)
    #expect(assessment.verdict("positive") == .passed)
    #expect(assessment.hindsight?.entries.withdrawnCount == 1)
    #expect(assessment.hindsight?.entries.addedCount == 0)
    #expect(assessment.hindsight?.without == .failed)
    let then = try Assessor.assess(
      catalogue: TownCatalogue.compiled, record: RecordView(record.entries, asOf: asked, writtenBy: asked))
    #expect(then.verdict("positive") == .failed)
  }

  @Test func `the penalty of a failed acceptance goes with the run, and what it would have cost can be told`() throws {
    let clause = try PenaltyClause.make("failed", .acceptanceFails(.a), .rate("50 000 kr"))
    let penalty = try PenaltyCase([clause])
    var catalogue = TownCatalogue.compiled
    catalogue.requirements[0].requirement.faultClass = .a
    var record = try record()
    try record.takeBack("r1")
    func owed(_ view: RecordView) throws -> Ore {
      let assessment = try Assessor.assess(catalogue: catalogue, record: view)
      return try PenaltyAssessor.assess(
        contract: penalty.contract, evidence: PenaltyEvidence(assessment: assessment, events: view.events()),
        asOf: record.now
      ).totalNet
    }
    let view = RecordView(record.entries, asOf: record.now)
    #expect(try owed(view) == 0)
    #expect(try owed(view.withWithdrawnRuns) == 5_000_000)
  }
}
