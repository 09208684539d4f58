package import Evidence
package import Quantities

/// The events that a record tells of, by kind, as far as they were known at an instant.
package struct EventLog: Hashable, Sendable {
  private var byKind: [String: [RecordedEvent]] = [:]
  package private(set) var count = 0

  package init() {}

  /// - Parameter entries: all entries of the record, whenever they were written: an event counts from when it was known.
  /// - Throws: where an entry that tells of an event lacks something.
  package init(_ entries: some Sequence<RecordEntry>, asOf instant: Instant) throws(RecordError) {
    for entry in entries where entry.kind == EventRecorded.kind {
      let body = try entry.body(as: EventRecorded.self)
      guard body.known <= instant else { continue }
      add(RecordedEvent(kind: body.event, values: body.values, known: body.known, entry: entry.reference))
    }
  }

  package mutating func add(_ event: RecordedEvent) {
    byKind[event.kind, default: []].append(event)
    count += 1
  }

  /// The events of a kind, in the order of the record.
  package func events(_ kind: String) -> [RecordedEvent] { byKind[kind] ?? [] }
}
