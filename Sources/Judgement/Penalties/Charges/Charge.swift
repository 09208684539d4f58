import Catalogue
import Quantities

/// Something that costs money, exactly, before anything is taken from it.
///
/// Charges of time are as fine as what contracts limit: one for each unit, or where a contract counts pro rata or in
/// hours one for each day. What belongs together is put into one line when that is done.
struct Charge {
  enum Part: UInt8 { case oneOff, unit, single }

  var part: Part
  /// Index of the clock; of a single the index of its reason.
  var clock: Int
  /// The day on which it arose.
  var arose: CalendarDate
  var from: LedgerTime
  var to: LedgerTime
  /// Index of the price; means nothing for singles.
  var price: Int
  /// Of the unit that it is, or begins with, from 1.
  var ordinal: Int
  var units: Rational
  /// In ore, exact.
  var amount: Rational
  /// The late time in it that counts, in microseconds; a day is 24 hours.
  var net: Int64 = 0
  /// Index into the shares of its clock, where a share in use lowers the price.
  var share: Int?
}

/// What relief takes from a clock.
struct ReliefDifference {
  var clock: Int
  var from: LedgerTime
  var to: LedgerTime
  var arose: CalendarDate
  var unitsFewer: Rational
  /// In ore, exact; not negative.
  var amount: Rational
  var relieved: Int64
  var reason: LineReason
  var entries: [EntryNumber]
}

/// What a clause charges, before rounding and before anything is taken from it.
struct ClauseCharges {
  let clause: PenaltyClause
  var clocks: [LateClock] = []
  var prices = PriceList()
  var charges: [Charge] = []
  /// The reasons and entries of charges that are no time.
  var singles: [(reason: LineReason, entries: [EntryNumber])] = []
  var reliefs: [ReliefDifference] = []

  init(_ clause: PenaltyClause) { self.clause = clause }

  /// Adds a charge that is no time.
  mutating func add(
    on day: CalendarDate, from: LedgerTime, to: LedgerTime, amount: Rational, reason: LineReason,
    entries: [EntryNumber]
  ) {
    charges.append(
      Charge(
        part: .single, clock: singles.count, arose: day, from: from, to: to, price: 0, ordinal: 1,
        units: .one, amount: amount))
    singles.append((reason, entries))
  }
}
