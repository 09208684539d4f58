import Catalogue
import Quantities

/// A cap with its limit in whole ore.
struct CapLimit {
  var owner: CapOwner
  var cap: PenaltyCap
  /// Rounded down. For a cap in units of time what so many of them cost.
  var limit: Ore
}

/// How much of a cap is used, as charges come in the order in which they arose.
struct CapMeter {
  let limit: CapLimit
  private(set) var reached: CalendarDate?
  /// The month or year of the newest charge, and what it has used.
  private var window = Int.min
  private var used: Ore = 0
  private var units = Rational.zero
  private var lastDay: CalendarDate?

  init(_ limit: CapLimit) { self.limit = limit }

  /// What is used on a day that no charge arose after.
  func used(on day: CalendarDate) -> Ore { window(day) == window ? used : 0 }

  var countsUnits: Bool {
    if case .periods = limit.cap.most { true } else { false }
  }

  private func window(_ day: CalendarDate) -> Int {
    switch limit.cap.per {
    case .total: return 0
    case .month:
      let parts = day.parts
      return parts.year * 12 + parts.month
    case .year: return day.year
    }
  }

  /// Begins a new month or year where the day lies in another one.
  mutating func enter(_ day: CalendarDate) {
    guard day != lastDay else { return }
    lastDay = day
    let next = window(day)
    guard next != window else { return }
    (window, used, units) = (next, 0, .zero)
  }

  /// How much of what is left of a charge still fits.
  func room(for left: Ore, _ units: Rational, _ rounder: Rounder) throws(QuantityError) -> Ore {
    switch limit.cap.most {
    case .amount: return max(0, limit.limit - used)
    case .periods(let most):
      let free = try Rational(most).subtracting(self.units)
      if units <= free { return left }
      guard free > .zero else { return units > .zero ? 0 : left }
      return try rounder.down(Rational(left).multiplied(by: free).divided(by: units))
    }
  }

  /// Notes what fitted of a charge.
  mutating func take(_ amount: Ore, _ units: Rational, on day: CalendarDate) throws(QuantityError) {
    used += amount
    switch limit.cap.most {
    case .amount: if used >= limit.limit, reached == nil { reached = day }
    case .periods(let most):
      self.units = try self.units.adding(units)
      if reached == nil, self.units >= Rational(most) { reached = day }
    }
  }
}

/// Several caps over the same charges.
struct CapMeters {
  private(set) var meters: [CapMeter]
  let countsUnits: Bool

  init(_ limits: [CapLimit]) {
    meters = limits.map(CapMeter.init)
    countsUnits = meters.contains(where: \.countsUnits)
  }

  var isEmpty: Bool { meters.isEmpty }

  /// Notes a charge and gives what of it does not fit.
  ///
  /// - Parameters:
  ///   - left: of the charge, after what was taken from it before.
  ///   - units: of the charge; looked at by caps that count them.
  mutating func cut(
    _ left: Ore, _ units: Rational, on day: CalendarDate, _ rounder: Rounder
  ) throws(QuantityError) -> Ore {
    // A unit that costs less than can be paid is charged all the same.
    guard left > 0 || countsUnits, !meters.isEmpty else { return 0 }
    for index in meters.indices { meters[index].enter(day) }
    guard left > 0 else {
      for index in meters.indices where meters[index].countsUnits { try meters[index].take(0, units, on: day) }
      return 0
    }
    var fits = left
    for index in meters.indices { fits = min(fits, try meters[index].room(for: left, units, rounder)) }
    for index in meters.indices { try meters[index].take(fits, units, on: day) }
    return left - fits
  }
}

/// All caps of a contract.
struct Meters {
  /// By clause, in the order of the contract.
  var clauses: [CapMeters]
  /// By group, in the order of the contract.
  var groups: [CapMeters]
  var contract: CapMeters

  init(_ limits: CapLimits) {
    clauses = limits.clauses.map(CapMeters.init)
    groups = limits.groups.map(CapMeters.init)
    contract = CapMeters(limits.contract)
  }

  /// The caps that are reached, and when.
  var reached: [CapPlace: CalendarDate] {
    var found: [CapPlace: CalendarDate] = [:]
    for (index, meters) in clauses.enumerated() {
      for (cap, meter) in meters.meters.enumerated() { found[.clause(index, cap)] = meter.reached }
    }
    for (index, meters) in groups.enumerated() {
      for (cap, meter) in meters.meters.enumerated() { found[.group(index, cap)] = meter.reached }
    }
    for (cap, meter) in contract.meters.enumerated() { found[.contract(cap)] = meter.reached }
    return found
  }
}

/// What is used of every cap, and when it was or will be reached.
struct CapStatuses {
  let settlement: Settlement
  /// When caps will be reached, by their places; see ``Projection``.
  let projected: [CapPlace: CalendarDate]
  let asOfDay: CalendarDate

  func clause(_ index: Int) -> [CapStatus] {
    statuses(settlement.meters.clauses[index]) { .clause(index, $0) }
  }

  func group(_ index: Int) -> [CapStatus] {
    statuses(settlement.meters.groups[index]) { .group(index, $0) }
  }

  var contract: [CapStatus] { statuses(settlement.meters.contract) { .contract($0) } }

  private func statuses(_ meters: CapMeters, _ place: (Int) -> CapPlace) -> [CapStatus] {
    meters.meters.enumerated().map { index, meter in
      CapStatus(
        owner: meter.limit.owner, cap: meter.limit.cap, limit: meter.limit.limit, used: meter.used(on: asOfDay),
        window: meter.limit.cap.per == .total ? nil : asOfDay,
        reached: meter.reached, willBeReached: meter.reached == nil ? projected[place(index)] : nil)
    }
  }
}

/// Which cap of which clause, group or of the contract, by their places in it.
enum CapPlace: Hashable {
  case clause(Int, Int)
  case group(Int, Int)
  case contract(Int)
}
