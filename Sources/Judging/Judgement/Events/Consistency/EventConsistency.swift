package import Catalogue
package import Diagnostics
package import Evidence

/// Checks new events against the contract and against what is on the record, before anything is written.
package struct EventConsistency: Sendable {
  let contract: Contract?
  let requirements: Set<String>
  let gates: Set<String>
  let facts: Set<String>
  let known: EventLog
  let sink: DiagnosticSink
  private let tellsRepetitions: Bool

  /// - Parameters:
  ///   - contract: nil where the catalogue has none; then events that name something of a contract are errors.
  ///   - requirements: identifiers of the catalogue's requirements.
  ///   - gates: identifiers of the catalogue's gates.
  ///   - facts: names of the facts on which it hangs whether requirements apply.
  ///   - known: every event of the record, whenever it was known.
  ///   - tellsRepetitions: whether each event that is on the record already is reported; of a table that is imported again
  ///     that would be each row.
  ///   - sink: receives everything that is wrong.
  package init(
    contract: Contract?, requirements: Set<String> = [], gates: Set<String> = [], facts: Set<String> = [],
    known: EventLog, tellsRepetitions: Bool = true, into sink: DiagnosticSink
  ) {
    self.contract = contract
    self.requirements = requirements
    self.gates = gates
    self.facts = facts
    self.known = known
    self.tellsRepetitions = tellsRepetitions
    self.sink = sink
  }

  /// - Returns: the events to write, in their order: those that are on the record already are left out, with a note.
  ///   Where errors were reported nothing is to be written.
  ///
  /// - Parameter wrong: events that are not to be written since something is wrong with them by themselves. Of these only
  ///   the names are checked: beside other events nothing can be said of what is not whole.
  package func check(_ new: [CheckedEvent], wrong: [CheckedEvent] = []) -> [CheckedEvent] {
    checkNames(wrong, besides: new)
    let history = EventHistory(known: known, new: new)
    WithdrawalRule(history: history, known: known, sink: sink).check()
    let unwritten = IdentityRule(history: history, sink: sink, tellsRepetitions: tellsRepetitions)
      .unwritten(new)
    // Of a table of hundreds of thousands mostly nothing is left out.
    let all = unwritten.count == new.count ? history : EventHistory(known: known, new: unwritten)
    let names = ContractNameRule(contract: contract, requirements: requirements, history: all, sink: sink)
    names.check()
    GateNameRule(gates: gates, history: all, sink: sink).check()
    FactNameRule(facts: facts, history: all, sink: sink).check()
    DeliveryRule(history: all, sink: sink).check()
    OutageRule(history: all, contract: contract, sink: sink).check()
    DeviationRule(history: all, sink: sink).check()
    FollowUpRule(history: all, sink: sink).check()
    ReportRule(history: all, contract: contract, sink: sink).check()
    PaymentRule(history: all, sink: sink).check()
    ContractTimeRule(history: all, contract: contract, sink: sink).check()
    return unwritten
  }

  private func checkNames(_ wrong: [CheckedEvent], besides new: [CheckedEvent]) {
    guard !wrong.isEmpty else { return }
    // A new deviation may be what another event speaks of.
    let history = EventHistory(known: known.with(new), new: wrong)
    ContractNameRule(contract: contract, requirements: requirements, history: history, sink: sink).check()
    GateNameRule(gates: gates, history: history, sink: sink).check()
    FactNameRule(facts: facts, history: history, sink: sink).check()
  }
}

extension EventLog {
  /// The same with new events.
  fileprivate func with(_ new: [CheckedEvent]) -> EventLog {
    var log = self
    for event in new { log.add(PlacedEvent(event).event) }
    return log
  }
}

extension EventConsistency {
  /// More new events than this are checked against the whole record.
  private static let few = 64

  /// What the rules look up of events of other entries: those that name the same thing.
  private static let references: [any DeclaredField] = [
    DeviationReported.id, NoticeGiven.deviation, Approved.milestone, OutageBegun.service, PaymentWithheld.withholding,
    RiskChanged.id, AssumptionVerified.id,
  ]
  private static let related: [any EventKind.Type] = [
    DeviationReported.self, DeviationFixed.self, Approved.self, ReadyForTest.self, MilestoneReached.self,
    OutageBegun.self, OutageEnded.self, PaymentWithheld.self, PaymentReleased.self, RiskFound.self,
    PlanAssumed.self,
  ]

  /// Which events of a record a few new ones have to be checked against; the result is the same as with all of them as
  /// long as nothing is wrong. What is wrong is reported with hints from the whole record.
  ///
  /// - Returns: nil where all events are needed.
  package static func selection(for new: [CheckedEvent]) -> EventSelection? {
    guard new.count <= few, !new.contains(where: { $0.body.event == EventWithdrawn.name }) else { return nil }
    var references: Set<String> = []
    for event in new {
      for field in Self.references { if let text = event.body.fields[field.name] { references.insert(text) } }
      // Relief may be for a deviation that was reported.
      for name in event.body.fields.value(of: BuyersDelay.affects) ?? [] { references.insert(name) }
    }
    return EventSelection(
      whole: [EventWithdrawn.name, Terminated.name],
      identities: new.map { event in
        EventSelection.Identity(
          kind: event.body.event,
          values: event.definition.identity.map { (field: $0, text: event.body.fields[$0] ?? "") })
      }, related: Set(Self.related.map { $0.name }), references: references)
  }
}
