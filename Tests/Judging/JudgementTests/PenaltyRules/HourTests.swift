import Catalogue
import Judgement
import Quantities
import Testing
import Texts

/// Hours are real hours, whatever the clock on the wall does.
struct HourTests {
  private func outage(
    _ counting: ChargedUnit.Counting, _ from: String, _ to: String, relief: [(String, String)] = [],
    oneOff: String? = nil
  ) throws -> ClauseLedger {
    var charge = try PenaltyCharge.rate("600 kr", ChargedUnit(counting, .hour))
    charge.oneOff = try oneOff.map { .money(try money($0)) }
    var test = try PenaltyCase([.make("down", .outage(service: "chain"), charge)]) { contract in
      contract.services = [ContractService(id: "chain", title: LocalizedText(swedish: "Kedja"), units: 100)]
    }
    try test.add("outage", ["service": "chain", "from": from, "to": to])
    for (from, to) in relief { try test.add("buyers-delay", ["from": from, "to": to, "ground": "protokoll"]) }
    return try #require(test.ledger("2024-12-31").clauses.first)
  }

  @Test(arguments: [
    // The night that is an hour short, the one that is an hour long, and one without change.
    ("2023-03-26T01:00:00+01:00", "2023-03-26T04:00:00+02:00", "2"),
    ("2023-10-29T01:00:00+02:00", "2023-10-29T04:00:00+01:00", "4"),
    ("2023-06-01T01:00:00+02:00", "2023-06-01T04:00:00+02:00", "3"),
    ("2023-10-28T12:00:00+02:00", "2023-10-29T12:00:00+01:00", "25"),
  ])
  func `an outage across daylight saving lasts its real hours`(from: String, to: String, hours: String) throws {
    let clause = try outage(.commenced, from, to)
    #expect(try clause.lines.map(\.units) == [kronor(hours)])
    #expect(try Rational(clause.net) == kronor(hours).multiplied(by: Rational(60_000)))
  }

  @Test(arguments: [(ChargedUnit.Counting.commenced, Ore(180_000)), (.completed, 120_000), (.proRata, 150_000)])
  func `two hours and a half count as the clause says`(counting: ChargedUnit.Counting, owed: Ore) throws {
    #expect(try outage(counting, "2023-06-01T01:00:00+02:00", "2023-06-01T03:30:00+02:00").net == owed)
  }

  @Test func `relief takes its real time, and the one-off amount where nothing is left`() throws {
    let (from, to) = ("2023-06-01T01:00:00+02:00", "2023-06-01T05:00:00+02:00")
    let part = try outage(
      .commenced, from, to,
      relief: [
        ("2023-06-01T02:00:00+02:00", "2023-06-01T03:30:00+02:00"),
        ("2023-06-01T03:00:00+02:00", "2023-06-01T04:00:00+02:00"),
      ], oneOff: "1 000 kr")
    #expect(part.net == 220_000 && part.gross == 340_000)
    let all = try outage(.commenced, from, to, relief: [("2023-05-31", "2023-06-01")], oneOff: "1 000 kr")
    #expect(all.net == 0 && all.gross == 340_000)
  }

  @Test func `an outage that is charged once is charged though it is over within the day`() throws {
    var test = try PenaltyCase([
      .make("down", .outage(service: "chain"), PenaltyCharge(oneOff: .money(money("10 000 kr"))))
    ]) { contract in
      contract.services = [ContractService(id: "chain", title: LocalizedText(swedish: "Kedja"), units: 100)]
    }
    try test.add(
      "outage", ["service": "chain", "from": "2023-06-01T10:00:00+02:00", "to": "2023-06-01T11:00:00+02:00"])
    #expect(try test.net("2023-06-30") == Rational(10_000))
  }

  @Test func `hours of an outage over the end of a month stand in two lines`() throws {
    let clause = try outage(.commenced, "2023-05-31T22:00:00+02:00", "2023-06-01T03:00:00+02:00")
    #expect(clause.lines.map(\.units) == [Rational(2), Rational(3)])
    #expect(try clause.lines.map(\.arose) == [day("2023-05-31"), day("2023-06-01")])
  }

  private func fix(_ starts: PenaltyClock.Start, fixed: String?) throws -> Rational {
    var test = try PenaltyCase([
      .make("fix", .fixLate(.a, within: Term(24, .hours)), .rate("100 kr", ChargedUnit(.commenced, .hour))).with {
        $0.clock.starts = starts
      }
    ])
    try test.add(
      "deviation-reported",
      ["id": "A1", "at": "2023-10-28T12:00:00+02:00", "fault-class": "A", "what": "larm går inte fram"])
    if let fixed { try test.add("deviation-fixed", ["id": "A1", "at": fixed]) }
    return try test.net("2023-10-30")
  }

  @Test func `a fix has its real hours, and costs from then or from the report`() throws {
    // 24 hours after noon of the day before the long night is eleven in the morning.
    #expect(try fix(.dayAfterDue, fixed: "2023-10-29T11:00:00+01:00") == .zero)
    #expect(try fix(.dayAfterDue, fixed: "2023-10-29T12:00:00+01:00") == Rational(100))
    #expect(try fix(.faultReport, fixed: "2023-10-29T11:00:00+01:00") == .zero)
    #expect(try fix(.faultReport, fixed: "2023-10-29T12:00:00+01:00") == Rational(2_500))
    #expect(try fix(.dayAfterDue, fixed: nil) == Rational(3_700))
  }
}
