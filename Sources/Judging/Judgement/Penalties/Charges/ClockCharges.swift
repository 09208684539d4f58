import Catalogue
import Evidence
import Quantities

/// What a clock costs up to a horizon, and what relief takes from it.
struct ClockCharges {
  let clause: PenaltyClause
  let relief: ClauseRelief
  var prices: PriceList

  /// Adds what the clock with that number costs.
  func add(
    _ clock: LateClock, number: Int, until horizon: Horizon, to charges: inout [Charge],
    reliefs: inout [ReliefDifference]
  ) throws(QuantityError) {
    if clause.countsRealTime {
      try hours(clock, number, horizon, &charges, &reliefs)
    } else {
      try days(clock, number, horizon, &charges, &reliefs)
    }
  }

  private func days(
    _ clock: LateClock, _ number: Int, _ horizon: Horizon, _ charges: inout [Charge],
    _ reliefs: inout [ReliefDifference]
  ) throws(QuantityError) {
    guard let late = clock.lateDays(until: horizon) else { return }
    let window = Self.window(late)
    let relieved = wholeDays(relief.within(window, for: clock.reliefSubject))
    let counter = DayCharges(clock, number: number, per: clause.charge.per, prices: prices)
    let before = charges.count
    try counter.charges(of: Self.gaps(in: late, relieved), into: &charges)
    guard let first = relieved.first, let last = relieved.last else { return }
    let gross = try counter.sum(of: [late])
    let net = try DayCharges.sum(charges[before...])
    let days = relieved.reduce(0) { $0 + $1.count }
    try note(
      clock, number, gross, net,
      ReliefSpan(
        from: .day(first.lowerBound), to: .day(last.upperBound),
        arose: CalendarDate(clampingDaysSince1970: last.upperBound),
        window: Self.window(first.lowerBound...last.upperBound),
        relieved: Int64(days) * DayCharges.microsecondsOfDay), &reliefs)
  }

  private func hours(
    _ clock: LateClock, _ number: Int, _ horizon: Horizon, _ charges: inout [Charge],
    _ reliefs: inout [ReliefDifference]
  ) throws(QuantityError) {
    guard let late = clock.lateTime(until: horizon) else { return }
    let relieved = relief.within(late, for: clock.reliefSubject).spans
    let counter = HourCharges(
      clock, number: number, counting: clause.charge.per?.counting, isSingle: clause.countsPeriods, prices: prices)
    let before = charges.count
    try counter.charges(of: Self.gaps(in: late, relieved), into: &charges)
    guard let first = relieved.first, let last = relieved.last else { return }
    let gross = try counter.sum(of: [late])
    let net = try DayCharges.sum(charges[before...])
    let time = relieved.reduce(Int64(0)) { $0 + ($1.upperBound - $1.lowerBound).microseconds }
    try note(
      clock, number, gross, net,
      ReliefSpan(
        from: .instant(first.lowerBound), to: .instant(last.upperBound), arose: Due.day(endingAt: last.upperBound),
        window: first.lowerBound..<last.upperBound, relieved: time), &reliefs)
  }

  private struct ReliefSpan {
    var from: EventTime
    var to: EventTime
    var arose: CalendarDate
    var window: Range<Instant>
    var relieved: Int64
  }

  private func note(
    _ clock: LateClock, _ number: Int, _ gross: (units: Rational, amount: Rational),
    _ net: (units: Rational, amount: Rational), _ span: ReliefSpan, _ reliefs: inout [ReliefDifference]
  ) throws(QuantityError) {
    let fewer = try gross.units.subtracting(net.units)
    let amount = try gross.amount.subtracting(net.amount)
    guard fewer > .zero || amount > .zero else { return }
    let grounds = relief.grounds(in: span.window, for: clock.reliefSubject)
    reliefs.append(
      ReliefDifference(
        clock: number, from: span.from, to: span.to, arose: span.arose, unitsFewer: fewer,
        amount: max(amount, .zero), relieved: span.relieved,
        reason: .relief(subject: clock.subject, kinds: grounds.kinds, unitsFewer: fewer), entries: grounds.entries))
  }

  private static func window(_ days: ClosedRange<Int>) -> Range<Instant> {
    let start = Stockholm.start(of: CalendarDate(clampingDaysSince1970: days.lowerBound))
    return start..<max(start, Stockholm.end(of: CalendarDate(clampingDaysSince1970: days.upperBound)))
  }

  /// The Swedish days that relief covers from their first instant to their last.
  private func wholeDays(_ cover: ReliefCover) -> [ClosedRange<Int>] {
    cover.spans.compactMap { span in
      var first = Stockholm.date(at: span.lowerBound)
      if Stockholm.start(of: first) < span.lowerBound { first = first.adding(days: 1) }
      let last = Stockholm.date(at: span.upperBound).daysSince1970 - 1
      return first.daysSince1970 <= last ? first.daysSince1970...last : nil
    }
  }

  private static func gaps(in whole: ClosedRange<Int>, _ holes: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    var (gaps, start) = ([ClosedRange<Int>](), whole.lowerBound)
    for hole in holes {
      if start < hole.lowerBound { gaps.append(start...hole.lowerBound - 1) }
      start = hole.upperBound + 1
    }
    if start <= whole.upperBound { gaps.append(start...whole.upperBound) }
    return gaps
  }

  private static func gaps(in whole: Range<Instant>, _ holes: [Range<Instant>]) -> [Range<Instant>] {
    var (gaps, start) = ([Range<Instant>](), whole.lowerBound)
    for hole in holes {
      if start < hole.lowerBound { gaps.append(start..<hole.lowerBound) }
      start = hole.upperBound
    }
    if start < whole.upperBound { gaps.append(start..<whole.upperBound) }
    return gaps
  }
}

extension PenaltyClause {
  /// Whether a cap counts units.
  fileprivate var countsPeriods: Bool {
    caps.contains { cap in
      if case .periods = cap.most { true } else { false }
    }
  }

  /// Whether the real time counts and not whole days: for hours, and for what is charged once for an outage or a fault,
  /// which may be over within a day.
  var countsRealTime: Bool {
    charge.per.map { $0.unit == .hour } ?? trigger.traits.countsRealTime
  }
}
