package import Digests
package import Evidence
package import Planning
package import Quantities

/// What is judged: the entries of a record, as of an instant, as far as they were written by another.
///
/// There are two times. An event counts from when people knew of it (`known`), so that a record that was written
/// afterwards can be asked what people could know then. When it was written is shown beside it, and `writtenBy` leaves
/// out what was written later than that.
package struct RecordView: Sendable {
  /// In the order of the record; those that were written after `writtenBy` are left out.
  package let entries: [RecordEntry]
  /// Events count that were known by now; everything else counts that was written by now.
  package let asOf: Instant
  /// Nil where everything counts that was known, whenever it was written.
  package let writtenBy: Instant?
  /// The plans that runs of the record were made by, by their digest; those that cannot be read are missing.
  package let plans: [SHA256Digest: Plan]
  /// Judges runs that were taken back as if they had not been.
  package let countsWithdrawnRuns: Bool

  package init(
    _ entries: [RecordEntry], asOf: Instant, writtenBy: Instant? = nil, plans: [SHA256Digest: Plan] = [:],
    countsWithdrawnRuns: Bool = false
  ) {
    self.entries = writtenBy.map { entries.written(by: $0) } ?? entries
    self.asOf = asOf
    self.writtenBy = writtenBy
    self.plans = plans
    self.countsWithdrawnRuns = countsWithdrawnRuns
  }

  /// The newest entry that was written by the instant and may count.
  package var head: EntryReference? { entries.last { $0.at <= asOf }?.reference }

  /// The same record as of another instant.
  package func at(_ instant: Instant) -> RecordView {
    RecordView(
      entries, asOf: instant, writtenBy: writtenBy, plans: plans, countsWithdrawnRuns: countsWithdrawnRuns)
  }

  /// Only what was written by the instant that is judged.
  package var withoutLaterEntries: RecordView {
    RecordView(entries, asOf: asOf, writtenBy: asOf, plans: plans, countsWithdrawnRuns: countsWithdrawnRuns)
  }

  /// The record as it was when an entry was its newest.
  package func upTo(_ head: EntryReference) -> RecordView {
    RecordView(
      entries.filter { $0.seq <= head.seq }, asOf: asOf, writtenBy: writtenBy, plans: plans,
      countsWithdrawnRuns: countsWithdrawnRuns)
  }

  /// The entry that `SEQ:HASH` names; nil where this record has no such entry. The hash may be cut after 16 digits.
  package func entry(_ pinned: String) -> EntryReference? {
    let parts = pinned.split(separator: ":")
    guard parts.count == 2, let seq = EntryNumber(parts[0]), parts[1].count >= 16 else { return nil }
    let found = entries.first { $0.seq == seq }?.reference
    return found.flatMap { $0.hash.hex.hasPrefix(parts[1].lowercased()) ? $0 : nil }
  }

  /// As if no run had been taken back.
  package var withWithdrawnRuns: RecordView {
    RecordView(entries, asOf: asOf, writtenBy: writtenBy, plans: plans, countsWithdrawnRuns: true)
  }

  /// The events that were known.
  ///
  /// - Parameter kinds: those that are wanted; all unless given.
  package func events(of kinds: Set<String>? = nil) throws(RecordError) -> EventLog {
    try EventLog(entries, asOf: asOf, of: kinds)
  }

  /// What was written by the instant, by run and case, with the runs marked that were taken back.
  ///
  /// - Parameter events: those of this view.
  func testimony(of catalogue: CompiledCatalogue, _ events: EventLog) throws(RecordError) -> Testimony {
    var testimony = try Testimony(entries, asOf: asOf, judge: AttemptJudge(catalogue, plans: plans.values))
    testimony.takeBackRuns(by: events)
    return testimony
  }

  /// The entries that were written after the instant and count all the same.
  ///
  /// - Parameters:
  ///   - events: those of this view.
  ///   - kinds: the kinds of events that the answer looks at; nil for all.
  package func laterEntries(_ events: EventLog, of kinds: Set<String>? = nil) throws(RecordError) -> LaterEntries {
    try LaterEntries(self, events, kinds)
  }
}

extension [RecordEntry] {
  /// Those that were written at or before an instant.
  package func written(by instant: Instant) -> [RecordEntry] {
    allSatisfy { $0.at <= instant } ? self : filter { $0.at <= instant }
  }
}
