import Catalogue
import Quantities

/// A charge in whole ore, and what is taken from it. There may be hundreds of thousands.
struct Slice {
  /// Index of the charge in its clause.
  var charge: Int32
  /// Which one of a run, from 0.
  var step: Int32
  var arose: CalendarDate
  var gross: Ore
  var stacked: Ore = 0
  var cutByClause: Ore = 0
  var cutByGroup: Ore = 0
  var cutByContract: Ore = 0

  /// Before anything is lost since it was not claimed.
  var left: Ore { gross - stacked - capped }
  var capped: Ore { cutByClause + cutByGroup + cutByContract }
}

/// Rounds amounts so that they always add up to the rounded total.
struct RunningRounding {
  private(set) var exact = Rational.zero
  private(set) var whole = Ore(0)

  /// What the rounded total grows by.
  mutating func take(_ amount: Rational, _ rounder: Rounder) throws(QuantityError) -> Ore {
    exact = try exact.adding(amount)
    let now = try rounder.ore(exact)
    defer { whole = now }
    return now - whole
  }
}

/// Charges of a clause, rounded so that they always add up to the rounded total.
struct RoundedCharges {
  /// In the order in which they arose, those of one day by clock.
  private(set) var slices: [Slice]
  /// In the order of the clocks.
  private(set) var reliefs: [Ore] = []
  /// As it stood before the first charge of the boundary.
  private(set) var before = RunningRounding()

  /// - Parameters:
  ///   - charges: of one clock or single after the other.
  ///   - boundary: a day that somebody wants to start from again.
  init(
    _ charges: [Charge], _ reliefs: [ReliefDifference], _ rounder: Rounder, boundary: CalendarDate
  ) throws(QuantityError) {
    slices = ChargeOrder.slices(of: charges)
    var rounding = RunningRounding()
    var isBefore = true
    for index in slices.indices {
      if isBefore, slices[index].arose >= boundary { (before, isBefore) = (rounding, false) }
      slices[index].gross = try rounding.take(charges[Int(slices[index].charge)].amount, rounder)
    }
    if isBefore { before = rounding }
    for relief in reliefs.inOrderOfClocks {
      self.reliefs.append(try rounding.take(relief.amount, rounder))
    }
  }
}

/// Puts charges in order.
enum ChargeOrder {
  /// One for each day of each charge, by day, those of one day in the order that they are given in.
  static func slices(of charges: [Charge]) -> [Slice] {
    guard let first = charges.lazy.map(\.arose).min(), let last = charges.lazy.map(\.last).max() else { return [] }
    let total = charges.reduce(0) { $0 + $1.count }
    let days = last.days(since: first) + 1
    var slices = [Slice](
      repeating: Slice(charge: 0, step: 0, arose: first, gross: 0), count: total)
    guard days <= 4 * total + 4096 else {
      // Few charges far apart.
      slices.removeAll(keepingCapacity: true)
      for (index, charge) in charges.enumerated() {
        for step in 0..<charge.count { slices.append(slice(index, charge, step)) }
      }
      let order = slices.indices.sorted { (slices[$0].arose, $0) < (slices[$1].arose, $1) }
      return order.map { slices[$0] }
    }
    // Where the slices of each day begin: as many as there are on the days before it.
    var places = [Int](repeating: 0, count: days + 1)
    for charge in charges {
      let day = charge.arose.days(since: first)
      for step in 0..<charge.count { places[day + step + 1] += 1 }
    }
    for day in 1..<places.count { places[day] += places[day - 1] }
    for (index, charge) in charges.enumerated() {
      let day = charge.arose.days(since: first)
      for step in 0..<charge.count {
        slices[places[day + step]] = slice(index, charge, step)
        places[day + step] += 1
      }
    }
    return slices
  }

  private static func slice(_ index: Int, _ charge: Charge, _ step: Int) -> Slice {
    Slice(charge: Int32(index), step: Int32(step), arose: charge.arose.adding(days: step), gross: 0)
  }
}
