import Catalogue
import Judgement
import Quantities
import Testing
import Texts

/// What must be claimed in time, what was lowered, and what is kept back.
struct ClaimTests {
  private func late(
    _ claim: ClaimDeadline?, approved: String? = "2023-03-22", _ events: [(String, [String: String])] = []
  ) throws -> PenaltyCase {
    var test = try PenaltyCase(
      [.make("late", .milestoneLate("done"), .rate("10 000 kr", .weeks)).with { $0.claim = claim }],
      milestones: [.due("2023-03-01")])
    if let approved { try test.add("approved", ["milestone": "done", "on": approved]) }
    for (kind, values) in events { try test.add(kind, values) }
    return test
  }

  @Test(arguments: [
    (ClaimDeadline.Start.charge, ["2023-04-02", "2023-04-09", "2023-04-16"]),
    (.monthEnd, ["2023-04-30", "2023-04-30", "2023-04-30"]), (.clockStop, ["2023-04-22", "2023-04-22", "2023-04-22"]),
  ])
  func `a right that is not claimed in time is lost`(start: ClaimDeadline.Start, deadlines: [String]) throws {
    let term = start == .monthEnd ? Term(30, .days) : Term(1, .months)
    let test = try late(ClaimDeadline(within: term, after: start))
    let last = try day(try #require(deadlines.last))
    let inTime = try test.ledger("\(last)")
    #expect(try inTime.clauses[0].lines.map(\.claimBy) == deadlines.map { try day($0) })
    #expect(inTime.clauses[0].lines.last?.lost == 0)
    let after = try test.ledger("\(last.adding(days: 1))")
    #expect(after.clauses[0].net == 0)
    #expect(after.clauses[0].lines.allSatisfy { $0.lost == 1_000_000 })
    let byDay = Dictionary(grouping: deadlines, by: { $0 })
    for (deadline, lines) in byDay {
      #expect(
        try after.findings.contains(.claimLost(clause: "late", by: day(deadline), amount: Ore(lines.count) * 1_000_000))
      )
    }
  }

  @Test func `a running clock has no deadline from its stop`() throws {
    let test = try late(ClaimDeadline(within: Term(1, .months), after: .clockStop), approved: nil)
    let clause = try #require(test.ledger("2024-03-01").clauses.first)
    #expect(clause.lines.allSatisfy { $0.claimBy == nil && $0.lost == 0 })
  }

  @Test func `a claim keeps what arose until then, if it is made in time`() throws {
    let deadline = ClaimDeadline(within: Term(1, .months), after: .charge)
    let claimed = try late(
      deadline, approved: "2023-03-22",
      [("claim-made", ["clause": "late", "on": "2023-03-20", "through": "2023-03-15"])])
    let lines = try claimed.ledger("2023-12-31").clauses[0].lines
    #expect(lines.map(\.isClaimed) == [true, true, false])
    #expect(lines.map(\.net) == [1_000_000, 1_000_000, 0])
    let tooLate = try late(
      deadline, approved: "2023-03-22", [("claim-made", ["clause": "late", "on": "2023-04-03"])])
    #expect(try tooLate.ledger("2023-12-31").clauses[0].lines.map(\.net) == [0, 1_000_000, 1_000_000])
  }

  @Test func `a deadline is told of thirty days before`() throws {
    let test = try late(ClaimDeadline(within: Term(6, .months), after: .clockStop))
    let near = try LedgerFinding.claimDeadlineNear(clause: "late", by: day("2023-09-22"), amount: 3_000_000)
    #expect(try !test.ledger("2023-08-22").findings.contains(near))
    #expect(try test.ledger("2023-08-23").findings.contains(near))
    #expect(try test.ledger("2023-09-22").findings.contains(near))
  }

  @Test func `an adjustment lowers no further than to nothing, and needs a ground`() throws {
    let test = try late(
      nil,
      events: [
        ("25 000 kr", "2023-04-01", "LOU 17 kap. 14 §"), ("10 000 kr", "2023-05-01", nil),
      ])
    let ledger = try test.ledger("2023-12-31")
    #expect(ledger.clauses[0].net == 0)
    #expect(ledger.clauses[0].lines.filter { $0.adjusted > 0 }.map(\.net) == [-2_500_000, -500_000])
    #expect(ledger.clauses[0].gross == 3_000_000)
    #expect(ledger.findings.contains(.waivedWithoutGround(clause: "late", amount: 500_000, entry: 3)))
    #expect(ledger.months.map(\.net) == [3_000_000, -2_500_000, -500_000])
    #expect(try test.ledger("2023-04-30").clauses[0].net == 500_000)
  }

  private func late(_ claim: ClaimDeadline?, events: [(amount: String, on: String, ground: String?)]) throws
    -> PenaltyCase
  {
    try late(
      claim, approved: "2023-03-22",
      events.map { event in
        var values = [
          "clause": "late", "amount": event.amount, "on": event.on, "basis": "förlikning", "by": "nämnden",
        ]
        values["ground"] = event.ground
        return ("adjustment-decided", values)
      })
  }

  @Test func `what is kept back must be allowed, and paid when its time is over`() throws {
    var test = try PenaltyCase([], milestones: [.due("2023-03-01", part: "hub")]) { contract in
      contract.parts = [
        ContractPart(id: "hub", title: LocalizedText(swedish: "Hubb"), price: Money(wholeKronor: 400_000))
      ]
    }
    test.contract.withholdings = [
      Withholding(
        id: "price", title: LocalizedText(swedish: "Pris"), source: ContractSource(document: "main"),
        amount: .undelivered(part: "hub"), from: try day("2023-03-01"), until: .milestone("done", .approved)),
      Withholding(
        id: "share", title: LocalizedText(swedish: "Andel"), source: ContractSource(document: "main"),
        amount: .share(try percent("10 %"), of: .contractSum), from: try day("2023-01-01"), until: .gate("rollout")),
    ]
    try test.add("payment-withheld", ["withholding": "price", "on": "2023-03-05", "amount": "450 000 kr"])
    try test.add("payment-released", ["withholding": "price", "on": "2023-04-05", "amount": "100 000 kr"])
    try test.add("approved", ["milestone": "done", "on": "2023-05-01"])
    let march = try test.ledger("2023-03-31")
    #expect(march.withheld.map(\.allowed) == [40_000_000, 40_000_000])
    #expect(march.withheld.map(\.withheld) == [45_000_000, 0])
    #expect(march.findings == [.withheldTooMuch("price", by: 5_000_000)])
    #expect(try test.ledger("2023-04-30").findings.isEmpty)
    #expect(try test.ledger("2023-02-01").withheld.map(\.allowed) == [0, 40_000_000])
    #expect(try test.ledger("2023-05-01").findings == [.withheldTooMuch("price", by: 35_000_000)])
    let opened = try PenaltyAssessor.assess(
      contract: test.contract,
      evidence: PenaltyEvidence(events: test.log, openedGates: ["rollout": day("2023-02-01")]),
      asOf: Stockholm.start(of: day("2023-02-02")))
    #expect(opened.withheld.last?.allowed == 0)
  }

  @Test func `a full cap, and so many units, open the way to end the contract`() throws {
    var test = try late(nil, approved: nil)
    test.contract.clauses[0].caps = [try .most("30 000 kr")]
    let full = TerminationRule(condition: .capReached(.clause("late")), source: ContractSource(document: "main"))
    let many = TerminationRule(condition: .periods(clause: "late", 2), source: ContractSource(document: "main"))
    test.contract.termination = [full, many]
    let findings = try test.ledger("2023-12-31").findings
    #expect(
      try findings == [
        .capReached(.clause("late"), on: day("2023-03-16")), .terminationOpen(full, since: day("2023-03-16")),
        .terminationOpen(many, since: day("2023-03-09")),
      ])
    #expect(try test.ledger("2023-03-08").findings.isEmpty)
  }
}
