import Catalogue
import Quantities

/// A charge in whole ore, and what is taken from it.
struct Slice {
  /// Index of the clause in the contract.
  var clause: Int
  /// Index of the charge.
  var charge: Int
  var arose: CalendarDate
  var units: Rational
  var gross: Ore
  var stacked: Ore = 0
  var cutByClause: Ore = 0
  var cutByGroup: Ore = 0
  var cutByContract: Ore = 0

  /// Not claimed in time.
  var lost: Ore = 0

  var left: Ore { gross - stacked - capped - lost }
  var capped: Ore { cutByClause + cutByGroup + cutByContract }
}

/// Charges of a clause, rounded so that they always add up to the rounded total.
struct RoundedCharges {
  /// In the order in which they arose.
  var slices: [Slice] = []
  /// In the order of the clocks.
  var reliefs: [Ore] = []

  init(
    _ charges: [Charge], _ reliefs: [ReliefDifference], clause: Int, _ rounder: Rounder
  ) throws(QuantityError) {
    let order = charges.indices.sorted { left, right in
      let (a, b) = (charges[left], charges[right])
      return (a.arose, a.clock, left) < (b.arose, b.clock, right)
    }
    var (exact, whole) = (Rational.zero, Ore(0))
    slices.reserveCapacity(charges.count)
    for index in order {
      exact = try exact.adding(charges[index].amount)
      let now = try rounder.ore(exact)
      slices.append(
        Slice(
          clause: clause, charge: index, arose: charges[index].arose, units: charges[index].units, gross: now - whole))
      whole = now
    }
    for relief in reliefs.sorted(by: { $0.clock < $1.clock }) {
      exact = try exact.adding(relief.amount)
      let now = try rounder.ore(exact)
      self.reliefs.append(now - whole)
      whole = now
    }
  }
}
