import Catalogue
import Evidence
import Quantities

/// What one clause charges. What each trigger means stands with the trigger.
struct ClauseJudge {
  let clause: PenaltyClause
  let facts: Facts
  let relief: ClauseRelief
  private let pricing: Pricing
  let start: ClockStart
  private(set) var result: ClauseCharges
  private var counter: ClockCharges
  var findings: [LedgerFinding] = []
  private var tariffs: [PriceContext: Tariff] = [:]
  /// The newest of them, which is nearly always asked for again.
  private var newest: (context: PriceContext, tariff: Tariff)?

  init(_ clause: PenaltyClause, _ facts: Facts, _ pricing: Pricing) {
    self.clause = clause
    self.facts = facts
    self.pricing = pricing
    relief = ClauseRelief(clause, in: facts)
    start = ClockStart(clause: clause, facts: facts)
    result = ClauseCharges(clause)
    counter = ClockCharges(clause: clause, relief: relief, prices: result.prices)
  }

  mutating func judge() throws(QuantityError) {
    try (clause.trigger.kind as? any ChargedTrigger)?.charge(&self)
  }

  /// Nil, with a finding, where the record does not say what an amount is a share of.
  mutating func tariff(_ context: PriceContext, _ subject: String) throws(QuantityError) -> Tariff? {
    if let newest, newest.context == context { return newest.tariff }
    if let known = tariffs[context] {
      newest = (context, known)
      return known
    }
    guard let tariff = try pricing.tariff(clause.charge, context, &result.prices) else {
      findings.append(.baseUnknown(owner: .clause(clause.id), subject: subject))
      return nil
    }
    tariffs[context] = tariff
    newest = (context, tariff)
    counter.prices = result.prices
    return tariff
  }

  /// Takes a clock: what it costs, and how it stands. One that stopped in time is left out.
  mutating func take(
    _ clock: LateClock, _ context: PriceContext, keepsInTime: Bool = false
  ) throws(QuantityError) {
    var priced = clock
    let isLate =
      clause.countsRealTime
      ? clock.lateTime(until: facts.horizon) != nil : clock.lateDays(until: facts.horizon) != nil
    guard isLate || keepsInTime || clock.state(at: facts.horizon) == .running else { return }
    if isLate {
      guard let tariff = try tariff(context, clock.subject) else {
        result.clocks.append(clock)
        return
      }
      priced.tariff = tariff
      try counter.add(
        priced, number: result.clocks.count, until: facts.horizon, to: &result.charges, reliefs: &result.reliefs)
    }
    result.clocks.append(priced)
  }

  /// Makes room for so many charges that are no time.
  mutating func expect(_ count: Int) {
    result.charges.reserveCapacity(count)
    result.singles.reserveCapacity(count)
  }

  /// Makes room for so many clocks, most of which charge once or not at all.
  mutating func expect(clocks count: Int) {
    result.clocks.reserveCapacity(count)
    result.charges.reserveCapacity(count)
  }

  /// Charges something that is no time: the one-off amount and the rate.
  mutating func charge(
    on day: CalendarDate, from: EventTime, to: EventTime, _ tariff: Tariff, ordinal: Int, subject: String,
    entries: @autoclosure () -> [EntryNumber], _ single: (_ price: Int, AmountReason) -> SingleCharge
  ) {
    if let oneOff = tariff.oneOff {
      let price = result.prices[oneOff]
      result.add(
        on: day, from: from, to: to, amount: price.ore, reason: .oneOff(subject: subject, amount: price.reason),
        entries: entries())
    }
    if let rate = tariff.price(of: ordinal) {
      let price = result.prices[rate]
      result.add(on: day, from: from, to: to, amount: price.ore, single(rate, price.reason))
    }
  }

  /// Charges an amount for a month, and notes what it would have been without relief.
  mutating func charge(
    _ month: CalendarMonth, _ amount: PenaltyAmount?, withoutRelief gross: PenaltyAmount?, relieved: Int64,
    kinds: [ReliefKind], reliefEntries: [EntryNumber], subject: String, entries: [EntryNumber],
    _ reason: (AmountReason) -> LineReason
  ) throws(QuantityError) {
    var net = Rational.zero
    let (from, to) = (EventTime.day(month.first), EventTime.day(month.last))
    if let amount {
      guard let price = try pricing.price(amount, PriceContext()) else {
        return findings.append(.baseUnknown(owner: .clause(clause.id), subject: subject))
      }
      net = price.ore
      result.add(on: month.last, from: from, to: to, amount: net, reason: reason(price.reason), entries: entries)
    }
    guard let gross, let price = try pricing.price(gross, PriceContext()), price.ore > net else { return }
    result.reliefs.append(
      ReliefDifference(
        clock: month.index, from: from, to: to, arose: month.last, unitsFewer: amount == nil ? .one : .zero,
        amount: try price.ore.subtracting(net), relieved: relieved,
        reason: .relief(subject: subject, kinds: kinds, unitsFewer: amount == nil ? .one : .zero),
        entries: reliefEntries))
  }
}
