import Catalogue
import Evidence
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
    if per.counting == .proRata { return try proRata(runs, per, &charges) }
    if per.unit.isDay { return try days(runs, &charges) }
    try DayUnits(unit: per.unit, counting: per.counting).each(of: runs, &charges) {
      charges, unit throws(QuantityError) in
      guard let price = clock.tariff.price(of: unit.ordinal) else { return }
      let arose = per.counting == .completed ? unit.last : unit.first
      let share = shares.index(on: arose)
      charges.append(
        Charge(
          part: .unit, clock: number, arose: CalendarDate(clampingDaysSince1970: arose), from: .day(unit.first),
          to: .day(unit.last), price: price, ordinal: unit.ordinal, units: .one,
          amount: try shares.lower(prices[price].ore, share), net: Int64(unit.count) * Self.microsecondsOfDay,
          share: share))
    }
  }

  /// Where each day is a unit: as many at once as are equal.
  private func days(_ runs: [ClosedRange<Int>], _ charges: inout [Charge]) throws(QuantityError) {
    var before = 0
    for run in runs {
      var day = run.lowerBound
      while day <= run.upperBound {
        let ordinal = before + day - run.lowerBound + 1
        var count = run.upperBound - day + 1
        if let change = clock.tariff.change(after: ordinal) { count = min(count, change - ordinal) }
        if let change = shares.change(after: day) { count = min(count, change - day) }
        if let price = clock.tariff.price(of: ordinal) {
          let share = shares.index(on: day)
          charges.append(
            Charge(
              part: .unit, clock: number, arose: CalendarDate(clampingDaysSince1970: day), from: .day(day),
              to: .day(day), price: price, ordinal: ordinal, units: .one,
              amount: try shares.lower(prices[price].ore, share), net: Self.microsecondsOfDay, share: share,
              count: count))
        }
        day += count
      }
      before += run.count
    }
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
    try DayUnits(unit: per.unit, counting: .proRata).each(of: runs, &charges) {
      charges, unit throws(QuantityError) in
      guard let price = clock.tariff.price(of: unit.ordinal) else { return }
      let part = try Rational(1, over: Int128(unit.whole))
      let amount = try prices[price].ore.multiplied(by: part)
      for run in runs where run.upperBound >= unit.first && run.lowerBound <= unit.last {
        for day in max(run.lowerBound, unit.first)...min(run.upperBound, unit.last) {
          if per.unit == .businessDay, day != unit.first { continue }
          let share = shares.index(on: day)
          charges.append(
            Charge(
              part: .unit, clock: number, arose: CalendarDate(clampingDaysSince1970: day), from: .day(day),
              to: .day(day), price: price, ordinal: unit.ordinal, units: part,
              amount: try shares.lower(amount, share), net: Self.microsecondsOfDay, share: share))
        }
      }
    }
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
      let count = Rational(charge.count)
      units = try units.adding(charge.units.multiplied(by: count))
      amount = try amount.adding(charge.amount.multiplied(by: count))
    }
    return (units, amount)
  }
}

extension EventTime {
  /// Days since 1970.
  static func day(_ days: Int) -> EventTime { .day(CalendarDate(clampingDaysSince1970: days)) }
}

/// The share of a milestone that is in use, by day.
struct InUse {
  private let shares: [UsedShare]

  init(_ shares: [UsedShare]) { self.shares = shares }

  /// The one that counts on the day: from the day after it was taken into use.
  func index(on day: Int) -> Int? { shares.lastIndex { $0.on.daysSince1970 < day } }

  /// The first day after that one on which another share counts.
  func change(after day: Int) -> Int? {
    shares.first { $0.on.daysSince1970 >= day }.map { $0.on.daysSince1970 + 1 }
  }

  /// The amount that is left of a unit's price.
  func lower(_ ore: Rational, _ index: Int?) throws(QuantityError) -> Rational {
    guard let index else { return ore }
    return try ore.multiplied(by: shares[index].unused.fraction)
  }
}

extension ChargedUnit.Unit {
  /// Whether each day that counts is a unit.
  fileprivate var isDay: Bool {
    switch self {
    case .day: true
    case .days(let many): many <= 1
    case .hour, .businessDay, .isoWeek, .month: false
    }
  }
}
