import Evidence
import Catalogue
import Planning
import Quantities

/// Puts the ledger together.
struct LedgerAssembly {
  let facts: Facts
  let rounder: Rounder
  let charges: [ClauseCharges]
  private(set) var findings: [LedgerFinding]

  init(facts: Facts, rounder: Rounder, charges: [ClauseCharges], findings: [LedgerFinding]) {
    self.facts = facts
    self.rounder = rounder
    self.charges = charges
    self.findings = findings
  }

  mutating func ledger(
    _ settlement: Settlement, _ reliefs: [[Ore]], _ statuses: CapStatuses, _ indices: ContractIndices,
    _ pricing: Pricing, evidence: PenaltyEvidence, asOf: Instant, assumptions: [PenaltyAssumption]
  ) throws(QuantityError) -> Ledger {
    let contract = facts.contract
    let clauses = try self.clauses(settlement, reliefs, statuses, indices, isLarge: evidence.events.isLarge)
    var groups: [GroupLedger] = []
    for (index, group) in contract.groups.enumerated() {
      let members = clauses.indices.filter { indices.groups[$0] == index }.map { clauses[$0] }
      groups.append(GroupLedger(group: group, caps: statuses.group(index), net: try members.total(\.net)))
    }
    findings += try TerminationFindings(
      contract: contract, clauses: clauses, groups: groups, caps: statuses.contract, charged: charged(settlement)
    ).findings()
    var withholding = WithholdingRule(
      facts: facts, pricing: pricing, rounder: rounder, gates: evidence.openedGates)
    var withheld: [WithheldStatus] = []
    for rule in contract.withholdings { withheld.append(try withholding.status(rule)) }
    findings += withholding.findings
    var ledger = Ledger(
      contract: contract, asOf: asOf, clauses: clauses, groups: groups, caps: statuses.contract,
      months: try months(clauses), withheld: withheld, findings: findings,
      assumed: assumptions.map(\.description), isSimulated: evidence.isSimulated,
      totalGross: try clauses.total(\.gross), totalNet: try clauses.total(\.net))
    ledger.ownMilestones = contract.milestones.compactMap { OwnMilestone($0, facts) }
    return ledger
  }

  private mutating func clauses(
    _ settlement: Settlement, _ reliefs: [[Ore]], _ statuses: CapStatuses, _ indices: ContractIndices,
    isLarge: Bool
  ) throws(QuantityError) -> [ClauseLedger] {
    let built = Array(charges.indices).concurrentMap(if: isLarge) { [facts, rounder, charges] index in
      Result { () throws(QuantityError) in
        var builder = ClauseLedgerBuilder(facts: facts, rounder: rounder)
        let shared = indices.groups[index].map { statuses.group($0) } ?? []
        let ledger = try builder.ledger(
          charges[index], settlement.slices[index], reliefs: reliefs[index],
          caps: statuses.clause(index) + shared + statuses.contract)
        return (ledger: ledger, findings: builder.findings)
      }
    }
    var clauses: [ClauseLedger] = []
    for clause in built {
      let clause = try clause.get()
      clauses.append(clause.ledger)
      findings += clause.findings
    }
    return clauses
  }

  /// Units by the day that they arose on, for clauses that a right to end the contract counts.
  private func charged(_ settlement: Settlement) -> [String: [(arose: CalendarDate, units: Rational)]] {
    var counted: Set<String> = []
    for rule in facts.contract.termination {
      if case .periods(let clause, _) = rule.condition { counted.insert(clause) }
    }
    var charged: [String: [(arose: CalendarDate, units: Rational)]] = [:]
    guard !counted.isEmpty else { return charged }
    for (index, clause) in facts.contract.clauses.enumerated() where counted.contains(clause.id) {
      let charges = charges[index].charges
      charged[clause.id] = settlement.slices[index].map { ($0.arose, charges[Int($0.charge)].units) }
    }
    return charged
  }

  private func months(_ clauses: [ClauseLedger]) throws(QuantityError) -> [MonthTotal] {
    var totals = MonthTotals()
    for clause in clauses { try totals.add(clause.lines) }
    return totals.all
  }
}
