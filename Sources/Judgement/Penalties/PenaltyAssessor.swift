package import Catalogue
package import Quantities

/// Computes what is owed under a contract. A pure function: the same contract, evidence, instant and assumptions give
/// the same ledger, and nothing of it is stored.
package enum PenaltyAssessor {
  /// - Parameters:
  ///   - evidence: what was known later than the instant is left out.
  ///   - asOf: counts itself; a running clock has run through its Swedish day.
  ///   - assumptions: what is to be computed as if it were so.
  /// - Throws: where numbers do not fit into exact arithmetic or whole ore.
  package static func assess(
    contract: Contract, evidence: PenaltyEvidence, asOf: Instant, assumptions: [PenaltyAssumption] = []
  ) throws(QuantityError) -> Ledger {
    let facts = Facts(contract: contract, evidence: evidence, asOf: asOf, assumptions: assumptions)
    let pricing = Pricing(contract)
    let rounder = Rounder(rounding: contract.rounding)
    var findings = facts.findings
    var charges: [ClauseCharges] = []
    var slices: [[Slice]] = []
    var reliefs: [[Ore]] = []
    var roundings: [RunningRounding] = []
    charges.reserveCapacity(contract.clauses.count)
    slices.reserveCapacity(contract.clauses.count)
    for clause in contract.clauses {
      var judge = ClauseJudge(clause, facts, pricing)
      try judge.judge()
      findings += judge.findings
      let rounded = try RoundedCharges(
        judge.result.charges, judge.result.reliefs, rounder, boundary: facts.asOfDay)
      charges.append(judge.result)
      slices.append(rounded.slices)
      reliefs.append(rounded.reliefs)
      roundings.append(rounded.before)
    }
    let limits = try CapLimits(charges, facts, pricing, rounder)
    findings += limits.findings
    let indices = ContractIndices(contract)
    // No sum of parts can be too large where this one fits.
    _ = try slices.total { slices in slices.reduce(0) { $0 + $1.gross } }
    let settlement = try Settlement(
      consume slices, of: charges.map(\.charges), contract: contract, indices: indices, limits: limits,
      rounder: rounder, boundary: facts.asOfDay)
    let projected = try Projection(
      facts: facts, charges: charges, limits: limits, indices: indices, rounder: rounder
    ).reached(after: settlement, roundings)
    let statuses = CapStatuses(settlement: settlement, projected: projected, asOfDay: facts.asOfDay)
    var assembly = LedgerAssembly(facts: facts, rounder: rounder, charges: charges, findings: findings)
    return try assembly.ledger(
      settlement, reliefs, statuses, indices, pricing, evidence: evidence, asOf: asOf, assumptions: assumptions)
  }
}
