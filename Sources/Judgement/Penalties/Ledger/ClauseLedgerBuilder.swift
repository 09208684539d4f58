import Catalogue
import Quantities

/// Puts together what a clause comes to.
struct ClauseLedgerBuilder {
  let facts: Facts
  let rounder: Rounder
  private(set) var findings: [LedgerFinding] = []

  init(facts: Facts, rounder: Rounder) {
    self.facts = facts
    self.rounder = rounder
  }

  mutating func ledger(
    _ charges: ClauseCharges, _ slices: [Slice], reliefs: [Ore], caps: [CapStatus]
  ) throws(QuantityError) -> ClauseLedger {
    let claim = ClaimRule(
      clause: charges.clause, claims: facts.claims[charges.clause.id], asOfDay: facts.asOfDay)
    var builder = LineBuilder(charges, claim: claim, horizon: facts.horizon)
    for slice in slices { try builder.add(slice) }
    var lines: [LedgerLine] = []
    lines.reserveCapacity(builder.drafts.count)
    for draft in builder.drafts { lines.append(try builder.line(draft)) }
    // Until here all charges; a relief line or an adjustment has no deadline.
    findings += claim.findings(lines)
    lines += zip(charges.reliefs.sorted { $0.clock < $1.clock }, reliefs).map { relief, amount in
      line(relief, amount)
    }
    lines += try adjustments(charges.clause, of: try lines.total(\.net))
    let ordered = lines.enumerated().sorted { ($0.element.arose, $0.offset) < ($1.element.arose, $1.offset) }
    return ClauseLedger(
      clause: charges.clause, lines: ordered.map(\.element),
      clocks: charges.clocks.map { clock in
        ClauseClock(
          subject: clock.subject, due: clock.due?.end, state: clock.state(at: facts.horizon), entries: clock.entries)
      }, caps: caps, gross: try lines.total(\.gross), net: try lines.total(\.net))
  }

  private func line(_ relief: ReliefDifference, _ amount: Ore) -> LedgerLine {
    let days = (try? Rational(Int128(relief.relieved), over: Int128(DayCharges.microsecondsOfDay))) ?? .zero
    return LedgerLine(
      from: relief.from, to: relief.to, arose: relief.arose, units: .zero, gross: amount, reliefDays: days,
      relieved: amount, net: 0, reason: relief.reason, entries: relief.entries)
  }

  /// Decisions to lower or waive, as far as there is something left.
  private mutating func adjustments(_ clause: PenaltyClause, of net: Ore) throws(QuantityError) -> [LedgerLine] {
    var left = net
    var lines: [LedgerLine] = []
    for fact in facts.adjustments where fact.clause == clause.id {
      let amount = min(try rounder.down(fact.amount.ore), left)
      if fact.ground == nil {
        findings.append(.waivedWithoutGround(clause: clause.id, amount: amount, entry: fact.entry))
      }
      left -= amount
      lines.append(
        LedgerLine(
          from: .day(fact.on), to: .day(fact.on), arose: fact.on, units: .zero, gross: 0, adjusted: amount,
          net: -amount, reason: .adjustment(basis: fact.basis, by: fact.by, ground: fact.ground),
          entries: fact.entry.map { [$0] } ?? []))
    }
    return lines
  }
}

extension Collection {
  /// The sum, or an error where it does not fit.
  func total(_ amount: (Element) -> Ore) throws(QuantityError) -> Ore {
    var sum: Ore = 0
    for element in self { sum = try sum.plus(amount(element)) }
    return sum
  }
}
