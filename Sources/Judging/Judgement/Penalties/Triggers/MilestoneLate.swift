package import Catalogue
package import JSONValues
package import LocatedYAML
import Quantities
package import Texts

/// `when-late`: one clock, from the due day of a milestone until one of the states that stop it.
package struct MilestoneLate: ChargedTrigger {
  package static let key = "when-late"
  package static let words = Text("a late milestone")
  package static let traits = TriggerTraits.clock(starts: [.dayAfterDue, .notice, .decision]).with {
    $0.hasOrder = true
  }

  package let id: String

  package var milestone: String? { id }

  package static let schema = CatalogueSchema.id

  package static func read(_ node: YAMLNode, _ reading: TriggerReading) -> MilestoneLate? {
    reading.name(of: .milestone, node).map { MilestoneLate(id: $0) }
  }

  package func title(in contract: Contract) -> Text {
    let title = contract.title(of: id)
    return contract.milestones.first { $0.id == id }?.requirement
      .map { Text("Delay: \(title) (requirement \($0))") } ?? Text("Delay: \(title)")
  }

  func charge(_ judge: inout ClauseJudge) throws(QuantityError) {
    guard let milestone = judge.facts.contract.milestones.first(where: { $0.id == id }) else { return }
    // What the buyer was to do itself, and what is not demanded or may not be, costs the vendor nothing.
    guard milestone.owner == .vendor, isDemanded(milestone, &judge) else { return }
    let due = judge.facts.due(of: milestone)
    let stop = stop(of: milestone, judge)
    var clock = LateClock(
      subject: id, reliefSubject: id,
      due: due?.due.finished(
        grace: judge.clause.clock.grace, milestone.dueOnHoliday ?? judge.facts.contract.dueOnHoliday),
      begins: nil, stop: stop?.stop, entries: (due?.entries ?? []) + (stop?.entries ?? []))
    if judge.clause.partialUse == .proRata {
      clock.shares = judge.facts.milestones[id]?.shares ?? []
      clock.entries += clock.shares.compactMap(\.entry)
    }
    if judge.clause.usesOrder, let entry = judge.facts.milestones[id]?.order?.entry { clock.entries.append(entry) }
    judge.start.begin(&clock, &judge.findings)
    try judge.take(clock, PriceContext(judge.clause, judge.facts), keepsInTime: true)
  }

  /// Whether the requirement of the milestone, if it has one, is demanded.
  private func isDemanded(_ milestone: Milestone, _ judge: inout ClauseJudge) -> Bool {
    guard let id = milestone.requirement, let assessed = judge.facts.requirements.first(where: { $0.id == id }) else {
      return true
    }
    switch assessed.applicability {
    case .always, .holds: return true
    case .doesNotHold: judge.findings.append(.notApplicable(clause: judge.clause.id, requirement: id))
    case .undecided: judge.findings.append(.applicabilityUndecided(clause: judge.clause.id, requirement: id))
    }
    return false
  }

  /// The first of the states that stop the clock, or that its requirement is met; an assumption replaces them all.
  private func stop(of milestone: Milestone, _ judge: ClauseJudge) -> (stop: LateClock.Stop, entries: [EntryNumber])? {
    let states = MilestoneState.allCases.filter(judge.clause.clock.stops.contains)
    if let assumed = judge.facts.assumed.milestones[milestone.id] {
      return assumed.map { (stop($0, states.first ?? .reached), []) }
    }
    if milestone.requirement != nil {
      // The record shows it or it is not reached, whatever else was said.
      return judge.facts.requirementMet(milestone.id).map { met in
        (LateClock.Stop(instant: met.at, state: .ended(at: met.at)), met.entries)
      }
    }
    var first: (stop: LateClock.Stop, entries: [EntryNumber], day: CalendarDate)?
    for state in states {
      guard let reached = judge.facts.milestones[milestone.id]?.reached[state] else { continue }
      if let first, first.day <= reached.day { continue }
      first = (stop(reached.day, state), reached.entries, reached.day)
    }
    return first.map { ($0.stop, $0.entries) }
  }

  private func stop(_ day: CalendarDate, _ state: MilestoneState) -> LateClock.Stop {
    LateClock.Stop(instant: Stockholm.end(of: day), state: .stopped(state, on: day))
  }
}

extension PenaltyTrigger {
  /// `when-late` of a milestone.
  package static func milestoneLate(_ milestone: String) -> PenaltyTrigger {
    PenaltyTrigger(MilestoneLate(id: milestone))
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
