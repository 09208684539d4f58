import Catalogue
import Quantities

/// When caps will be reached where a clause may stand back behind another one: the charges of later days can then change
/// what earlier ones are worth, so everything is settled again.
struct StackedProjection {
  let facts: Facts
  let charges: [ClauseCharges]
  let limits: CapLimits
  let indices: ContractIndices
  let rounder: Rounder

  /// The open caps that are reached with these charges. The first day is searched for by halving.
  ///
  /// - Parameter future: by clause, of one clock after the other.
  func reached(
    _ future: [[Charge]], _ open: Set<CapPlace>, until last: CalendarDate
  ) throws(QuantityError) -> [CapPlace: CalendarDate] {
    var slices: [[Slice]] = []
    for charges in future {
      slices.append(try RoundedCharges(charges, [], rounder, boundary: facts.asOfDay).slices)
    }
    _ = try slices.joined().total(\.gross)
    let all = try settle(slices, future).filter { open.contains($0.key) }
    var found: [CapPlace: CalendarDate] = [:]
    var known: [CalendarDate: [CapPlace: CalendarDate]] = [last: all]
    for place in all.keys {
      var (low, high) = (facts.asOfDay, last)
      while high.days(since: low) > 1 {
        let middle = low.adding(days: high.days(since: low) / 2)
        if known[middle] == nil {
          known[middle] = try settle(slices.map { $0.filter { $0.arose <= middle } }, future)
        }
        if known[middle]?[place] == nil { low = middle } else { high = middle }
      }
      found[place] = known[high]?[place]
    }
    return found
  }

  private func settle(
    _ slices: [[Slice]], _ future: [[Charge]]
  ) throws(QuantityError) -> [CapPlace: CalendarDate] {
    var slices = slices
    return try Settlement(
      taking: &slices, of: future, contract: facts.contract, indices: indices, limits: limits, rounder: rounder,
      boundary: facts.asOfDay
    ).meters.reached
  }
}
