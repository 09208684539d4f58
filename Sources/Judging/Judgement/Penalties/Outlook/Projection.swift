import Catalogue
import Quantities

/// When caps will be reached if everything goes on as it stands: clocks that run now go on, with the stops that are
/// known for the future, and nothing else happens.
///
/// Charges that arise before today stay what they are, so the settlement of today is gone on with from there. Where a
/// clause may stand back behind another one this is not so, and everything is settled again.
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

  /// The caps that are not reached yet and will be.
  ///
  /// - Parameters:
  ///   - now: settled with today as its boundary, so that the course goes on from there.
  ///   - rounding: by clause, before the first charge of today.
  func reached(
    after now: Settlement, _ rounding: [RunningRounding]
  ) throws(QuantityError) -> [CapPlace: CalendarDate] {
    guard !facts.horizon.isTermination else { return [:] }
    var running = runningClocks()
    var open = openCaps(now.meters.reached, running)
    guard !open.isEmpty else { return [:] }
    let isStacked = indices.isStacked(facts.contract)
    let stacked = StackedProjection(
      facts: facts, charges: charges, limits: limits, indices: indices, rounder: rounder)
    var future = stacked.charges.map(\.charges)
    var course = FutureCourse(meters: now.before, rounding: rounding, indices: indices, rounder: rounder)
    var found: [CapPlace: CalendarDate] = [:]
    let last = facts.asOfDay.adding(months: Self.months)
    var (first, step) = (facts.asOfDay, Self.firstStep)
    while !open.isEmpty {
      let day = min(facts.asOfDay.adding(days: step), last)
      let going = running.keys.sorted().filter { isOpen($0, open) }
      let reached: [CapPlace: CalendarDate]
      if isStacked {
        for clause in going { future[clause] = try charges(of: clause, running[clause] ?? [], until: day) }
        reached = try stacked.reached(future, open, until: day)
      } else {
        var ahead = DaysAhead(from: first, through: day, clauses: charges.count)
        for clause in charges.indices {
          let isGoing = going.contains(clause)
          guard isGoing || first == facts.asOfDay else { continue }
          let arising = isGoing ? try charges(of: clause, running[clause] ?? [], until: day) : charges[clause].charges
          try ahead.add(arising, of: clause, oneByOne: course.countsUnits(clause))
        }
        try course.go(on: ahead)
        reached = course.meters.reached.filter { open.contains($0.key) }
      }
      for (place, day) in reached {
        found[place] = day
        open.remove(place)
      }
      if day >= last { break }
      running = running.filter { isOpen($0.key, open) }
      open = open.filter { place in running.keys.contains { concerns(place, $0) } }
      first = day.adding(days: 1)
      step *= 4
    }
    return found
  }

  /// All charges of a clause up to a day ahead, of one clock after the other.
  private func charges(of clause: Int, _ running: [Int], until day: CalendarDate) throws(QuantityError) -> [Charge] {
    let (now, going) = (charges[clause], Set(running))
    var all = now.charges.filter { $0.part == .single || !going.contains($0.clock) }
    let counter = ClockCharges(clause: now.clause, relief: ClauseRelief(now.clause, in: facts), prices: now.prices)
    var unused: [ReliefDifference] = []
    for clock in running {
      try counter.add(now.clocks[clock], number: clock, until: Horizon(endOf: day), to: &all, reliefs: &unused)
    }
    return all.enumerated().sorted { ($0.element.clock, $0.offset) < ($1.element.clock, $1.offset) }.map(\.element)
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
