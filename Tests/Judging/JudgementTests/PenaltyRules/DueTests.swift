import Catalogue
import Evidence
import Judgement
import Quantities
import Testing
import Texts

/// When something is due, and when its time begins to cost.
struct DueTests {
  /// The first late day of a milestone that never comes.
  private func firstLateDay(
    _ due: DueRule, grace: Term? = nil, holiday: HolidayRule = .stays, other: String? = nil
  ) throws -> CalendarDate? {
    var test = try PenaltyCase(
      [
        .make("late", .milestoneLate("done"), .rate("1 000 kr", ChargedUnit(.commenced, .day))).with {
          $0.clock.grace = grace
        }
      ],
      milestones: [
        Milestone(id: "done", title: LocalizedText(swedish: "Klart"), due: due, dueOnHoliday: holiday),
        .due("2020-01-01", "before"),
      ])
    if let other { try test.add("approved", ["milestone": "before", "on": other]) }
    guard case .day(let day)? = try test.ledger("2030-01-01").clauses.first?.lines.first?.from else { return nil }
    return day
  }

  @Test(arguments: [
    ("2023-W33", WeekAnchor.start, "2023-08-14"), ("2023-W33", .end, "2023-08-21"),
    ("2023-W33", .lastBusinessDay, "2023-08-19"), ("2023-W14", .lastBusinessDay, "2023-04-07"),
    ("2023-W25", .lastBusinessDay, "2023-06-23"), ("2020-W53", .end, "2021-01-04"), ("2020-W53", .start, "2020-12-28"),
    ("2026-W53", .lastBusinessDay, "2026-12-31"),
  ])
  func `a week is due by its anchor`(week: String, anchor: WeekAnchor, first: String) throws {
    #expect(try firstLateDay(.week(ISOWeek.parse(week), anchor)) == day(first))
  }

  @Test(arguments: [
    // Good Friday, midsummer eve, Christmas eve, and a plain Tuesday.
    ("2023-04-07", "2023-04-12"), ("2023-06-23", "2023-06-27"), ("2023-12-24", "2023-12-28"),
    ("2023-08-15", "2023-08-16"),
  ])
  func `a due day that is a holiday moves where the contract says so`(due: String, first: String) throws {
    #expect(try firstLateDay(.date(day(due)), holiday: .nextBusinessDay) == day(first))
    #expect(try firstLateDay(.date(day(due))) == day(due).adding(days: 1))
  }

  @Test(arguments: [
    (Term(10, .businessDays), "2023-04-03", "2023-04-20"), (Term(3, .businessDays), "2023-06-20", "2023-06-27"),
    (Term(1, .months), "2023-01-31", "2023-03-01"), (Term(2, .weeks), "2023-03-01", "2023-03-16"),
    (Term(5, .days), "2023-03-01", "2023-03-07"),
  ])
  func `what is due after an event counts from its day`(term: Term, event: String, first: String) throws {
    #expect(
      try firstLateDay(.after(milestone: "before", .approved, term), other: event) == day(first))
  }

  @Test func `what is due after something that has not happened is not due`() throws {
    #expect(try firstLateDay(.after(milestone: "before", .approved, Term(1, .days))) == nil)
  }

  @Test(arguments: [
    (Term(2, .days), HolidayRule.stays, "2023-04-10"), (Term(2, .days), .nextBusinessDay, "2023-04-12"),
    (Term(1, .businessDays), .stays, "2023-04-12"), (Term(1, .months), .stays, "2023-05-08"),
  ])
  func `grace comes before moving`(grace: Term, rule: HolidayRule, first: String) throws {
    // Good Friday.
    #expect(try firstLateDay(.date(day("2023-04-07")), grace: grace, holiday: rule) == day(first))
  }

  private func notice(_ values: [String: String]?) throws -> (first: EventTime?, findings: [LedgerFinding]) {
    var test = try PenaltyCase(
      [
        .make("late", .milestoneLate("done"), .rate("1 000 kr", ChargedUnit(.commenced, .day))).with {
          $0.clock.starts = .notice
        }
      ], milestones: [.due("2023-03-01")])
    if let values { try test.add("notice-given", values) }
    let ledger = try test.ledger("2023-03-31")
    return (ledger.clauses.first?.lines.first?.from, ledger.findings)
  }

  @Test func `without a notice nothing is charged, and that is named`() throws {
    let found = try notice(nil)
    #expect(found.first == nil)
    #expect(found.findings == [.noNotice(clause: "late", subject: "done")])
  }

  @Test func `a notice starts the clock, but not before the due day`() throws {
    #expect(try notice(["on": "2023-03-10", "milestone": "done"]).first == .day(day("2023-03-10")))
    #expect(try notice(["on": "2023-02-10", "clause": "late"]).first == .day(day("2023-03-02")))
  }

  @Test func `a notice about nothing, or about something unknown, is named and not used`() throws {
    let silent = try notice(["on": "2023-03-10"])
    #expect(silent.first == nil)
    #expect(silent.findings.contains(.eventNotUnderstood(entry: 1, problem: .namesNothing(event: "notice-given"))))
    let unknown = try notice(["on": "2023-03-10", "clause": "late", "milestone": "other"])
    #expect(unknown.first == nil)
    #expect(
      unknown.findings.contains(
        .eventNotUnderstood(
          entry: 1, problem: .unknownName(event: "notice-given", field: "milestone", name: "other"))))
  }

  @Test(arguments: [
    (MilestoneState.readyForTest, "2023-03-08"), (.reached, "2023-03-10"), (.approved, "2023-03-20"),
    (.approvedWithEffect, "2023-03-12"), (.takenIntoUse, "2023-03-25"),
  ])
  func `the clock stops on the day of its state`(state: MilestoneState, last: String) throws {
    var test = try PenaltyCase(
      [
        .make(
          "late", .milestoneLate("done"), .rate("1 000 kr", ChargedUnit(.commenced, .day)), stops: [state])
      ], milestones: [.due("2023-03-01")])
    try test.add("ready-for-test", ["milestone": "done", "on": "2023-03-08"])
    try test.add("milestone-reached", ["milestone": "done", "on": "2023-03-10"])
    try test.add("approved", ["milestone": "done", "on": "2023-03-20", "effect-from": "2023-03-12"])
    try test.add("taken-into-use", ["milestone": "done", "on": "2023-03-05", "share": "50 %"])
    try test.add("taken-into-use", ["milestone": "done", "on": "2023-03-25"])
    let clause = try #require(test.ledger("2023-12-31").clauses.first)
    #expect(try clause.lines.last?.to == .day(day(last)))
    #expect(try clause.clocks.first?.state == .stopped(state, on: day(last)))
  }

  @Test func `nothing arises after the contract has ended`() throws {
    var test = try PenaltyCase(
      [.make("late", .milestoneLate("done"), .rate("1 000 kr", ChargedUnit(.commenced, .day)))],
      milestones: [.due("2023-03-01")])
    try test.add("terminated", ["on": "2023-03-10"])
    #expect(try test.net("2023-12-31") == Rational(9_000))
    #expect(try test.ledger("2023-12-31").clauses.first?.clocks.first?.state == .terminated(on: day("2023-03-10")))
  }

  @Test func `a clock that runs has run through the day as of which is asked`() throws {
    let test = try PenaltyCase(
      [.make("late", .milestoneLate("done"), .rate("1 000 kr", ChargedUnit(.commenced, .day)))],
      milestones: [.due("2023-03-01")])
    #expect(try test.net("2023-03-01") == .zero)
    #expect(try test.net("2023-03-02") == Rational(1_000))
    #expect(try test.net("2023-03-31") == Rational(30_000))
  }

  @Test func `an approval that nobody knew of yet stops nothing`() throws {
    var test = try PenaltyCase(
      [.make("late", .milestoneLate("done"), .rate("1 000 kr", ChargedUnit(.commenced, .day)))],
      milestones: [.due("2023-03-01")])
    try test.add(
      "approved", ["milestone": "done", "on": "2023-04-20", "effect-from": "2023-03-11"], known: "2023-04-20")
    #expect(try test.net("2023-04-19") == Rational(49_000))
    #expect(try test.net("2023-04-20") == Rational(10_000))
  }
}
