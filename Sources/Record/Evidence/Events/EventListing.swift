package import Quantities

/// The events of a record for people to read: those that were taken back too.
package struct EventListing: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package let entry: EntryReference
    package let body: EventRecorded
    /// The event that takes it back.
    package let withdrawal: Withdrawal?
  }

  package struct Withdrawal: Hashable, Sendable {
    package let entry: EntryReference
    package let known: Instant
    package let reason: String
    package let by: String
  }

  /// In the order of the record.
  package let items: [Item]

  /// - Parameter entries: entries of a record in their order.
  /// - Throws: where an entry of an event lacks something.
  package init(_ entries: [RecordEntry], asOf instant: Instant) throws(RecordError) {
    var known: [(entry: EntryReference, body: EventRecorded)] = []
    for entry in entries where entry.kind == EventRecorded.kind {
      let body = try entry.body(as: EventRecorded.self)
      if body.known <= instant { known.append((entry.reference, body)) }
    }
    let log = EventLog(
      known.map { RecordedEvent(kind: $0.body.event, values: $0.body.values, known: $0.body.known, entry: $0.entry) })
    items = known.map { entry, body in
      let taking = log.withdrawals[entry.seq]
      let withdrawal = taking.flatMap { taking in
        taking.entry.map {
          Withdrawal(
            entry: $0, known: taking.known, reason: taking.reason ?? "", by: taking.by ?? "")
        }
      }
      return Item(entry: entry, body: body, withdrawal: withdrawal)
    }
  }
}
