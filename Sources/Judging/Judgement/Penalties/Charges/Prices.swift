import Catalogue
import Quantities

/// What one unit costs, and why.
struct Price: Hashable {
  let reason: AmountReason
  /// Exact, in ore.
  var ore: Rational { reason.each.ore }
}

/// The prices of a clause, each once.
struct PriceList {
  private(set) var all: [Price] = []
  private var indices: [Price: Int] = [:]

  mutating func index(of price: Price) -> Int {
    if let known = indices[price] { return known }
    indices[price] = all.count
    all.append(price)
    return all.count - 1
  }

  subscript(_ index: Int) -> Price { all[index] }
}

/// What the units of a clock cost, by indices into the prices of the clause.
struct Tariff {
  var oneOff: Int?
  /// From that ordinal on; in order.
  var steps: [(from: Int, price: Int)] = []

  /// The price of a unit; nil where none is agreed for it.
  func price(of ordinal: Int) -> Int? { steps.last { $0.from <= ordinal }?.price }

  /// The first ordinal after this one that has another price.
  func change(after ordinal: Int) -> Int? { steps.first { $0.from > ordinal }?.from }
}

/// What a percentage may be taken of, apart from what the contract says.
struct PriceContext: Hashable {
  /// The milestone that is late.
  var milestone: String?
  var orderValue: Money?
  /// What a price of one unit is multiplied by; nil where it must be known and is not.
  var units: Int? = 1
}

/// Reads amounts out of a contract.
struct Pricing {
  private let contract: Contract
  private let parts: [String: Money]
  private let fees: [String: Money]
  private let unitPrices: [String: Money]
  private let milestones: [String: Milestone]

  init(_ contract: Contract) {
    self.contract = contract
    parts = Dictionary(contract.parts.map { ($0.id, $0.price) }, uniquingKeysWith: { first, _ in first })
    fees = Dictionary(contract.fees.map { ($0.id, $0.amount) }, uniquingKeysWith: { first, _ in first })
    unitPrices = Dictionary(contract.unitPrices.map { ($0.id, $0.amount) }, uniquingKeysWith: { first, _ in first })
    milestones = Dictionary(contract.milestones.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nil where the record does not say what the amount is a share of.
  func price(_ amount: PenaltyAmount, _ context: PriceContext) throws(QuantityError) -> Price? {
    switch amount {
    case .money(let money): return Price(reason: AmountReason(each: money))
    case .share(let share, let base):
      guard let money = try self.base(base, context) else { return nil }
      return Price(reason: AmountReason(share: share, base: money, each: try money.share(share)))
    }
  }

  func base(_ base: PenaltyBase, _ context: PriceContext) throws(QuantityError) -> Money? {
    switch base {
    case .contractSum: contract.sum
    case .part(let id): parts[id]
    case .delayedPart: context.milestone.flatMap { milestones[$0]?.part }.flatMap { parts[$0] }
    case .order: context.orderValue
    case .monthlyFee(let id): fees[id]
    case .unitPrice(let id): try times(unitPrices[id], context.units)
    case .money(let money): money
    }
  }

  private func times(_ price: Money?, _ units: Int?) throws(QuantityError) -> Money? {
    guard let price, let units else { return nil }
    return try price.multiplied(by: Rational(units))
  }

  /// The tariff of a clock; nil with a finding where an amount is not on record.
  func tariff(
    _ charge: PenaltyCharge, _ context: PriceContext, _ prices: inout PriceList
  ) throws(QuantityError) -> Tariff? {
    var tariff = Tariff()
    if let oneOff = charge.oneOff {
      guard let price = try price(oneOff, context) else { return nil }
      tariff.oneOff = prices.index(of: price)
    }
    if let rate = charge.rate {
      guard let price = try price(rate, context) else { return nil }
      tariff.steps = [(1, prices.index(of: price))]
    }
    for tier in charge.tiers {
      guard case .fromUnit(let from) = tier.bound else { continue }
      guard let price = try price(tier.amount, context) else { return nil }
      tariff.steps.append((from, prices.index(of: price)))
    }
    tariff.steps.sort { $0.from < $1.from }
    return tariff
  }
}
