package import Evidence
package import Quantities

/// An event as judgement reads it: the fields by name and type. A field that is missing or cannot be read is nil.
package struct RecordedEvent: Hashable, Sendable {
  /// The name of its ``EventDefinition``.
  package let kind: String
  package let values: [String: String]
  /// Since when people knew of it.
  package let known: Instant
  /// The entry that tells it; nil for an assumption.
  package let entry: EntryReference?

  package init(kind: String, values: [String: String], known: Instant, entry: EntryReference? = nil) {
    self.kind = kind
    self.values = values
    self.known = known
    self.entry = entry
  }

  package func text(_ field: String) -> String? { values[field] }
  package func names(_ field: String) -> [String] {
    values[field]?.split(separator: ",").map(String.init) ?? []
  }
  package func day(_ field: String) -> CalendarDate? { values[field].flatMap(CalendarDate.init(parsing:)) }
  package func money(_ field: String) -> Money? { values[field].flatMap(Money.init(parsing:)) }
  package func percentage(_ field: String) -> Percentage? { values[field].flatMap(Percentage.init(parsing:)) }
  package func integer(_ field: String) -> Int? { values[field].flatMap { Int($0) } }
  package func number(_ field: String) -> Rational? { values[field].flatMap(Rational.init(parsing:)) }
  package func duration(_ field: String) -> TimeSpan? { values[field].flatMap(TimeSpan.init(parsing:)) }

  /// When something begins: a day is its first instant.
  package func beginning(_ field: String) -> Instant? {
    guard let text = values[field] else { return nil }
    return Instant(parsing: text) ?? CalendarDate(parsing: text).map(Stockholm.start(of:))
  }

  /// When something ends: a day is included.
  package func end(_ field: String) -> Instant? {
    guard let text = values[field] else { return nil }
    return Instant(parsing: text) ?? CalendarDate(parsing: text).map(Stockholm.end(of:))
  }
}
