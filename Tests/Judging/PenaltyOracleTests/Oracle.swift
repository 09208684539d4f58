import Catalogue
import Evidence
import Judgement
import Quantities

/// Penalties computed a second time, slowly and plainly: by walking through days and minutes one by one.
///
/// It shares nothing with the assessor but the contract, the events and the arithmetic of ``Rational``.
struct Oracle {
  let contract: Contract
  /// Those that were known as of the instant, by kind.
  private let events: [String: [RecordedEvent]]
  let requirements: [AssessedRequirement]
  let asOf: Instant
  let today: CalendarDate
  /// The first instant that is not looked at.
  let now: Instant
  /// The day on which the contract ended before its time.
  let terminated: CalendarDate?

  init(contract: Contract, events: [RecordedEvent], requirements: [AssessedRequirement] = [], asOf: Instant) {
    self.contract = contract
    self.events = Dictionary(grouping: events.filter { $0.known <= asOf }, by: \.kind)
    self.requirements = requirements
    self.asOf = asOf
    today = Stockholm.date(at: asOf)
    now = asOf + TimeSpan(microseconds: 1)
    let today = today
    terminated = (self.events["terminated"] ?? []).compactMap { $0.day("on") }.filter { $0 <= today }.min()
  }

  func events(_ kind: String) -> [RecordedEvent] { events[kind] ?? [] }

  func milestone(_ id: String) -> Milestone? { contract.milestones.first { $0.id == id } }

  /// The days on which a milestone came into a state, by all events that tell of it.
  func days(of state: MilestoneState, of milestone: String) -> [CalendarDate] {
    func of(_ kind: String) -> [RecordedEvent] { events(kind).filter { $0.text("milestone") == milestone } }
    switch state {
    case .readyForTest: return of("ready-for-test").compactMap { $0.day("on") }
    case .reached: return of("milestone-reached").compactMap { $0.day("on") }
    case .approved: return of("approved").compactMap { $0.day("on") }
    case .approvedWithEffect: return of("approved").compactMap { $0.day("effect-from") ?? $0.day("on") }
    case .takenIntoUse:
      return of("taken-into-use").filter { ($0.percentage("share")?.fraction ?? .one) == .one }
        .compactMap { $0.day("on") }
    }
  }

  func hours(_ count: Int) -> TimeSpan { TimeSpan(microseconds: Int64(count) * 3_600_000_000) }

  /// The day that an instant ends: midnight belongs to the day before.
  func dayEnded(by instant: Instant) -> CalendarDate { Stockholm.date(at: instant - TimeSpan(microseconds: 1)) }

  /// The day that comes so long after another one.
  func day(_ term: Term, after day: CalendarDate) -> CalendarDate {
    switch term.unit {
    case .hours: return day
    case .days: return day.adding(days: term.count)
    case .weeks: return day.adding(days: 7 * term.count)
    case .months: return day.adding(months: term.count)
    case .businessDays:
      var (found, left) = (day, term.count)
      while left > 0 {
        found = found.adding(days: 1)
        if found.weekday < 6, SwedishHolidays.holiday(on: found) == nil { left -= 1 }
      }
      return found
    }
  }

  /// The intervals of relief that touch something, as they were recorded.
  func relief(of clause: PenaltyClause, _ names: Set<String>) -> [(from: Instant, to: Instant)] {
    let kinds = clause.relief ?? contract.relief
    return kinds.flatMap { events($0.rawValue) }.filter { event in
      let affected = Set(event.names("affects"))
      return affected.isEmpty || !affected.isDisjoint(with: names.union([clause.id]))
    }.compactMap { event in
      event.beginning("from").map { ($0, event.end("to") ?? .latest) }
    }
  }

  func isCovered(_ instant: Instant, by relief: [(from: Instant, to: Instant)]) -> Bool {
    relief.contains { $0.from <= instant && instant < $0.to }
  }

  /// A day is relieved when the first instant of it is covered and every instant at which some interval ends in it.
  func isRelieved(_ day: CalendarDate, by relief: [(from: Instant, to: Instant)]) -> Bool {
    guard !relief.isEmpty else { return false }
    let (start, end) = (Stockholm.start(of: day), Stockholm.end(of: day))
    return isCovered(start, by: relief)
      && relief.allSatisfy { $0.to <= start || $0.to >= end || isCovered($0.to, by: relief) }
  }
}
