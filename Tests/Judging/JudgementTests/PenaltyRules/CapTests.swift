import Catalogue
import Judgement
import Quantities
import Testing
import Texts

/// Caps of several scopes, and what stands back behind something else.
struct CapTests {
  private let incident = PenaltyTrigger.incident(kind: "lost", oncePer: .event)

  private func incidents(
    _ clauses: [PenaltyClause], _ days: [String], change: (inout Contract) -> Void = { _ in }
  ) throws -> Ledger {
    var test = try PenaltyCase(clauses, change: change)
    for (index, day) in days.enumerated() {
      try test.add("incident", ["id": "i\(index)", "kind": "lost", "at": "\(day)T12:00:00+01:00"])
    }
    return try test.ledger("2024-12-31")
  }

  @Test func `a cap a month begins anew each month, a cap a year each year`() throws {
    let days = ["2022-12-30", "2022-12-31", "2023-01-01", "2023-01-02", "2023-02-01"]
    let monthly = try incidents(
      [.make("a", incident, .rate("1 000 kr"), caps: [.most("1 500 kr", per: .month)])], days)
    #expect(monthly.clauses[0].lines.map(\.net) == [100_000, 50_000, 100_000, 50_000, 100_000])
    #expect(try monthly.clauses[0].caps.first?.reached == day("2022-12-31"))
    #expect(monthly.clauses[0].capReached == nil)
    let yearly = try incidents([.make("a", incident, .rate("1 000 kr"), caps: [.most("1 500 kr", per: .year)])], days)
    #expect(yearly.clauses[0].lines.map(\.net) == [100_000, 50_000, 100_000, 50_000, 0])
  }

  @Test func `several caps hold at once, and limits are rounded down`() throws {
    let ledger = try incidents(
      [.make("a", incident, .rate("1 000 kr"), caps: [.most("1 500 kr", per: .month), .most("2 700.9990 kr")])],
      ["2023-01-01", "2023-01-02", "2023-02-01", "2023-02-02"])
    #expect(ledger.clauses[0].lines.map(\.net) == [100_000, 50_000, 100_000, 20_099])
    #expect(try ledger.clauses[0].capReached == day("2023-02-02"))
    #expect(ledger.clauses[0].caps.map(\.limit) == [150_000, 270_099])
  }

  @Test func `a cap may count units`() throws {
    var test = try PenaltyCase(
      [
        .make(
          "late", .milestoneLate("done"), .rate("10 000 kr", .weeks),
          caps: [PenaltyCap(most: .periods(3), per: .total)])
      ], milestones: [.due("2023-03-01")])
    try test.add("approved", ["milestone": "done", "on": "2023-05-01"])
    let clause = try #require(test.ledger("2023-12-31").clauses.first)
    #expect(clause.net == 3_000_000)
    #expect(try clause.capReached == day("2023-03-16"))
    #expect(clause.caps.first?.limit == 3_000_000)
  }

  @Test func `charges compete for a shared cap in the order in which they arose`() throws {
    let both = try incidents(
      [
        .make("a", .incident(kind: "other", oncePer: .event), .rate("5 000 kr")).with { $0.group = "g" },
        .make("b", incident, .rate("1 000 kr")).with { $0.group = "g" },
        .make("c", incident, .rate("400 kr")).with { $0.group = "g" },
      ], ["2023-01-01", "2023-01-02"]
    ) { contract in
      contract.groups = [
        ClauseGroup(id: "g", title: LocalizedText(swedish: "Vite"), stacking: .cumulative, caps: [])
      ]
      contract.caps = (try? [.most("2 500 kr")]) ?? []
    }
    #expect(both.clauses.map(\.net) == [0, 200_000, 50_000])
    #expect(try both.caps.first?.reached == day("2023-01-02"))
    #expect(both.clauses[2].lines.map(\.cappedBy) == [nil, .contract])
    #expect(both.groups.first?.net == 250_000)
  }

  @Test(arguments: [
    (ClauseGroup.Stacking.cumulative, [Ore(300_000), 210_000]), (.highestInTotal, [300_000, 0]),
    (.highestPerMonth, [200_000, 140_000]),
  ])
  func `in a group all, the highest, or the highest of each month is owed`(
    stacking: ClauseGroup.Stacking, owed: [Ore]
  ) throws {
    let ledger = try incidents(
      [
        .make("a", incident, .rate("1 000 kr")).with { $0.group = "g" },
        .make("b", .milestoneLate("done"), .rate("700 kr", ChargedUnit(.commenced, .day)), stops: [.reached]).with {
          $0.group = "g"
        },
      ], ["2023-01-10", "2023-01-11", "2023-02-10"]
    ) { contract in
      contract.groups = [ClauseGroup(id: "g", title: LocalizedText(swedish: "Vite"), stacking: stacking)]
      contract.milestones = (try? [.due("2023-01-30")]) ?? []
      contract.caps = []
    } afterwards: {
      try $0.add("milestone-reached", ["milestone": "done", "on": "2023-02-02"])
    }
    #expect(ledger.clauses.map(\.net) == owed)
  }

  private func incidents(
    _ clauses: [PenaltyClause], _ days: [String], change: (inout Contract) -> Void,
    afterwards: (inout PenaltyCase) throws -> Void
  ) throws -> Ledger {
    var test = try PenaltyCase(clauses, change: change)
    for (index, day) in days.enumerated() {
      try test.add("incident", ["id": "i\(index)", "kind": "lost", "at": "\(day)T12:00:00+01:00"])
    }
    try afterwards(&test)
    return try test.ledger("2024-12-31")
  }

  @Test func `what is credited falls by what the other clause comes to after its own cap`() throws {
    let ledger = try incidents(
      [
        .make("a", incident, .rate("1 000 kr"), caps: [.most("1 500 kr")]),
        .make("b", incident, .rate("2 000 kr")).with { $0.creditedAgainst = "a" },
      ], ["2023-01-01", "2023-01-02"])
    #expect(ledger.clauses.map(\.net) == [150_000, 250_000])
    #expect(ledger.clauses[1].lines.map(\.stacked) == [150_000, 0])
  }

  @Test func `tiers and one-off amounts add up`() throws {
    let tiers = [
      PenaltyTier(bound: .fromUnit(1), amount: .money(try money("1 000 kr"))),
      PenaltyTier(bound: .fromUnit(3), amount: .money(try money("3 000 kr"))),
    ]
    var test = try PenaltyCase(
      [
        .make(
          "late", .milestoneLate("done"),
          PenaltyCharge(oneOff: .money(money("500 kr")), per: ChargedUnit(.commenced, .day), tiers: tiers))
      ], milestones: [.due("2023-03-01")])
    try test.add("approved", ["milestone": "done", "on": "2023-03-05"])
    #expect(try test.net("2023-12-31") == Rational(8_500))
  }

  @Test(arguments: [
    MoneyRounding(.halfUp, to: .ore), MoneyRounding(.halfEven, to: .ore), MoneyRounding(.down, to: .krona),
    MoneyRounding(.up, to: .krona),
  ])
  func `parts of a unit add up to the whole however they are rounded`(rounding: MoneyRounding) throws {
    var test = try PenaltyCase(
      [.make("late", .milestoneLate("done"), .rate("100 kr", ChargedUnit(.proRata, .isoWeek)))],
      milestones: [.due("2023-03-05")]
    ) { $0.rounding = rounding }
    try test.add("approved", ["milestone": "done", "on": "2023-03-12"])
    let clause = try #require(test.ledger("2023-12-31").clauses.first)
    #expect(clause.net == 10_000)
    #expect(clause.lines.map(\.net).reduce(0, +) == 10_000)
  }

  @Test func `a running clock tells when its cap will be reached`() throws {
    var test = try PenaltyCase(
      [
        .make("late", .milestoneLate("done"), .rate("10 000 kr", .weeks), caps: [.most("100 000 kr")]).with {
          $0.group = "g"
        },
        .make("other", .milestoneLate("done"), .rate("1 000 kr", ChargedUnit(.commenced, .day))),
      ], milestones: [.due("2023-03-01")]
    ) { contract in
      contract.groups = [
        ClauseGroup(
          id: "g", title: LocalizedText(swedish: "Förseningar"), stacking: .cumulative,
          caps: (try? [.most("50 000 kr")]) ?? [])
      ]
      contract.caps = (try? [.most("50 000 000 kr")]) ?? []
    }
    let ledger = try test.ledger("2023-03-10")
    #expect(try ledger.clauses[0].caps[0].willBeReached == day("2023-05-04"))
    #expect(try ledger.groups[0].caps[0].willBeReached == day("2023-03-30"))
    // Ten years do not fill it.
    #expect(ledger.caps[0].willBeReached == nil)
    try test.add("approved", ["milestone": "done", "on": "2023-03-09"])
    #expect(try test.ledger("2023-03-10").clauses[0].caps[0].willBeReached == nil)
  }

  @Test func `the day that was foretold is the day that comes`() throws {
    let test = try PenaltyCase(
      [
        .make(
          "late", .milestoneLate("done"), .rate("10 000 kr", ChargedUnit(.proRata, .month)), caps: [.most("33 333 kr")]
        ).with { $0.group = "g" },
        .make("rival", .milestoneLate("done"), .rate("900 kr", ChargedUnit(.completed, .businessDay))).with {
          $0.group = "g"
        },
      ], milestones: [.due("2023-03-01")]
    ) { contract in
      contract.groups = [
        ClauseGroup(
          id: "g", title: LocalizedText(swedish: "Förseningar"), stacking: .highestInTotal,
          caps: (try? [.most("40 000 kr")]) ?? [])
      ]
    }
    let early = try test.ledger("2023-03-10")
    for status in [early.clauses[0].caps[0], early.groups[0].caps[0]] {
      let foretold = try #require(status.willBeReached)
      let then = try test.ledger("\(foretold)")
      let before = try test.ledger("\(foretold.adding(days: -1))")
      let statuses = { (ledger: Ledger) in
        status.owner == .group("g") ? ledger.groups[0].caps[0] : ledger.clauses[0].caps[0]
      }
      #expect(statuses(then).reached != nil)
      #expect(statuses(before).reached == nil)
    }
  }
}
