package import Evidence
package import Quantities

/// What people decided at a gate.
package struct GateDecision: Hashable, Sendable {
  package let gate: String
  package let at: Instant
  package let outcome: GateOutcome
  package let by: String
  package let mandate: String
  package let vendorWasPresent: Bool
  package let dissent: String?
  package let reason: String
  package let compensation: String?
  /// How long the compensation holds.
  package let until: CalendarDate?
  /// The newest entry of the record that it was taken on, as `SEQ:HASH`; nil where the record does not say.
  package let head: String?
  /// The digest of what the gate was judged by; nil where the record does not say.
  package let judgedBy: String?
  package let entry: EntryNumber?

  /// Nil where the event lacks something.
  init?(_ event: Event<GateDecided>) {
    guard let gate = event.gate, let at = event.on?.beginning,
      let outcome = event.outcome, let by = event.by,
      let mandate = event.mandate, let reason = event.reason
    else { return nil }
    self.gate = gate
    self.at = at
    self.outcome = outcome
    self.by = by
    self.mandate = mandate
    // Not said is taken for present.
    vendorWasPresent = event.vendor != .absent
    dissent = event.dissent
    self.reason = reason
    compensation = event.compensation
    until = event.until
    head = event.head
    judgedBy = event.judgedBy
    entry = event.entry?.seq
  }
}

extension EventLog {
  /// The gates whose newest decision is to go on without conditions, with the day of it. A decision whose outcome cannot
  /// be read opens nothing, and closes what an earlier one opened.
  package var openedGates: [String: CalendarDate] {
    var newest: [String: (at: Instant, outcome: GateOutcome?)] = [:]
    for event in events(GateDecided.self) {
      guard let gate = event.gate, let at = event.on?.beginning, event.has(\.outcome) else { continue }
      if let known = newest[gate], known.at > at { continue }
      newest[gate] = (at, event.outcome)
    }
    return newest.filter { $0.value.outcome == .go }.mapValues { Stockholm.date(at: $0.at) }
  }
}

/// What a decision was taken on.
package enum DecisionGround: Hashable, Sendable {
  /// The decision does not say which entry was the newest.
  case notPinned
  /// The record has that entry, and this is what the gate recommended by the record up to it.
  case pinned(EntryReference, recommendation: GateOutcome)
  /// The record has no such entry: it is not the record that the decision was taken on.
  case gone(String)
}

/// A decision beside what the gate recommended just before it.
package struct DecisionReview: Hashable, Sendable {
  package let decision: GateDecision
  /// What followed from what was known then.
  package let recommendation: GateOutcome
  /// The vendor was there, and the gate wants it absent.
  package let vendorShouldBeAbsent: Bool
  /// What the decision was taken on.
  package let ground: DecisionGround
  /// The decision says what it was judged by, and requirements, contract or gates have been changed since.
  package let isJudgedByOther: Bool

  package var differs: Bool { decision.outcome != recommendation }
}
