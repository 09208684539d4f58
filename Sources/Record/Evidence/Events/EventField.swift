package import Texts

/// A field of an event.
package struct EventField: Hashable, Sendable {
  package let name: String
  package let type: EventFieldType
  package let isRequired: Bool
  /// What it holds, in a few words.
  package let help: Text
  /// What people call it in reports; nil where reports never speak of it.
  package let title: Text?
  /// What its value names, of which the name must be known.
  package let names: NamedThing?
  /// A name that could stand in it; made from the name of the field unless given.
  let example: String?
}

/// What a field of an event names: its name must be in the catalogue, or in the contract.
package enum NamedThing: String, Hashable, Sendable, CaseIterable {
  case milestone, clause, service, report, withholding, requirement, gate
}

/// What a field holds. On the record every value is its canonical text.
package enum EventFieldType: Hashable, Sendable {
  /// Any text.
  case text
  /// A name without blanks, such as the identifier of a milestone.
  case name
  /// Names with commas between them.
  case names
  case choice([String])
  /// `2023-03-01`
  case day
  /// `2023-03-01T12:00:00+01:00`; an offset is required, since an hour of the night comes twice in autumn. The
  /// canonical text is in UTC.
  case instant
  /// A day or an instant. As a beginning a day means its first instant, as an end its last.
  case dayOrInstant
  /// `2023-04`
  case month
  /// `2023-04`, `2023-W33` or `2023-Q2`
  case period
  /// Not negative.
  case money
  case percentage
  /// Not negative.
  case integer
  case number
  /// Not negative.
  case duration
  /// Not negative.
  case length
}
