import Catalogue
import Judgement
import Quantities

/// One amount that arises on a day, in fractions of an ore.
struct OracleCharge {
  var clause = 0
  var arose: CalendarDate
  /// What a cap of so many periods counts.
  var units: Rational
  var exact: Rational
  /// The day that the clock stopped on; nil where it runs.
  var clockStop: CalendarDate?
  var gross: Ore = 0
  var left: Ore = 0
}

extension Oracle {
  /// All late days of a clock, and which of them relief takes away.
  private func lateDays(_ clause: PenaltyClause, _ clock: OracleClock) -> [(day: CalendarDate, isRelieved: Bool)] {
    let relief = relief(of: clause, clock.names)
    var days: [(CalendarDate, Bool)] = []
    var day = clock.firstDay
    while day <= today, clock.stopDay.map({ day <= $0 }) ?? true {
      days.append((day, isRelieved(day, by: relief)))
      day = day.adding(days: 1)
    }
    return days
  }

  /// What days cost, one by one.
  private func walk(
    _ days: [CalendarDate], _ clause: PenaltyClause, _ clock: OracleClock, _ per: ChargedUnit
  ) throws -> [OracleCharge] {
    let basis = basis(of: clause, clock)
    var charges: [OracleCharge] = []
    /// How many days of the unit have been seen, how many units have begun and how many of them were whole.
    var (seen, unit, begun, whole) = (0, "", 0, 0)
    for (index, day) in days.enumerated() {
      let key: String
      let size: Int
      switch per.unit {
      case .hour: continue
      case .day, .businessDay: (key, size) = ("\(index)", 1)
      case .days(let count): (key, size) = ("\(index / count)", count)
      case .isoWeek: (key, size) = ("\(ISOWeek(of: day))", 7)
      case .month: (key, size) = ("\(day.year)-\(day.month)", CalendarDate.daysInMonth(day.month, of: day.year))
      }
      if key != unit { (seen, unit, begun) = (0, key, begun + 1) }
      seen += 1
      if seen == size { whole += 1 }
      let charged: (ordinal: Int, units: Rational)?
      switch per.counting {
      case .commenced: charged = seen == 1 ? (begun, .one) : nil
      case .completed: charged = seen == size ? (whole, .one) : nil
      case .proRata: charged = (begun, try Rational(1, over: Int128(size)))
      }
      guard let charged, let each = try amount(of: charged.ordinal, clause.charge, basis) else { continue }
      let exact = try each.multiplied(by: unused(clause, clock, on: day)).multiplied(by: charged.units)
      charges.append(OracleCharge(arose: day, units: charged.units, exact: exact, clockStop: clock.stopDay))
    }
    return charges
  }

  /// The charges of a clock, and what it would have cost without relief.
  func charges(_ clause: PenaltyClause, _ clock: OracleClock) throws -> (net: [OracleCharge], gross: Rational) {
    if isReal(clause) { return try hourly(clause, clock) }
    var days = lateDays(clause, clock)
    if clause.charge.per?.unit == .businessDay {
      days.removeAll { !BusinessCalendar.isBusinessDay($0.day) }
    }
    func all(_ days: [CalendarDate]) throws -> [OracleCharge] {
      var charges: [OracleCharge] = []
      if let first = days.first,
        let once = try clause.charge.oneOff.flatMap({ try value($0, basis(of: clause, clock)) })
      {
        charges.append(OracleCharge(arose: first, units: .zero, exact: once, clockStop: clock.stopDay))
      }
      guard let per = clause.charge.per else { return charges }
      return charges + (try walk(days, clause, clock, per))
    }
    let net = try all(days.filter { !$0.isRelieved }.map(\.day))
    return (net, try sum(try all(days.map(\.day))))
  }

  /// Whether real time counts and not days: hours, and what is charged once for an outage or a fault.
  func isReal(_ clause: PenaltyClause) -> Bool {
    if let per = clause.charge.per { return per.unit == .hour }
    switch OracleTrigger(clause.trigger) {
    case .outage, .fixLate: return true
    default: return false
    }
  }

  func sum(_ charges: [OracleCharge]) throws -> Rational {
    try charges.reduce(.zero) { try $0.adding($1.exact) }
  }

  /// Hours of a clock, counted in steps that every time of it is a multiple of, and hours and midnights too.
  private func hourly(_ clause: PenaltyClause, _ clock: OracleClock) throws -> (net: [OracleCharge], gross: Rational) {
    let (start, end) = (clock.start, min(clock.stop ?? now, now))
    guard start < end else { return ([], .zero) }
    let relief = relief(of: clause, clock.names).filter { $0.from < end && $0.to > start }
    func offset(_ instant: Instant) -> Int64 { (instant - start).microseconds }
    var step = divisor(divisor(3_600_000_000, offset(end)), offset(Stockholm.end(of: Stockholm.date(at: start))))
    for interval in relief {
      step = divisor(divisor(step, offset(max(interval.from, start))), offset(min(interval.to, end)))
    }
    var steps: [(day: CalendarDate, isCovered: Bool)] = []
    var instant = start
    while instant < end {
      steps.append((Stockholm.date(at: instant), isCovered(instant, by: relief)))
      instant = instant + TimeSpan(microseconds: step)
    }
    let basis = basis(of: clause, clock)
    let inHour = Int(3_600_000_000 / step)
    func cost(_ days: [CalendarDate]) throws -> [OracleCharge] {
      var charges: [OracleCharge] = []
      func charge(_ day: CalendarDate, _ units: Rational, _ exact: Rational) {
        charges.append(OracleCharge(arose: day, units: units, exact: exact, clockStop: clock.stopDay))
      }
      /// Parts of hours: what a day costs at one price is one charge.
      var price: Rational?
      func add(_ day: CalendarDate, _ units: Rational, _ each: Rational) throws {
        let exact = try each.multiplied(by: units)
        if var last = charges.popLast() {
          if last.arose == day, price == each {
            last.units = try last.units.adding(units)
            last.exact = try last.exact.adding(exact)
            charges.append(last)
            return
          }
          charges.append(last)
        }
        charge(day, units, exact)
        price = each
      }
      if let first = days.first, let once = try clause.charge.oneOff.flatMap({ try value($0, basis) }) {
        charge(first, .zero, once)
      }
      guard let counting = clause.charge.per?.counting else { return charges }
      let part = try Rational(1, over: Int128(inHour))
      for (number, day) in days.enumerated() {
        guard let each = try amount(of: number / inHour + 1, clause.charge, basis) else { continue }
        switch counting {
        case .commenced: if number % inHour == 0 { charge(day, .one, each) }
        case .completed: if number % inHour == inHour - 1 { charge(day, .one, each) }
        case .proRata: try add(day, part, each)
        }
      }
      return charges
    }
    return (try cost(steps.filter { !$0.isCovered }.map(\.day)), try sum(try cost(steps.map(\.day))))
  }

  private func divisor(_ first: Int64, _ second: Int64) -> Int64 {
    var (a, b) = (first.magnitude, second.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    return Int64(a)
  }
}
