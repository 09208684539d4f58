import Quantities

/// What clauses charge on the days of a stretch of time ahead.
struct DaysAhead {
  let first: CalendarDate
  let last: CalendarDate
  /// By clause and day: the exact sum, in ore. Nothing where nothing is charged.
  private(set) var sums: [[Rational]]
  /// By clause and day: each charge alone, of clauses whose caps count units.
  private(set) var single: [[[(amount: Rational, units: Rational)]]]

  init(from first: CalendarDate, through last: CalendarDate, clauses: Int) {
    self.first = first
    self.last = max(first, last)
    sums = [[Rational]](repeating: [], count: clauses)
    single = [[[(amount: Rational, units: Rational)]]](repeating: [], count: clauses)
  }

  private var days: Int { last.days(since: first) + 1 }

  /// Adds what of these charges arises in the time; at most once for a clause.
  ///
  /// - Parameter charges: of one clock after the other.
  mutating func add(_ charges: [Charge], of clause: Int, oneByOne: Bool) throws(QuantityError) {
    let within = charges.filter { $0.last >= first && $0.arose <= last }
    guard !within.isEmpty else { return }
    if oneByOne {
      var byDay = [[(amount: Rational, units: Rational)]](repeating: [], count: days)
      for charge in within {
        for day in places(of: charge) { byDay[day].append((charge.amount, charge.units)) }
      }
      single[clause] = byDay
    } else {
      // What a day's sum differs by from that of the day before.
      var sums = [Rational](repeating: .zero, count: days + 1)
      for charge in within {
        let places = places(of: charge)
        sums[places.lowerBound] = try sums[places.lowerBound].adding(charge.amount)
        sums[places.upperBound + 1] = try sums[places.upperBound + 1].subtracting(charge.amount)
      }
      for day in 1...days { sums[day] = try sums[day].adding(sums[day - 1]) }
      self.sums[clause] = sums
    }
  }

  private func places(of charge: Charge) -> ClosedRange<Int> {
    max(0, charge.arose.days(since: first))...min(days - 1, charge.last.days(since: first))
  }
}

/// Goes on with a settlement day by day, as long as nobody asks for more than when caps are reached.
///
/// The charges of a clause on one day use up caps of amounts as their sum does, so that they are one charge here.
struct FutureCourse {
  private(set) var meters: Meters
  /// By clause.
  private var rounding: [RunningRounding]
  private let indices: ContractIndices
  private let rounder: Rounder

  init(meters: Meters, rounding: [RunningRounding], indices: ContractIndices, rounder: Rounder) {
    self.meters = meters
    self.rounding = rounding
    self.indices = indices
    self.rounder = rounder
  }

  /// Whether the charges of a clause are to be taken one by one.
  func countsUnits(_ clause: Int) -> Bool {
    meters.clauses[clause].countsUnits || meters.contract.countsUnits
      || indices.groups[clause].map { meters.groups[$0].countsUnits } ?? false
  }

  mutating func go(on ahead: DaysAhead) throws(QuantityError) {
    let summed = ahead.sums.indices.filter { !ahead.sums[$0].isEmpty || !ahead.single[$0].isEmpty }
    for place in 0...ahead.last.days(since: ahead.first) {
      let day = ahead.first.adding(days: place)
      for clause in summed {
        if ahead.sums[clause].isEmpty {
          for charge in ahead.single[clause][place] { try take(charge.amount, charge.units, of: clause, on: day) }
        } else if ahead.sums[clause][place] > .zero {
          try take(ahead.sums[clause][place], .zero, of: clause, on: day)
        }
      }
    }
  }

  private mutating func take(
    _ amount: Rational, _ units: Rational, of clause: Int, on day: CalendarDate
  ) throws(QuantityError) {
    var left = try rounding[clause].take(amount, rounder)
    left -= try meters.clauses[clause].cut(left, units, on: day, rounder)
    if let group = indices.groups[clause] { left -= try meters.groups[group].cut(left, units, on: day, rounder) }
    _ = try meters.contract.cut(left, units, on: day, rounder)
  }
}
