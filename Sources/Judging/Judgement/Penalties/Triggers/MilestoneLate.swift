import Catalogue
import Quantities

extension ClauseJudge {
  /// One clock: from the due day until one of the states that stop it.
  mutating func milestoneLate(_ id: String) throws(QuantityError) {
    guard let milestone = facts.contract.milestones.first(where: { $0.id == id }) else { return }
    let due = facts.due(of: milestone)
    let stop = stop(of: milestone)
    var clock = LateClock(
      subject: id, reliefSubject: id,
      due: due?.due.finished(grace: clause.clock.grace, milestone.dueOnHoliday ?? facts.contract.dueOnHoliday),
      begins: nil, stop: stop?.stop, entries: (due?.entries ?? []) + (stop?.entries ?? []))
    if clause.partialUse == .proRata {
      clock.shares = facts.milestones[id]?.shares ?? []
      clock.entries += clock.shares.compactMap(\.entry)
    }
    if clause.usesOrder, let entry = facts.milestones[id]?.order?.entry { clock.entries.append(entry) }
    start.begin(&clock, &findings)
    try take(clock, PriceContext(clause, facts), keepsInTime: true)
  }

  /// The first of the states that stop the clock, or that its requirement is met; an assumption replaces them all.
  private func stop(of milestone: Milestone) -> (stop: LateClock.Stop, entries: [EntryNumber])? {
    let states = MilestoneState.allCases.filter(clause.clock.stops.contains)
    if let assumed = facts.assumed.milestones[milestone.id] {
      return assumed.map { (stop($0, states.first ?? .reached), []) }
    }
    if milestone.requirement != nil {
      // The record shows it or it is not reached, whatever else was said.
      return facts.requirementMet(milestone.id).map { met in
        (LateClock.Stop(instant: met.at, state: .ended(at: met.at)), met.entries)
      }
    }
    var first: (stop: LateClock.Stop, entries: [EntryNumber], day: CalendarDate)?
    for state in states {
      guard let reached = facts.milestones[milestone.id]?.reached[state] else { continue }
      if let first, first.day <= reached.day { continue }
      first = (stop(reached.day, state), reached.entries, reached.day)
    }
    return first.map { ($0.stop, $0.entries) }
  }

  private func stop(_ day: CalendarDate, _ state: MilestoneState) -> LateClock.Stop {
    LateClock.Stop(instant: Stockholm.end(of: day), state: .stopped(state, on: day))
  }
}

extension PenaltyClause {
  /// Whether an amount depends on what was ordered.
  fileprivate var usesOrder: Bool {
    let amounts = [charge.oneOff, charge.rate].compactMap { $0 } + charge.tiers.map(\.amount)
    return amounts.contains { amount in
      switch amount {
      case .share(_, of: .order), .share(_, of: .unitPrice): true
      default: false
      }
    }
  }
}
