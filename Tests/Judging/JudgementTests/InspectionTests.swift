import Catalogue
import Evidence
import Judgement
import Quantities
import Testing

struct InspectionTests {
  private func answered(_ outcome: InspectionOutcome, on day: String, run: String? = nil) throws -> RecordBuilder {
    var record = try RecordBuilder.make()
    if let run { try record.startRun(run) }
    try record.append(
      InspectionAnswered(
        run: run, requirement: "paper", case: "inspection:paper", fingerprint: "f-inspection:paper", outcome: outcome,
        by: "buyer", note: "seen", answeredAt: instant(day)))
    return record
  }

  @Test func `an answer outside every run counts`() throws {
    #expect(try answered(.met, on: "2026-02-20T09:00:00Z").judged().verdict("paper") == .passed)
    #expect(try answered(.unmet, on: "2026-02-20T09:00:00Z").judged().verdict("paper") == .failed)
  }

  /// Twelve months from 20 February 2026 are up when 20 February 2027 ends in Sweden, at 23:00 UTC.
  @Test(arguments: [
    ("2027-02-20T22:59:59Z", Verdict.passed), ("2027-02-20T23:00:00Z", .notTested),
  ])
  func `an inspection holds to the end of its last day`(asOf: String, verdict: Verdict) throws {
    let assessment = try answered(.met, on: "2026-02-20T09:00:00Z").judged(asOf: instant(asOf))
    #expect(assessment.verdict("paper") == verdict)
    let day = try #require(CalendarDate(year: 2027, month: 2, day: 20))
    #expect(assessment.reasons("paper") == (verdict == .passed ? [] : [.expired(on: day)]))
  }

  @Test(arguments: [
    ("vendor", "Anna", Verdict.inconclusive), ("", "Leverantörens projektledare", .inconclusive),
    ("buyer", "Anna", .passed), ("", "Upphandlaren", .passed), ("", "Anna", .passed),
    ("independent", "Anna", .inconclusive),
  ])
  func `an answer counts by whom the requirement says`(party: String, by: String, verdict: Verdict) throws {
    var record = try RecordBuilder.make()
    try record.append(
      InspectionAnswered(
        requirement: "paper", case: "inspection:paper", fingerprint: "f-inspection:paper", outcome: .met, by: by,
        answeredAt: instant("2026-02-20T09:00:00Z"), party: party.isEmpty ? nil : party))
    let assessment = try record.judged()
    #expect(assessment.verdict("paper") == verdict)
    #expect(assessment.reasons("paper") == (verdict == .passed ? [] : [.answeredByOther(by, wanted: [.buyer])]))
  }

  @Test func `the vendor's answer does not take the place of the buyer's`() throws {
    var record = try answered(.unmet, on: "2026-02-20T09:00:00Z")
    try record.append(
      InspectionAnswered(
        requirement: "paper", case: "inspection:paper", fingerprint: "f-inspection:paper", outcome: .met, by: "Anna",
        answeredAt: instant("2026-02-21T09:00:00Z"), party: "vendor"))
    let assessment = try record.judged()
    #expect(assessment.verdict("paper") == .failed)
    #expect(assessment.requirements.first { $0.id == "paper" }?.cases.first?.attempts?.answeredByOthers == 1)
  }

  @Test func `time does not mend what was found wrong`() throws {
    let assessment = try answered(.unmet, on: "2026-02-20T09:00:00Z").judged(asOf: instant("2028-01-01T00:00:00Z"))
    #expect(assessment.verdict("paper") == .failed)
    #expect(assessment.reasons("paper") == [.answeredNo(by: "buyer")])
  }

  @Test func `an answer within a run belongs to the case of that run`() throws {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    try record.runCase("inspection:paper", in: "r1", .passed)
    try record.append(
      InspectionAnswered(
        run: "r1", requirement: "paper", case: "inspection:paper", fingerprint: "f-inspection:paper", outcome: .met,
        by: "buyer", answeredAt: instant("2025-01-10T09:00:00Z")))
    let assessment = try record.judged()
    // It was seen in January 2025, though it was recorded in March 2026.
    #expect(assessment.verdict("paper") == .notTested)
    #expect(assessment.requirements.first { $0.id == "paper" }?.cases.first?.attempt?.steps.count == 2)
  }

  @Test func `a newer answer replaces an older one`() throws {
    var record = try answered(.unmet, on: "2026-02-20T09:00:00Z")
    try record.append(
      InspectionAnswered(
        requirement: "paper", case: "inspection:paper", fingerprint: "f-inspection:paper", outcome: .met, by: "buyer",
        answeredAt: instant("2026-02-28T09:00:00Z")))
    #expect(try record.judged().verdict("paper") == .passed)
  }
}
