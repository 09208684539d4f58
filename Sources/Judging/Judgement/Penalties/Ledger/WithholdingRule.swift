import Catalogue
import Quantities

/// What may be kept back, and what was.
struct WithholdingRule {
  let facts: Facts
  let pricing: Pricing
  let rounder: Rounder
  /// Gates that were opened by decision, and when.
  let gates: [String: CalendarDate]
  private(set) var findings: [LedgerFinding] = []

  init(facts: Facts, pricing: Pricing, rounder: Rounder, gates: [String: CalendarDate]) {
    self.facts = facts
    self.pricing = pricing
    self.rounder = rounder
    self.gates = gates
  }

  mutating func status(_ rule: Withholding) throws(QuantityError) -> WithheldStatus {
    let known = facts.withheld[rule.id]
    if let overflow = known?.overflow { throw overflow }
    var withheld: Ore = 0
    if let known, known.kept > known.released {
      withheld = try rounder.ore(known.kept.subtracting(known.released).ore)
    }
    let allowed = try self.allowed(rule)
    if withheld > allowed { findings.append(.withheldTooMuch(rule.id, by: withheld - allowed)) }
    return WithheldStatus(rule: rule, allowed: allowed, withheld: withheld, entries: known?.entries ?? [])
  }

  private mutating func allowed(_ rule: Withholding) throws(QuantityError) -> Ore {
    guard rule.from <= facts.asOfDay, !hasEnded(rule.until) else { return 0 }
    let price: Money?
    switch rule.amount {
    case .undelivered(let part): price = try pricing.base(.part(part), PriceContext())
    case .share(let share, let base): price = try pricing.price(.share(share, of: base), PriceContext())?.reason.each
    }
    guard let price else {
      findings.append(.eventNotUnderstood(entry: nil, problem: .noAmount(withholding: rule.id)))
      return 0
    }
    return try rounder.down(price.ore)
  }

  private func hasEnded(_ until: Withholding.Until) -> Bool {
    switch until {
    case .milestone(let id, let state): facts.reached(id, state).map { $0.day <= facts.asOfDay } ?? false
    case .gate(let id): gates[id].map { $0 <= facts.asOfDay } ?? false
    }
  }
}
