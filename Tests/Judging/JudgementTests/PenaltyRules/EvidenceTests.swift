import Catalogue
import Digests
import Evidence
import Judgement
import Planning
import Quantities
import Testing
import Texts

/// Events that contradict each other, and charges that rest on acceptance runs, reports and measurements.
struct EvidenceTests {
  private func problems(_ ledger: Ledger) -> [EventProblem] {
    ledger.findings.compactMap { finding in
      if case .eventNotUnderstood(_, let problem) = finding { problem } else { nil }
    }
  }

  @Test(arguments: [
    (
      "approved", ["milestone": "other", "on": "2023-03-05"],
      EventProblem.unknownName(event: "approved", field: "milestone", name: "other")
    ),
    ("approved", ["milestone": "done", "on": "2023-02-29"], .unreadable(event: "approved", field: "on")),
    ("approved", ["milestone": "done"], .unreadable(event: "approved", field: "on")),
    (
      "taken-into-use", ["milestone": "done", "on": "2023-03-05", "share": "140 %"],
      .unreadable(event: "taken-into-use", field: "share")
    ),
    (
      "outage", ["service": "other", "from": "2023-03-05T10:00:00Z"],
      .unknownName(event: "outage", field: "service", name: "other")
    ),
    (
      "deviation-fixed", ["id": "A7", "at": "2023-03-05"],
      .unknownName(event: "deviation-fixed", field: "id", name: "A7")
    ),
    (
      "claim-made", ["clause": "other", "on": "2023-03-05"],
      .unknownName(event: "claim-made", field: "clause", name: "other")
    ),
    (
      "payment-withheld", ["withholding": "x", "on": "2023-03-05", "amount": "1 kr"],
      .unknownName(event: "payment-withheld", field: "withholding", name: "x")
    ),
    (
      "report-delivered", ["report": "x", "period": "2023-03", "on": "2023-04-05"],
      .unknownName(event: "report-delivered", field: "report", name: "x")
    ),
  ])
  func `an event that cannot be used is named and changes nothing`(
    kind: String, values: [String: String], problem: EventProblem
  ) throws {
    var test = try PenaltyCase(
      [.make("late", .milestoneLate("done"), .rate("1 kr", ChargedUnit(.commenced, .day)))],
      milestones: [.due("2023-03-01")])
    let before = try test.net("2023-03-31")
    try test.add(kind, values)
    #expect(problems(try test.ledger("2023-03-31")) == [problem])
    #expect(try test.net("2023-03-31") == before)
  }

  @Test func `of two approvals the earlier counts, and both orders say so`() throws {
    for days in [["2023-03-10", "2023-03-05"], ["2023-03-05", "2023-03-10"]] {
      var test = try PenaltyCase(
        [.make("late", .milestoneLate("done"), .rate("1 kr", ChargedUnit(.commenced, .day)))],
        milestones: [.due("2023-03-01")])
      for day in days { try test.add("approved", ["milestone": "done", "on": day]) }
      let ledger = try test.ledger("2023-03-31")
      #expect(ledger.totalNet == 400)
      #expect(problems(ledger) == [.contradicted(event: "approved", subject: "done", used: .earliest)])
    }
  }

  @Test func `an approval before the delivery and outages that overlap are named`() throws {
    var test = try PenaltyCase(
      [.make("up", .availability(service: "chain", promised: percent("99 %")), .rate("1 000 kr"))],
      milestones: [.due("2023-03-01")]
    ) { contract in
      contract.services = [ContractService(id: "chain", title: LocalizedText(swedish: "Kedja"), units: 100)]
    }
    try test.add("ready-for-test", ["milestone": "done", "on": "2023-03-10"])
    try test.add("approved", ["milestone": "done", "on": "2023-03-05"])
    try test.add("outage", ["service": "chain", "from": "2023-03-01T10:00:00Z", "to": "2023-03-01T13:00:00Z"])
    try test.add("outage", ["service": "chain", "from": "2023-03-01T12:00:00Z", "units": "500"])
    let found = problems(try test.ledger("2023-04-30"))
    #expect(found.contains(.approvedBeforeDelivery(milestone: "done")))
    #expect(found.contains(.overlappingOutages(service: "chain")))
    #expect(found.contains(.tooManyUnits(service: "chain", units: 500)))
    #expect(try test.net("2023-04-30") == Rational(2_000))
  }

  /// A requirement that somebody answered for in entry 7.
  private func requirement(_ changes: [(String, Standing, Verdict)]) throws -> AssessedRequirement {
    let verdict = changes.last?.2 ?? .notTested
    let answer = CaseAttempt.Answer(
      content: InspectionAnswered(
        requirement: "B3 ID:44", case: "alarm", fingerprint: "f", outcome: .met, by: "tester", answeredAt: .earliest),
      entry: EntryReference(seq: 7, at: .earliest, hash: .zero), attachments: [])
    let attempt = CaseAttempt(
      run: nil, caseID: "alarm", fingerprint: "f", number: 1, startedAt: .earliest, answer: answer)
    return AssessedRequirement(
      requirement: Requirement(
        id: "B3 ID:44", obligation: .mandatory, area: "larm", text: LocalizedText(swedish: "Larm"), faultClass: .a),
      verdict: verdict,
      cases: [
        AssessedCase(
          planned: TownCatalogue.plannedCase("alarm", kind: .inspection), verdict: verdict, reasons: [],
          attempt: attempt, method: .inspection)
      ],
      history: try changes.map {
        StandingChange(at: Stockholm.start(of: try day($0.0)), standing: $0.1, verdict: $0.2)
      })
  }

  @Test func `a requirement that fails costs each time, and the time until it passes`() throws {
    var test = try PenaltyCase([
      .make("fails", .acceptanceFails(.a), .rate("1 000 kr")),
      .make("fix", .fixLate(.a, within: Term(2, .days)), .rate("10 kr", ChargedUnit(.commenced, .day))),
    ])
    test.requirements = [
      try requirement([
        ("2023-03-01", .failed, .failed), ("2023-03-05", .inconclusive, .inconclusive),
        ("2023-03-07", .failed, .failed), ("2023-03-08", .waived, .failed), ("2023-03-11", .passed, .passed),
        ("2023-03-20", .failed, .failed),
      ])
    ]
    let ledger = try test.ledger("2023-03-24")
    // From the 4th through the 10th, since the 11th began with the pass; and from the 23rd on.
    #expect(ledger.clauses.map(\.net) == [300_000, 9_000])
    #expect(ledger.clauses[0].lines.first?.entries == [7])
  }

  @Test func `a milestone may be that a requirement is met and stays so`() throws {
    var test = try PenaltyCase(
      [.make("late", .milestoneLate("done"), .rate("1 kr", ChargedUnit(.commenced, .day)), stops: [])],
      milestones: [
        Milestone(
          id: "done", title: LocalizedText(swedish: "Batteri"), due: .date(try day("2023-03-01")),
          requirement: "B3 ID:44")
      ])
    #expect(try test.net("2023-03-31") == Rational(30))
    test.requirements = [try requirement([("2023-03-11", .passed, .passed)])]
    #expect(try test.net("2023-03-31") == Rational(9))
    test.requirements = [
      try requirement([
        ("2023-03-11", .passed, .passed), ("2023-03-15", .failed, .failed), ("2023-03-21", .passed, .passed),
      ])
    ]
    #expect(try test.net("2023-03-14") == Rational(9))
    #expect(try test.net("2023-03-20") == Rational(19))
    #expect(try test.net("2023-03-31") == Rational(19))
  }

  @Test func `a report costs from the day after it was due until it comes`() throws {
    var test = try PenaltyCase([
      .make("report", .reportLate("monthly"), .rate("100 kr", ChargedUnit(.commenced, .day)))
    ]) { contract in
      contract.begins = (try? day("2023-01-15")) ?? contract.begins
      contract.reports = [
        RecurringReport(
          id: "monthly", title: LocalizedText(swedish: "Rapport"), every: .month, dueWithin: Term(10, .days))
      ]
    }
    try test.add("report-delivered", ["report": "monthly", "period": "2023-02", "on": "2023-03-12"])
    try test.add("report-delivered", ["report": "monthly", "period": "2023-03", "on": "2023-04-10"])
    let clause = try #require(test.ledger("2023-05-13").clauses.first)
    #expect(clause.net == 50_000)
    #expect(clause.clocks.map(\.subject) == ["monthly 2023-02", "monthly 2023-04"])
  }

  @Test func `a month that was not measured costs nothing and is named`() throws {
    var test = try PenaltyCase([
      .make(
        "slow", .slow(measure: "answer", percentile: percent("95 %"), atMost: TimeSpan.parse("30 s")),
        .rate("5 000 kr"))
    ]) { $0.begins = (try? day("2023-01-01")) ?? $0.begins }
    for (month, value, samples) in [("2023-01", "31 s", "900"), ("2023-02", "30 s", "900"), ("2023-03", "90 s", "0")] {
      try test.add(
        "measured",
        [
          "measure": "answer", "month": month, "percentile": "95 %", "value": value, "samples": samples,
          "on": "2023-04-01",
        ])
    }
    let ledger = try test.ledger("2023-04-30")
    #expect(ledger.totalNet == 500_000)
    #expect(
      try ledger.findings == [
        .noSamples(clause: "slow", month: day("2023-03-01")), .noMeasurement(clause: "slow", month: day("2023-04-01")),
      ])
  }

  @Test func `an incident without a cause counts alone and is named`() throws {
    var test = try PenaltyCase([
      .make("lost", .incident(kind: "lost", oncePer: .rootCause), .share("10 %", of: "1 000 kr")).with {
        $0.charge = PenaltyCharge(rate: .share(try percent("10 %"), of: .order))
      }
    ])
    try test.add("incident", ["id": "1", "kind": "lost", "at": "2023-03-01T10:00:00Z", "order-value": "1 000 kr"])
    try test.add("incident", ["id": "2", "kind": "lost", "at": "2023-03-02T10:00:00Z"])
    let ledger = try test.ledger("2023-03-31")
    #expect(ledger.totalNet == 10_000)
    #expect(
      ledger.findings == [
        .incidentWithoutCause(clause: "lost", incident: "1"), .incidentWithoutCause(clause: "lost", incident: "2"),
        .baseUnknown(owner: .clause("lost"), subject: "2"),
      ])
  }

  @Test(arguments: ["99999999999999999999999999999999 kr", "99999999999999999 kr"])
  func `amounts that do not fit are an error and no crash`(amount: String) throws {
    let test = try PenaltyCase(
      [.make("late", .milestoneLate("done"), .rate(amount, ChargedUnit(.commenced, .day)))],
      milestones: [.due("2023-03-01")])
    #expect(throws: QuantityError.self) { _ = try test.ledger("2023-12-31") }
  }

  @Test func `terms and counts at the end of what can be written do not crash`() throws {
    for unit in Term.Unit.allCases {
      let test = try PenaltyCase(
        [
          .make("late", .milestoneLate("done"), .rate("1 kr", ChargedUnit(.commenced, .days(.max)))).with {
            $0.clock.grace = Term(.max, unit)
            $0.caps = [PenaltyCap(most: .periods(.max), per: .total)]
          },
          .make("soon", .milestoneLate("done"), .rate("1 kr", ChargedUnit(.proRata, .days(.max)))),
        ], milestones: [.due("2023-03-01")])
      #expect(try test.ledger("2023-12-31").clauses[0].net == 0)
    }
  }
}
