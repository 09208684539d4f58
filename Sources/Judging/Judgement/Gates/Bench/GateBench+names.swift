import Evidence
import Quantities

/// Events by the names of their kinds and fields, for criteria that do not read them by their types yet.
extension GateBench {
  func newest(_ kind: String, where fits: (RecordedEvent) -> Bool = { _ in true }) -> RecordedEvent? {
    var newest: RecordedEvent?
    for event in events.events(kind) where fits(event) && newest.map({ event.known >= $0.known }) ?? true {
      newest = event
    }
    return newest
  }

  /// What is planned for a gate now: the newest plan.
  func plan(of gate: String) -> RecordedEvent? { events.rolloutPlan(of: gate)?.recorded }

  func hasUnreadable(_ kinds: Set<String>) -> GateReason? {
    for finding in field.findings {
      if case .unreadable(let kind, _) = finding.reason, kinds.contains(kind) { return .unreadable(kind: kind) }
    }
    return nil
  }
}

extension EventLog {
  func events(_ kind: String) -> [RecordedEvent] { events(named: kind) }
}

extension RecordedEvent {
  var numbers: [EntryNumber] { entry.map { [$0.seq] } ?? [] }
  var plannedPerWeek: Rational? { Event<RollOutPlanned>(self).plannedPerWeek }
  func text(_ field: String) -> String? { fields[field] }
  func day(_ field: String) -> CalendarDate? { text(field).flatMap(CalendarDate.init(parsing:)) }
  func integer(_ field: String) -> Int? { text(field).flatMap { Int($0) } }
  func beginning(_ field: String) -> Instant? { text(field).flatMap(EventTime.init)?.beginning }
}

extension GateDecision {
  init?(_ event: RecordedEvent) { self.init(Event<GateDecided>(event)) }
}

extension GateCondition {
  init?(_ event: RecordedEvent) { self.init(Event<GateConditionSet>(event)) }
}
