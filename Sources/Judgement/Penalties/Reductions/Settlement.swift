import Catalogue
import Quantities

/// Takes from charges what caps, groups and credits take, in the order of the contract.
///
/// Own caps of clauses first; then, in groups and by credit, what stands back behind another clause; then caps of
/// groups; then caps of the contract. Charges compete for a cap in the order in which they arose, those of one day in
/// the order of the clauses.
struct Settlement {
  /// In the order in which they arose, those of one day by clause.
  private(set) var slices: [Slice]
  private(set) var clauseMeters: [CapMeters]
  private(set) var groupMeters: [CapMeters]
  private(set) var contractMeters: CapMeters

  private let contract: Contract
  private let rounder: Rounder
  private let indices: ContractIndices

  init(
    _ slices: [Slice], contract: Contract, indices: ContractIndices, limits: CapLimits, rounder: Rounder
  ) throws(QuantityError) {
    self.slices = slices.enumerated().sorted {
      ($0.element.arose, $0.element.clause, $0.offset) < ($1.element.arose, $1.element.clause, $1.offset)
    }.map(\.element)
    self.contract = contract
    self.rounder = rounder
    self.indices = indices
    clauseMeters = limits.clauses.map(CapMeters.init)
    groupMeters = limits.groups.map(CapMeters.init)
    contractMeters = CapMeters(limits.contract)
    for index in self.slices.indices {
      let slice = self.slices[index]
      self.slices[index].cutByClause = try clauseMeters[slice.clause].cut(slice, rounder)
    }
    stack()
    for index in self.slices.indices {
      let slice = self.slices[index]
      guard let group = indices.groups[slice.clause] else { continue }
      self.slices[index].cutByGroup = try groupMeters[group].cut(slice, rounder)
    }
    for index in self.slices.indices {
      self.slices[index].cutByContract = try contractMeters.cut(self.slices[index], rounder)
    }
  }

  /// What stands back behind the highest of a group, and what another clause is credited with.
  private mutating func stack() {
    var totals = [Ore](repeating: 0, count: contract.clauses.count)
    var months: [MonthKey: Ore] = [:]
    let isMonthly = contract.groups.contains { $0.stacking == .highestPerMonth }
    for slice in slices {
      totals[slice.clause] += slice.left
      if isMonthly { months[MonthKey(slice), default: 0] += slice.left }
    }
    var highest: [Int: Int] = [:]
    for (clause, group) in indices.groups.sorted(by: { $0.key < $1.key })
    where highest[group].map({ totals[clause] > totals[$0] }) ?? true {
      highest[group] = clause
    }
    var monthly: [MonthKey: Int] = [:]
    for (key, amount) in months.sorted(by: { $0.key.clause < $1.key.clause }) {
      guard let group = indices.groups[key.clause] else { continue }
      let window = MonthKey(clause: group, month: key.month)
      if let other = monthly[window], months[MonthKey(clause: other, month: key.month)] ?? 0 >= amount { continue }
      monthly[window] = key.clause
    }
    var credit = contract.clauses.indices.map { indices.credits[$0].map { totals[$0] } ?? 0 }
    for index in slices.indices {
      let clause = slices[index].clause
      if let group = indices.groups[clause] {
        let owed =
          switch contract.groups[group].stacking {
          case .cumulative: clause
          case .highestInTotal: highest[group] ?? clause
          case .highestPerMonth:
            monthly[MonthKey(clause: group, month: MonthKey(slices[index]).month)] ?? clause
          }
        if owed != clause { slices[index].stacked = slices[index].left }
      }
      let credited = min(credit[clause], slices[index].left)
      slices[index].stacked += credited
      credit[clause] -= credited
    }
  }

  private struct MonthKey: Hashable {
    /// Or group.
    var clause: Int
    var month: Int

    init(clause: Int, month: Int) {
      self.clause = clause
      self.month = month
    }

    init(_ slice: Slice) {
      let parts = slice.arose.parts
      self.init(clause: slice.clause, month: parts.year * 12 + parts.month)
    }
  }
}

/// Which clause belongs where, by their places in the contract.
struct ContractIndices {
  /// Clause -> group.
  var groups: [Int: Int] = [:]
  /// Clause -> the clause that is credited.
  var credits: [Int: Int] = [:]

  init(_ contract: Contract) {
    let groupPlaces = Dictionary(
      contract.groups.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let clausePlaces = Dictionary(
      contract.clauses.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, clause) in contract.clauses.enumerated() {
      if let group = clause.group.flatMap({ groupPlaces[$0] }) { groups[index] = group }
      if let other = clause.creditedAgainst.flatMap({ clausePlaces[$0] }), other != index { credits[index] = other }
    }
  }

  /// Whether what a clause owes may depend on what another one comes to.
  func isStacked(_ contract: Contract) -> Bool {
    !credits.isEmpty || contract.groups.contains { $0.stacking != .cumulative }
  }
}
