package import Quantities

/// Somebody tells of an event. The kind is one of ``EventTable``.
package struct EventRecorded: EntryBody {
  package static let kind = EntryKind(rawValue: "event-recorded")

  /// The name of its ``EventDefinition``.
  package let event: String
  /// What it tells.
  package let fields: EventFields
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
    self.init(
      event: event, fields: EventFields(values), known: known, by: by, assumption: assumption, source: source)
  }

  init(event: String, fields: EventFields, known: Instant, by: String?, assumption: String?, source: String?) {
    self.event = event
    self.fields = fields
    self.known = known
    self.by = by
    self.assumption = assumption
    self.source = source
  }

  /// Name of a field -> canonical text of its value.
  package var values: [String: String] { fields.values }
}

extension EventRecorded: Codable {
  private enum Member: String, CodingKey {
    case event, values, known, by, assumption, source
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Member.self)
    self.init(
      event: try container.decode(String.self, forKey: .event),
      values: try container.decode([String: String].self, forKey: .values),
      known: try container.decode(Instant.self, forKey: .known),
      by: try container.decodeIfPresent(String.self, forKey: .by),
      assumption: try container.decodeIfPresent(String.self, forKey: .assumption),
      source: try container.decodeIfPresent(String.self, forKey: .source))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Member.self)
    try container.encode(event, forKey: .event)
    try container.encode(values, forKey: .values)
    try container.encode(known, forKey: .known)
    try container.encodeIfPresent(by, forKey: .by)
    try container.encodeIfPresent(assumption, forKey: .assumption)
    try container.encodeIfPresent(source, forKey: .source)
  }
}
