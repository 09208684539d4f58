import Catalogue
import Quantities

/// The limits of all caps of a contract.
struct CapLimits {
  /// By clause, in the order of the contract.
  var clauses: [[CapLimit]] = []
  /// By group, in the order of the contract.
  var groups: [[CapLimit]] = []
  var contract: [CapLimit] = []
  var findings: [LedgerFinding] = []

  init(_ charges: [ClauseCharges], _ facts: Facts, _ pricing: Pricing, _ rounder: Rounder) throws(QuantityError) {
    for clause in charges {
      var limits: [CapLimit] = []
      for cap in clause.clause.caps {
        let context = PriceContext(clause.clause, facts)
        limits.append(
          CapLimit(
            owner: .clause(clause.clause.id), cap: cap,
            limit: try limit(cap, .clause(clause.clause.id), clause, context, pricing, rounder)))
      }
      clauses.append(limits)
    }
    for group in facts.contract.groups {
      var limits: [CapLimit] = []
      for cap in group.caps {
        limits.append(
          CapLimit(
            owner: .group(group.id), cap: cap,
            limit: try limit(cap, .group(group.id), nil, PriceContext(), pricing, rounder)))
      }
      groups.append(limits)
    }
    for cap in facts.contract.caps {
      contract.append(
        CapLimit(
          owner: .contract, cap: cap, limit: try limit(cap, .contract, nil, PriceContext(), pricing, rounder)))
    }
  }

  /// Zero with a finding where the record does not say what it is a share of: nothing may be claimed beyond what can be
  /// shown.
  private mutating func limit(
    _ cap: PenaltyCap, _ owner: CapOwner, _ clause: ClauseCharges?, _ context: PriceContext, _ pricing: Pricing,
    _ rounder: Rounder
  ) throws(QuantityError) -> Ore {
    switch cap.most {
    case .amount(let amount):
      guard let price = try pricing.price(amount, context) else {
        findings.append(.baseUnknown(owner: owner, subject: context.milestone ?? facts(owner)))
        return 0
      }
      return max(0, try rounder.down(price.ore))
    case .periods(let most):
      guard let clause else { return 0 }
      var list = clause.prices
      guard let tariff = try pricing.tariff(clause.clause.charge, context, &list) else { return 0 }
      // So many units that their price cannot be written limit nothing.
      return (try? rounder.down(cost(of: most, tariff, list))) ?? .max
    }
  }

  private func facts(_ owner: CapOwner) -> String {
    switch owner {
    case .clause(let id), .group(let id): id
    case .contract: "contract"
    }
  }

  /// What the first units cost.
  private func cost(of units: Int, _ tariff: Tariff, _ prices: PriceList) throws(QuantityError) -> Rational {
    var (sum, ordinal) = (Rational.zero, 1)
    while ordinal <= units {
      let next = min(tariff.change(after: ordinal) ?? .max, units == .max ? units : units + 1)
      if let price = tariff.price(of: ordinal) {
        sum = try sum.adding(prices[price].ore.multiplied(by: Rational(next - ordinal)))
      }
      if next == .max { break }
      ordinal = next
    }
    return sum
  }
}

extension PriceContext {
  /// Of a clause whatever its clock: what is known of the milestone that it is about.
  init(_ clause: PenaltyClause, _ facts: Facts) {
    guard let milestone = clause.trigger.milestone else {
      self.init()
      return
    }
    let order = facts.milestones[milestone]?.order
    self.init(milestone: milestone, orderValue: order?.value, units: order?.units)
  }
}
