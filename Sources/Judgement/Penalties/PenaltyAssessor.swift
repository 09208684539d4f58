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
    var rounded: [RoundedCharges] = []
    for (index, clause) in contract.clauses.enumerated() {
      var judge = ClauseJudge(clause, facts, pricing)
      try judge.judge()
      findings += judge.findings
      charges.append(judge.result)
      rounded.append(try RoundedCharges(judge.result.charges, judge.result.reliefs, clause: index, rounder))
    }
    let limits = try CapLimits(charges, facts, pricing, rounder)
    findings += limits.findings
    let indices = ContractIndices(contract)
    // No sum of parts can be too large where this one fits.
    _ = try rounded.total { rounded in rounded.slices.reduce(0) { $0 + $1.gross } }
    let settlement = try Settlement(
      rounded.flatMap(\.slices), contract: contract, indices: indices, limits: limits, rounder: rounder)
    let projected = try Projection(
      facts: facts, charges: charges, limits: limits, indices: indices, rounder: rounder
    ).reached(after: settlement)
    let statuses = CapStatuses(settlement: settlement, projected: projected, asOfDay: facts.asOfDay)
    var assembly = LedgerAssembly(facts: facts, rounder: rounder, charges: charges, findings: findings)
    return try assembly.ledger(
      settlement, rounded, statuses, indices, pricing, evidence: evidence, asOf: asOf, assumptions: assumptions)
  }
}
