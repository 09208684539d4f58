import Catalogue
import Evidence
import Judgement
import Quantities
import Testing

struct WaiverTests {
  private let lastDay = CalendarDate(year: 2026, month: 3, day: 31)

  @Test func `a waiver shows as waived, with what lies under it`() throws {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    try record.runCase("positive", in: "r1", .failed)
    try record.waive("positive", until: #require(lastDay))
    let assessment = try record.judged()
    #expect(assessment.standing("positive") == .waived)
    #expect(assessment.verdict("positive") == .failed)
    #expect(assessment.tally(of: .mandatory)[.failed] == 0)
  }

  /// The last day of March 2026 ends in Sweden at 22:00 UTC: summer time has begun.
  @Test(arguments: [("2026-03-31T21:59:59Z", Standing.waived), ("2026-03-31T22:00:00Z", .failed)])
  func `a waiver holds to the end of its last day`(asOf: String, standing: Standing) throws {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    try record.runCase("positive", in: "r1", .failed)
    try record.waive("positive", until: #require(lastDay))
    #expect(try record.judged(asOf: instant(asOf)).standing("positive") == standing)
  }

  @Test func `a waiver that was revoked no longer holds, and held before`() throws {
    var record = try RecordBuilder.make()
    try record.startRun("r1")
    try record.runCase("positive", in: "r1", .failed)
    try record.waive("positive", until: #require(lastDay))
    let between = record.now - .milliseconds(500)
    try record.append(WaiverRevoked(requirement: "positive", reason: "delivered", by: "steering group"))
    #expect(try record.judged(asOf: between).standing("positive") == .waived)
    #expect(try record.judged().standing("positive") == .failed)
  }

  @Test func `a newer waiver replaces the one before`() throws {
    var record = try RecordBuilder.make()
    try record.waive("positive", until: #require(lastDay))
    try record.waive("positive", until: #require(CalendarDate(year: 2026, month: 3, day: 5)))
    #expect(try record.judged().standing("positive") == .waived)
    #expect(try record.judged(asOf: instant("2026-03-10T12:00:00Z")).standing("positive") == .notTested)
  }
}
