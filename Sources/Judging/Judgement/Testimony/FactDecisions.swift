import Catalogue
package import Evidence
package import Quantities

/// That somebody decided whether a fact holds.
package struct FactDecision: Hashable, Sendable {
  package let fact: String
  /// Nil where the entry does not say it in words that this version knows: then nothing is decided.
  package let holds: Bool?
  package let by: String
  package let why: String
  /// From when it counts.
  package let known: Instant
  package let entry: EntryNumber?

  package init(fact: String, holds: Bool?, by: String, why: String, known: Instant, entry: EntryNumber? = nil) {
    self.fact = fact
    self.holds = holds
    self.by = by
    self.why = why
    self.known = known
    self.entry = entry
  }

  /// Nil where the event names no fact.
  init?(_ event: Event<FactDecided>) {
    guard let fact = event.fact else { return nil }
    self.init(
      fact: fact, holds: event.holds.map { $0 == .yes }, by: event.by ?? "", why: event.why ?? "", known: event.known,
      entry: event.entry?.seq)
  }
}

/// Whether a requirement is demanded.
package enum Applicability: Hashable, Sendable {
  /// It hangs on nothing.
  case always
  case holds(FactDecision)
  case doesNotHold(FactDecision)
  /// It hangs on something that nobody has decided.
  case undecided

  /// Nil where nothing was decided, or need be.
  package var decision: FactDecision? {
    switch self {
    case .holds(let decision), .doesNotHold(let decision): decision
    case .always, .undecided: nil
    }
  }
}

/// What was decided of the facts on which it hangs whether requirements apply.
struct FactDecisions: Sendable {
  /// By fact, in the order in which they count, the newest last.
  private let byFact: [String: [FactDecision]]

  init(_ events: EventLog) {
    let decisions = events.events(FactDecided.self).compactMap(FactDecision.init)
    byFact = Dictionary(grouping: decisions, by: \.fact).mapValues { decisions in
      // Of those known at one instant the one that was written last counts.
      decisions.enumerated().sorted { ($0.element.known, $0.offset) < ($1.element.known, $1.offset) }.map(\.element)
    }
  }

  /// Whether what hangs on the condition is demanded at an instant: the newest decision that was known by then.
  func applicability(of condition: FactCondition?, at instant: Instant) -> Applicability {
    guard let condition else { return .always }
    guard let decision = byFact[condition.fact]?.last(where: { $0.known <= instant }) else { return .undecided }
    return switch decision.holds {
    case true?: .holds(decision)
    case false?: .doesNotHold(decision)
    case nil: .undecided
    }
  }

  /// When something was decided of the condition.
  func instants(of condition: FactCondition?) -> [Instant] {
    condition.flatMap { byFact[$0.fact] }?.map(\.known) ?? []
  }
}
