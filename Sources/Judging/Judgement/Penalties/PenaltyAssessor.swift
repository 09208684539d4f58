import Evidence
package import Catalogue
import Planning
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
    var judged = try JudgedClauses(contract.clauses, facts, pricing, rounder, isLarge: evidence.events.isLarge)
    var findings = facts.findings + judged.findings
    let (charges, reliefs, roundings) = (judged.charges, judged.reliefs, judged.roundings)
    let limits = try CapLimits(charges, facts, pricing, rounder)
    findings += limits.findings
    let indices = ContractIndices(contract)
    // No sum of parts can be too large where this one fits.
    _ = try judged.slices.total { slices in slices.reduce(0) { $0 + $1.gross } }
    let settlement = try Settlement(
      taking: &judged.slices, of: charges.map(\.charges), contract: contract, indices: indices, limits: limits,
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

/// What clauses charge, each for itself, before caps and groups; in the order of the contract.
private struct JudgedClauses {
  var findings: [LedgerFinding] = []
  var charges: [ClauseCharges] = []
  var slices: [[Slice]] = []
  var reliefs: [[Ore]] = []
  var roundings: [RunningRounding] = []

  private struct Judged {
    let charges: ClauseCharges
    let findings: [LedgerFinding]
    let rounded: RoundedCharges

    init(_ clause: PenaltyClause, _ facts: Facts, _ pricing: Pricing, _ rounder: Rounder) throws(QuantityError) {
      var judge = ClauseJudge(clause, facts, pricing)
      try judge.judge()
      charges = judge.result
      findings = judge.findings
      rounded = try RoundedCharges(charges.charges, charges.reliefs, rounder, boundary: facts.asOfDay)
    }
  }

  init(
    _ clauses: [PenaltyClause], _ facts: Facts, _ pricing: Pricing, _ rounder: Rounder, isLarge: Bool
  ) throws(QuantityError) {
    let judged = clauses.concurrentMap(if: isLarge) { clause in
      Result { () throws(QuantityError) in try Judged(clause, facts, pricing, rounder) }
    }
    for clause in judged {
      let clause = try clause.get()
      findings += clause.findings
      charges.append(clause.charges)
      slices.append(clause.rounded.slices)
      reliefs.append(clause.rounded.reliefs)
      roundings.append(clause.rounded.before)
    }
  }
}
