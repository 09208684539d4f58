import Catalogue
import Quantities

/// What a clock costs whose unit is a day or more.
struct DayCharges {
  static let microsecondsOfDay: Int64 = 86_400_000_000

  let clock: LateClock
  let number: Int
  /// Nil where there is nothing but a one-off amount.
  let per: ChargedUnit?
  let prices: PriceList
  private let shares: InUse

  init(_ clock: LateClock, number: Int, per: ChargedUnit?, prices: PriceList) {
    self.clock = clock
    self.number = number
    self.per = per
    self.prices = prices
    shares = InUse(clock.shares)
  }

  /// Charges for the late days that count.
  func charges(of runs: [ClosedRange<Int>], into charges: inout [Charge]) throws(QuantityError) {
    guard let first = firstCounted(in: runs) else { return }
    if let price = clock.tariff.oneOff {
      let day = CalendarDate(clampingDaysSince1970: first)
      charges.append(
        Charge(
          part: .oneOff, clock: number, arose: day, from: .day(day), to: .day(day), price: price, ordinal: 0,
          units: .zero, amount: prices[price].ore))
    }
    guard let per, !clock.tariff.steps.isEmpty else { return }
    var added = charges
    if per.counting == .proRata {
      try proRata(runs, per, &added)
    } else {
      try DayUnits(unit: per.unit, counting: per.counting).each(of: runs) { unit throws(QuantityError) in
        guard let price = clock.tariff.price(of: unit.ordinal) else { return }
        let arose = per.counting == .completed ? unit.last : unit.first
        let share = shares.index(on: arose)
        added.append(
          Charge(
            part: .unit, clock: number, arose: CalendarDate(clampingDaysSince1970: arose), from: .day(unit.first),
            to: .day(unit.last), price: price, ordinal: unit.ordinal, units: .one,
            amount: try shares.lower(prices[price].ore, share), net: Int64(unit.count) * Self.microsecondsOfDay,
            share: share))
      }
    }
    charges = added
  }

  /// The first day that counts: of business days the first one that is one.
  private func firstCounted(in runs: [ClosedRange<Int>]) -> Int? {
    guard per?.unit == .businessDay else { return runs.first?.lowerBound }
    return runs.lazy.flatMap { $0 }.first { BusinessCalendar.isBusinessDay(CalendarDate(clampingDaysSince1970: $0)) }
  }

  /// A charge for each day: its part of the unit.
  private func proRata(
    _ runs: [ClosedRange<Int>], _ per: ChargedUnit, _ charges: inout [Charge]
  ) throws(QuantityError) {
    var added = charges
    try DayUnits(unit: per.unit, counting: .proRata).each(of: runs) { unit throws(QuantityError) in
      guard let price = clock.tariff.price(of: unit.ordinal) else { return }
      let part = try Rational(1, over: Int128(unit.whole))
      let amount = try prices[price].ore.multiplied(by: part)
      for run in runs where run.upperBound >= unit.first && run.lowerBound <= unit.last {
        for day in max(run.lowerBound, unit.first)...min(run.upperBound, unit.last) {
          if per.unit == .businessDay, day != unit.first { continue }
          let share = shares.index(on: day)
          added.append(
            Charge(
              part: .unit, clock: number, arose: CalendarDate(clampingDaysSince1970: day), from: .day(day),
              to: .day(day), price: price, ordinal: unit.ordinal, units: part,
              amount: try shares.lower(amount, share), net: Self.microsecondsOfDay, share: share))
        }
      }
    }
    charges = added
  }

  /// Units and amount without making charges: what it would be without relief.
  func sum(of runs: [ClosedRange<Int>]) throws(QuantityError) -> (units: Rational, amount: Rational) {
    var charges: [Charge] = []
    try self.charges(of: runs, into: &charges)
    return try Self.sum(charges)
  }

  static func sum(_ charges: some Sequence<Charge>) throws(QuantityError) -> (units: Rational, amount: Rational) {
    var (units, amount) = (Rational.zero, Rational.zero)
    for charge in charges {
      units = try units.adding(charge.units)
      amount = try amount.adding(charge.amount)
    }
    return (units, amount)
  }
}

extension LedgerTime {
  /// Days since 1970.
  static func day(_ days: Int) -> LedgerTime { .day(CalendarDate(clampingDaysSince1970: days)) }
}

/// The share of a milestone that is in use, by day.
struct InUse {
  private let shares: [UsedShare]

  init(_ shares: [UsedShare]) { self.shares = shares }

  /// The one that counts on the day: from the day after it was taken into use.
  func index(on day: Int) -> Int? { shares.lastIndex { $0.on.daysSince1970 < day } }

  /// The amount that is left of a unit's price.
  func lower(_ ore: Rational, _ index: Int?) throws(QuantityError) -> Rational {
    guard let index else { return ore }
    return try ore.multiplied(by: Rational.one.subtracting(shares[index].share.fraction))
  }
}
