package import Evidence

extension EventConsistency {
  /// More new events than this are checked against the whole record.
  private static let few = 64

  /// What the rules look up of events of other entries: those that name the same thing.
  private static let references: [any DeclaredField] = [
    DeviationReported.id, NoticeGiven.deviation, Approved.milestone, OutageBegun.service, PaymentWithheld.withholding,
  ]
  private static let related: [any EventKind.Type] = [
    DeviationReported.self, DeviationFixed.self, Approved.self, ReadyForTest.self, MilestoneReached.self,
    OutageBegun.self, OutageEnded.self, PaymentWithheld.self, PaymentReleased.self,
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
