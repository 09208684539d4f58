import Catalogue
import Quantities

/// Full caps, and what gives the right to end the contract.
struct TerminationFindings {
  let contract: Contract
  let clauses: [ClauseLedger]
  let groups: [GroupLedger]
  let caps: [CapStatus]
  /// What is charged of each clause, in order, with units of time.
  let charged: [String: [(arose: CalendarDate, units: Rational)]]

  func findings() throws(QuantityError) -> [LedgerFinding] {
    var findings: [LedgerFinding] = []
    let own = clauses.flatMap { ledger in ledger.caps.filter { $0.owner == .clause(ledger.clause.id) } }
    let all = own + groups.flatMap(\.caps) + caps
    for status in all where status.cap.per == .total {
      if let day = status.reached { findings.append(.capReached(status.owner, on: day)) }
    }
    for rule in contract.termination {
      switch rule.condition {
      case .capReached(let owner):
        let days = all.filter { $0.owner == owner && $0.cap.per == .total }.compactMap(\.reached)
        if let day = days.min() { findings.append(.terminationOpen(rule, since: day)) }
      case .periods(let clause, let most):
        if let day = try self.day(most, of: clause) { findings.append(.terminationOpen(rule, since: day)) }
      }
    }
    return findings
  }

  /// The day on which so many units were charged.
  private func day(_ most: Int, of clause: String) throws(QuantityError) -> CalendarDate? {
    var units = Rational.zero
    for charge in charged[clause] ?? [] {
      units = try units.adding(charge.units)
      if units >= Rational(most) { return charge.arose }
    }
    return nil
  }
}
