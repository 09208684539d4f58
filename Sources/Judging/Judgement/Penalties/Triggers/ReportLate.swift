package import Catalogue
package import JSONValues
package import LocatedYAML
import Quantities
package import Texts

/// `when-report-late`: a clock for each whole period since the contract began, until the report on it was delivered.
package struct ReportLate: ChargedTrigger {
  package static let key = "when-report-late"
  package static let words = Text("a late report")
  package static let traits = TriggerTraits.clock(starts: [.dayAfterDue, .notice, .decision]).with {
    $0.isDueOnDay = true
  }

  package let report: String

  package static let schema = CatalogueSchema.id

  package static func read(_ node: YAMLNode, _ reading: TriggerReading) -> ReportLate? {
    reading.name(of: .report, node).map { ReportLate(report: $0) }
  }

  package func title(in contract: Contract) -> Text { Text("Late report: \(contract.title(of: report))") }

  func charge(_ judge: inout ClauseJudge) throws(QuantityError) {
    guard let report = judge.facts.contract.reports.first(where: { $0.id == self.report }) else { return }
    var period = ReportPeriod(report.every, of: judge.facts.contract.begins)
    if period.first < judge.facts.contract.begins { period = period.next }
    var (missing, isReporting) = (0, false)
    while period.last < .latest, Stockholm.end(of: period.last) <= judge.facts.horizon.instant {
      let name = period.name
      let due = Due.day(period.last).adding(report.dueWithin)
        .finished(grace: judge.clause.clock.grace, judge.facts.contract.dueOnHoliday)
      let delivered = judge.facts.deliveries[DeliveryKey(report: report.id, period: name)]
      if delivered != nil { isReporting = true }
      if delivered == nil, due.end < judge.facts.horizon.instant { missing += 1 }
      let stop = delivered.map { Stockholm.end(of: $0.day) }
      if stop.map({ $0 > due.end }) ?? true {
        var clock = LateClock(
          subject: "\(report.id) \(name)", reliefSubject: report.id, due: due, begins: nil,
          stop: stop.map { LateClock.Stop(instant: $0, state: .ended(at: $0)) }, entries: delivered?.entries ?? [])
        judge.start.begin(&clock, noticeNotBefore: period.last, &judge.findings)
        try judge.take(clock, PriceContext())
      }
      period = period.next
    }
    // One that is missing may be late; when all of several are, perhaps nobody wrote them down.
    if !isReporting, missing > 1 {
      judge.findings.append(.noReports(clause: judge.clause.id, report: report.id, periods: missing))
    }
  }
}

extension PenaltyTrigger {
  /// `when-report-late` of a report.
  package static func reportLate(_ report: String) -> PenaltyTrigger { PenaltyTrigger(ReportLate(report: report)) }
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
