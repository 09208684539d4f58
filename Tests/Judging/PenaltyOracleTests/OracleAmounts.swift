import Catalogue
import Judgement
import Quantities

/// What an amount may depend on, beside the contract.
struct OracleBasis {
  var milestone: Milestone?
  var order: Money?
  /// Nil where an order is to tell and there is none.
  var units: Int? = 1
}

extension Oracle {
  func basis(of clause: PenaltyClause, _ clock: OracleClock? = nil) -> OracleBasis {
    switch OracleTrigger(clause.trigger) {
    case .milestoneLate(let id):
      let orders = events("order-placed").filter { $0.text("milestone") == id }
      let newest = orders.max { ($0.day("on") ?? .earliest) < ($1.day("on") ?? .earliest) }
      return OracleBasis(milestone: milestone(id), order: newest?.money("value"), units: newest?.integer("units"))
    case .outage: return OracleBasis(units: clock?.units ?? 1)
    default: return OracleBasis()
    }
  }

  /// In ore, not rounded; nil where the record does not say what it is a share of.
  func value(_ amount: PenaltyAmount, _ basis: OracleBasis) throws -> Rational? {
    switch amount {
    case .money(let money): return money.ore
    case .share(let share, let base): return try value(base, basis)?.multiplied(by: share.fraction)
    }
  }

  private func value(_ base: PenaltyBase, _ basis: OracleBasis) throws -> Rational? {
    switch base {
    case .contractSum: return contract.sum.ore
    case .part(let id): return contract.parts.first { $0.id == id }?.price.ore
    case .delayedPart: return contract.parts.first { $0.id == basis.milestone?.part }?.price.ore
    case .order: return basis.order?.ore
    case .monthlyFee(let id): return contract.fees.first { $0.id == id }?.amount.ore
    case .unitPrice(let id):
      guard let units = basis.units else { return nil }
      return try contract.unitPrices.first { $0.id == id }?.amount.ore.multiplied(by: Rational(units))
    case .money(let money): return money.ore
    }
  }

  /// The amount of the unit with that ordinal; nil where it costs nothing.
  func amount(of ordinal: Int, _ charge: PenaltyCharge, _ basis: OracleBasis) throws -> Rational? {
    var amount = charge.rate
    for tier in charge.tiers {
      if case .fromUnit(let first) = tier.bound, first <= ordinal { amount = tier.amount }
    }
    return try amount.flatMap { try value($0, basis) }
  }

  /// The share that is not in use on a day.
  func unused(_ clause: PenaltyClause, _ clock: OracleClock, on day: CalendarDate) throws -> Rational {
    guard clause.partialUse == .proRata, let milestone = clock.milestone else { return .one }
    var highest = Rational.zero
    for event in events("taken-into-use") where event.text("milestone") == milestone.id {
      if let on = event.day("on"), on < day { highest = max(highest, event.percentage("share")?.fraction ?? .one) }
    }
    return try Rational.one.subtracting(highest)
  }
}
