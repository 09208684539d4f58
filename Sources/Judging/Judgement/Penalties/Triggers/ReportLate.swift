import Catalogue
import Quantities

extension ClauseJudge {
  /// A clock for each whole period since the contract began, until the report on it was delivered.
  mutating func reportLate(_ id: String) throws(QuantityError) {
    guard let report = facts.contract.reports.first(where: { $0.id == id }) else { return }
    var period = ReportPeriod(report.every, of: facts.contract.begins)
    if period.first < facts.contract.begins { period = period.next }
    var (missing, isReporting) = (0, false)
    while period.last < .latest, Stockholm.end(of: period.last) <= facts.horizon.instant {
      let name = period.name
      let due = Due.day(period.last).adding(report.dueWithin)
        .finished(grace: clause.clock.grace, facts.contract.dueOnHoliday)
      let delivered = facts.deliveries[DeliveryKey(report: id, period: name)]
      if delivered != nil { isReporting = true }
      if delivered == nil, due.end < facts.horizon.instant { missing += 1 }
      let stop = delivered.map { Stockholm.end(of: $0.day) }
      if stop.map({ $0 > due.end }) ?? true {
        var clock = LateClock(
          subject: "\(id) \(name)", reliefSubject: id, due: due, begins: nil,
          stop: stop.map { LateClock.Stop(instant: $0, state: .ended(at: $0)) }, entries: delivered?.entries ?? [])
        start.begin(&clock, noticeNotBefore: period.last, &findings)
        try take(clock, PriceContext())
      }
      period = period.next
    }
    // One that is missing may be late; when all of several are, perhaps nobody wrote them down.
    if !isReporting, missing > 1 { findings.append(.noReports(clause: clause.id, report: id, periods: missing)) }
  }
}

/// A week, month or quarter that a report is about.
struct ReportPeriod {
  let every: RecurringReport.Period
  let first: CalendarDate
  let last: CalendarDate

  /// The period that holds the day.
  init(_ every: RecurringReport.Period, of day: CalendarDate) {
    self.every = every
    switch every {
    case .week:
      first = day.adding(days: 1 - day.weekday)
      last = first.adding(days: 6)
    case .month:
      let month = CalendarMonth(of: day)
      (first, last) = (month.first, month.last)
    case .quarter:
      let month = CalendarMonth(of: day)
      first = month.first.adding(months: -((month.first.month - 1) % 3))
      last = CalendarMonth(of: first.adding(months: 2)).last
    }
  }

  var next: ReportPeriod { ReportPeriod(every, of: last.adding(days: 1)) }

  /// As events name it: `2023-W33`, `2023-04`, `2023-Q2`.
  var name: String {
    switch every {
    case .week: ISOWeek(of: first).description
    case .month: String(first.description.dropLast(3))
    case .quarter: "\(first.description.prefix(4))-Q\((first.month - 1) / 3 + 1)"
    }
  }
}
