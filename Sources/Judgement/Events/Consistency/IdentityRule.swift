import Diagnostics
import Evidence

/// The same event is not written twice, and an event that contradicts another one is not written at all.
struct IdentityRule {
  let history: EventHistory
  let sink: DiagnosticSink

  private struct Identity: Hashable {
    let kind: String
    let values: [String]
  }

  /// The events that are not there yet, in their order.
  func unwritten(_ new: [CheckedEvent]) -> [CheckedEvent] {
    var first: [Identity: PlacedEvent] = [:]
    for kind in Set(new.map(\.body.event)) {
      guard let definition = EventTable.definition(kind) else { continue }
      for placed in history.events(kind) where !placed.isNew {
        let identity = identity(placed.event.fields, definition)
        if first[identity] == nil { first[identity] = placed }
      }
    }
    return new.filter { event in
      let identity = identity(event.body.fields, event.definition)
      guard let earlier = first[identity] else {
        first[identity] = PlacedEvent(event)
        return true
      }
      report(event, earlier)
      return false
    }
  }

  private func identity(_ fields: EventFields, _ definition: EventDefinition) -> Identity {
    Identity(kind: definition.name, values: definition.identity.map { fields[$0] ?? "" })
  }

  private func report(_ event: CheckedEvent, _ earlier: PlacedEvent) {
    let fields = event.definition.identity.filter { event.body.fields[$0] != nil }
    let what = fields.map { "\($0)=\(event.body.fields[$0] ?? "")" }.joined(separator: " ")
    let related = earlier.related("first given", event.definition.identity.first ?? "")
    guard earlier.event.values != event.body.values || earlier.event.known != event.body.known else {
      sink.note(
        "event-already-there", "this '\(event.body.event)' is on record already: \(what)", at: event.span,
        related: related, hints: [earlier.hint("it is") ?? "it is written once", "nothing is written for it"])
      return
    }
    let correction =
      earlier.event.entry.map { entry in
        [
          "entry \(entry.seq) says: \(difference(earlier.event, event))",
          "to correct it, take it back with event-withdrawn seq=\(entry.seq) reason='...' by='...', and record this again",
        ]
      } ?? ["keep one of them"]
    sink.error(
      "event-contradicts", "there is another '\(event.body.event)' with \(what), and it says something else",
      at: event.span, related: related, hints: correction)
  }

  /// What the earlier one says where the two differ.
  private func difference(_ earlier: RecordedEvent, _ event: CheckedEvent) -> String {
    var differences = event.definition.fields.map(\.name)
      .filter { earlier.text($0) != event.body.fields[$0] }
      .map { "\($0)=\(earlier.text($0) ?? "(nothing)")" }
    if earlier.known != event.body.known { differences.append("known=\(earlier.known)") }
    return differences.joined(separator: " ")
  }
}
