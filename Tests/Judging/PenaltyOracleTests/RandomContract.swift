import Catalogue
import Judgement
import Quantities
import TestSupport
import Texts

/// What random worlds may hold. Some properties hold only without some of it.
struct WorldShape {
  var clauses = 1...4
  /// Caps by month, year and periods, besides those over the whole time.
  var hasWindows = true
  var hasDeadlines = true
  /// Only the highest of a month, besides only the highest in total.
  var hasMonthlyStacking = true
  var hasCredit = true
  var hasFollowingMilestones = true
  /// Only milestones with day units and higher tiers later.
  var hasOnlyDelays = false
  var hasTermination = true
  /// A penalty that was lowered may be the highest of its group, and then no longer be.
  var hasAdjustments = true

  static let everything = WorldShape()
}

/// Contracts with every kind of clause, drawn at random.
struct RandomContract {
  var random: SeededRandom
  let shape: WorldShape
  let base: CalendarDate

  mutating func contract() -> Contract {
    var contract = Contract.plain(begins: base.adding(days: -random.int(0...70)))
    contract.sum = money(1_000_000...20_000_000)
    contract.rounding = MoneyRounding(
      random.pick(MoneyRounding.Rule.allCases), to: random.chance(70) ? .ore : .krona)
    contract.dueOnHoliday = random.pick(HolidayRule.allCases)
    contract.relief = Set(ReliefKind.allCases.filter { _ in random.chance(60) })
    contract.parts = ["hub", "system"].map { part in
      ContractPart(id: part, title: LocalizedText(swedish: part), price: money(100_000...6_000_000))
    }
    contract.fees = [MonthlyFee(id: "operation", amount: money(10_000...90_000))]
    contract.unitPrices = [UnitPrice(id: "device", amount: money(500...2_000))]
    contract.services = ["alarm", "portal"].map {
      ContractService(id: $0, title: LocalizedText(swedish: $0), units: random.pick([1, 7, 300, 3_500]))
    }
    contract.reports = [
      RecurringReport(
        id: "log", title: LocalizedText(swedish: "Logg"), every: random.pick(RecurringReport.Period.allCases),
        dueWithin: term(most: 12))
    ]
    contract.milestones = (1...3).map { milestone($0) }
    contract.groups = ["one", "two"].map { id in
      ClauseGroup(
        id: id, title: LocalizedText(swedish: id),
        stacking: random.chance(40)
          ? random.pick(ClauseGroup.Stacking.allCases.filter { shape.hasMonthlyStacking || $0 != .highestPerMonth })
          : .cumulative,
        caps: caps(chance: 40))
    }
    contract.caps = caps(chance: 40)
    for number in 1...random.int(shape.clauses) { contract.clauses.append(clause(number, contract)) }
    return contract
  }

  private mutating func money(_ range: ClosedRange<Int>) -> Money {
    let kronor = Money(wholeKronor: Int32(random.int(range)))
    // Now and then with ore.
    return random.chance(70) ? kronor : (try? kronor.adding(Money(ore: Rational(random.int(1...99))))) ?? kronor
  }

  private mutating func term(most: Int, hours: Bool = true) -> Term {
    let unit = random.pick(Term.Unit.allCases.filter { hours || $0 != .hours })
    switch unit {
    case .hours: return Term(random.int(1...(most * 12)), .hours)
    case .days, .businessDays: return Term(random.int(0...most), unit)
    case .weeks, .months: return Term(random.int(0...1), unit)
    }
  }

  private mutating func milestone(_ number: Int) -> Milestone {
    let day = base.adding(days: random.int(0...60))
    var due = DueRule.date(day)
    if random.chance(30) { due = .week(ISOWeek(of: day), random.pick(WeekAnchor.allCases)) }
    if number == 3, shape.hasFollowingMilestones {
      due = .after(milestone: "m1", random.pick(MilestoneState.allCases), term(most: 20))
    }
    return Milestone(
      id: "m\(number)", title: LocalizedText(swedish: "M\(number)"), due: due,
      dueOnHoliday: random.chance(20) ? random.pick(HolidayRule.allCases) : nil,
      part: random.pick(["hub", "system"]), requirement: number == 2 && random.chance(50) ? "B1 ID:1" : nil)
  }

  private mutating func percentage(_ texts: [String]) -> Percentage {
    random.pick(texts.compactMap(Percentage.init(parsing:)))
  }

  private mutating func base(ofMilestone: Bool) -> PenaltyBase {
    var bases: [PenaltyBase] = [
      .contractSum, .part("system"), .monthlyFee("operation"), .unitPrice("device"), .money(money(10_000...900_000)),
    ]
    if ofMilestone { bases += [.delayedPart, .delayedPart, .order] }
    return random.pick(bases)
  }

  private mutating func amount(_ most: Int, ofMilestone: Bool = false) -> PenaltyAmount {
    if random.chance(50) { return .money(money(1...most)) }
    return .share(
      percentage(["1 %", "2.5 %", "0.5 %", "0.333 %", "0.07 %"]), of: base(ofMilestone: ofMilestone))
  }

  private mutating func caps(chance: Int, ofMilestone: Bool = false, units: Bool = false) -> [PenaltyCap] {
    guard random.chance(chance) else { return [] }
    return (1...random.int(1...2)).map { _ in
      if units, shape.hasWindows, random.chance(25) {
        return PenaltyCap(most: .periods(random.int(1...12)), per: random.pick(PenaltyCap.Window.allCases))
      }
      let share = percentage(["3 %", "12 %", "7.5 %", "6.667 %"])
      return PenaltyCap(
        most: .amount(
          random.chance(50)
            ? .money(money(5_000...150_000))
            : .share(share, of: random.chance(50) && ofMilestone ? .delayedPart : .part("system"))),
        per: shape.hasWindows ? random.pick(PenaltyCap.Window.allCases) : .total)
    }
  }

  private mutating func trigger() -> PenaltyTrigger {
    if shape.hasOnlyDelays || random.chance(40) { return .milestoneLate("m\(random.int(1...3))") }
    switch random.int(1...7) {
    case 1: return .fixLate(random.pick([.a, .b]), within: term(most: 6))
    case 2: return .availability(service: random.pick(["alarm", "portal"]), promised: percentage(["99.9 %", "98 %"]))
    case 3: return .outage(service: random.pick(["alarm", "portal"]))
    case 4: return .slow(measure: "answer", percentile: percentage(["95 %"]), atMost: .seconds(30))
    case 5: return .incident(kind: "lost", oncePer: random.pick(IncidentIdentity.allCases))
    case 6: return .reportLate("log")
    default: return .acceptanceFails(random.pick([.a, .b]))
    }
  }

  private mutating func per(_ trigger: PenaltyTrigger) -> ChargedUnit {
    var units: [ChargedUnit.Unit] = [
      .day, .businessDay, .days(random.int(2...9)), .days(7), .days(7), .isoWeek, .month,
    ]
    switch OracleTrigger(trigger) {
    case .outage, .fixLate: units = [.hour, .hour, .hour, .day, .days(3)]
    case .milestoneLate where !shape.hasOnlyDelays && random.chance(5): units = [.hour]
    default: break
    }
    return ChargedUnit(random.pick(ChargedUnit.Counting.allCases), random.pick(units))
  }

  private mutating func clause(_ number: Int, _ contract: Contract) -> PenaltyClause {
    let trigger = trigger()
    var ofMilestone = false
    var charge = PenaltyCharge()
    var clock = PenaltyClock()
    var partialUse = PartialUse.ignored
    var units = false
    switch OracleTrigger(trigger) {
    case .milestoneLate:
      ofMilestone = true
      clock.stops = Set(MilestoneState.allCases.filter { _ in random.chance(40) })
    case .fixLate where random.chance(20): clock.starts = .faultReport
    default: break
    }
    switch OracleTrigger(trigger) {
    case .milestoneLate, .fixLate, .outage, .reportLate:
      if clock.starts == .dayAfterDue, random.chance(15) { clock.starts = random.pick([.notice, .decision]) }
      if random.chance(20) { clock.grace = term(most: 8) }
      let per = per(trigger)
      let isHourly = per.unit == .hour
      charge.per = per
      units = true
      if random.chance(25) {
        var amounts = (1...3).map { _ in amount(isHourly ? 500 : 20_000, ofMilestone: ofMilestone) }
        // What comes later costs more, unless any contract will do: a week that relief takes away makes later ones earlier.
        if !shape.hasAdjustments {
          amounts = [1, 2, 4].map { .money(Money(wholeKronor: $0 * (isHourly ? 100 : 4_000))) }
        }
        let bounds = [1, random.int(2...5), random.int(6...20)]
        charge.tiers = zip(bounds, amounts).map { PenaltyTier(bound: .fromUnit($0), amount: $1) }
      } else {
        charge.rate = amount(isHourly ? 500 : 20_000, ofMilestone: ofMilestone)
      }
      if random.chance(20) { charge.oneOff = amount(30_000, ofMilestone: ofMilestone) }
      if charge.oneOff != nil, random.chance(30) {
        charge.per = nil
        charge.rate = nil
        charge.tiers = []
        units = false
      }
      if ofMilestone, !isHourly, random.chance(25) { partialUse = .proRata }
    case .availability:
      charge.rate = random.chance(30) ? amount(30_000) : nil
      if charge.rate == nil {
        let bounds = ["99.9 %", "99.5 %", "97 %"].compactMap(Percentage.init(parsing:))
        // What is worse costs more, unless any contract will do.
        let amounts =
          shape.hasWindows ? bounds.map { _ in amount(30_000) } : [500, 1_000, 30_000].map { .money(money($0...$0)) }
        charge.tiers = zip(bounds, amounts).map { PenaltyTier(bound: .availabilityBelow($0), amount: $1) }
      }
    case .incident, .slow, .acceptanceFails: charge.rate = amount(30_000)
    }
    return clause(number, trigger, clock, charge, partialUse, caps(chance: 60, ofMilestone: ofMilestone, units: units))
  }

  private mutating func clause(
    _ number: Int, _ trigger: PenaltyTrigger, _ clock: PenaltyClock, _ charge: PenaltyCharge, _ partialUse: PartialUse,
    _ caps: [PenaltyCap]
  ) -> PenaltyClause {
    var clause = PenaltyClause(
      id: "c\(number)", title: LocalizedText(swedish: "Vite \(number)"), source: ContractSource(document: "main"),
      trigger: trigger, clock: clock, charge: charge, caps: caps,
      relief: random.chance(30) ? Set(ReliefKind.allCases.filter { _ in random.chance(50) }) : nil,
      partialUse: partialUse, group: random.chance(50) ? random.pick(["one", "two"]) : nil, damages: .sole)
    if shape.hasCredit, number > 1, random.chance(15) { clause.creditedAgainst = "c\(random.int(1...(number - 1)))" }
    if shape.hasDeadlines, random.chance(25) {
      clause.claim = ClaimDeadline(
        within: term(most: 40, hours: false), after: random.pick(ClaimDeadline.Start.allCases))
    }
    return clause
  }
}
