import Catalogue
import Judgement
import Quantities
import Testing
import Texts

/// The examples that buyer and vendor can compute on paper.
struct WorkedExamplesTests {
  private func million(effective: String) throws -> PenaltyCase {
    var test = try PenaltyCase(
      [
        .make(
          "late", .milestoneLate("done"), .share("1 %", of: "1 000 000 kr", .weeks),
          caps: [
            PenaltyCap(most: .amount(.share(percent("12 %"), of: .money(money("1 000 000 kr")))), per: .total)
          ])
      ], milestones: [.due("2023-03-01")])
    try test.add("approved", ["milestone": "done", "on": effective])
    return test
  }

  @Test(arguments: [
    ("2023-03-01", "0"), ("2023-03-02", "10000"), ("2023-03-08", "10000"), ("2023-03-09", "20000"),
    ("2023-06-30", "120000"),
  ])
  func `one percent for each commenced seven days, at most twelve`(effective: String, owed: String) throws {
    #expect(try million(effective: effective).net("2023-12-31") == kronor(owed))
  }

  @Test func `the cap is reached with the week that fills it`() throws {
    let ledger = try million(effective: "2023-06-30").ledger("2023-12-31")
    let clause = try #require(ledger.clauses.first)
    #expect(try clause.capReached == day("2023-05-18"))
    #expect(clause.lines.count == 18)
    #expect(clause.gross == 18_000_000)
    #expect(clause.lines.dropFirst(12).allSatisfy { $0.net == 0 && $0.cappedBy == .clause("late") })
    #expect(try ledger.findings.contains(.capReached(.clause("late"), on: day("2023-05-18"))))
  }

  @Test(arguments: [(WeekAnchor.end, "20000"), (.start, "30000")])
  func `week 33 means another day with another anchor`(anchor: WeekAnchor, owed: String) throws {
    let week = try ISOWeek.parse("2023-W33")
    var test = try PenaltyCase(
      [.make("late", .milestoneLate("done"), .rate("10 000 kr", .weeks))],
      milestones: [Milestone(id: "done", title: LocalizedText(swedish: "Klart"), due: .week(week, anchor))])
    try test.add("approved", ["milestone": "done", "on": "2023-08-28"])
    #expect(try test.net("2023-12-31") == kronor(owed))
  }

  @Test(arguments: [
    (ChargedUnit.Counting.completed, "20000"), (.commenced, "30000"), (.proRata, "28571.43"),
  ])
  func `twenty days are two, three or two and six sevenths weeks`(
    counting: ChargedUnit.Counting, owed: String
  ) throws {
    var test = try PenaltyCase(
      [.make("late", .milestoneLate("done"), .rate("10 000 kr", ChargedUnit(counting, .days(7))))],
      milestones: [.due("2023-03-01")])
    try test.add("approved", ["milestone": "done", "on": "2023-03-21"])
    #expect(try test.net("2023-12-31") == kronor(owed))
  }

  @Test func `two weeks of the buyer's delay take two weeks away`() throws {
    var test = try PenaltyCase(
      [.make("late", .milestoneLate("done"), .share("1 %", of: "5 000 000 kr", .weeks))],
      milestones: [.due("2022-08-15")])
    try test.add("approved", ["milestone": "done", "on": "2022-10-10"])
    try test.add("buyers-delay", ["from": "2022-09-05", "to": "2022-09-18", "ground": "protokoll"])
    let ledger = try test.ledger("2022-12-31")
    #expect(ledger.totalGross == 40_000_000)
    #expect(ledger.totalNet == 30_000_000)
    let relief = try #require(ledger.clauses.first?.lines.first { $0.relieved > 0 })
    #expect(relief.gross == 10_000_000 && relief.net == 0 && relief.reliefDays == Rational(14))
    #expect(relief.entries == [2])
    guard case .relief("done", [.buyersDelay], let fewer) = relief.reason else {
      Issue.record("\(relief.reason)")
      return
    }
    #expect(fewer == Rational(2))
  }

  private func availability(units: String?) throws -> Ledger {
    let tiers = [
      PenaltyTier(
        bound: .availabilityBelow(try percent("99.9 %")), amount: .share(try percent("10 %"), of: .monthlyFee("drift"))),
      PenaltyTier(
        bound: .availabilityBelow(try percent("99.5 %")), amount: .share(try percent("25 %"), of: .monthlyFee("drift"))),
    ]
    var test = try PenaltyCase([
      .make("up", .availability(service: "chain", promised: percent("99.9 %")), PenaltyCharge(tiers: tiers))
    ]) { contract in
      contract.services = [ContractService(id: "chain", title: LocalizedText(swedish: "Larmkedja"), units: 3500)]
    }
    test.contract.fees = [MonthlyFee(id: "drift", amount: try money("50 000 kr"))]
    var values = ["service": "chain", "from": "2023-04-12T10:00:00+02:00", "to": "2023-04-12T13:00:00+02:00"]
    values["units"] = units
    try test.add("outage", values)
    return try test.ledger("2023-04-30")
  }

  @Test func `three hours down in April are 99.5833 percent`() throws {
    let ledger = try availability(units: nil)
    #expect(ledger.totalNet == 500_000)
    guard
      case .availability(_, let hours, let down, let achieved, _, let tier, _)? = ledger.clauses[0].lines.first?.reason
    else {
      Issue.record("no line")
      return
    }
    #expect(hours == Rational(720) && down == Rational(3))
    #expect(try achieved.fraction == Rational(717, over: 720) && tier == percent("99.9 %"))
  }

  @Test func `three hours down for a fifth of the units keep the promise`() throws {
    #expect(try availability(units: "700").totalNet == 0)
  }

  @Test(arguments: [(IncidentIdentity.event, Ore(5_000_000), 14), (.rootCause, 1_000_000, 2)])
  func `fourteen lost alarms count each or by their cause`(
    identity: IncidentIdentity, owed: Ore, lines: Int
  ) throws {
    var test = try PenaltyCase([
      .make(
        "lost", .incident(kind: "lost-alarm", oncePer: identity), .rate("5 000 kr"),
        caps: [.most("50 000 kr", per: .month)])
    ])
    for number in 1...14 {
      try test.add(
        "incident",
        [
          "id": "L\(number)", "kind": "lost-alarm", "at": "2023-05-\(number + 10)T08:00:00+02:00",
          "root-cause": number <= 9 ? "sim" : "hub",
        ])
    }
    let clause = try #require(test.ledger("2023-05-31").clauses.first)
    #expect(clause.net == owed)
    #expect(clause.lines.count == lines)
    #expect(Set(clause.lines.flatMap(\.entries)) == Set(1...14))
  }
}
