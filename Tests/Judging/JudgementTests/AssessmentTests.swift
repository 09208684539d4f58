import Catalogue
import Digests
import Evidence
import JSONValues
import Judgement
import Planning
import Quantities
import Testing
import Texts

struct AssessmentTests {
  @Test(arguments: [
    ([Verdict](), Verdict.notTested), ([.passed], .passed), ([.passed, .notTested], .notTested),
    ([.notTested, .inconclusive, .passed], .inconclusive), ([.inconclusive, .failed], .failed),
  ])
  func `what needs all parts is as the part that weighs most`(parts: [Verdict], whole: Verdict) {
    #expect(Verdict.ofAll(parts) == whole)
  }

  /// Runs every case of the town with an outcome, and answers the inspection.
  private func fullRecord(_ outcome: CaseOutcome) throws -> RecordBuilder {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    for id in TownCatalogue.caseIDs where id != "bare" { try record.runCase(id, in: "r1", outcome) }
    return record
  }

  @Test func `one mandatory requirement that is not decided keeps the whole from passing`() throws {
    let record = try fullRecord(.passed)
    #expect(try record.judged().conclusion == .inconclusive)
    #expect(try record.judged().conclusion.exitCode == 3)
  }

  @Test func `all mandatory requirements passed or waived is passed`() throws {
    var record = try fullRecord(.passed)
    try record.waive("bare", until: #require(CalendarDate(year: 2026, month: 12, day: 31)))
    let assessment = try record.judged()
    #expect(assessment.conclusion == .passed)
    #expect(assessment.conclusion.exitCode == 0)
    // When the waiver is over, what lies under it counts again.
    #expect(try record.judged(asOf: instant("2027-01-02T00:00:00Z")).conclusion == .inconclusive)
  }

  @Test func `a failed mandatory requirement fails the whole`() throws {
    let assessment = try fullRecord(.failed).judged()
    #expect(assessment.conclusion == .failed)
    #expect(assessment.conclusion.exitCode == 1)
  }

  @Test func `a failed weighted requirement fails nothing but itself`() throws {
    var record = try fullRecord(.passed)
    try record.waive("bare", until: #require(CalendarDate(year: 2026, month: 12, day: 31)))
    try record.waive("positive", until: #require(CalendarDate(year: 2026, month: 12, day: 31)))
    try record.waive("negative", until: #require(CalendarDate(year: 2026, month: 12, day: 31)))
    try record.startRun("r2")
    try record.runCase("positive", in: "r2", .failed)
    let assessment = try record.judged()
    #expect(assessment.standing("extra") == .failed)
    #expect(assessment.conclusion == .passed)
    #expect(assessment.weightedScore == (0, 10))
  }

  @Test func `a catalogue without requirements is inconclusive`() throws {
    let empty = CompiledCatalogue(
      catalogue: Catalogue(name: "town", title: "Staden", areas: []), requirements: [], cases: [])
    let record = try RecordBuilder.make()
    #expect(try Assessor.assess(catalogue: empty, record: record.entries, asOf: record.now).conclusion == .inconclusive)
  }

  @Test func `a weighted requirement that nothing verifies is not tested`() throws {
    let catalogue = CompiledCatalogue(
      catalogue: Catalogue(name: "town", title: "Staden", areas: [Area(id: "alarm", title: "Larm")]),
      requirements: [TownCatalogue.requirement("wish", area: "alarm", cases: [], weight: 5)], cases: [])
    let record = try RecordBuilder.make()
    let assessment = try Assessor.assess(catalogue: catalogue, record: record.entries, asOf: record.now)
    #expect(assessment.verdict("wish") == .notTested)
    #expect(assessment.requirements.first?.reasons == [.noVerification])
    #expect(assessment.conclusion == .inconclusive)
  }

  @Test(
    arguments: [
      ([], [], Conclusion.inconclusive), ([.passed], [.notTested], .passed), ([.passed], [.failed], .passed),
      ([], [.notTested], .inconclusive), ([], [.passed, .notTested], .inconclusive), ([], [.failed], .inconclusive),
      ([], [.passed, .failed], .inconclusive), ([], [.passed, .waived], .passed), ([.failed], [.passed], .failed),
      ([.notTested], [.passed], .inconclusive),
    ] as [([Standing], [Standing], Conclusion)])
  func `weighted requirements decide only where none is mandatory, and pass only when each does`(
    mandatory: [Standing], weighted: [Standing], conclusion: Conclusion
  ) {
    #expect(Conclusion(Tally(mandatory), weighted: Tally(weighted)) == conclusion)
  }

  @Test func `the matrix counts by area and obligation`() throws {
    let matrix = Matrix(try fullRecord(.passed).judged())
    #expect(matrix.obligations == [.mandatory, .weighted])
    #expect(matrix.rows.map(\.area.id) == ["alarm", "paper"])
    #expect(matrix.rows.first?.cells.map(\.total) == [4, 1])
    #expect(matrix.rows.first?.cells.map(\.gravest) == [.notTested, .passed])
    #expect(matrix.rows.last?.cells.map(\.gravest) == [.passed, nil])
    #expect(matrix.totals.map { $0[.passed] } == [4, 1])
  }

  @Test func `nothing is known before the first entry`() throws {
    let record = try fullRecord(.passed)
    let assessment = try record.judged(asOf: instant("2026-02-28T00:00:00Z"))
    #expect(assessment.requirements.allSatisfy { $0.standing == .notTested })
    #expect(assessment.head == nil)
    #expect(assessment.runs.isEmpty)
  }

  @Test func `an entry of a kind from a later version is passed over`() throws {
    var record = try fullRecord(.passed)
    try record.append(kind: EntryKind(rawValue: "telepathy"), ["run": "r1"])
    #expect(try record.judged().verdict("positive") == .passed)
  }

  @Test func `an entry that lacks something is an error, not a guess`() throws {
    var record = try fullRecord(.passed)
    try record.append(kind: CaseFinished.kind, ["run": "r1"])
    #expect(throws: RecordError.self) { try record.judged() }
  }

  @Test func `history tells when a requirement began to stand otherwise`() throws {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    try record.runCase("positive", in: "r1", .failed)
    try record.append(RunFinished(run: "r1"))
    let firstEnd = record.now - .seconds(1)
    record.now = try instant("2026-03-08T12:00:00Z")
    try record.startRun("r2")
    try record.runCase("positive", in: "r2", .failed)
    try record.append(RunFinished(run: "r2"))
    try record.waive("positive", until: #require(CalendarDate(year: 2026, month: 3, day: 9)))
    record.now = try instant("2026-03-15T12:00:00Z")
    try record.startRun("r3", version: "1.1")
    try record.runCase("positive", in: "r3", .passed)
    try record.append(RunFinished(run: "r3"))
    let history = try #require(record.judged().requirements.first { $0.id == "positive" }?.history)
    #expect(history.map(\.standing) == [.failed, .waived, .failed, .passed])
    #expect(history.map(\.verdict) == [.failed, .failed, .failed, .passed])
    #expect(history.first?.at == firstEnd)
    // The waiver was over when 9 March ended in Sweden.
    #expect(try history[2].at == instant("2026-03-09T23:00:00Z"))
  }
}
