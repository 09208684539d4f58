import Catalogue
import Quantities

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
