package import Evidence
package import Quantities

/// An event as judgement reads it: the fields by name and type. A field that is missing or cannot be read is nil.
package struct RecordedEvent: Hashable, Sendable {
  /// The name of its ``EventDefinition``.
  package let kind: String
  let fields: EventFields
  /// Since when people knew of it.
  package let known: Instant
  /// The entry that tells it; nil for an assumption.
  package let entry: EntryReference?

  package init(kind: String, values: [String: String], known: Instant, entry: EntryReference? = nil) {
    self.init(kind: kind, fields: EventFields(values), known: known, entry: entry)
  }

  init(kind: String, fields: EventFields, known: Instant, entry: EntryReference?) {
    self.kind = kind
    self.fields = fields
    self.known = known
    self.entry = entry
  }

  /// Name of a field -> canonical text of its value.
  package var values: [String: String] { fields.values }
  /// Whether the field is given, readable or not.
  package func has(_ field: String) -> Bool { fields.contains(field) }

  package func text(_ field: String) -> String? { fields[field] }
  package func names(_ field: String) -> [String] {
    fields[field]?.split(separator: ",").map(String.init) ?? []
  }
  package func day(_ field: String) -> CalendarDate? { fields[field].flatMap(CalendarDate.init(parsing:)) }
  package func money(_ field: String) -> Money? { fields[field].flatMap(Money.init(exact:)) }
  package func percentage(_ field: String) -> Percentage? { fields[field].flatMap(Percentage.init(exact:)) }
  package func integer(_ field: String) -> Int? { fields[field].flatMap { Int($0) } }
  package func number(_ field: String) -> Rational? { fields[field].flatMap(Rational.init(exact:)) }
  package func duration(_ field: String) -> TimeSpan? { fields[field].flatMap(TimeSpan.init(exact:)) }

  /// When something begins: a day is its first instant.
  package func beginning(_ field: String) -> Instant? {
    switch time(field) {
    case .day(let day): Stockholm.start(of: day)
    case .instant(let instant): instant
    case nil: nil
    }
  }

  /// When something ends: a day is included.
  package func end(_ field: String) -> Instant? {
    switch time(field) {
    case .day(let day): Stockholm.end(of: day)
    case .instant(let instant): instant
    case nil: nil
    }
  }

  private enum Time { case day(CalendarDate), instant(Instant) }

  private func time(_ field: String) -> Time? {
    if let instant = fields.instant(field) { return .instant(instant) }
    guard let text = fields[field] else { return nil }
    // A day has ten characters, and an instant more.
    if text.utf8.count > 10, let instant = Instant(parsing: text) { return .instant(instant) }
    return CalendarDate(parsing: text).map(Time.day)
  }
}
