package import Quantities

/// Somebody tells of an event. The kind is one of ``EventTable``.
package struct EventRecorded: EntryBody {
  package static let kind = EntryKind(rawValue: "event-recorded")

  /// The name of its ``EventDefinition``.
  package let event: String
  /// Name of a field -> canonical text of its value.
  package let values: [String: String]
  /// Since when people knew of it. Judgement as of an instant takes only what was known then, whenever it was typed in.
  package let known: Instant
  /// Who tells.
  package let by: String?
  /// What of it is assumed and was not seen or written down at the time.
  package let assumption: String?
  /// Where it was read, for instance `events.csv:17`.
  package let source: String?

  package init(
    event: String, values: [String: String], known: Instant, by: String? = nil, assumption: String? = nil,
    source: String? = nil
  ) {
    self.event = event
    self.values = values
    self.known = known
    self.by = by
    self.assumption = assumption
    self.source = source
  }
}
