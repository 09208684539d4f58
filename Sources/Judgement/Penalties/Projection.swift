import Catalogue
import Quantities

/// When caps will be reached if everything goes on as it stands: clocks that run now go on, with the stops that are
/// known for the future, and nothing else happens.
struct Projection {
  /// How far is looked ahead, in months.
  static let months = 120
  /// How far in a first attempt, in days; each next one goes four times as far.
  private static let firstStep = 64

  let facts: Facts
  let charges: [ClauseCharges]
  let limits: CapLimits
  let indices: ContractIndices
  let rounder: Rounder

  /// The caps that are not reached yet and will be. Charges of the future are made once for each attempt, and each of
  /// them is final, so that a settlement shows the day on which a cap is filled without trying every day.
  func reached(after now: Settlement) throws(QuantityError) -> [CapPlace: CalendarDate] {
    guard !facts.horizon.isTermination else { return [:] }
    var running = runningClocks()
    let alreadyReached = now.reached
    var open = openCaps(alreadyReached, running)
    guard !open.isEmpty else { return [:] }
    var found: [CapPlace: CalendarDate] = [:]
    var future = charges.map { FutureCharges($0) }
    let last = facts.asOfDay.adding(months: Self.months)
    var step = Self.firstStep
    while !open.isEmpty {
      let day = min(facts.asOfDay.adding(days: step), last)
      for clause in running.keys.sorted() where isOpen(clause, open) {
        future[clause] = try FutureCharges(charges[clause], facts: facts, running[clause] ?? [], until: day)
      }
      var slices: [Slice] = []
      for (index, future) in future.enumerated() {
        slices += try RoundedCharges(future.charges, [], clause: index, rounder).slices
      }
      _ = try slices.total(\.gross)
      for (place, day) in try reached(slices, open, until: day) {
        found[place] = day
        open.remove(place)
      }
      if day >= last { break }
      running = running.filter { isOpen($0.key, open) }
      open = open.filter { place in running.keys.contains { concerns(place, $0) } }
      step *= 4
    }
    return found
  }

  /// The open caps that are reached with these charges. Where a clause may stand back behind another one, the charges of
  /// later days can change what earlier ones are worth: then the first day is searched for by halving.
  private func reached(
    _ slices: [Slice], _ open: Set<CapPlace>, until last: CalendarDate
  ) throws(QuantityError) -> [CapPlace: CalendarDate] {
    let all = try settle(slices).reached.filter { open.contains($0.key) }
    guard indices.isStacked(facts.contract) else { return all }
    var found: [CapPlace: CalendarDate] = [:]
    var known: [CalendarDate: [CapPlace: CalendarDate]] = [last: all]
    for place in all.keys {
      var (low, high) = (facts.asOfDay, last)
      while high.days(since: low) > 1 {
        let middle = low.adding(days: high.days(since: low) / 2)
        if known[middle] == nil { known[middle] = try settle(slices.filter { $0.arose <= middle }).reached }
        if known[middle]?[place] == nil { low = middle } else { high = middle }
      }
      found[place] = known[high]?[place]
    }
    return found
  }

  private func settle(_ slices: [Slice]) throws(QuantityError) -> Settlement {
    try Settlement(slices, contract: facts.contract, indices: indices, limits: limits, rounder: rounder)
  }

  /// By clause, the places of clocks that are late, run, and cost more with time.
  private func runningClocks() -> [Int: [Int]] {
    var running: [Int: [Int]] = [:]
    for (index, charges) in charges.enumerated() where charges.clause.charge.per != nil {
      let clocks = charges.clocks.indices.filter { clock in
        charges.clocks[clock].begins != nil && !charges.clocks[clock].tariff.steps.isEmpty
          && charges.clocks[clock].state(at: facts.horizon) == .running
      }
      if !clocks.isEmpty { running[index] = clocks }
    }
    return running
  }

  private func openCaps(_ reached: [CapPlace: CalendarDate], _ running: [Int: [Int]]) -> Set<CapPlace> {
    var open: Set<CapPlace> = []
    for clause in running.keys {
      open.formUnion(limits.clauses[clause].indices.map { .clause(clause, $0) })
      if let group = indices.groups[clause] { open.formUnion(limits.groups[group].indices.map { .group(group, $0) }) }
      open.formUnion(limits.contract.indices.map { .contract($0) })
    }
    return open.filter { reached[$0] == nil }
  }

  private func isOpen(_ clause: Int, _ open: Set<CapPlace>) -> Bool {
    // A clause whose own cap is full owes no more, however long it goes on.
    let isFull = limits.clauses[clause].indices.contains { cap in
      limits.clauses[clause][cap].cap.per == .total && !open.contains(.clause(clause, cap))
    }
    return !isFull && open.contains { concerns($0, clause) }
  }

  private func concerns(_ place: CapPlace, _ clause: Int) -> Bool {
    switch place {
    case .clause(let owner, _): owner == clause
    case .group(let group, _): indices.groups[clause] == group
    case .contract: true
    }
  }
}

/// The charges of a clause up to a day ahead.
private struct FutureCharges {
  var charges: [Charge]

  init(_ now: ClauseCharges) { charges = now.charges }

  init(_ now: ClauseCharges, facts: Facts, _ running: [Int], until day: CalendarDate) throws(QuantityError) {
    let going = Set(running)
    charges = now.charges.filter { $0.part == .single || !going.contains($0.clock) }
    let counter = ClockCharges(
      clause: now.clause, relief: ClauseRelief(now.clause, in: facts), prices: now.prices)
    var unused: [ReliefDifference] = []
    for clock in running {
      try counter.add(
        now.clocks[clock], number: clock, until: Horizon(endOf: day), to: &charges, reliefs: &unused)
    }
  }
}
