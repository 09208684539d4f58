import Catalogue
import Digests
import Evidence
import Judgement
import Quantities
import Reporting
import Texts

/// A ledger with a line of every reason and a finding of every kind. It is put together by hand, so its parts need not
/// follow from each other; every line adds up.
enum SampleLedger {
  static func make(simulated: Bool = false, assumed: [String] = []) throws -> LedgerReport {
    let contract = try SampleContract.make()
    let clauses = try self.clauses(contract)
    var ledger = Ledger(
      contract: contract, asOf: Stockholm.end(of: try day("2022-11-30")) - TimeSpan(microseconds: 1), clauses: clauses,
      groups: try contract.groups.map { group in
        GroupLedger(
          group: group, caps: try group.id == "delays" ? [delaysCap()] : [],
          net: clauses.filter { $0.clause.group == group.id }.reduce(0) { $0 + $1.net })
      },
      caps: [try contractCap()], months: try months(clauses),
      withheld: contract.withholdings.map {
        WithheldStatus(rule: $0, allowed: 500_000_000, withheld: 510_000_000, entries: [31, 32])
      },
      findings: try findings(contract), assumed: assumed, isSimulated: simulated,
      totalGross: clauses.reduce(0) { $0 + $1.gross }, totalNet: clauses.reduce(0) { $0 + $1.net })
    ledger.ownMilestones = try contract.milestones.filter { $0.owner == .buyer }.map { milestone in
      OwnMilestone(
        milestone: milestone, due: try day("2022-10-31"), reached: try day("2022-11-14"), daysLate: 14, entries: [33])
    }
    return LedgerReport(
      ledger, catalogueTitle: "Trygghetssystem",
      buyer: SampleContract.text("Borås Stad", en: "City of Borås", fi: "Boråsin kaupunki"),
      head: EntryReference(
        seq: 57, at: ledger.asOf, hash: try SHA256Digest.hash(Array("head".utf8))), entryCount: 57)
  }

  private static func day(_ text: String) throws -> CalendarDate { try CalendarDate.parse(text) }

  private static func days(_ first: String, _ last: String) throws -> (EventTime, EventTime) {
    (.day(try day(first)), .day(try day(last)))
  }

  // MARK: Caps

  private static func ownCap(reached: CalendarDate? = nil, used: Ore) -> CapStatus {
    CapStatus(
      owner: .clause("late-it-system"),
      cap: PenaltyCap(most: .amount(.money(SampleContract.kronor(120_000))), per: .total), limit: 12_000_000,
      used: used,
      reached: reached)
  }

  private static func delaysCap() throws -> CapStatus {
    CapStatus(
      owner: .group("delays"),
      cap: PenaltyCap(most: .amount(.share(try SampleContract.percent("15 %"), of: .contractSum)), per: .total),
      limit: 1_950_000_000, used: 12_000_000)
  }

  private static func contractCap() throws -> CapStatus {
    CapStatus(
      owner: .contract, cap: PenaltyCap(most: .amount(.money(SampleContract.kronor(400_000))), per: .total),
      limit: 40_000_000, used: 25_700_000, willBeReached: try day("2023-02-14"))
  }

  private static func months(_ clauses: [ClauseLedger]) throws -> [MonthTotal] {
    try ["2022-08-01", "2022-09-01", "2022-10-01", "2022-11-01"].map { text in
      let first = try day(text)
      let lines = clauses.flatMap(\.lines).filter { $0.arose.month == first.month }
      return MonthTotal(
        month: first, gross: lines.reduce(0) { $0 + $1.gross }, net: lines.reduce(0) { $0 + $1.net })
    }
  }

  // MARK: Findings

  private static func findings(_ contract: Contract) throws -> [LedgerFinding] {
    let rules = contract.termination
    return [
      .capReached(.clause("late-it-system"), on: try day("2022-09-20")),
      .terminationOpen(rules[0], since: try day("2022-09-20")),
      .terminationOpen(rules[1], since: try day("2022-11-07")),
      .claimDeadlineNear(clause: "late-it-system", by: try day("2022-12-20"), amount: 2_000_000),
      .claimLost(clause: "late-it-system", by: try day("2022-11-01"), amount: 4_500_000),
      .waivedWithoutGround(clause: "late-it-system", amount: 3_000_000, entry: 44),
      .waivedWithoutGround(clause: "down", amount: 100, entry: nil),
      .withheldTooMuch("undelivered", by: 10_000_000),
      .noNotice(clause: "late-mending", subject: "avvikelse-7"),
      .noDecision(clause: "late-it-system", subject: "it-system-approved"),
      .noMeasurement(clause: "slow-answers", month: try day("2022-10-01")),
      .noSamples(clause: "slow-answers", month: try day("2022-11-01")),
      .incidentWithoutCause(clause: "lost-alarms", incident: "h-3"),
      .baseUnknown(owner: .clause("lost-alarms"), subject: "hub"),
      .eventNotUnderstood(entry: nil, problem: .namesNothing(event: "notice-given")),
    ] + problems.map { .eventNotUnderstood(entry: 50, problem: $0) }
  }

  private static let problems: [EventProblem] = [
    .unreadable(event: "approved", field: "on"),
    .unknownName(event: "approved", field: "milestone", name: "it-sistem"),
    .endsBeforeItBegins(event: "outage", subject: "alarm-chain"),
    .effectAfterDecision(milestone: "it-system-approved"), .approvedBeforeDelivery(milestone: "it-system-approved"),
    .overlappingOutages(service: "alarm-chain"), .tooManyUnits(service: "alarm-chain", units: 4000),
    .contradicted(event: "measured", subject: "alarm-answered", used: .first),
    .contradicted(event: "approved", subject: "it-system-approved", used: .earliest),
    .contradicted(event: "order-placed", subject: "it-system-approved", used: .smallest),
    .releasedTooMuch(withholding: "undelivered"), .noAmount(withholding: "undelivered"),
  ]

  // MARK: Clauses

  private static func clauses(_ contract: Contract) throws -> [ClauseLedger] {
    let lines = try [
      "late-it-system": itSystem(), "late-low-battery": lowBattery(), "late-mending": mending(),
      "late-report": report(), "availability": availability(), "down": down(), "slow-answers": slow(),
      "lost-alarms": lostAlarms(), "acceptance-failed": acceptance(),
    ]
    return try contract.clauses.map { clause in
      let own = lines[clause.id] ?? []
      return ClauseLedger(
        clause: clause, lines: LedgerLines(own), clocks: try clocks(clause.id), caps: try caps(clause.id),
        gross: own.reduce(0) { $0 + $1.gross }, net: own.reduce(0) { $0 + $1.net })
    }
  }

  private static func caps(_ clause: String) throws -> [CapStatus] {
    switch clause {
    case "late-it-system":
      return [ownCap(reached: try day("2022-09-20"), used: 12_000_000), try delaysCap(), try contractCap()]
    case "late-low-battery":
      return [
        CapStatus(
          owner: .clause(clause), cap: PenaltyCap(most: .periods(12), per: .total), limit: 12, used: 3),
        try contractCap(),
      ]
    case "late-mending":
      return [
        CapStatus(
          owner: .clause(clause),
          cap: PenaltyCap(most: .amount(.money(SampleContract.kronor(50_000))), per: .month), limit: 5_000_000,
          used: 0, reached: try day("2022-10-30")),
        CapStatus(
          owner: .clause(clause),
          cap: PenaltyCap(most: .amount(.money(SampleContract.kronor(200_000))), per: .year), limit: 20_000_000,
          used: 5_000_000), try contractCap(),
      ]
    default: return [try contractCap()]
    }
  }

  private static func clocks(_ clause: String) throws -> [ClauseClock] {
    switch clause {
    case "late-it-system":
      return [
        ClauseClock(
          subject: "it-system-approved", due: Stockholm.end(of: try day("2022-08-15")),
          state: .stopped(.approvedWithEffect, on: try day("2022-09-28")), entries: [12])
      ]
    case "late-low-battery":
      return [
        ClauseClock(subject: "low-battery", due: Stockholm.end(of: try day("2022-09-01")), state: .running),
        ClauseClock(
          subject: "low-battery", due: Stockholm.end(of: try day("2022-09-01")),
          state: .terminated(on: try day("2022-11-20"))),
      ]
    case "late-mending":
      return [
        ClauseClock(
          subject: "avvikelse-7", due: try Instant.parse("2022-10-29T21:30:00Z"),
          state: .ended(at: try Instant.parse("2022-10-30T02:45:00Z")), entries: [40, 41]),
        ClauseClock(subject: "avvikelse-8", due: try Instant.parse("2022-12-01T09:00:00Z"), state: .notDue),
        ClauseClock(subject: "avvikelse-9", due: nil, state: .notDue),
        ClauseClock(subject: "avvikelse-10", due: nil, state: .running),
      ]
    default: return []
    }
  }

  private static let week = ChargedUnit(.commenced, .days(7))

  private static func itSystem() throws -> [LedgerLine] {
    let amount = AmountReason(
      share: try SampleContract.percent("1 %"), base: SampleContract.kronor(5_000_000),
      each: SampleContract.kronor(50_000))
    let inUse = AmountReason(
      share: amount.share, base: amount.base, each: amount.each, unusedShare: try SampleContract.percent("60 %"))
    func period(_ ordinal: Int, _ counted: Int, _ reason: AmountReason) -> LineReason {
      .period(
        subject: "it-system-approved", ordinal: ordinal, unit: week, counted: Rational(counted), amount: reason)
    }
    let first = try days("2022-08-16", "2022-08-22")
    let second = try days("2022-08-23", "2022-08-29")
    let third = try days("2022-08-30", "2022-09-19")
    let fourth = try days("2022-09-20", "2022-09-26")
    let fifth = try days("2022-09-27", "2022-09-28")
    return [
      LedgerLine(
        from: first.0, to: first.1, arose: try day("2022-08-16"), units: .one, gross: 5_000_000, stacked: 500_000,
        lost: 4_500_000, net: 0, claimBy: try day("2022-11-01"), reason: period(1, 7, amount), entries: [3, 12]),
      LedgerLine(
        from: second.0, to: second.1, arose: try day("2022-08-23"), units: .one, gross: 5_000_000, net: 5_000_000,
        claimBy: try day("2023-02-23"), isClaimed: true, reason: period(2, 7, amount), entries: [12]),
      LedgerLine(
        from: third.0, to: third.1, arose: try day("2022-08-30"), units: .one, gross: 3_000_000,
        reliefDays: Rational(14), net: 3_000_000, claimBy: try day("2023-02-28"), reason: period(3, 7, inUse),
        entries: [12, 14]),
      LedgerLine(
        from: third.0, to: third.1, arose: try day("2022-08-30"), units: .zero, gross: 10_000_000,
        reliefDays: Rational(14), relieved: 10_000_000, net: 0,
        reason: .relief(
          subject: "it-system-approved", kinds: [.buyersDelay, .forceMajeure, .agreedChange, .maintenanceWindow],
          unitsFewer: Rational(2)), entries: [14]),
      LedgerLine(
        from: fourth.0, to: fourth.1, arose: try day("2022-09-20"), units: .one, gross: 5_000_000, capped: 4_500_000,
        cuts: [CapCut(owner: .clause("late-it-system"), amount: 4_500_000)], net: 500_000, reason: period(4, 7, amount),
        entries: [12]),
      LedgerLine(
        from: fifth.0, to: fifth.1, arose: try day("2022-09-27"), units: .one, gross: 5_000_000, capped: 5_000_000,
        cuts: [CapCut(owner: .contract, amount: 5_000_000)], net: 0, reason: period(5, 2, amount), entries: [12]),
      LedgerLine(
        from: .day(try day("2022-10-12")), to: .day(try day("2022-10-12")), arose: try day("2022-10-12"), units: .zero,
        gross: 0, adjusted: 3_000_000, net: -3_000_000,
        reason: .adjustment(basis: "Överenskommelse vid möte.", by: "Förvaltningschefen", ground: nil), entries: [44]),
      LedgerLine(
        from: .day(try day("2022-10-13")), to: .day(try day("2022-10-13")), arose: try day("2022-10-13"), units: .zero,
        gross: 0, adjusted: 0, net: 0,
        reason: .adjustment(basis: "Samma möte", by: "Nämnden", ground: "Mindre än 10 % av värdet."), entries: [45]),
    ]
  }

  private static func lowBattery() throws -> [LedgerLine] {
    let amount = AmountReason(each: SampleContract.kronor(10_000))
    let per = ChargedUnit(.proRata, .isoWeek)
    let first = try days("2022-09-02", "2022-09-04")
    let second = try days("2022-09-05", "2022-09-11")
    return [
      LedgerLine(
        from: first.0, to: first.0, arose: try day("2022-09-02"), units: .zero, gross: 1_000_000, stacked: 1_000_000,
        net: 0, reason: .oneOff(subject: "low-battery", amount: amount)),
      LedgerLine(
        from: first.0, to: first.1, arose: try day("2022-09-04"), units: try Rational(3, over: 7), gross: 428_571,
        net: 428_571,
        reason: .period(subject: "low-battery", ordinal: 1, unit: per, counted: Rational(3), amount: amount)),
      LedgerLine(
        from: second.0, to: second.1, arose: try day("2022-09-11"), units: .one, gross: 1_000_000, net: 1_000_000,
        reason: .period(subject: "low-battery", ordinal: 2, unit: per, counted: Rational(7), amount: amount)),
    ]
  }

  private static func mending() throws -> [LedgerLine] {
    [
      LedgerLine(
        from: .instant(try Instant.parse("2022-10-29T21:30:00Z")),
        to: .instant(try Instant.parse("2022-10-30T02:45:00Z")), arose: try day("2022-10-30"), units: Rational(5),
        gross: 2_500_000, reliefDays: try Rational(1, over: 32), capped: 500_000,
        cuts: [CapCut(owner: .clause("late-mending"), amount: 500_000)],
        net: 2_000_000,
        reason: .period(
          subject: "avvikelse-7", ordinal: 1, unit: ChargedUnit(.commenced, .hour), counted: try Rational(9, over: 2),
          amount: AmountReason(each: SampleContract.kronor(5_000))), entries: [40, 41])
    ]
  }

  private static func report() throws -> [LedgerLine] {
    let first = try days("2022-10-15", "2022-10-15")
    let second = try days("2022-10-17", "2022-10-21")
    func line(_ days: (EventTime, EventTime), _ unit: ChargedUnit, _ ordinal: Int, _ arose: String) throws
      -> LedgerLine
    {
      LedgerLine(
        from: days.0, to: days.1, arose: try day(arose), units: .one, gross: 50_000, net: 50_000,
        reason: .period(
          subject: "monthly 2022-09", ordinal: ordinal, unit: unit, counted: .one,
          amount: AmountReason(each: SampleContract.kronor(500))))
    }
    return [
      try line(first, ChargedUnit(.commenced, .day), 1, "2022-10-15"),
      try line(second, ChargedUnit(.commenced, .businessDay), 2, "2022-10-17"),
      try line(second, ChargedUnit(.commenced, .days(10)), 3, "2022-10-17"),
      try line(second, ChargedUnit(.completed, .isoWeek), 4, "2022-10-21"),
      try line(second, ChargedUnit(.completed, .month), 5, "2022-10-21"),
    ]
  }

  private static func availability() throws -> [LedgerLine] {
    let month = try days("2022-10-01", "2022-10-31")
    func line(_ down: Rational, _ achieved: Rational, tier: Percentage?) throws -> LedgerLine {
      LedgerLine(
        from: month.0, to: month.1, arose: try day("2022-10-31"), units: .one, gross: 500_000, net: 500_000,
        reason: .availability(
          month: try day("2022-10-01"), hours: Rational(745), hoursDown: down,
          achieved: try Percentage(fraction: achieved), promised: try SampleContract.percent("99.9 %"), tier: tier,
          amount: AmountReason(
            share: try SampleContract.percent("10 %"), base: SampleContract.kronor(50_000),
            each: SampleContract.kronor(5_000))), entries: [20])
    }
    return [
      try line(Rational(3), try Rational(742, over: 745), tier: try SampleContract.percent("99.9 %")),
      // So near the bound that four decimals would hide it.
      try line(try Rational(7451, over: 10000), try Rational(7_442_549, over: 7_450_000), tier: nil),
    ]
  }

  private static func down() throws -> [LedgerLine] {
    [
      LedgerLine(
        from: .instant(try Instant.parse("2022-10-05T08:00:00Z")),
        to: .instant(try Instant.parse("2022-10-05T11:00:00Z")), arose: try day("2022-10-05"), units: .zero,
        gross: 1_000_000, stacked: 1_000_000, net: 0,
        reason: .oneOff(subject: "alarm-chain", amount: AmountReason(each: SampleContract.kronor(10_000))),
        entries: [20])
    ]
  }

  private static func slow() throws -> [LedgerLine] {
    let month = try days("2022-09-01", "2022-09-30")
    return [
      LedgerLine(
        from: month.0, to: month.1, arose: try day("2022-09-30"), units: .one, gross: 700_000, net: 700_000,
        reason: .slow(
          month: try day("2022-09-01"), measured: .seconds(42), allowed: .seconds(30), samples: 1_204,
          amount: AmountReason(each: SampleContract.kronor(7_000))), entries: [25])
    ]
  }

  private static func lostAlarms() throws -> [LedgerLine] {
    let on = try days("2022-11-02", "2022-11-02")
    let amount = AmountReason(
      share: try SampleContract.percent("50 %"), base: SampleContract.kronor(1_200), each: SampleContract.kronor(600))
    return [
      LedgerLine(
        from: on.0, to: on.1, arose: try day("2022-11-02"), units: .one, gross: 60_000, net: 60_000,
        reason: .incident(id: "h-1", identity: "<b>server</b>", amount: amount), entries: [26, 27, 28]),
      LedgerLine(
        from: on.0, to: on.1, arose: try day("2022-11-02"), units: .one, gross: 60_000, relieved: 60_000, net: 0,
        reason: .incident(id: "h-3", identity: nil, amount: amount), entries: [29]),
    ]
  }

  private static func acceptance() throws -> [LedgerLine] {
    let on = try days("2022-11-10", "2022-11-10")
    return [
      LedgerLine(
        from: on.0, to: on.1, arose: try day("2022-11-10"), units: .one, gross: 2_500_000, capped: 1_000_000,
        cuts: [CapCut(owner: .group("operation"), amount: 1_000_000)], adjusted: 500_000, net: 1_000_000,
        reason: .acceptanceFailed(
          requirement: "B3 ID:44", amount: AmountReason(each: SampleContract.kronor(25_000))), entries: [30])
    ]
  }
}
