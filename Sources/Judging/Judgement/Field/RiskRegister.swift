package import Evidence
package import Quantities

/// The risks that were found, each as it stands now.
package struct RiskRegister: Hashable, Sendable {
  /// In the order in which they were recorded.
  package private(set) var risks: [FieldRisk] = []

  /// - Parameter last: what happened on later days does not count.
  init(_ events: EventLog, through last: CalendarDate) {
    var places: [String: Int] = [:]
    for event in events.events(RiskFound.self) {
      guard let risk = FieldRisk(event), risk.found <= last, places[risk.id] == nil else { continue }
      places[risk.id] = risks.count
      risks.append(risk)
    }
    let changes = events.events(RiskChanged.self).enumerated().compactMap { offset, event in
      event.on.flatMap { $0 <= last ? (on: $0, offset: offset, event: event) : nil }
    }
    for change in changes.sorted(by: { ($0.on, $0.offset) < ($1.on, $1.offset) }) {
      guard let place = change.event.id.flatMap({ places[$0] }) else { continue }
      risks[place].change(change.event)
    }
  }
}

/// A risk: what may happen to whom, how likely it is, how much harm it does, and what is done about it.
package struct FieldRisk: Hashable, Sendable {
  package let id: String
  /// The day that it was found; it stays as old when it is judged otherwise.
  package let found: CalendarDate
  package let view: RiskView
  package let what: String
  /// From 1 to 5.
  package private(set) var probability: Int
  /// From 1 to 5.
  package private(set) var effect: Int
  package private(set) var action: String?
  package private(set) var owner: String?
  /// The last day for what is done about it.
  package private(set) var due: CalendarDate?
  package private(set) var state: RiskState = .open
  package let scope: EventScope
  package private(set) var entries: [EntryReference]

  /// Probability times effect, from 1 to 25.
  package var weight: Int { probability * effect }

  init?(_ event: Event<RiskFound>) {
    guard let id = event.id, let on = event.on, let view = event.view, let probability = event.probability,
      let effect = event.effect
    else { return nil }
    self.id = id
    found = on
    self.view = view
    what = event.what ?? ""
    self.probability = probability
    self.effect = effect
    (action, owner, due) = (event.action, event.owner, event.due)
    scope = event.scope
    entries = event.entry.map { [$0] } ?? []
  }

  /// What is not given stays as it was.
  fileprivate mutating func change(_ event: Event<RiskChanged>) {
    state = event.state ?? .open
    probability = event.probability ?? probability
    effect = event.effect ?? effect
    action = event.action ?? action
    owner = event.owner ?? owner
    due = event.due ?? due
    if let entry = event.entry { entries.append(entry) }
  }
}
