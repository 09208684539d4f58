import Evidence
import Catalogue
import Planning
import Quantities

/// The penalties have not come to their cap: the vendor still loses something by being late.
struct CapReachedRule: GateRule {
  let demand: CapReachedDemand

  func finding(in bench: GateBench) -> GateFinding {
    guard let contract = bench.catalogue.contract else { return GateFinding(.cannotTell, [.contractMissing]) }
    let evidence = PenaltyEvidence(assessment: bench.assessment, events: bench.events)
    guard let ledger = try? PenaltyAssessor.assess(contract: contract, evidence: evidence, asOf: bench.asOf) else {
      return GateFinding(.cannotTell, [.capUnknown])
    }
    let caps = caps(of: ledger)
    let entries = clauses(of: ledger).flatMap(\.lines.evidence)
    if ledger.isSimulated {
      return GateFinding(.cannotTell, [.onlySimulated], evidence: entries, remedies: [.testRealSystem])
    }
    guard !caps.isEmpty else { return GateFinding(.cannotTell, [.capUnknown]) }
    // What the ledger could not read may be a delay.
    for finding in ledger.findings {
      if case .eventNotUnderstood = finding {
        return GateFinding(.cannotTell, [.capUnknown], evidence: entries)
      }
    }
    if let reached = caps.compactMap(\.reached).min() {
      return GateFinding(.notMet, [.capReached(on: reached)], evidence: entries, remedies: [.renegotiate])
    }
    // Without a word of any milestone, delivery or fault nobody can tell that nothing is late.
    guard !entries.isEmpty || ledger.clauses.contains(where: { $0.clocks.contains { !$0.entries.isEmpty } }) else {
      return GateFinding(.cannotTell, [.capUnknown], remedies: [.record(MilestoneReached.self)])
    }
    return GateFinding(.met, [.capOpen], evidence: entries)
  }

  private func caps(of ledger: Ledger) -> [CapStatus] {
    switch demand {
    case .contract: ledger.caps
    case .group(let id): ledger.groups.first { $0.group.id == id }?.caps ?? []
    case .clause(let id): ledger.clauses.first { $0.clause.id == id }?.caps ?? []
    }
  }

  private func clauses(of ledger: Ledger) -> [ClauseLedger] {
    ledger.clauses.filter { clause in
      switch demand {
      case .contract: true
      case .group(let id): clause.clause.group == id
      case .clause(let id): clause.clause.id == id
      }
    }
  }
}
