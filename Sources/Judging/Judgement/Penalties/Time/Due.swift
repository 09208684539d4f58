import Catalogue
import Quantities

/// The last moment in time: the end of a day, or an instant where the contract counts in hours.
enum Due: Hashable {
  case day(CalendarDate)
  case instant(Instant)

  /// The instant when the time has run out.
  var end: Instant {
    switch self {
    case .day(let day): Stockholm.end(of: day)
    case .instant(let instant): instant
    }
  }

  /// The day that the last moment lies in: an instant that ends a day belongs to that day.
  var day: CalendarDate {
    switch self {
    case .day(let day): day
    case .instant(let instant): Due.day(endingAt: instant)
    }
  }

  /// The day that the time just before the instant lies in.
  static func day(endingAt instant: Instant) -> CalendarDate {
    Stockholm.date(at: instant - TimeSpan(microseconds: 1))
  }

  /// So much later. Hours are real hours, counted from the end of a day where it is one; everything else is counted in
  /// days, from the day that an instant lies in. The ends of the calendar are not passed.
  func adding(_ term: Term) -> Due {
    switch term.unit {
    case .hours: .instant(Due.later(end, hours: term.count))
    case .days: .day(day.adding(days: term.count))
    case .weeks: .day(day.adding(days: Due.days(weeks: term.count)))
    case .months: .day(day.adding(months: term.count))
    case .businessDays: .day(BusinessCalendar.adding(term.count, to: day))
    }
  }

  /// So much after an instant: a time in days ends with a day, and the day of the instant itself does not count.
  static func after(_ instant: Instant, _ term: Term) -> Due {
    if term.unit == .hours { return .instant(later(instant, hours: term.count)) }
    return Due.day(Stockholm.date(at: instant)).adding(term)
  }

  private static func later(_ instant: Instant, hours: Int) -> Instant {
    let (span, overflow) = Int64(hours).multipliedReportingOverflow(by: 3_600_000_000)
    return overflow ? .latest : instant + TimeSpan(microseconds: span)
  }

  private static func days(weeks: Int) -> Int {
    let (days, overflow) = weeks.multipliedReportingOverflow(by: 7)
    return overflow ? .max : days
  }

  /// With grace; and where the rule says so, a day that is no business day moves. What is counted from an instant does
  /// not move, nor what ends at one.
  func finished(grace: Term?, _ rule: HolidayRule) -> Due {
    let later = grace.map { adding($0) } ?? self
    guard rule == .nextBusinessDay, case .day = self, case .day(let day) = later else { return later }
    return .day(BusinessCalendar.businessDay(onOrAfter: day))
  }
}

extension WeekAnchor {
  /// The last day in time.
  func day(of week: ISOWeek) -> CalendarDate {
    switch self {
    case .start: week.monday.adding(days: -1)
    case .end: week.sunday
    case .lastBusinessDay: BusinessCalendar.businessDay(onOrBefore: week.sunday)
    }
  }
}

extension Facts {
  /// When a milestone is due, before grace; nil as long as that depends on something that has not happened.
  func due(of milestone: Milestone) -> (due: Due, entries: [EntryNumber])? {
    switch milestone.due {
    case .date(let day): return (.day(day), [])
    case .week(let week, let anchor): return (.day(anchor.day(of: week)), [])
    case .after(let other, let state, let term):
      guard let reached = reached(other, state), reached.day <= asOfDay else { return nil }
      return (Due.day(reached.day).adding(term), reached.entries)
    }
  }

  /// When a milestone came to a state, known or assumed; it may lie ahead.
  func reached(_ milestone: String, _ state: MilestoneState) -> Dated? {
    if let assumed = assumed.milestones[milestone] { return assumed.map { Dated(day: $0, entry: nil) } }
    let recorded = milestones[milestone]?.reached[state]
    guard state == .reached, let met = requirementMet(milestone) else { return recorded }
    let shown = Dated(day: Due.day(endingAt: met.at), entry: met.entries.last)
    guard let recorded, recorded.day <= shown.day else { return shown }
    return recorded
  }

  /// When the requirement of a milestone came to be passed, if it is passed as of now.
  func requirementMet(_ milestone: String) -> (at: Instant, entries: [EntryNumber])? {
    guard let id = contract.milestones.first(where: { $0.id == milestone })?.requirement,
      let requirement = requirements.first(where: { $0.id == id }), requirement.history.last?.standing == .passed
    else { return nil }
    let lastOther = requirement.history.lastIndex { $0.standing != .passed }
    let first = lastOther.map { requirement.history[$0 + 1] } ?? requirement.history.first
    return first.map { ($0.at, requirement.entries) }
  }
}
