import Catalogue
import Digests
import Evidence
import Judgement
import Planning
import Quantities
import Testing
import Texts

/// Requirements that hang on a fact: decided, not decided, and decided again.
struct FactConditionTests {
  /// `positive` and `extra` are demanded only where vital signs are measured.
  private var catalogue: CompiledCatalogue {
    var catalogue = TownCatalogue.compiled
    for index in catalogue.requirements.indices {
      if ["positive", "extra"].contains(catalogue.requirements[index].requirement.id) {
        catalogue.requirements[index].requirement.appliesWhen = FactCondition(
          fact: "vital-signs-measured", words: "Vitalparametrar mäts")
      }
    }
    return catalogue
  }

  private func record(_ positive: CaseOutcome = .passed) throws -> RecordBuilder {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    for id in TownCatalogue.caseIDs { try record.runCase(id, in: "r1", id == "positive" ? positive : .passed) }
    return record
  }

  private func judged(_ record: RecordBuilder, asOf: Instant? = nil) throws -> Assessment {
    try Hearing.judged(record, by: catalogue, asOf: asOf, under: catalogue)
  }

  @Test(arguments: [CaseOutcome.passed, .failed])
  func `what nobody has decided is inconclusive, whatever was seen`(outcome: CaseOutcome) throws {
    let assessment = try judged(try record(outcome))
    #expect(assessment.standing("positive") == .inconclusive)
    #expect(assessment.verdict("positive") == .inconclusive)
    let requirement = try #require(assessment.requirements.first { $0.id == "positive" })
    #expect(requirement.reasons.map(\.code) == ["condition-undecided"])
    #expect(requirement.history.map(\.standing) == [.inconclusive])
  }

  @Test(arguments: [(CaseOutcome.passed, Standing.passed), (.failed, .failed)])
  func `where the fact holds it is judged as any other`(outcome: CaseOutcome, standing: Standing) throws {
    var record = try record(outcome)
    try record.decide("yes")
    let assessment = try judged(record)
    #expect(assessment.standing("positive") == standing)
    #expect(assessment.requirements.first { $0.id == "positive" }?.reasons == [])
    #expect(
      assessment.requirements.first { $0.id == "positive" }?.history.map(\.standing) == [.inconclusive, standing])
  }

  @Test(arguments: [CaseOutcome.passed, .failed])
  func `where it does not hold it does not apply, and is counted apart`(outcome: CaseOutcome) throws {
    var record = try record(outcome)
    try record.decide("no", why: "Hubben mäter ingenting")
    let assessment = try judged(record)
    let requirement = try #require(assessment.requirements.first { $0.id == "positive" })
    #expect(requirement.standing == .notApplicable)
    #expect(requirement.applicability.decision?.why == "Hubben mäter ingenting")
    #expect(requirement.reasons.map(\.code) == ["does-not-apply"])
    #expect(requirement.history.map(\.standing) == [.inconclusive, .notApplicable])
    let mandatory = assessment.tally(of: .mandatory)
    #expect((mandatory.total, mandatory.applicable, mandatory[.notApplicable]) == (5, 4, 1))
    #expect(assessment.weightedScore == (0, 0))
    // Of those that apply, one has no control.
    #expect(mandatory[.failed] == 0)
  }

  @Test func `the newest decision counts that was known by then`() throws {
    var record = try record()
    let before = record.now - .milliseconds(1)
    try record.decide("no")
    let between = record.now - .milliseconds(1)
    try record.decide("yes")
    #expect(try judged(record, asOf: before).standing("positive") == .inconclusive)
    #expect(try judged(record, asOf: between).standing("positive") == .notApplicable)
    #expect(try judged(record).standing("positive") == .passed)
  }

  @Test func `a decision that was taken back is none`() throws {
    var record = try record()
    try record.decide("yes")
    let seq = try #require(record.entries.last?.seq)
    try record.tell("event-withdrawn", ["seq": "\(seq)", "reason": "fel", "by": "testledaren"])
    #expect(try judged(record).standing("positive") == .inconclusive)
  }

  @Test func `a requirement that failed is not made inapplicable by rewriting it`() throws {
    var record = try record(.failed)
    try record.decide("no")
    // The run was made by a plan without the condition.
    let attacked = try Hearing.judged(record, by: catalogue)
    #expect(attacked.standing("positive") == .failed)
    let loosening = try #require(attacked.requirements.first { $0.id == "positive" }?.loosening)
    #expect(loosening.afterFailure)
    let digest = try #require(loosening.digest)
    try record.agree("positive", String(digest.hex.prefix(16)))
    #expect(try Hearing.judged(record, by: catalogue).standing("positive") == .notApplicable)
  }

  @Test func `where nothing applies nothing is passed`() throws {
    var catalogue = catalogue
    catalogue.requirements.removeAll { $0.requirement.appliesWhen == nil }
    var record = try record()
    try record.decide("no")
    let assessment = try Hearing.judged(record, by: catalogue, under: catalogue)
    #expect(assessment.conclusion == .inconclusive)
  }
}

extension RecordBuilder {
  fileprivate mutating func decide(_ holds: String, why: String = "beslut") throws {
    try tell(
      "fact-decided",
      [
        "fact": "vital-signs-measured", "holds": holds, "on": "2026-03-01", "by": "styrgruppen", "why": why,
      ])
  }
}
