import Catalogue
import Evidence
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
    let drafts = try LineDraft.merged(slices, charges, claim, facts.horizon)
    if charges.clause.claim != nil {
      findings += claim.findings(drafts ?? slices.map { LineDraft($0, charges, claim, facts.horizon) })
    }
    if let differing = try claimDiffering(charges.clause, slices) { findings.append(differing) }
    let relieved = zip(charges.reliefs.inOrderOfClocks, reliefs).map(Self.line)
    let charged = ChargedLines(
      charges, slices, drafts: drafts, beside: relieved, claim: claim, horizon: facts.horizon)
    let decided = try adjustments(charges.clause, of: try LedgerLines(charged).sums().net)
    let lines = LedgerLines(
      decided.isEmpty
        ? charged
        : ChargedLines(
          charges, slices, drafts: drafts, beside: relieved + decided, claim: claim, horizon: facts.horizon))
    let sums = try lines.sums()
    return ClauseLedger(
      clause: charges.clause, lines: lines,
      clocks: charges.clocks.map { clock in
        ClauseClock(
          subject: clock.subject, due: clock.due?.end, state: clock.state(at: facts.horizon), entries: clock.entries)
      }, caps: caps, gross: sums.gross, net: sums.net,
      claimed: try claimed(charges.clause, slices, lines, net: sums.net), paid: try paid(charges.clause))
  }

  private func paid(_ clause: PenaltyClause) throws(QuantityError) -> Ore {
    guard let facts = facts.paid[clause.id] else { return 0 }
    if let overflow = facts.overflow { throw overflow }
    return try rounder.ore(facts.amount.ore)
  }

  /// What claims say that they come to. Who claims again may tell the whole amount until then, or what came to it. Where a
  /// claim gives no amount, what it covers.
  private func claimed(
    _ clause: PenaltyClause, _ slices: [Slice], _ lines: LedgerLines, net: Ore
  ) throws(QuantityError) -> Ore {
    guard let claims = facts.claims[clause.id] else { return 0 }
    var told: Ore = 0
    for claim in claims.amounts {
      let amount = try rounder.ore(claim.amount.ore)
      var owed: Ore = 0
      for slice in slices where slice.arose <= claim.through { owed = try owed.plus(slice.left) }
      told = amount == owed ? max(told, amount) : try told.plus(amount)
    }
    guard !claims.allHaveAmounts else { return told }
    var covered: Ore = 0
    for line in lines where line.isClaimed { covered = try covered.plus(line.net) }
    return max(told, min(covered, net))
  }

  /// The newest claim whose amount is not what is owed until its day. Who claims again may tell the whole amount or what
  /// came to it, so both are right.
  private func claimDiffering(_ clause: PenaltyClause, _ slices: [Slice]) throws(QuantityError) -> LedgerFinding? {
    var sum = Money.zero
    var differing: LedgerFinding?
    for claim in facts.claims[clause.id]?.amounts ?? [] {
      sum = try sum.adding(claim.amount)
      var owed: Ore = 0
      for slice in slices where slice.arose <= claim.through { owed = try owed.plus(slice.left) }
      let claimed = try rounder.ore(claim.amount.ore)
      let all = try rounder.ore(sum.ore)
      let isRight = claimed == owed || all == owed
      differing =
        isRight ? nil : .claimDiffers(clause: clause.id, on: claim.on, claimed: claimed, owed: owed, entry: claim.entry)
    }
    return differing
  }

  private static func line(_ relief: ReliefDifference, _ amount: Ore) -> LedgerLine {
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

extension LedgerLines {
  /// The sums of all lines, or an error where they do not fit.
  fileprivate func sums() throws(QuantityError) -> (gross: Ore, net: Ore) {
    var sums: (gross: Ore, net: Ore) = (0, 0)
    var error: QuantityError?
    eachAmount { _, gross, net in
      do throws(QuantityError) {
        sums = (try sums.gross.plus(gross), try sums.net.plus(net))
      } catch let wrong {
        error = wrong
      }
    }
    if let error { throw error }
    return sums
  }
}
