package import Evidence

extension EventConsistency {
  /// More new events than this are checked against the whole record.
  private static let few = 64

  /// What the rules look up of events of other entries: those that name the same thing.
  private static let references = ["id", "deviation", "milestone", "service", "withholding"]
  private static let related: Set<String> = [
    "deviation-reported", "deviation-fixed", "approved", "ready-for-test", "milestone-reached", "outage",
    "outage-ended", "payment-withheld", "payment-released",
  ]

  /// Which events of a record a few new ones have to be checked against; the result is the same as with all of them as
  /// long as nothing is wrong. What is wrong is told with hints from the whole record.
  ///
  /// - Returns: nil where all events are needed.
  package static func selection(for new: [CheckedEvent]) -> EventSelection? {
    guard new.count <= few, !new.contains(where: { $0.body.event == CorrectionEvents.withdrawn }) else { return nil }
    var references: Set<String> = []
    for event in new {
      for field in Self.references { if let text = event.body.fields[field] { references.insert(text) } }
      // Relief may be for a deviation that was reported.
      for name in (event.body.fields["affects"] ?? "").split(separator: ",") { references.insert(String(name)) }
    }
    return EventSelection(
      whole: [CorrectionEvents.withdrawn, "terminated"],
      identities: new.map { event in
        EventSelection.Identity(
          kind: event.body.event,
          values: event.definition.identity.map { (field: $0, text: event.body.fields[$0] ?? "") })
      }, related: related, references: references)
  }
}
