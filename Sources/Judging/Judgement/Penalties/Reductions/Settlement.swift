import Catalogue
import Quantities

/// Takes from charges what caps, groups and credits take, in the order of the contract.
///
/// Own caps of clauses first; then, in groups and by credit, what stands back behind another clause; then caps of
/// groups; then caps of the contract. Charges compete for a cap in the order in which they arose, those of one day in
/// the order of the clauses.
struct Settlement {
  /// By clause, in the order in which they arose.
  private(set) var slices: [[Slice]]
  private(set) var meters: Meters
  /// The caps as they stood before the first charge of the boundary.
  private(set) var before: Meters

  private let contract: Contract
  private let rounder: Rounder
  private let indices: ContractIndices
  /// By clause, for the units that a slice is of.
  private let charges: [[Charge]]

  /// - Parameters:
  ///   - slices: by clause, in the order in which they arose. They are taken and not copied, since there may be hundreds
  ///     of thousands; nothing is left of them.
  ///   - charges: by clause; what the slices are of.
  ///   - boundary: a day that somebody wants to start from again.
  init(
    taking slices: inout [[Slice]], of charges: [[Charge]], contract: Contract, indices: ContractIndices,
    limits: CapLimits, rounder: Rounder, boundary: CalendarDate
  ) throws(QuantityError) {
    self.slices = []
    self.charges = charges
    self.contract = contract
    self.rounder = rounder
    self.indices = indices
    meters = Meters(limits)
    before = meters
    swap(&self.slices, &slices)
    for clause in self.slices.indices { try cutByClause(clause, boundary) }
    if indices.isStacked(contract) { stack() }
    try cutByOthers(boundary)
  }

  private func units(_ clause: Int, _ slice: Slice) -> Rational { charges[clause][Int(slice.charge)].units }

  private mutating func cutByClause(_ clause: Int, _ boundary: CalendarDate) throws(QuantityError) {
    guard !meters.clauses[clause].isEmpty else { return }
    var isBefore = true
    for index in slices[clause].indices {
      let slice = slices[clause][index]
      if isBefore, slice.arose >= boundary {
        before.clauses[clause] = meters.clauses[clause]
        isBefore = false
      }
      slices[clause][index].cutByClause = try meters.clauses[clause].cut(
        slice.left, units(clause, slice), on: slice.arose, rounder)
    }
    if isBefore { before.clauses[clause] = meters.clauses[clause] }
  }

  /// Caps of groups and of the contract: charges of all clauses in the order in which they arose.
  private mutating func cutByOthers(_ boundary: CalendarDate) throws(QuantityError) {
    let shared = slices.indices.filter { clause in
      !meters.contract.isEmpty || indices.groups[clause].map { !meters.groups[$0].isEmpty } ?? false
    }
    var next = [Int](repeating: 0, count: slices.count)
    var isBefore = true
    while true {
      var today: CalendarDate?
      for clause in shared where next[clause] < slices[clause].count {
        let arose = slices[clause][next[clause]].arose
        today = today.map { min($0, arose) } ?? arose
      }
      if isBefore, today.map({ $0 >= boundary }) ?? true {
        (before.groups, before.contract, isBefore) = (meters.groups, meters.contract, false)
      }
      guard let today else { return }
      for clause in shared {
        let group = indices.groups[clause]
        while next[clause] < slices[clause].count, slices[clause][next[clause]].arose == today {
          var slice = slices[clause][next[clause]]
          let units = units(clause, slice)
          if let group { slice.cutByGroup = try meters.groups[group].cut(slice.left, units, on: today, rounder) }
          slice.cutByContract = try meters.contract.cut(slice.left, units, on: today, rounder)
          slices[clause][next[clause]] = slice
          next[clause] += 1
        }
      }
    }
  }

  /// What stands back behind the highest of a group, and what another clause is credited with.
  private mutating func stack() {
    var totals = [Ore](repeating: 0, count: contract.clauses.count)
    var months: [MonthKey: Ore] = [:]
    let isMonthly = contract.groups.contains { $0.stacking == .highestPerMonth }
    for clause in slices.indices {
      for slice in slices[clause] {
        totals[clause] += slice.left
        if isMonthly { months[MonthKey(clause: clause, of: slice), default: 0] += slice.left }
      }
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
    for clause in slices.indices {
      var credit = indices.credits[clause].map { totals[$0] } ?? 0
      for index in slices[clause].indices {
        var slice = slices[clause][index]
        if let group = indices.groups[clause] {
          let owed =
            switch contract.groups[group].stacking {
            case .cumulative: clause
            case .highestInTotal: highest[group] ?? clause
            case .highestPerMonth: monthly[MonthKey(clause: group, of: slice)] ?? clause
            }
          if owed != clause { slice.stacked = slice.left }
        }
        let credited = min(credit, slice.left)
        slice.stacked += credited
        credit -= credited
        slices[clause][index] = slice
      }
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

    init(clause: Int, of slice: Slice) {
      let parts = slice.arose.parts
      self.init(clause: clause, month: parts.year * 12 + parts.month)
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
