import Catalogue
import Judgement
import Quantities
import Testing

/// Relief is a union of intervals, and takes whole days only.
struct ReliefTests {
  private func days(
    _ intervals: [[String: String]], kind: String = "buyers-delay", clause: Set<ReliefKind>? = nil,
    unit: ChargedUnit = ChargedUnit(.commenced, .day), until: String = "2023-03-31"
  ) throws -> Rational {
    var test = try PenaltyCase(
      [
        .make("late", .milestoneLate("done"), .rate("1 kr", unit)).with { $0.relief = clause },
        .make("rest", .milestoneLate("rest"), .rate("1 kr", unit)),
      ], milestones: [.due("2023-03-01"), .due("2029-03-01", "rest")])
    for interval in intervals { try test.add(kind, interval.merging(["ground": "protokoll"]) { $1 }) }
    return try test.net(until)
  }

  @Test func `overlapping intervals are one`() throws {
    let both = [["from": "2023-03-05", "to": "2023-03-10"], ["from": "2023-03-08", "to": "2023-03-12"]]
    #expect(try days(both) == Rational(22))
    #expect(try days([["from": "2023-03-05", "to": "2023-03-12"]]) == Rational(22))
    #expect(
      try days([["from": "2023-03-05", "to": "2023-03-07"], ["from": "2023-03-08", "to": "2023-03-12"]]) == Rational(22)
    )
  }

  @Test func `a day is relieved only if all of it is`() throws {
    #expect(try days([["from": "2023-03-05T00:00:00+01:00", "to": "2023-03-06T00:00:00+01:00"]]) == Rational(29))
    #expect(try days([["from": "2023-03-05T00:01:00+01:00", "to": "2023-03-06T23:00:00+01:00"]]) == Rational(30))
    // The short day of spring is whole from midnight to midnight, and two halves make one day.
    #expect(try days([["from": "2023-03-26T00:00:00+01:00", "to": "2023-03-27T00:00:00+02:00"]]) == Rational(29))
    #expect(
      try days([
        ["from": "2023-03-26T00:00:00+01:00", "to": "2023-03-26T12:00:00+02:00"],
        ["from": "2023-03-26T12:00:00+02:00", "to": "2023-03-27T00:00:00+02:00"],
      ]) == Rational(29))
  }

  @Test func `relief that lasts still relieves until now`() throws {
    #expect(try days([["from": "2023-03-11"]]) == Rational(9))
  }

  @Test func `only the kinds of the clause count, or those of the contract`() throws {
    let interval = [["from": "2023-03-05", "to": "2023-03-12"]]
    #expect(try days(interval, kind: "maintenance-window") == Rational(30))
    #expect(try days(interval, kind: "maintenance-window", clause: [.maintenanceWindow]) == Rational(22))
    #expect(try days(interval, clause: []) == Rational(30))
  }

  @Test(arguments: [("done", 22), ("late", 22), ("rest", 30), ("rest,done", 22)])
  func `relief may be for something`(affects: String, owed: Int) throws {
    #expect(try days([["from": "2023-03-05", "to": "2023-03-12", "affects": affects]]) == Rational(owed))
  }

  @Test func `relief for something unknown is named and not used`() throws {
    var test = try PenaltyCase(
      [.make("late", .milestoneLate("done"), .rate("1 kr", .weeks))], milestones: [.due("2023-03-01")])
    try test.add("force-majeure", ["from": "2023-03-01", "affects": "elsewhere", "ground": "storm"])
    try test.add("force-majeure", ["from": "2023-03-09", "to": "2023-03-02", "ground": "storm"])
    let ledger = try test.ledger("2023-03-31")
    #expect(ledger.totalNet == 500)
    #expect(
      ledger.findings == [
        .eventNotUnderstood(
          entry: 1, problem: .unknownName(event: "force-majeure", field: "affects", name: "elsewhere")),
        .eventNotUnderstood(
          entry: 2, problem: .endsBeforeItBegins(event: "force-majeure", subject: "2023-03-09")),
      ])
  }

  @Test(arguments: [
    (ChargedUnit(.commenced, .isoWeek), "4"), (ChargedUnit(.completed, .isoWeek), "2"),
    (ChargedUnit(.proRata, .isoWeek), "22/7"), (ChargedUnit(.commenced, .month), "1"),
    (ChargedUnit(.completed, .month), "0"), (ChargedUnit(.commenced, .days(5)), "5"),
    (ChargedUnit(.completed, .days(5)), "4"), (ChargedUnit(.commenced, .businessDay), "17"),
  ])
  func `units are counted over the days that are left`(unit: ChargedUnit, owed: String) throws {
    // Late from Thursday 2 March; relieved from Sunday 5 to Sunday 12; left are 22 days, of them 17 business days.
    let net = try days([["from": "2023-03-05", "to": "2023-03-12"]], unit: unit)
    let exact = try kronor(owed)
    #expect(try net == Rational(Money(kronor: exact).ore.rounded(), over: 100))
  }

  @Test func `weeks of a year with fifty-three`() throws {
    var test = try PenaltyCase(
      [.make("late", .milestoneLate("done"), .rate("1 kr", ChargedUnit(.commenced, .isoWeek)))],
      milestones: [.due("2020-12-20")])
    try test.add("approved", ["milestone": "done", "on": "2021-01-11"])
    // Weeks 52 and 53 of 2020, 1 and 2 of 2021.
    #expect(try test.net("2021-12-31") == Rational(4))
  }

  @Test func `midsummer, Easter and the turn of the year are no business days`() throws {
    for (due, effective, owed) in [
      ("2023-06-21", "2023-06-27", 3), ("2023-04-05", "2023-04-12", 3), ("2022-12-22", "2023-01-09", 10),
    ] {
      var test = try PenaltyCase(
        [.make("late", .milestoneLate("done"), .rate("1 kr", ChargedUnit(.commenced, .businessDay)))],
        milestones: [.due(due)])
      try test.add("approved", ["milestone": "done", "on": effective])
      #expect(try test.net("2023-12-31") == Rational(owed))
    }
  }

  @Test func `use of a part lowers the penalty from the day after`() throws {
    var test = try PenaltyCase(
      [
        .make("late", .milestoneLate("done"), .rate("100 kr", ChargedUnit(.commenced, .day))).with {
          $0.partialUse = .proRata
        }
      ], milestones: [.due("2023-03-01")])
    try test.add("taken-into-use", ["milestone": "done", "on": "2023-03-04", "share": "30 %"])
    try test.add("taken-into-use", ["milestone": "done", "on": "2023-03-06", "share": "20 %"])
    try test.add("approved", ["milestone": "done", "on": "2023-03-07"])
    // Three days in full, three for seventy percent.
    #expect(try test.net("2023-12-31") == Rational(510))
  }
}
