import Catalogue
import Judgement
import Quantities

/// Something whose time is counted.
struct OracleClock {
  var subject: String
  /// What relief may name, beside the clause.
  var names: Set<String>
  /// The last instant and the last day in time.
  var due: Instant
  var dueDay: CalendarDate
  /// Late time begins here.
  var start: Instant
  /// The first late day.
  var firstDay: CalendarDate
  /// Nil while it runs.
  var stop: Instant?
  var stopDay: CalendarDate?
  var milestone: Milestone?
  /// Of an outage.
  var units: Int?

  init(_ subject: String, due: (instant: Instant, day: CalendarDate), milestone: Milestone? = nil) {
    self.subject = subject
    names = [subject]
    self.due = due.instant
    dueDay = due.day
    start = due.instant
    firstDay = due.day.adding(days: 1)
    self.milestone = milestone
  }
}

extension Oracle {
  typealias Due = (instant: Instant, day: CalendarDate)

  /// The clocks of a clause in the order of what is due first.
  func clocks(of clause: PenaltyClause) -> [OracleClock] {
    let found: [OracleClock]
    switch OracleTrigger(clause.trigger) {
    case .milestoneLate(let id): found = milestoneClock(clause, id).map { [$0] } ?? []
    case .outage(let service): found = outageClocks(clause, service)
    case .fixLate(let faultClass, let within): found = faultClocks(clause, faultClass, within)
    case .reportLate(let id): found = reportClocks(clause, id)
    case .availability, .slow, .incident, .acceptanceFails: found = []
    }
    return found.map { clock in
      var clock = clock
      if let terminated, clock.stopDay.map({ terminated < $0 }) ?? true {
        clock.stopDay = terminated
        clock.stop = Stockholm.end(of: terminated)
      }
      return clock
    }.sorted { ($0.due, $0.subject) < ($1.due, $1.subject) }
  }

  private func rolled(_ day: CalendarDate, _ rule: HolidayRule) -> CalendarDate {
    var day = day
    while rule == .nextBusinessDay, day.weekday > 5 || SwedishHolidays.holiday(on: day) != nil {
      day = day.adding(days: 1)
    }
    return day
  }

  /// A day that something is due on, with grace and moved where it is no business day.
  private func due(on day: CalendarDate, _ clause: PenaltyClause, _ rule: HolidayRule) -> Due {
    var last = day
    if let grace = clause.clock.grace {
      if grace.unit == .hours {
        let instant = Stockholm.end(of: day) + hours(grace.count)
        return (instant, dayEnded(by: instant))
      }
      last = self.day(grace, after: day)
    }
    last = rolled(last, rule)
    return (Stockholm.end(of: last), last)
  }

  private func due(at instant: Instant, _ clause: PenaltyClause) -> Due {
    guard let grace = clause.clock.grace else { return (instant, dayEnded(by: instant)) }
    if grace.unit == .hours {
      let later = instant + hours(grace.count)
      return (later, dayEnded(by: later))
    }
    let last = day(grace, after: dayEnded(by: instant))
    return (Stockholm.end(of: last), last)
  }

  private func milestoneClock(_ clause: PenaltyClause, _ id: String) -> OracleClock? {
    guard let milestone = milestone(id) else { return nil }
    let rule = milestone.dueOnHoliday ?? contract.dueOnHoliday
    let found: Due
    switch milestone.due {
    case .date(let day): found = due(on: day, clause, rule)
    case .week(let week, .start): found = due(on: week.monday.adding(days: -1), clause, rule)
    case .week(let week, .end): found = due(on: week.monday.adding(days: 6), clause, rule)
    case .week(let week, .lastBusinessDay):
      let days = (0...6).map { week.monday.adding(days: $0) }
      guard let last = days.last(where: BusinessCalendar.isBusinessDay) else { return nil }
      found = due(on: last, clause, rule)
    case .after(let other, let state, let term):
      guard let first = days(of: state, of: other).min() else { return nil }
      found =
        term.unit == .hours
        ? due(at: Stockholm.end(of: first) + hours(term.count), clause)
        : due(on: day(term, after: first), clause, rule)
    }
    var clock = OracleClock(id, due: found, milestone: milestone)
    if let requirement = milestone.requirement {
      let changes = requirements.first { $0.id == requirement }?.history.filter { $0.at <= asOf } ?? []
      if let last = changes.last, last.standing == .passed {
        clock.stop = last.at
        clock.stopDay = dayEnded(by: last.at)
      }
    } else if let first = clause.clock.stops.flatMap({ days(of: $0, of: id) }).min() {
      clock.stopDay = first
      clock.stop = Stockholm.end(of: first)
    }
    return started(clock, clause, ["milestone": id], since: .earliest)
  }

  /// The clock with the beginning that the clause gives it; nil where it waits for what has not come.
  /// - Parameters:
  ///   - names: what a notice may name beside the clause.
  ///   - since: the day of the fault or report, before which a notice of the clause alone cannot mean it.
  private func started(
    _ clock: OracleClock, _ clause: PenaltyClause, _ names: [String: String], since: CalendarDate
  ) -> OracleClock? {
    var clock = clock
    let begins: CalendarDate?
    switch clause.clock.starts {
    case .dayAfterDue, .faultReport: return clock
    case .notice:
      let own = names.merging(["clause": clause.id]) { first, _ in first }
      begins =
        events("notice-given").filter { event in
          let named = ["clause", "milestone", "deviation"].filter { event.text($0) != nil }
          guard !named.isEmpty, named.allSatisfy({ event.text($0) == own[$0] }) else { return false }
          return named != ["clause"] || event.day("on").map { $0 >= since } ?? false
        }.compactMap { $0.day("on") }.min()
    case .decision:
      begins = events("decided-to-claim").filter { $0.text("clause") == clause.id }.compactMap { $0.day("on") }.min()
    }
    guard let begins else { return nil }
    clock.firstDay = max(clock.firstDay, begins)
    clock.start = max(clock.start, Stockholm.start(of: begins))
    return clock
  }

  /// From when to when a service was down, and how many units; an outage that has not ended lasts.
  func outages(of service: String) -> [(from: Instant, to: Instant?, units: Int?)] {
    events("outage").filter { $0.text("service") == service }.compactMap { event in
      guard let from = event.beginning("from") else { return nil }
      let ended = events("outage-ended").first {
        $0.text("service") == service && $0.beginning("from") == from
      }
      return (from, event.beginning("to") ?? ended?.beginning("at"), event.integer("units"))
    }
  }

  private func outageClocks(_ clause: PenaltyClause, _ service: String) -> [OracleClock] {
    outages(of: service).compactMap { outage in
      var clock = OracleClock(service, due: due(at: outage.from, clause))
      clock.stop = outage.to
      clock.stopDay = outage.to.map(dayEnded(by:))
      clock.units = outage.units ?? contract.services.first { $0.id == service }?.units
      return started(clock, clause, [:], since: Stockholm.date(at: outage.from))
    }
  }

  private func faultClocks(_ clause: PenaltyClause, _ faultClass: FaultClass, _ within: Term) -> [OracleClock] {
    func clock(_ subject: String, _ key: String, at: Instant, mended: Instant?) -> OracleClock? {
      let reported = Stockholm.date(at: at)
      let due =
        within.unit == .hours
        ? due(at: at + hours(within.count), clause)
        : due(on: day(within, after: reported), clause, contract.dueOnHoliday)
      var clock = OracleClock(subject, due: due)
      clock.stop = mended
      clock.stopDay = mended.map(dayEnded(by:))
      if clause.clock.starts == .faultReport {
        // Late at all: in real time, or in days where days are charged.
        let end = min(mended ?? now, terminated.map(Stockholm.end(of:)) ?? now, now)
        guard isReal(clause) ? end > due.instant : dayEnded(by: end) > due.day else { return nil }
        clock.start = at
        clock.firstDay = reported
      }
      return started(clock, clause, [key: subject], since: reported)
    }
    var clocks: [OracleClock] = []
    for event in events("deviation-reported") where event.text("fault-class") == faultClass.rawValue {
      guard let id = event.text("id"), let at = event.beginning("at") else { continue }
      let mended = events("deviation-fixed").filter { $0.text("id") == id }.compactMap { $0.end("at") }.min()
      if let found = clock(id, "deviation", at: at, mended: mended) { clocks.append(found) }
    }
    for requirement in failures(of: faultClass) {
      var failed: Instant?
      var spans: [(Instant, Instant?)] = []
      for change in requirement.history where change.at <= asOf {
        if change.standing == .failed, failed == nil { failed = change.at }
        if change.standing == .passed || change.verdict == .passed, let since = failed {
          spans.append((since, change.at))
          failed = nil
        }
      }
      if let failed { spans.append((failed, nil)) }
      clocks += spans.compactMap { clock(requirement.id, "requirement", at: $0.0, mended: $0.1) }
    }
    return clocks
  }

  func failures(of faultClass: FaultClass) -> [AssessedRequirement] {
    requirements.filter { $0.requirement.obligation == .mandatory && $0.requirement.faultClass == faultClass }
  }

  private func reportClocks(_ clause: PenaltyClause, _ id: String) -> [OracleClock] {
    guard let report = contract.reports.first(where: { $0.id == id }) else { return [] }
    var clocks: [OracleClock] = []
    var day = contract.begins
    while day <= today {
      if let (name, last) = period(report.every, beginningOn: day), terminated.map({ last <= $0 }) ?? true {
        let term = report.dueWithin
        let due =
          term.unit == .hours
          ? due(at: Stockholm.end(of: last) + hours(term.count), clause)
          : due(on: self.day(term, after: last), clause, contract.dueOnHoliday)
        var clock = OracleClock("\(id) \(name)", due: due)
        clock.names = [id]
        clock.stopDay =
          events("report-delivered").filter { $0.text("report") == id && $0.text("period") == name }
          .compactMap { $0.day("on") }.min()
        clock.stop = clock.stopDay.map(Stockholm.end(of:))
        if let clock = started(clock, clause, [:], since: last) { clocks.append(clock) }
      }
      day = day.adding(days: 1)
    }
    return clocks
  }

  /// The name and the last day of the period that begins on a day, if one does.
  private func period(_ length: RecurringReport.Period, beginningOn day: CalendarDate) -> (String, CalendarDate)? {
    let (_, month, number) = day.parts
    let text = day.description
    switch length {
    case .week: return day.weekday == 1 ? (ISOWeek(of: day).description, day.adding(days: 6)) : nil
    case .month: return number == 1 ? (String(text.prefix(7)), day.adding(months: 1).adding(days: -1)) : nil
    case .quarter:
      guard number == 1, month % 3 == 1 else { return nil }
      return ("\(text.prefix(4))-Q\(month / 3 + 1)", day.adding(months: 3).adding(days: -1))
    }
  }
}
