import Catalogue
import Quantities

/// A delay whose time is counted.
struct LateClock {
  /// Why it stops.
  struct Stop {
    /// Just after the last moment that is late.
    var instant: Instant
    var state: ClauseClock.State
  }

  var subject: String
  /// What relief may name to hold it up, apart from the clause.
  var reliefSubject: String
  /// Nil where it depends on something that has not happened.
  var due: Due?
  /// Where the late time begins: after the due moment, or later where the clause waits for something.
  var begins: LateStart?
  /// As it is known; it may lie ahead.
  var stop: Stop?
  var entries: [EntryNumber]
  /// What a unit costs; indices into the prices of the clause.
  var tariff = Tariff()
  /// Shares in use, where that lowers the penalty.
  var shares: [UsedShare] = []

  /// The days that are late, as far as is looked at; nil where there are none.
  func lateDays(until horizon: Horizon) -> ClosedRange<Int>? {
    guard let begins else { return nil }
    var last = horizon.day
    if let stop { last = min(last, Due.day(endingAt: stop.instant)) }
    guard let due, last > due.day, begins.day <= last else { return nil }
    return begins.day.daysSince1970...last.daysSince1970
  }

  /// The time that is late, as far as is looked at; nil where there is none.
  func lateTime(until horizon: Horizon) -> Range<Instant>? {
    guard let begins, let due else { return nil }
    var end = horizon.instant
    if let stop { end = min(end, stop.instant) }
    guard end > due.end, begins.instant < end else { return nil }
    return begins.instant..<end
  }

  /// How it stands as of the horizon.
  func state(at horizon: Horizon) -> ClauseClock.State {
    if let stop, stop.instant <= horizon.instant { return stop.state }
    if horizon.isTermination { return .terminated(on: horizon.day) }
    guard let due, due.end < horizon.instant else { return .notDue }
    return .running
  }
}

/// The first late day, and the first late instant.
struct LateStart: Hashable {
  var day: CalendarDate
  var instant: Instant

  /// Right after the due moment.
  init(after due: Due) {
    day = due.day.adding(days: 1)
    instant = due.end
  }

  /// From the moment of a report.
  init(at instant: Instant) {
    day = Stockholm.date(at: instant)
    self.instant = instant
  }

  /// Not before the day.
  func notBefore(_ other: CalendarDate) -> LateStart {
    var later = self
    later.day = max(day, other)
    later.instant = max(instant, Stockholm.start(of: other))
    return later
  }
}

/// Sets where late time begins, as a clause has it.
struct ClockStart {
  let clause: PenaltyClause
  let facts: Facts

  /// - Parameters:
  ///   - reported: when the fault was reported, for clauses that count from it.
  ///   - noticeNotBefore: the first day on which a notice that names the clause alone can be about this delay.
  /// - Returns: nil where the clause waits for what has not come, with a finding if the clock is late already.
  func begin(
    _ clock: inout LateClock, reported: Instant? = nil, noticeNotBefore: CalendarDate? = nil,
    _ findings: inout [LedgerFinding]
  ) {
    guard let due = clock.due else { return }
    let first = LateStart(after: due)
    switch clause.clock.starts {
    case .dayAfterDue: clock.begins = first
    case .faultReport: clock.begins = reported.map(LateStart.init(at:)) ?? first
    case .notice:
      let notice = facts.notices.first(clause: clause.id, subject: clock.subject, notBefore: noticeNotBefore)
      clock.begins = notice.map { first.notBefore($0.on) }
      if let entry = notice?.entry { clock.entries.append(entry) }
      if notice == nil, isLate(clock, first) { findings.append(.noNotice(clause: clause.id, subject: clock.subject)) }
    case .decision:
      let decision = facts.decisions[clause.id]
      clock.begins = decision.map { first.notBefore($0.day) }
      clock.entries += decision?.entries ?? []
      if decision == nil, isLate(clock, first) {
        findings.append(.noDecision(clause: clause.id, subject: clock.subject))
      }
    }
  }

  private func isLate(_ clock: LateClock, _ start: LateStart) -> Bool {
    var started = clock
    started.begins = start
    return clause.countsRealTime
      ? started.lateTime(until: facts.horizon) != nil : started.lateDays(until: facts.horizon) != nil
  }
}
