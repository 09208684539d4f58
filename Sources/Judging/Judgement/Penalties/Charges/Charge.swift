import Catalogue
import Evidence
import Quantities

/// Something that costs money, exactly, before anything is taken from it; or a run of such things, one a day.
///
/// Charges of time are as fine as what contracts limit: one for each unit, or where a contract counts pro rata or in
/// hours one for each day. Equal units of a day that follow each other are one charge with their number, for a fault
/// that is fixed after a year would else be hundreds. What belongs together is put into one line when that is done.
struct Charge {
  enum Part: UInt8 { case oneOff, unit, single }

  // There may be hundreds of thousands, so they take as little room as they can: small fields stand where others leave
  // some, and indices and numbers of days and hours until the year 9999 fit into 32 bits.
  var from: EventTime
  var part: Part
  private var clock32: Int32
  var to: EventTime
  private var price32: Int32
  /// The day on which it arose; of a run that of the first.
  var arose: CalendarDate
  /// The late time in it that counts, in microseconds; a day is 24 hours.
  var net: Int64
  /// Of each.
  var units: Rational
  /// Of each; in ore, exact.
  var amount: Rational
  private var ordinal32: Int32
  private var count32: Int32
  private var share32: Int32?

  init(
    part: Part, clock: Int, arose: CalendarDate, from: EventTime, to: EventTime, price: Int, ordinal: Int,
    units: Rational, amount: Rational, net: Int64 = 0, share: Int? = nil, count: Int = 1
  ) {
    self.part = part
    clock32 = Int32(clamping: clock)
    self.arose = arose
    self.from = from
    self.to = to
    price32 = Int32(clamping: price)
    ordinal32 = Int32(clamping: ordinal)
    self.units = units
    self.amount = amount
    self.net = net
    share32 = share.map { Int32(clamping: $0) }
    count32 = Int32(clamping: count)
  }

  /// Index of the clock; of a single the index of its reason.
  var clock: Int { Int(clock32) }
  /// Index of the price; means nothing for singles.
  var price: Int { Int(price32) }
  /// Of the unit that it is, or begins with, from 1.
  var ordinal: Int { Int(ordinal32) }
  /// Index into the shares of its clock, where a share in use lowers the price.
  var share: Int? { share32.map { Int($0) } }
  /// How many days in a row it is charged on. All but the first are whole days, like it.
  var count: Int { Int(count32) }

  /// The last day that it is charged on.
  var last: CalendarDate { arose.adding(days: count - 1) }

  /// One of a run, from 0.
  func step(_ number: Int) -> Charge {
    guard number > 0 else { return single }
    var one = single
    one.arose = arose.adding(days: number)
    one.from = .day(one.arose)
    one.to = .day(one.arose)
    one.ordinal32 = Int32(clamping: ordinal + number)
    return one
  }

  private var single: Charge {
    var one = self
    one.count32 = 1
    return one
  }
}

/// What relief takes from a clock.
struct ReliefDifference {
  var clock: Int
  var from: EventTime
  var to: EventTime
  var arose: CalendarDate
  var unitsFewer: Rational
  /// In ore, exact; not negative.
  var amount: Rational
  var relieved: Int64
  var reason: LineReason
  var entries: [EntryNumber]
}

extension [ReliefDifference] {
  /// Nearly always that is the order which they were made in, and then nothing is moved.
  var inOrderOfClocks: [ReliefDifference] {
    let isInOrder = indices.dropFirst().allSatisfy { self[$0 - 1].clock <= self[$0].clock }
    return isInOrder ? self : sorted { $0.clock < $1.clock }
  }
}

/// Why something that is no time is charged, and the entries that show it.
struct SingleCharge {
  enum Reason {
    /// Of these a contract has the most, so that nothing is kept of them but where they stand.
    case incident(IncidentFact, identity: String?, price: Int)
    case other(Kept)
  }

  final class Kept: Sendable {
    let reason: LineReason
    let entries: [EntryNumber]

    init(_ reason: LineReason, _ entries: [EntryNumber]) {
      self.reason = reason
      self.entries = entries
    }
  }

  var reason: Reason
  /// Incidents that are one with it.
  var more: [EntryNumber] = []

  func lineReason(_ prices: PriceList) -> LineReason {
    switch reason {
    case .incident(let fact, let identity, let price):
      .incident(id: fact.id, identity: identity, amount: prices[price].reason)
    case .other(let kept): kept.reason
    }
  }

  var entries: [EntryNumber] {
    switch reason {
    case .incident(let fact, _, _): (fact.entry.map { [$0] } ?? []) + more
    case .other(let kept): kept.entries
    }
  }
}

/// What a clause charges, before rounding and before anything is taken from it.
struct ClauseCharges {
  let clause: PenaltyClause
  var clocks: [LateClock] = []
  var prices = PriceList()
  /// Of one clock or single after the other.
  var charges: [Charge] = []
  /// What charges that are no time are for.
  var singles: [SingleCharge] = []
  var reliefs: [ReliefDifference] = []

  init(_ clause: PenaltyClause) { self.clause = clause }

  /// Adds a charge that is no time.
  mutating func add(
    on day: CalendarDate, from: EventTime, to: EventTime, amount: Rational, _ single: SingleCharge
  ) {
    charges.append(
      Charge(
        part: .single, clock: singles.count, arose: day, from: from, to: to, price: 0, ordinal: 1,
        units: .one, amount: amount))
    singles.append(single)
  }

  mutating func add(
    on day: CalendarDate, from: EventTime, to: EventTime, amount: Rational, reason: LineReason,
    entries: [EntryNumber]
  ) {
    add(on: day, from: from, to: to, amount: amount, SingleCharge(reason: .other(.init(reason, entries))))
  }
}
