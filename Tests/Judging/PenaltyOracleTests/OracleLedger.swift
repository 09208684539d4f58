import Catalogue
import Judgement
import Quantities

/// What the oracle comes to.
struct OracleLedger: Equatable {
  struct Amounts: Equatable {
    var gross: Ore = 0
    var net: Ore = 0
  }

  struct Cap: Equatable {
    var owner: CapOwner
    var limit: Ore?
    var usedInTotal: Ore
    var reached: CalendarDate?
  }

  var clauses: [Amounts] = []
  var caps: [Cap] = []
  /// By month of the charge, `2023-04`; what is zero is left out.
  var netByMonth: [String: Ore] = [:]
}

extension Oracle {
  func ledger() throws -> OracleLedger {
    var result = OracleLedger(clauses: contract.clauses.map { _ in .init() })
    var charges: [OracleCharge] = []
    for (index, clause) in contract.clauses.enumerated() {
      charges += try rounded(clause, index, &result.clauses[index])
    }
    charges.sort { ($0.arose, $0.clause) < ($1.arose, $1.clause) }
    for (index, clause) in contract.clauses.enumerated() {
      try cut(&charges, clause.caps, .clause(clause.id), basis(of: clause), [index], &result)
    }
    let afterOwnCaps = contract.clauses.indices.map { index in
      charges.filter { $0.clause == index }.reduce(Ore(0)) { $0 + $1.left }
    }
    for group in contract.groups { stack(&charges, members(group), group.stacking) }
    for (index, clause) in contract.clauses.enumerated() {
      guard let other = contract.clauses.firstIndex(where: { $0.id == clause.creditedAgainst }) else { continue }
      var credit = afterOwnCaps[other]
      for position in charges.indices where charges[position].clause == index {
        let taken = min(credit, charges[position].left)
        charges[position].left -= taken
        credit -= taken
      }
    }
    for group in contract.groups {
      try cut(&charges, group.caps, .group(group.id), OracleBasis(), members(group), &result)
    }
    try cut(
      &charges, contract.caps, .contract, OracleBasis(), Array(contract.clauses.indices), &result)
    for position in charges.indices where isLost(charges[position]) { charges[position].left = 0 }
    for charge in charges {
      result.clauses[charge.clause].net += charge.left
      result.netByMonth[month(charge.arose), default: 0] += charge.left
    }
    try adjust(&result)
    result.netByMonth = result.netByMonth.filter { $0.value != 0 }
    return result
  }

  func month(_ day: CalendarDate) -> String { String(day.description.prefix(7)) }

  private func members(_ group: ClauseGroup) -> [Int] {
    contract.clauses.indices.filter { contract.clauses[$0].group == group.id }
  }

  func whole(_ ore: Rational, _ rule: Rational.Rounding? = nil) throws -> Ore {
    let unit: Int128 = contract.rounding.unit == .krona ? 100 : 1
    let wanted: Rational.Rounding =
      switch contract.rounding.rule {
      case .halfUp: .halfAwayFromZero
      case .halfEven: .halfEven
      case .down: .down
      case .up: .up
      }
    return Ore(try ore.divided(by: Rational(unit)).rounded(rule ?? wanted) * unit)
  }

  /// The charges of a clause in whole ore, so that they add up to the rounded sum.
  private func rounded(
    _ clause: PenaltyClause, _ index: Int, _ amounts: inout OracleLedger.Amounts
  ) throws -> [OracleCharge] {
    var (charges, relieved) = try singles(of: clause)
    for clock in clocks(of: clause) {
      let (net, gross) = try self.charges(clause, clock)
      charges += net
      let difference = try gross.subtracting(sum(net))
      if difference > .zero { relieved = try relieved.adding(difference) }
    }
    // Stable: what arises on the same day stays in the order of the clocks.
    let order = charges.indices.sorted { (charges[$0].arose, $0) < (charges[$1].arose, $1) }
    charges = order.map { charges[$0] }
    var (exact, before) = (Rational.zero, Ore(0))
    for position in charges.indices {
      charges[position].clause = index
      exact = try exact.adding(charges[position].exact)
      let now = try whole(exact)
      charges[position].gross = now - before
      charges[position].left = now - before
      before = now
    }
    amounts.gross = try whole(try exact.adding(relieved))
    return charges
  }

  private func stack(_ charges: inout [OracleCharge], _ members: [Int], _ stacking: ClauseGroup.Stacking) {
    guard stacking != .cumulative else { return }
    func window(_ charge: OracleCharge) -> String { stacking == .highestInTotal ? "" : month(charge.arose) }
    for name in Set(charges.filter { members.contains($0.clause) }.map(window)) {
      var highest: (clause: Int, sum: Ore)?
      for member in members {
        let sum = charges.filter { $0.clause == member && window($0) == name }.reduce(Ore(0)) { $0 + $1.left }
        if highest.map({ sum > $0.sum }) ?? true { highest = (member, sum) }
      }
      for position in charges.indices
      where members.contains(charges[position].clause) && window(charges[position]) == name
        && charges[position].clause != highest?.clause
      {
        charges[position].left = 0
      }
    }
  }

  /// The limit of a cap in whole ore; nil for one that counts periods.
  func limit(_ cap: PenaltyCap, _ basis: OracleBasis) throws -> Ore? {
    guard case .amount(let amount) = cap.most else { return nil }
    return try whole(value(amount, basis) ?? .zero, .down)
  }

  private func cut(
    _ charges: inout [OracleCharge], _ caps: [PenaltyCap], _ owner: CapOwner, _ basis: OracleBasis, _ members: [Int],
    _ result: inout OracleLedger
  ) throws {
    let limits = try caps.map { try limit($0, basis) }
    var used = caps.map { _ in [String: Rational]() }
    var reached = caps.map { _ in CalendarDate?.none }
    func window(_ cap: PenaltyCap, _ day: CalendarDate) -> String {
      switch cap.per {
      case .total: ""
      case .month: month(day)
      case .year: String(day.description.prefix(4))
      }
    }
    for position in charges.indices where members.contains(charges[position].clause) {
      let charge = charges[position]
      var allowed = charge.left
      for (number, cap) in caps.enumerated() {
        let before = used[number][window(cap, charge.arose)] ?? .zero
        if let limit = limits[number] {
          allowed = min(allowed, limit - Ore(before.numerator))
        } else if case .periods(let most) = cap.most, charge.units > .zero {
          let room = try Rational(Int128(most), over: 1).subtracting(before)
          if room < charge.units {
            let part = try room.divided(by: charge.units)
            allowed = min(allowed, try whole(Rational(charge.left).multiplied(by: part), .down))
          }
        }
      }
      charges[position].left = allowed
      for (number, cap) in caps.enumerated() {
        let key = window(cap, charge.arose)
        let before = used[number][key] ?? .zero
        if let limit = limits[number] {
          used[number][key] = try before.adding(Rational(allowed))
          if used[number][key] == Rational(limit), reached[number] == nil { reached[number] = charge.arose }
        } else if case .periods(let most) = cap.most {
          let now = min(try before.adding(charge.units), Rational(most))
          used[number][key] = now
          if now == Rational(most), reached[number] == nil { reached[number] = charge.arose }
        }
      }
    }
    for number in caps.indices {
      let total = try used[number].values.reduce(Rational.zero) { try $0.adding($1) }
      result.caps.append(
        .init(
          owner: owner, limit: limits[number], usedInTotal: Ore(total.rounded(.down)), reached: reached[number]))
    }
  }

  private func isLost(_ charge: OracleCharge) -> Bool {
    let clause = contract.clauses[charge.clause]
    guard let claim = clause.claim else { return false }
    let from: CalendarDate
    switch claim.after {
    case .charge: from = charge.arose
    case .monthEnd:
      from = charge.arose.adding(days: 1 - charge.arose.day).adding(months: 1).adding(days: -1)
    case .clockStop:
      guard let stop = charge.clockStop, stop <= today else { return false }
      from = stop
    }
    let deadline = day(claim.within, after: from)
    guard deadline < today else { return false }
    return !events("claim-made").contains { event in
      guard event.text("clause") == clause.id, let on = event.day("on"), on <= today else { return false }
      return on <= deadline && (event.day("through") ?? on) >= charge.arose
    }
  }

  private func adjust(_ result: inout OracleLedger) throws {
    let decided = events("adjustment-decided").sorted { ($0.day("on") ?? .latest) < ($1.day("on") ?? .latest) }
    for event in decided {
      guard let index = contract.clauses.firstIndex(where: { $0.id == event.text("clause") }),
        let on = event.day("on"), on <= today, let amount = event.money("amount")
      else { continue }
      let taken = min(try whole(amount.ore, .down), result.clauses[index].net)
      result.clauses[index].net -= taken
      result.netByMonth[month(on), default: 0] -= taken
    }
  }
}
