import Catalogue
import Diagnostics
import Judgement
import Quantities
import Testing
import Texts

struct ContractReadingTests {
  private func contract() throws -> Contract {
    let (written, findings) = try SampleContract.read(SampleContract.text)
    #expect(findings.map(\.message.english) == [])
    return try #require(written?.contract)
  }

  @Test func `what holds for the whole contract is read`() throws {
    let contract = try contract()
    #expect(contract.id == "2020-00039IN")
    #expect(contract.assumptions == ["Alla belopp är antaganden."])
    #expect(contract.begins == CalendarDate(year: 2021, month: 11, day: 15))
    #expect(contract.sum == Money(wholeKronor: 130_000_000))
    #expect(contract.rounding == MoneyRounding(.halfUp, to: .ore))
    #expect(contract.dueOnHoliday == .stays)
    #expect(contract.relief == [.buyersDelay, .forceMajeure])
    #expect(contract.documents.map(\.id) == ["main", "b3"])
    #expect(contract.parts.map(\.price) == [Money(wholeKronor: 4_000_000), Money(wholeKronor: 6_000_000)])
    #expect(contract.fees == [MonthlyFee(id: "operation", amount: Money(wholeKronor: 50_000))])
    #expect(contract.unitPrices == [UnitPrice(id: "hub", amount: Money(wholeKronor: 1_200))])
    #expect(contract.services == [ContractService(id: "alarm-chain", title: "Larmkedjan", units: 3_500)])
    #expect(
      contract.reports
        == [RecurringReport(id: "monthly", title: "Månadsrapport", every: .month, dueWithin: Term(10, .days))])
  }

  @Test func `milestones are due on a date, in a week, or after something`() throws {
    let milestones = try contract().milestones
    let week = try #require(ISOWeek(year: 2022, number: 22))
    let june = try #require(CalendarDate(year: 2022, month: 6, day: 1))
    #expect(milestones.map(\.part) == ["it-system", nil, nil, nil])
    #expect(milestones[0].due == .week(week, .end))
    #expect(milestones[1].due == .after(milestone: "it-system-approved", .approved, Term(20, .businessDays)))
    #expect(milestones[1].dueOnHoliday == .nextBusinessDay)
    #expect(milestones[2].due == .date(june))
    #expect(milestones[2].requirement == "B3 ID:44")
  }

  @Test func `a clause is read with all its keys`() throws {
    let clause = try contract().clauses[0]
    let base = PenaltyBase.part("it-system")
    let (one, twelve) = (try Percentage(percent: Rational(1)), try Percentage(percent: Rational(12)))
    #expect(
      clause
        == PenaltyClause(
          id: "late-it-system", title: "IT-systemet försenat",
          source: ContractSource(document: "main", section: "14.2"), assumption: "Procentsatsen är antagen.",
          trigger: .milestoneLate("it-system-approved"),
          clock: PenaltyClock(starts: .dayAfterDue, grace: Term(2, .days), stops: [.approvedWithEffect]),
          charge: PenaltyCharge(rate: .share(one, of: base), per: ChargedUnit(.commenced, .days(7))),
          caps: [PenaltyCap(most: .amount(.share(twelve, of: base)), per: .total)], relief: [.buyersDelay],
          partialUse: .proRata, group: "delays", damages: .deducted, grossNegligenceExcepted: true,
          claim: ClaimDeadline(within: Term(6, .months), after: .charge)))
  }

  @Test func `each family of clauses is read`() throws {
    let contract = try contract()
    let (whole, slow) = (try Percentage(percent: Rational.parse("99.9")), try Percentage(percent: Rational(95)))
    #expect(
      contract.clauses.map(\.trigger)
        == [
          .milestoneLate("it-system-approved"), .milestoneLate("low-battery"), .milestoneLate("hubs-delivered"),
          .fixLate(.a, within: Term(24, .hours)), .availability(service: "alarm-chain", promised: whole),
          .outage(service: "alarm-chain"),
          .slow(measure: "alarm-answered", percentile: slow, atMost: .seconds(30)),
          .incident(kind: "lost-alarm", oncePer: .rootCause), .reportLate("monthly"), .acceptanceFails(.b),
        ])
    #expect(contract.clauses[1].charge.tiers.map(\.bound) == [.fromUnit(1), .fromUnit(5)])
    #expect(contract.clauses[1].caps.map(\.most) == [.periods(10), .amount(.money(Money(wholeKronor: 30_000)))])
    #expect(contract.clauses[1].creditedAgainst == "late-it-system")
    #expect(contract.clauses[2].clock == PenaltyClock(starts: .notice, stops: [.takenIntoUse, .approved]))
    #expect(contract.clauses[2].charge.per == ChargedUnit(.proRata, .month))
    #expect(contract.clauses[5].clock.grace == Term(1, .hours))
    #expect(contract.clauses[9].charge.rate.map { if case .share(_, .money) = $0 { true } else { false } } == true)
  }

  @Test func `withheld payments and rights to terminate are read`() throws {
    let contract = try contract()
    #expect(contract.caps.map(\.per) == [.total])
    #expect(
      contract.withholdings.map(\.until) == [.milestone("it-system-approved", .approved), .gate("roll-out")])
    #expect(
      contract.termination.map(\.condition)
        == [
          .capReached(.clause("late-it-system")), .capReached(.group("delays")), .capReached(.contract),
          .periods(clause: "late-it-system", 12),
        ])
  }

  @Test func `what other files are asked for is told with its place`() throws {
    let written = try #require(try SampleContract.read(SampleContract.text).written)
    #expect(written.name.text == "2020-00039IN")
    #expect(written.requirementUses.map(\.text) == ["B3 ID:44"])
    #expect(written.gateUses.map(\.text) == ["roll-out"])
    #expect(written.places[ContractName(.clause, "mending")]?.text == "mending")
  }

  @Test(
    arguments: [
      "commenced 7 days", "completed ISO week", "pro-rata month", "commenced hour", "pro-rata day",
      "completed business day",
    ])
  func `a unit of time is written as it is read`(text: String) throws {
    #expect(try ChargedUnit.parse(text).description == text)
  }

  @Test(arguments: ["24 hours", "10 days", "20 business days", "2 weeks", "6 months", "0 days"])
  func `a length of time is written as it is read`(text: String) throws {
    #expect(try Term.parse(text).description == text)
  }
}
