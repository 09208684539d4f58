import Catalogue
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
    _ settlement: Settlement, _ rounded: [RoundedCharges], _ statuses: CapStatuses, _ indices: ContractIndices,
    _ pricing: Pricing, evidence: PenaltyEvidence, asOf: Instant, assumptions: [PenaltyAssumption]
  ) throws(QuantityError) -> Ledger {
    let contract = facts.contract
    let clauses = try self.clauses(settlement, rounded, statuses, indices)
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
    return Ledger(
      contract: contract, asOf: asOf, clauses: clauses, groups: groups, caps: statuses.contract,
      months: try months(clauses), withheld: withheld, findings: findings,
      assumed: assumptions.map(\.description), isSimulated: evidence.isSimulated,
      totalGross: try clauses.total(\.gross), totalNet: try clauses.total(\.net))
  }

  private mutating func clauses(
    _ settlement: Settlement, _ rounded: [RoundedCharges], _ statuses: CapStatuses, _ indices: ContractIndices
  ) throws(QuantityError) -> [ClauseLedger] {
    var slices = [[Slice]](repeating: [], count: charges.count)
    for slice in settlement.slices { slices[slice.clause].append(slice) }
    var builder = ClauseLedgerBuilder(facts: facts, rounder: rounder)
    var clauses: [ClauseLedger] = []
    for (index, charges) in charges.enumerated() {
      let shared = indices.groups[index].map { statuses.group($0) } ?? []
      clauses.append(
        try builder.ledger(
          charges, slices[index], reliefs: rounded[index].reliefs,
          caps: statuses.clause(index) + shared + statuses.contract))
    }
    findings += builder.findings
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
    for slice in settlement.slices {
      let id = facts.contract.clauses[slice.clause].id
      if counted.contains(id) { charged[id, default: []].append((slice.arose, slice.units)) }
    }
    return charged
  }

  private func months(_ clauses: [ClauseLedger]) throws(QuantityError) -> [MonthTotal] {
    var months: [CalendarDate: MonthTotal] = [:]
    for line in clauses.lazy.flatMap(\.lines) {
      let month = line.arose.adding(days: 1 - line.arose.day)
      var total = months[month] ?? MonthTotal(month: month, gross: 0, net: 0)
      total.gross = try total.gross.plus(line.gross)
      total.net = try total.net.plus(line.net)
      months[month] = total
    }
    return months.values.sorted { $0.month < $1.month }
  }
}
